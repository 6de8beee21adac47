// Asks the index for everything that a query may mean.
import { correct } from './lexicon/spelling.ts';
import type { Evidence, Hit } from './rank.ts';
import { compoundsOf, type Token } from './tokens.ts';
import type { Query, Understanding } from './understanding.ts';

export interface Index {
  /** Says whether the index holds a term itself, not only longer or shorter ones. */
  has(term: string): Promise<boolean>;
  /** Gives the pages that have a term, or a word that begins with it. */
  find(term: string): Promise<Hit[]>;
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

/** How far a guess counts beside the reader's own word. */
const factors = { compound: 0.5, synonym: 0.5, corrected: 0.8, sound: 0.6, character: 0.15 };

/** Takes an index, a language and a query; gives what was found for each of its parts. */
export async function gather(index: Index, { words, pinyin }: Understanding, query: Query): Promise<Gathered> {
  const { tokens, synonyms } = query;
  const evidence: Evidence[] = [];
  const terms = new Map<string, number>();
  const look = async (text: string, weight: number): Promise<Hit[]> => {
    if (!(await index.has(text))) return [];
    const hits = await index.find(text);
    // A term on many pages says less about where on a page to look.
    terms.set(text, Math.max(terms.get(text) ?? 0, weight / Math.sqrt(hits.length || 1)));
    return hits;
  };
  const add = async (places: number[], factor: number, wordings: string[][]): Promise<boolean> => {
    const found = await Promise.all(wordings.map((wording) => Promise.all(wording.map((text) => look(text, factor)))));
    const isFound = found.flat(2).length > 0;
    if (isFound) evidence.push({ tokens: places, factor, wordings: found });
    return isFound;
  };

  const own = (token: Token, at: number) => (token.kind === 'character' ? addCharacter(token.text, at, 1) : add([at], 1, [[token.text]]));
  const addCharacter = async (character: string, at: number, factor: number): Promise<boolean> => {
    const hits = await index.find(character);
    if (hits.length > 0) evidence.push({ tokens: [at], factor, wordings: [[hits]] });
    return hits.length > 0;
  };
  const isKnown = await Promise.all(tokens.map(own));
  const unknown = tokens.flatMap((token, at) => (isKnown[at] ? [] : [{ token, at }]));

  const guesses = [
    ...synonyms.map(({ tokens: places, others }) => add(places, places.some((at) => isKnown[at]) ? factors.synonym : 1, others.map((other) => other.map(({ text }) => text)))),
    ...compoundsOf(tokens).map(({ text, places }) => add(places, factors.compound, [[text]])),
    ...joined(tokens, words).map(({ places, text }) => add(places, 1, [[text]])),
    ...unknown.filter(({ token }) => token.kind === 'word').map(({ token, at }) => add([at], factors.corrected, [correct(token.text, words)])),
    ...(pinyin ? unknown.filter(({ token }) => token.kind === 'pair').map(({ token, at }) => add([at], factors.sound, [[pinyin.keyOf(token.text)].filter(Boolean)])) : []),
    ...(pinyin ? spelled(unknown).map(({ places, letters }) => add(places, factors.sound, [pinyin.keysOfSpelling(letters)])) : []),
  ];
  const pairs = tokens.filter((token) => token.kind === 'pair');
  const unknownPairs = unknown.filter(({ token }) => token.kind === 'pair');
  if (unknownPairs.length * 2 >= pairs.length) {
    guesses.push(...unknownPairs.flatMap(({ token, at }) => [...token.text].map((character) => addCharacter(character, at, factors.character))));
  }
  await Promise.all(guesses);
  if (evidence.length === 0) {
    await Promise.all(tokens.map(async ({ text }, at) => {
      const hits = await index.find(text);
      if (hits.length > 0) evidence.push({ tokens: [at], factor: factors.character, wordings: [[hits]] });
    }));
  }
  return { evidence, terms: [...terms].map(([text, weight]) => ({ text, weight })) };
}

/** Finds neighbouring words that the site writes as one. */
function joined(tokens: readonly Token[], words: ReadonlySet<string>): { places: number[]; text: string }[] {
  return tokens.slice(1).flatMap((token, at) => {
    const text = tokens[at]!.text + token.text;
    return token.kind === 'word' && words.has(text) ? [{ places: [at, at + 1], text }] : [];
  });
}

/** Joins neighbouring unknown words, which may be the syllables of one. */
function spelled(unknown: readonly { token: Token; at: number }[]): { places: number[]; letters: string }[] {
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
