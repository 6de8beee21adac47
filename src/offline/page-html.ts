// What the worker must know about the HTML of a page: whether it is the site's own and whole, where
// it leads, and its title.
// A worker has no parser of HTML. What is looked for here are tags that the site's own layouts
// write, each in one form.

/**
 * Takes what came for an address and the base path; says whether it is a page of this site, from
 * its first to its last letter.
 */
export function isWholePage(html: string, base: string): boolean {
  return (
    /^\s*<!doctype html>/i.test(html) &&
    html.includes(`href="${base}manifest.webmanifest"`) &&
    /<\/html>\s*$/i.test(html)
  );
}

/**
 * Takes the HTML of a page and its path; says whether it is but a way to another page, as at an
 * address that was renamed: then its canonical address is that of the other.
 */
export function leadsElsewhere(html: string, path: string): boolean {
  const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
  return canonical !== undefined && new URL(canonical).pathname !== path;
}

/** Gives the title of a page. */
export function titleOf(html: string): string {
  const entities: Record<string, string> = {
    lt: '<',
    gt: '>',
    quot: '"',
    '#34': '"',
    '#39': "'",
    '#38': '&',
    amp: '&',
  };
  return (/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '').replace(
    /&([#\w]+);/g,
    (whole, name: string) => entities[name] ?? whole,
  );
}
