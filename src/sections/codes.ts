// Codes of sections: four letters that carry the place and one that checks them. Pure, for the
// build and the browser.

/**
 * Digits and letters that are not taken for one another when they are read out, typed or printed:
 * no 0, 1, i, l, o, u.
 */
export const alphabet = '23456789abcdefghjkmnpqrstvwxyz';

/** Letters of a code, the checking one included. */
export const codeLength = 5;

/**
 * The letters of a code, each times its weight, add up to a multiple of 31. A prime above the size
 * of the alphabet and weights that all differ make every single wrong letter and every swap of two
 * letters break that sum.
 */
const modulus = 31;
const sumOf = (values: readonly number[]) =>
  values.reduce((sum, value, at) => sum + value * (codeLength - at), 0);

/**
 * Takes four numbers below 30; gives their code with its checking letter, or undefined where that
 * letter would be the 31st, which does not exist.
 */
export function makeCode(values: readonly [number, number, number, number]): string | undefined {
  const check = alphabet[(modulus - (sumOf(values) % modulus)) % modulus];
  return check === undefined ? undefined : values.map((value) => alphabet[value]).join('') + check;
}

/** Says whether a text is a code: five letters of the alphabet that pass their check. */
export function isCode(text: string): boolean {
  const values = [...text].map((letter) => alphabet.indexOf(letter));
  return values.length === codeLength && !values.includes(-1) && sumOf(values) % modulus === 0;
}

/**
 * Takes what somebody typed or pasted; gives it as a code would be written: lower case, half width,
 * letters and digits only.
 */
export function readCode(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/**
 * Takes a code as typed and all known ones; gives those that it may have meant: one letter wrong,
 * missing or too many, or two neighbours swapped.
 */
export function nearestCodes(typed: string, known: Iterable<string>): string[] {
  return [...known].filter((code) => code !== typed && isSlip(typed, code));
}

function isSlip(typed: string, code: string): boolean {
  let start = 0;
  while (start < typed.length && typed[start] === code[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(typed.length, code.length) - start &&
    typed.at(-1 - end) === code.at(-1 - end)
  )
    end += 1;
  const wrong = typed.slice(start, typed.length - end);
  const right = code.slice(start, code.length - end);
  if (wrong.length === 2 && right.length === 2)
    return wrong[0] === right[1] && wrong[1] === right[0];
  return wrong.length <= 1 && right.length <= 1;
}
