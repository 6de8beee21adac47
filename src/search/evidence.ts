// Asks the index for everything that a query may mean.
import { correct } from './lexicon/spelling.ts';
import type { Evidence, Hit } from './rank.ts';
import { compoundsOf, type Token } from './tokens.ts';
import type { Query, Understanding } from './understanding.ts';

export interface Index {
  /** Gives the pages that have a term or a word that begins with it; none where the index does not hold the term itself. */
  find(term: string): Promise<Hit[]>;
  /** Gives the pages that have a word that begins with a text. */
  findBeginning(text: string): Promise<Hit[]>;
}

/** A term that was found, for choosing and marking the passage that is shown. */
export interface Term {
  text: string;
  weight: number;
}

export interface Gathered {
  evidence: Evidence[];
  terms: Term[];
}

/** What the query may say at some of its places: different wordings, each of one or more terms. */
interface Reading {
  tokens: number[];
  factor: number;
  wordings: string[][];
  /** The wordings as they are written, where one of several terms is only meant where these stand together. */
  phrases?: string[];
  /** A text of one character is too common a beginning to mark in a passage. */
  isBeginning?: boolean;
}

type Asked = Reading & { hits: Hit[][][] };

/** How far a guess counts beside the reader's own word. */
const factors = { compound: 0.5, synonym: 0.5, corrected: 0.8, sound: 0.6, character: 0.15 };

/** Takes an index, a language and a query; gives what was found for each of its parts. */
export async function gather(
  index: Index,
  { words, pinyin }: Understanding,
  { tokens, synonyms }: Query,
): Promise<Gathered> {
  const ask = async (reading: Reading): Promise<Asked> => {
    const find = reading.isBeginning ? index.findBeginning : index.find;
    return {
      ...reading,
      hits: await Promise.all(reading.wordings.map((wording) => Promise.all(wording.map(find)))),
    };
  };
  const own = (token: Token, at: number): Reading => ({
    tokens: [at],
    factor: 1,
    wordings: [[token.text]],
    isBeginning: token.kind === 'character',
  });
  // All that does not hang on what is found is asked at once: each round of questions is a way to the server and back.
  const asked = await Promise.all(
    [
      ...tokens.map(own),
      ...compoundsOf(tokens).map(({ text, places }) => ({
        tokens: places,
        factor: factors.compound,
        wordings: [[text]],
      })),
      ...joined(tokens, words).map(({ places, text }) => ({
        tokens: places,
        factor: 1,
        wordings: [[text]],
      })),
      ...synonyms.map(({ tokens: places, others }) => ({
        tokens: places,
        factor: factors.synonym,
        wordings: others.map((other) => other.tokens.map(({ text }) => text)),
        phrases: others.map(({ text }) => text),
      })),
    ].map(ask),
  );
  const isKnown = tokens.map((_, at) => isFound(asked[at]!));
  for (const reading of asked.slice(asked.length - synonyms.length))
    if (!reading.tokens.some((at) => isKnown[at])) reading.factor = 1;

  const unknown = tokens.flatMap((token, at) => (isKnown[at] ? [] : [{ token, at }]));
  const unknownPairs = unknown.filter(({ token }) => token.kind === 'pair');
  const isMostlyUnknown =
    unknownPairs.length * 2 >= tokens.filter(({ kind }) => kind === 'pair').length;
  asked.push(
    ...(await Promise.all(
      [
        ...unknown
          .filter(({ token }) => token.kind === 'word')
          .map(({ token, at }) => ({
            tokens: [at],
            factor: factors.corrected,
            wordings: [correct(token.text, words)],
          })),
        ...(pinyin
          ? unknownPairs.map(({ token, at }) => ({
              tokens: [at],
              factor: factors.sound,
              wordings: [[pinyin.keyOf(token.text)].filter(Boolean)],
            }))
          : []),
        ...(pinyin
          ? spelled(unknown).map(({ places, letters }) => ({
              tokens: places,
              factor: factors.sound,
              wordings: [pinyin.keysOfSpelling(letters)],
            }))
          : []),
        ...(isMostlyUnknown
          ? unknownPairs.flatMap(({ token, at }) =>
              [...token.text].map((text) => ({
                tokens: [at],
                factor: factors.character,
                wordings: [[text]],
                isBeginning: true,
              })),
            )
          : []),
      ].map(ask),
    )),
  );
  if (!asked.some(isFound))
    asked.push(
      ...(await Promise.all(
        tokens.map((token, at) =>
          ask({ ...own(token, at), factor: factors.character, isBeginning: true }),
        ),
      )),
    );
  const found = asked.filter(isFound);
  return {
    evidence: found.map(({ tokens, factor, hits }) => ({ tokens, factor, wordings: hits })),
    terms: termsOf(found),
  };
}

const isFound = ({ hits }: Asked) =>
  hits.some((wording) => wording.some(({ length }) => length > 0));

/** A term on many pages says less about where on a page to look. */
function termsOf(found: readonly Asked[]): Term[] {
  const terms = new Map<string, number>();
  for (const { factor, wordings, phrases, hits, isBeginning } of found) {
    if (isBeginning) continue;
    for (const [at, wording] of wordings.entries()) {
      const counts = hits[at]!.map(({ length }) => length);
      const parts: [string, number][] = phrases
        ? [[phrases[at]!, Math.min(...counts)]]
        : wording.map((text, place) => [text, counts[place]!]);
      for (const [text, count] of parts)
        if (count > 0) terms.set(text, Math.max(terms.get(text) ?? 0, factor / Math.sqrt(count)));
    }
  }
  return [...terms].map(([text, weight]) => ({ text, weight }));
}

/** Finds neighbouring words that the site writes as one. */
function joined(
  tokens: readonly Token[],
  words: ReadonlySet<string>,
): { places: number[]; text: string }[] {
  return tokens.slice(1).flatMap((token, at) => {
    const text = tokens[at]!.text + token.text;
    return token.kind === 'word' && words.has(text) ? [{ places: [at, at + 1], text }] : [];
  });
}

/** Joins neighbouring unknown words, which may be the syllables of one. */
function spelled(
  unknown: readonly { token: Token; at: number }[],
): { places: number[]; letters: string }[] {
  const runs: { places: number[]; letters: string }[] = [];
  for (const { token, at } of unknown) {
    if (token.kind !== 'word') continue;
    const last = runs.at(-1);
    if (last && last.places.at(-1) === at - 1) {
      last.places.push(at);
      last.letters += token.text;
    } else {
      runs.push({ places: [at], letters: token.text });
    }
  }
  return runs;
}
