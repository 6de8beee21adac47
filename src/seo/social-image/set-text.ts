// Sets a text in the one font of the pictures: it has quotation marks for Chinese only.
import type { Font } from './font.ts';

/**
 * The font has Chinese quotation marks, which fill a square: so much of it is empty in a Latin
 * word, before an opening one and after a closing one.
 */
const quoteGap = 0.7;
const latinQuotes = /[‘’“”]/g;

/**
 * Takes a font; gives a function that measures a text of a language as it will be set, in parts of
 * the font size.
 */
export function measureFor(font: Font, language: string): (text: string) => number {
  return language.startsWith('zh')
    ? font.widthOf
    : (text) => font.widthOf(text) - quoteGap * (text.match(latinQuotes)?.length ?? 0);
}

/** Writes a text for SVG; in a Latin text, quotation marks are set close. */
export function setWords(text: string, fontSize: number, language: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  if (language.startsWith('zh')) return escaped;
  const gap = round(-quoteGap * fontSize);
  return escaped
    .replace(/([’”])(.)/gu, `$1<tspan dx="${gap}">$2</tspan>`)
    .replace(/([‘“])/gu, `<tspan dx="${gap}">$1</tspan>`);
}

/** Gives a number as it is written into an SVG, with one digit behind the point. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
