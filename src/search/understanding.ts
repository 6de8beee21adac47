// A lexicon made ready for queries.
import type { Lexicon, Traditional } from './lexicon/lexicon.ts';
import { readPinyin, type Pinyin } from './lexicon/pinyin.ts';
import { simplifierOf } from './lexicon/simplify.ts';
import { normalise } from './text.ts';
import { tellingTokens, tokensOf, type Token } from './tokens.ts';

/** A phrase that the reader used and the other phrases that mean the same. */
export interface Synonym {
  /** Places of the query's tokens that the phrase holds. */
  tokens: number[];
  others: Pick<Phrase, 'text' | 'tokens'>[];
}

export interface Query {
  tokens: Token[];
  synonyms: Synonym[];
}

export interface Understanding {
  /** Rejects where what the text needs cannot be loaded. */
  read(text: string): Promise<Query>;
  words: ReadonlySet<string>;
  pinyin: Pinyin | undefined;
}

const listOf = (text: string, separator: string) => (text === '' ? [] : text.split(separator));

/** Takes the lexicon of a language and what loads its traditional characters; gives what turns a text into a query. */
export function understand(
  lexicon: Lexicon,
  loadTraditional: () => Promise<Traditional>,
): Understanding {
  const pinyin = lexicon.pinyin === '' ? undefined : readPinyin(lexicon.pinyin);
  const simplify = pinyin ? simplifierOf(pinyin, loadTraditional) : async (text: string) => text;
  const stops = {
    phrases: listOf(lexicon.stops.phrases, ' '),
    words: listOf(lexicon.stops.words, ' '),
  };
  const thesaurus = listOf(lexicon.thesaurus, '\n').map((line) =>
    line.split('|').map((phrase) => phraseOf(phrase, stops.words)),
  );
  const fillers = stops.phrases.filter((phrase) => phrase.length > 1);
  const whole = thesaurus
    .flat()
    .map(({ text }) => text)
    .filter((text) => text.length > 1 && stops.phrases.some((stop) => text.includes(stop)));
  return {
    words: new Set([...listOf(lexicon.words, ' '), ...(lexicon.thesaurus.match(/[a-z]+/g) ?? [])]),
    pinyin,
    async read(input) {
      const text = await simplify(normalise(input));
      const tokens = tellingTokens(text, stops, whole);
      const stems = new Set(tokensOf(text).map(wordStem));
      // A filler between two words does not part what they say: 余额突然没了 is 余额没了.
      const compact = fillers.reduce((rest, filler) => rest.replaceAll(filler, ''), text);
      // Chinese is said as it stands; other words may stand apart and in any order.
      const isSaid = (phrase: Phrase) =>
        phrase.isHan
          ? text.includes(phrase.text) || compact.includes(phrase.text)
          : phrase.stems.every((stem) => stems.has(stem));
      return { tokens, synonyms: thesaurus.flatMap((group) => synonymsIn(group, isSaid, tokens)) };
    },
  };
}

/** A phrase of the thesaurus, made ready for many queries. */
interface Phrase {
  text: string;
  isHan: boolean;
  /** What is looked up for it. */
  tokens: Token[];
  /** What a query must have to say it. */
  stems: string[];
}

function phraseOf(text: string, stopWords: readonly string[]): Phrase {
  const tokens = tokensOf(text);
  const telling = tokens.filter((token) => !stopWords.includes(token.text));
  return {
    text,
    isHan: /\p{Script=Han}/u.test(text),
    tokens: telling.length > 0 ? telling : tokens,
    stems: tokens.map(wordStem),
  };
}

/** Takes a token; gives what its word has in common with its other forms: card and cards, charge and charged. */
const wordStem = ({ text }: Token) => text.replace(/(?:e|e?s|ed|ing)$/, '');

/** Gives the longest phrase of a group that the query says, with the others; nothing where it says none. */
function synonymsIn(
  group: readonly Phrase[],
  isSaid: (phrase: Phrase) => boolean,
  tokens: readonly Token[],
): Synonym[] {
  const used = group.filter(isSaid);
  const longest = used.sort((a, b) => b.text.length - a.text.length)[0];
  if (longest === undefined) return [];
  const places = tokens.flatMap((token, at) =>
    longest.stems.includes(wordStem(token)) || (longest.isHan && longest.text.includes(token.text))
      ? [at]
      : [],
  );
  return places.length === 0
    ? []
    : [{ tokens: places, others: group.filter((phrase) => !used.includes(phrase)) }];
}
