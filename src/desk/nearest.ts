// Guesses what a wrong word was meant to be.

/** Takes a word, what it may be, and how many slips are allowed; gives the candidate with the fewest. */
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

/** Counts wrong, missing, added and swapped characters. */
export function editDistance(a: string, b: string): number {
  let [older, old]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwap =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      line.push(
        Math.min(
          old![column]! + 1,
          line[column - 1]! + 1,
          old![column - 1]! + (isSame ? 0 : 1),
          isSwap ? older![column - 2]! + 1 : Infinity,
        ),
      );
    }
    [older, old] = [old, line];
  }
  return old![b.length]!;
}
