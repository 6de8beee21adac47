// A lexicon made ready for queries.
import type { Lexicon } from './lexicon/lexicon.ts';
import { readPinyin, type Pinyin } from './lexicon/pinyin.ts';
import { unpackWords } from './lexicon/spelling.ts';
import { normalise, simplifier } from './text.ts';
import { tellingTokens, tokensOf, type Token } from './tokens.ts';

/** A phrase that the reader used and the other phrases that mean the same. */
export interface Synonym {
  /** Places of the query's tokens that the phrase holds. */
  tokens: number[];
  others: Token[][];
}

export interface Query {
  tokens: Token[];
  synonyms: Synonym[];
}

export interface Understanding {
  read(text: string): Query;
  words: ReadonlySet<string>;
  pinyin: Pinyin | undefined;
}

const hasHan = (text: string) => /\p{Script=Han}/u.test(text);

/** Takes the lexicon of a language; gives what turns a text into a query. */
export function understand(lexicon: Lexicon): Understanding {
  const simplify = simplifier(lexicon.traditional);
  return {
    words: new Set(unpackWords(lexicon.words)),
    pinyin: lexicon.pinyin === '' ? undefined : readPinyin(lexicon.pinyin),
    read(input) {
      const text = simplify(normalise(input));
      const tokens = tellingTokens(text, lexicon.stops);
      return { tokens, synonyms: lexicon.thesaurus.flatMap((group) => synonymsIn(text, tokens, group)) };
    },
  };
}

/** Gives the longest phrase of a group that the text holds, with the others; nothing where it holds none. */
function synonymsIn(text: string, tokens: readonly Token[], group: readonly string[]): Synonym[] {
  const flat = ` ${text.replace(/'/g, '').replace(/(?!\p{Script=Han})[^\p{L}\p{M}\p{N}]+|(?<=\p{Script=Han})(?!\p{Script=Han})|(?<!\p{Script=Han})(?=\p{Script=Han})/gu, ' ')} `;
  const used = group.filter((phrase) => flat.includes(hasHan(phrase) ? phrase : ` ${phrase} `));
  const longest = used.toSorted((a, b) => b.length - a.length)[0];
  if (longest === undefined) return [];
  const own = new Set(tokensOf(longest).map((token) => token.text));
  const places = tokens.flatMap((token, at) => (own.has(token.text) || (hasHan(longest) && longest.includes(token.text)) ? [at] : []));
  const others = group.filter((phrase) => !used.includes(phrase)).map(tokensOf);
  return places.length === 0 ? [] : [{ tokens: places, others }];
}
