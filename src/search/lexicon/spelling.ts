// Words of the site, and the one that a mistyped word was meant to be.

/** A word this short has too many neighbours to be corrected. */
const minCorrectedLength = 4;
/** From this length two mistakes may be corrected. */
const longEnoughForTwo = 7;

/**
 * Takes a word that the site does not have, and the words it has; gives the one that may have been
 * meant, or undefined.
 */
export function correct(word: string, words: ReadonlySet<string>): string | undefined {
  if (word.length < minCorrectedLength) return undefined;
  const max = word.length >= longEnoughForTwo ? 2 : 1;
  let best: string | undefined;
  let min = max + 1;
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) >= min || candidate.length < minCorrectedLength)
      continue;
    const edits = distance(word, candidate) + (candidate[0] === word[0] ? 0 : 0.5);
    if (edits < min) [best, min] = [candidate, edits];
  }
  return best;
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
