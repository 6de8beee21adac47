// Which codes a place may have: derived from the place alone, so that two branches mint the same.
import { createHash } from 'node:crypto';
import { alphabet, makeCode } from '#sections/codes.ts';

/**
 * Gives the codes of a place such as `fixes/get-the-code#steps`, first choice first, without end.
 */
export function* deriveCodes(place: string): Generator<string, never> {
  for (let attempt = 0; ; attempt += 1) {
    const code = makeCode(valuesOf(attempt === 0 ? place : `${place} ${attempt}`));
    if (code !== undefined && isUnmistakable(code)) yield code;
  }
}

/**
 * Takes a place and the codes of all other places; gives the first of its codes that is free.
 * Throws where every code is taken.
 */
export function firstFreeCode(place: string, taken: { has: (code: string) => boolean }): string {
  for (const code of deriveCodes(place)) if (!taken.has(code)) return code;
  throw new Error('Every code is taken.');
}

function valuesOf(text: string): [number, number, number, number] {
  const number = createHash('sha256').update(text).digest().readUIntBE(0, 6);
  const size = alphabet.length;
  return [
    number % size,
    Math.floor(number / size) % size,
    Math.floor(number / size ** 2) % size,
    Math.floor(number / size ** 3) % size,
  ];
}

/**
 * A code has a digit, so that it never reads as a word, and a letter, so that it is not taken for a
 * one-time code.
 */
function isUnmistakable(code: string): boolean {
  return /\d/.test(code) && /\D/.test(code);
}
