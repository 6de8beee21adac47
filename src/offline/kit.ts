// What a reader has without a network: the kit first, then as many other pages as fit.
import { packFiles, type Pack } from './pack.ts';

/** Paths of the pages that every kit holds, without the language; a path with a star stands for all below it. */
export const kitPaths = ['', 'messages', 'check', 'check/*', 'lost-funds/first-hour', 'contact', 'report', 'search'];

/** More pages than this are not tried: that many never fit. */
const mostPages = 500;
/** So many are tried first. */
const firstTry = 120;

/** Takes the paths of all pages of a language; gives those of the kit first and says how many they are. */
export function orderPages(paths: readonly string[]): { ordered: string[]; kit: number } {
  const place = (path: string) => kitPaths.findIndex((wanted) => (wanted.endsWith('*') ? path.startsWith(wanted.slice(0, -1)) : path === wanted));
  const first = paths.filter((path) => place(path) !== -1).sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
  return { ordered: [...first, ...paths.filter((path) => place(path) === -1)], kit: first.length };
}

export interface Choice {
  pack: Pack;
  /** How many of the pages are in it. */
  count: number;
}

/**
 * Takes the pages in order, how many must be in, what belongs to the pages that are taken, the most bytes, and what weighs a pack.
 * Gives the pack of as many pages as fit. Throws where those that must be in do not fit.
 */
export function choosePages(pages: readonly (readonly [string, string])[], kit: number, filesFor: (pages: readonly (readonly [string, string])[]) => readonly (readonly [string, string])[], budget: number, weigh: (pack: Pack) => number): Choice {
  const packOf = (count: number) => {
    const taken = pages.slice(0, count);
    return packFiles([...taken, ...filesFor(taken)]);
  };
  const most = Math.min(pages.length, mostPages);
  let [fits, fails] = [kit, most + 1];
  let pack: Pack | undefined;
  // Upwards in growing steps, since a pack that is far too large costs more than all the others together; then between the two.
  for (let count = Math.min(most, Math.max(kit, firstTry)); fits < fails; count = fails <= most ? (fits + fails) >> 1 : Math.min(most, fits + (fits >> 1) + 1)) {
    const tried = packOf(count);
    if (weigh(tried) > budget) {
      if (count <= kit) throw new Error(`What must answer without a network weighs ${weigh(tried)} bytes; it may weigh ${budget}.`);
      fails = count;
    } else {
      [fits, pack] = [count, tried];
    }
    // A few pages more or less are not worth another try where there are hundreds.
    if (fails - fits <= Math.max(1, fits >> 5)) break;
  }
  return { pack: pack ?? packOf(fits), count: fits };
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
