// Turns traditional characters into simplified ones.
import { loadOnce } from '#search/load-once.ts';
import { replacer } from '#search/text.ts';
import type { Traditional } from './lexicon.ts';
import { unpackPairs } from './pairs.ts';

/**
 * Takes what says whether a character is one of the commonest simplified ones, and what loads the
 * table; gives what simplifies a text.
 * Most readers never need the table: it is loaded when a text has a character that is not one of
 * these. The text is refused where it cannot be loaded.
 */
export function simplifierOf(
  isCommon: (character: string) => boolean,
  load: () => Promise<Traditional>,
): (text: string) => Promise<string> {
  const table = loadOnce(async () => replacer(unpackPairs((await load()).pairs)));
  return async (text) =>
    (text.match(/\p{Script=Han}/gu) ?? []).every(isCommon) ? text : (await table())(text);
}
