// What a reader has without a network: the kit first, then as many other pages as fit.
import { packFiles, type Pack } from './pack.ts';

/**
 * Paths of the pages that every kit holds, without the language; a path with a star stands for all
 * below it.
 */
const kitPaths = [
  '',
  'messages',
  'check',
  'check/*',
  'lost-funds/first-hour',
  'contact',
  'report',
  'search',
  'about',
];

/**
 * The order in which other pages are kept, by the first part of their address: what helps at once
 * stands before what explains.
 * A part that is not named here follows in the order of its pages; single answers about cards come
 * last of all, for the page of their wallet says them in a table.
 */
export const precedence = [
  'lost-funds',
  'messages',
  'fixes',
  'security',
  'wallets',
  'situations',
  'causes',
  'prepare',
  'choose',
] as const;

const lastPaths = 'cards/';

/**
 * File of a kit, below its language: for each code of a section the page and id that it leads to,
 * such as `fixes/get-the-code/#steps`.
 */
export const codesFile = 's/codes.json';

/** More pages than this are not tried: that many never fit. */
export const maxPages = 500;

/**
 * Takes the paths of all pages of a language; gives those of the kit first, the others by
 * precedence, and says how many are the kit's.
 */
export function orderPages(paths: readonly string[]): { ordered: string[]; kit: number } {
  const place = (path: string) =>
    kitPaths.findIndex((wanted) =>
      wanted.endsWith('*') ? path.startsWith(wanted.slice(0, -1)) : path === wanted,
    );
  const rank = (path: string) => {
    if (path.startsWith(lastPaths)) return precedence.length + 1;
    const at = precedence.findIndex((part) => part === path.split('/')[0]);
    return at === -1 ? precedence.length : at;
  };
  const first = paths
    .filter((path) => place(path) !== -1)
    .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
  const others = paths.filter((path) => place(path) === -1).sort((a, b) => rank(a) - rank(b));
  return { ordered: [...first, ...others], kit: first.length };
}

/**
 * Takes the pages in order and how many are kept; gives those parts of `precedence` whose pages are
 * all kept.
 */
export function wholeParts(
  ordered: readonly string[],
  count: number,
): (typeof precedence)[number][] {
  const partOf = (path: string) => path.split('/')[0];
  const missing = new Set(ordered.slice(count).map(partOf));
  const kept = new Set(ordered.slice(0, count).map(partOf));
  return precedence.filter((part) => kept.has(part) && !missing.has(part));
}

export interface PageChoice {
  pack: Pack;
  /** How many of the pages are in it. */
  count: number;
}

/**
 * Takes the files that belong to every kit, the pages in order, how many of them must be in, the
 * most bytes, and what weighs a pack.
 * Gives the pack of as many pages as fit. Throws where those that must be in do not fit.
 */
export function choosePages(
  files: readonly (readonly [string, string])[],
  pages: readonly (readonly [string, string])[],
  kit: number,
  budget: number,
  weigh: (pack: Pack) => number,
): PageChoice {
  const packOf = (count: number) => packFiles([...files, ...pages.slice(0, count)]);
  const min = weigh(packOf(kit));
  if (min > budget)
    throw new Error(
      `What must answer without a network weighs ${min} bytes; it may weigh ${budget}.`,
    );
  let [fits, fails] = [kit, pages.length + 1];
  for (let count = pages.length; fails - fits > 1; count = (fits + fails) >> 1) {
    if (weigh(packOf(count)) > budget) fails = count;
    else fits = count;
  }
  return { pack: packOf(fits), count: fits };
}

/**
 * Takes the names of files and a text; gives the names that stand in the text, and those that stand
 * in these files in turn.
 */
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
