// How far two words are apart.

/**
 * Takes two words; gives how many characters are wrong, missing, added or swapped with their
 * neighbour: the distance of Damerau and Levenshtein in which no part is edited twice
 * (https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance).
 */
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
