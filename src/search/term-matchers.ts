// Where the terms of a query stand in a text.
import type { QueryTerm } from './model/read-model.ts';

const han = /\p{Script=Han}/u;

/**
 * Finds where a term stands in a text in small letters: where each begins, and where what follows
 * it begins.
 */
export interface TermMatcher {
  weight: number;
  spansIn(small: string): [number, number][];
}

/**
 * Takes the terms that were found; gives what finds them in the pages, made once for all of these.
 */
export function termMatchersOf(terms: readonly QueryTerm[]): TermMatcher[] {
  return terms.flatMap(({ text, weight }) => {
    if (han.test(text)) return [{ weight, spansIn: (small: string) => spansOf(small, text) }];
    const stems = text.split(' ').map(stemOf).filter(Boolean);
    return stems.length === 0 ? [] : [{ weight, spansIn: finderOfWords(stems) }];
  });
}

/**
 * Takes a text; gives it in small letters. Few letters grow into two when they become small; such a
 * text stays as it is, so that places stay the same.
 */
export function lowerCased(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
}

function stemOf(term: string): string {
  return (
    term.length < 5 || /\d/.test(term) ? term : term.slice(0, Math.max(4, term.length - 2))
  ).replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

function spansOf(text: string, term: string): [number, number][] {
  const spans: [number, number][] = [];
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length))
    spans.push([at, at + term.length]);
  return spans;
}

const letter = "(?:(?!\\p{Script=Han})[\\p{L}\\p{N}'’])";
/**
 * A stem of four letters or fewer begins many words that mean something else, such as not and
 * nothing; its own have a short ending.
 */
const endingOf = (stem: string) =>
  /\d$/.test(stem) ? '(?!\\p{N})' : stem.length <= 4 ? `${letter}{0,3}(?!${letter})` : `${letter}*`;

/**
 * Takes the stems of words that stand behind each other; gives what finds these words, each up to
 * its end.
 */
function finderOfWords([first = '', ...others]: readonly string[]): TermMatcher['spansIn'] {
  const rest = new RegExp(
    [endingOf(first), ...others.map((stem) => stem + endingOf(stem))].join('[^\\p{L}\\p{N}]+'),
    'uy',
  );
  return (small) =>
    spansOf(small, first).flatMap(([from, to]): [number, number][] => {
      if (from > 0 && /[\p{L}\p{N}]/u.test(small[from - 1]!) && !han.test(small[from - 1]!))
        return [];
      rest.lastIndex = to;
      const found = rest.exec(small);
      return found ? [[from, to + found[0].length]] : [];
    });
}
