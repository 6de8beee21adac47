// Turns traditional characters into simplified ones.
import { openedOnce } from '#search/opened-once.ts';
import { replacer } from '#search/text.ts';
import type { Traditional } from './lexicon.ts';
import { unpackPairs } from './pairs.ts';
import type { Pinyin } from './pinyin.ts';

/**
 * Takes the readings of the commonest simplified characters, and what loads the table; gives what simplifies a text.
 * Most readers never need the table: it is loaded when a text has a character that is not one of these. The text is refused where it cannot be loaded.
 */
export function simplifierOf(
  pinyin: Pinyin,
  load: () => Promise<Traditional>,
): (text: string) => Promise<string> {
  const table = openedOnce(async () => replacer(unpackPairs((await load()).pairs)));
  return async (text) =>
    (text.match(/\p{Script=Han}/gu) ?? []).every(pinyin.has) ? text : (await table())(text);
}
