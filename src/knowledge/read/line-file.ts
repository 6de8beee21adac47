// Files that commands write, one entry a line and sorted: git keeps both sides of a merge, and the
// reader takes either.
const linePattern = /^ {2}("[^"]+"): (\{.*\}),?$/;
/** Brackets, and what a merge writes between the lines of two sides. */
const between = /^(?:\{|\}|<{7} .*|\|{7} .*|={7}|>{7} .*|)$/;

/**
 * Takes entries, each with a name and fields of which undefined ones are left out; gives the text
 * of the file, which is JSON.
 */
export function printLineFile(
  entries: readonly (readonly [name: string, fields: object])[],
): string {
  const lines = entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, fields]) => {
      const written = Object.entries(fields)
        .filter(([, field]) => field !== undefined)
        .map(([key, field]) => `"${key}": ${JSON.stringify(field)}`);
      return `  ${JSON.stringify(name)}: { ${written.join(', ')} }`;
    });
  return `{\n${lines.join(',\n')}\n}\n`;
}

/**
 * Takes the text of such a file and what reads the fields of an entry, or gives undefined; gives
 * the entries in their order, a name twice where both sides of a merge have it, and the lines that
 * are none, counted from 1.
 */
export function readLineFile<Entry>(
  text: string,
  read: (name: string, fields: unknown) => Entry | undefined,
): { entries: Entry[]; wrong: { line: number; content: string }[] } {
  const entries: Entry[] = [];
  const wrong: { line: number; content: string }[] = [];
  for (const [at, content] of text.split(/\r?\n/).entries()) {
    const [, key, json] = linePattern.exec(content) ?? [];
    const entry = key === undefined || json === undefined ? undefined : parsed(key, json, read);
    if (entry !== undefined) entries.push(entry);
    else if (!between.test(content))
      wrong.push({ line: at + 1, content: content.trim().slice(0, 60) });
  }
  return { entries, wrong };
}

function parsed<Entry>(
  key: string,
  json: string,
  read: (name: string, fields: unknown) => Entry | undefined,
): Entry | undefined {
  try {
    return read(JSON.parse(key) as string, JSON.parse(json));
  } catch {
    return undefined;
  }
}
