// Puts words into a text with places for them, such as "Cards in {wallet}".
import { locales, type Locale } from './locales.ts';

const han = /\p{Script=Han}/u;
const latin = /[\p{Script=Latin}\d]/u;

/**
 * Takes a text with `{names}` and what stands for them; gives the text. Chinese gets a space where
 * its own letters meet Latin ones.
 */
export function fill(
  text: string,
  words: Readonly<Record<string, string>>,
  locale: Locale,
): string {
  return text.split(/(\{\w+\})/).reduce((before, part) => {
    const after = words[part.slice(1, -1)] ?? part;
    return (
      before +
      (!locales[locale].isSpaced && isMeeting(before.at(-1), after.at(0)) ? ' ' : '') +
      after
    );
  }, '');
}

function isMeeting(left = '', right = ''): boolean {
  return (han.test(left) && latin.test(right)) || (latin.test(left) && han.test(right));
}

/** Gives a text with a capital at its beginning, as where it stands alone. */
export const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
