// What a reader has without a network: the kit first, then as many other pages as fit.
import { packFiles, type Pack } from './pack.ts';

/** Paths of the pages that every kit holds, without the language; a path with a star stands for all below it. */
export const kitPaths = [
  '',
  'messages',
  'check',
  'check/*',
  'lost-funds/first-hour',
  'contact',
  'report',
  'search',
];

/** Pages that give way to all others where not all fit: single answers, whose wallet's page says them in a table. */
const lastPaths = 'cards/';

/** File of a kit, below its language: for each code of a section the page and id that it leads to, such as `fixes/get-the-code/#steps`. */
export const codesFile = 's/codes.json';

/** More pages than this are not tried: that many never fit. */
export const mostPages = 500;

/** Takes the paths of all pages of a language; gives those of the kit first and says how many they are. */
export function orderPages(paths: readonly string[]): { ordered: string[]; kit: number } {
  const place = (path: string) =>
    kitPaths.findIndex((wanted) =>
      wanted.endsWith('*') ? path.startsWith(wanted.slice(0, -1)) : path === wanted,
    );
  const first = paths
    .filter((path) => place(path) !== -1)
    .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
  const others = paths.filter((path) => place(path) === -1);
  const isLast = (path: string) => path.startsWith(lastPaths);
  return {
    ordered: [...first, ...others.filter((path) => !isLast(path)), ...others.filter(isLast)],
    kit: first.length,
  };
}

export interface Choice {
  pack: Pack;
  /** How many of the pages are in it. */
  count: number;
}

/**
 * Takes the files that belong to every kit, the pages in order, how many of them must be in, the most bytes, and what weighs a pack.
 * Gives the pack of as many pages as fit. Throws where those that must be in do not fit.
 */
export function choosePages(
  files: readonly (readonly [string, string])[],
  pages: readonly (readonly [string, string])[],
  kit: number,
  budget: number,
  weigh: (pack: Pack) => number,
): Choice {
  const packOf = (count: number) => packFiles([...files, ...pages.slice(0, count)]);
  const least = weigh(packOf(kit));
  if (least > budget)
    throw new Error(
      `What must answer without a network weighs ${least} bytes; it may weigh ${budget}.`,
    );
  let [fits, fails] = [kit, pages.length + 1];
  for (let count = pages.length; fails - fits > 1; count = (fits + fails) >> 1) {
    if (weigh(packOf(count)) > budget) fails = count;
    else fits = count;
  }
  return { pack: packOf(fits), count: fits };
}

/** Takes the names of files and a text; gives the names that stand in the text, and those that stand in these files in turn. */
export function namesIn(text: string, files: ReadonlyMap<string, string>): string[] {
  const found = new Set<string>();
  const look = (where: string) => {
    for (const [name, content] of files) {
      if (found.has(name) || !where.includes(name)) continue;
      found.add(name);
      look(content);
    }
  };
  look(text);
  return [...found].sort();
}
