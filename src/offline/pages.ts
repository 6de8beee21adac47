// What the worker must know about the HTML of a page: whether it is the site's own and whole, and how to say that it is a copy.

/** Takes what came for an address and the base path; says whether it is a page of this site, from its first to its last letter. */
export function isWholePage(html: string, base: string): boolean {
  return (
    /^\s*<!doctype html>/i.test(html) &&
    html.includes(`href="${base}manifest.webmanifest"`) &&
    /<\/html>\s*$/i.test(html)
  );
}

export interface Note {
  /** What is said of a copy; `{date}` is the day its facts were checked. */
  dated: string;
  /** The same for a page without such a day. */
  undated: string;
}

/** Takes the HTML of a kept page and what to say; gives it with a quiet line at its beginning that names the day it was checked. */
export function withNote(html: string, { dated, undated }: Note): string {
  const date = /<dd><time datetime="([\d-]+)"/.exec(html)?.[1];
  const text = date === undefined ? undated : dated.replace('{date}', date);
  return html.replace(
    /<main\b[^>]*>/,
    (main) =>
      `${main}<p role="status" class="text-small text-ink-soft" data-pagefind-ignore>${text}</p>`,
  );
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
