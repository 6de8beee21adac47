// Guesses what a wrong word was meant to be.
import { editDistance } from '#text/edit-distance.ts';

/**
 * Takes a word, what it may be, and how many slips are allowed; gives the candidate with
 * the fewest.
 */
export function nearest(
  word: string,
  candidates: Iterable<string>,
  max: number,
): string | undefined {
  let best: string | undefined;
  let min = max + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= min) continue;
    const slips = editDistance(word, candidate);
    if (slips < min) [best, min] = [candidate, slips];
  }
  return best;
}
