// Pairs of characters in little room: characters of one script lie close together, so each is
// written as its distance from the one before.

const base = 36;

/** Takes characters and what stands for each; gives one string. */
export function packPairs(pairs: ReadonlyMap<string, string>): string {
  const codes = [...pairs]
    .map((pair) => pair.map((character) => character.codePointAt(0)!))
    .sort(([a = 0, b = 0], [c = 0, d = 0]) => b - d || a - c);
  const steps = (column: number) =>
    codes
      .map((pair, at) => (pair[column]! - (codes[at - 1]?.[column] ?? 0)).toString(base))
      .join(' ');
  return `${steps(0)}|${steps(1)}`;
}

/** Takes what packPairs gave, or nothing; gives the characters and what stands for each. */
export function unpackPairs(packed: string): Map<string, string> {
  const [keys = [], values = []] = packed.split('|').map((steps) => {
    let code = 0;
    return steps
      .split(' ')
      .map((step) => String.fromCodePoint((code += Number.parseInt(step, base) || 0)));
  });
  return new Map(keys.map((key, at) => [key, values[at] ?? key]));
}
