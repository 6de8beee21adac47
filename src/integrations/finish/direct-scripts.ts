// Lets pages load the script that another does nothing but import: each step on the way costs a slow network a turn.
/** Takes scripts by file name; gives for each that does nothing but import another, and that no other imports, the name of that other. */
export function steps(scripts: ReadonlyMap<string, string>): Map<string, string> {
  const found = [...scripts].flatMap(([name, code]) => {
    const target = /^import\s*["']\.\/([^"']+)["'];?\s*$/.exec(code)?.[1];
    const isImported = [...scripts.values()].some((other) => other.includes(name));
    return target === undefined || isImported ? [] : [[name, target] as const];
  });
  return new Map(found);
}

/** Takes the HTML of a page and which script stands for which; gives the page with the second in place of the first. */
export function withDirectScripts(html: string, leads: ReadonlyMap<string, string>): string {
  return html.replace(
    /(<script\b[^>]*\ssrc="[^"]*\/)([^"/]+)(")/g,
    (tag, before: string, name: string, after: string) =>
      leads.has(name) ? before + leads.get(name) + after : tag,
  );
}
