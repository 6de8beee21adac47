// Words of the site, and the one that a mistyped word was meant to be.

/** A word this short has too many neighbours to be corrected. */
const shortestCorrected = 4;
/** From this length two mistakes may be corrected. */
const longEnoughForTwo = 7;

/**
 * Takes a word that the site does not have, and the words it has; gives what may have been meant:
 * one word, or two that were written as one, or nothing.
 */
export function correct(word: string, words: ReadonlySet<string>): string[] {
  const near = nearest(word, words) ?? nearest(stemOf(word), words);
  return near === undefined ? splitWord(word, words) : [near];
}

const endings = ['s', 'ed', 'd', 'ing'];

/** Takes words; gives those that are no other one of them with an ending: the index knows endings by itself. */
export function withoutEndings(words: readonly string[]): string[] {
  const all = new Set(words);
  return words.filter(
    (word) =>
      !endings.some((ending) => word.endsWith(ending) && all.has(word.slice(0, -ending.length))),
  );
}

const stemOf = (word: string) => word.replace(/(?:s|ed|ing)$/, '');

function nearest(word: string, words: ReadonlySet<string>): string | undefined {
  if (word.length < shortestCorrected) return undefined;
  const most = word.length >= longEnoughForTwo ? 2 : 1;
  let best: string | undefined;
  let least = most + 1;
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) >= least || candidate.length < shortestCorrected)
      continue;
    const edits = distance(word, candidate) + (candidate[0] === word[0] ? 0 : 0.5);
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
}

function splitWord(word: string, words: ReadonlySet<string>): string[] {
  for (let at = 3; at <= word.length - 3; at++) {
    if (words.has(word.slice(0, at)) && words.has(word.slice(at)))
      return [word.slice(0, at), word.slice(at)];
  }
  return [];
}

/** Counts insertions, deletions, substitutions and swaps of neighbours between two words. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? beforeLast[j - 2]! + 1
          : Infinity;
      row.push(Math.min(substituted, swapped, last[j]! + 1, row[j - 1]! + 1));
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length]!;
}
