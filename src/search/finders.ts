// Where the terms of a query stand in a text.
import type { Term } from './evidence.ts';

const han = /\p{Script=Han}/u;

/** Finds where a term stands in a text in small letters: where each begins, and where what follows it begins. */
export interface Finder {
  weight: number;
  spansIn(small: string): [number, number][];
}

/** Takes the terms that were found; gives what finds them in the pages, made once for all of these. */
export function findersOf(terms: readonly Term[]): Finder[] {
  return terms.flatMap(({ text, weight }) => {
    if (han.test(text)) return [{ weight, spansIn: (small: string) => spansOf(small, text) }];
    const stem = stemOf(text);
    return stem === '' ? [] : [{ weight, spansIn: (small: string) => spansOfWords(small, stem) }];
  });
}

/** Takes a text; gives it in small letters. Few letters grow into two when they become small; such a text stays as it is, so that places stay the same. */
export function inSmallLetters(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
}

function stemOf(term: string): string {
  return (term.length < 5 ? term : term.slice(0, Math.max(4, term.length - 2))).replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

function spansOf(text: string, term: string): [number, number][] {
  const spans: [number, number][] = [];
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length)) spans.push([at, at + term.length]);
  return spans;
}

const wordEnd = /(?:(?!\p{Script=Han})[\p{L}\p{N}'’])*/uy;
/** A stem this short begins many words that mean something else, such as not and nothing; its own have a short ending. */
const short = { stem: 4, ending: 3 };

/** Finds the words that begin with a stem, each up to its end. */
function spansOfWords(text: string, stem: string): [number, number][] {
  return spansOf(text, stem).flatMap(([from, to]): [number, number][] => {
    if (from > 0 && /[\p{L}\p{N}]/u.test(text[from - 1]!) && !han.test(text[from - 1]!)) return [];
    wordEnd.lastIndex = to;
    const { length } = wordEnd.exec(text)![0];
    return stem.length <= short.stem && length > short.ending ? [] : [[from, to + length]];
  });
}
