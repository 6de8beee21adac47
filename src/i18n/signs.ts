// The signs between words where a component joins texts: wide ones without spaces in Chinese
// and Japanese.
import { byLocale, locales } from './locales.ts';

const wide = { colon: '：', comma: '，', pause: '、', semicolon: '；', open: '（', close: '）' };
const narrow = { colon: ': ', comma: ', ', pause: ', ', semicolon: '; ', open: ' (', close: ')' };

/** The signs of each language; `pause` stands between the items of a list. */
export const signs = byLocale((locale) => (locales[locale].isSpaced ? narrow : wide));
