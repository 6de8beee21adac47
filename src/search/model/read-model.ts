// The question model as the browser uses it: which pages a query speaks of.
import { correct } from '#search/lexicon/spelling.ts';
import { readPinyin } from '#search/lexicon/pinyin.ts';
import { pairJoiner } from '#search/features.ts';
import {
  decodeWeights,
  type EncodedWeights,
  type ModelPage,
  type QuestionModel,
} from './format.ts';
import { comparing, type ComparedQuery } from './nearness.ts';
import { readParties } from './read-parties.ts';

/**
 * A feature of the query that the model knows, for choosing and marking the passage that is shown.
 */
export interface QueryTerm {
  text: string;
  weight: number;
}

export interface ScoredPage {
  page: ModelPage;
  score: number;
}

export interface Scores {
  /** Pages that the query speaks of, best first. */
  pages: ScoredPage[];
  terms: QueryTerm[];
  /** Share of the query's features that the model knows, by weight, from 0 to 1. */
  coverage: number;
  /** Tokens that no question has: words, and Chinese pairs. */
  unknown: string[];
  /** What compares questions with the query. */
  compared: ComparedQuery;
}

export interface ModelReader {
  pages: readonly ModelPage[];
  /** Adds further weights. */
  add(more: EncodedWeights): void;
  /** Says whether a character is one of the commonest simplified ones. */
  isCommon(character: string): boolean;
  /** Takes normalised text in simplified characters; gives what it speaks of. */
  score(text: string): Scores;
  /** Gives all names of the wallets and banks that such a text names. */
  partiesIn(text: string): string[];
  /** Gives the pages of the wallets that such a text names. */
  walletsIn(text: string): ModelPage[];
}

/**
 * What a feature counts that was only guessed from the reader's: another spelling, another
 * character of the same sound. As known it counts less, by the square.
 */
const guessed = { spelling: 0.8, sound: 0.5 };
const han = /\p{Script=Han}/u;

/** Takes the file of a language; gives what scores queries with it. */
export function readModel(file: QuestionModel): ModelReader {
  const weights = decodeWeights(file);
  const { featuresWithQuietNames, namedIn } = readParties(file.parties);
  const wallets = file.pages.filter(({ kind }) => kind === 'wallet');
  const pinyin = file.pinyin === '' ? undefined : readPinyin(file.pinyin);
  const wordsIn = (features: Iterable<string>) =>
    [...features].filter((feature) => /^[a-z]{4,}$/.test(feature));
  const words = new Set(wordsIn(weights.keys()));
  let bySound: Map<string, string[]> | undefined;
  const soundAlike = (pair: string): string[] => {
    if (!pinyin) return [];
    if (!bySound) {
      bySound = new Map();
      for (const feature of weights.keys()) {
        if ([...feature].length !== 2 || !han.test(feature)) continue;
        for (const key of pinyin.keysOf(feature))
          bySound.set(key, [...(bySound.get(key) ?? []), feature]);
      }
    }
    return bySound.get(pinyin.keyOf(pair)) ?? [];
  };
  const spelled = (letters: string): string[] => {
    if (!pinyin || !/^[a-z]{4,}$/.test(letters)) return [];
    soundAlike('  ');
    return pinyin.keysOfSpelling(letters).flatMap((key) => bySound?.get(key) ?? []);
  };
  /** Gives the features that one the model does not know may stand for. */
  const guesses = (feature: string): [string, number][] => {
    if (feature.includes(pairJoiner) || [...feature].length < 2) return [];
    if (han.test(feature))
      return soundAlike(feature).map((other) => [other, guessed.sound] as [string, number]);
    const meant = correct(feature, words);
    return [
      ...spelled(feature).map((other) => [other, guessed.sound] as [string, number]),
      ...(meant === undefined ? [] : [[meant, guessed.spelling] as [string, number]]),
    ];
  };
  /**
   * Takes the features of a query; gives those that the model knows, in place of the others what
   * they may stand for, the tokens for which it knows nothing, and the share that is known.
   */
  const read = (features: ReadonlyMap<string, number>) => {
    const asked = new Map<string, number>();
    const unknown: string[] = [];
    let total = 0;
    let known = 0;
    for (const [feature, weight] of features) {
      const isToken = !feature.includes(pairJoiner) && [...feature].length > 1;
      if (isToken) total += weight;
      if (weights.has(feature)) {
        asked.set(feature, Math.max(asked.get(feature) ?? 0, weight));
        if (isToken) known += weight;
        continue;
      }
      const others = guesses(feature).filter(([other]) => weights.has(other));
      if (isToken && others.length === 0) unknown.push(feature);
      if (isToken && others.length > 0) known += weight * others[0]![1] ** 2;
      for (const [other, factor] of others)
        asked.set(other, Math.max(asked.get(other) ?? 0, weight * factor));
    }
    return { asked, unknown, coverage: total === 0 ? 0 : known / total };
  };
  /** Words that speak for few pages weigh more; one that no question has, most. */
  const rarity = (feature: string) =>
    Math.log(1 + file.pages.length / (weights.get(feature)?.length ?? 1));
  let compare = comparing(rarity);
  return {
    pages: file.pages,
    add(more) {
      for (const [feature, postings] of decodeWeights(more))
        weights.set(feature, [...(weights.get(feature) ?? []), ...postings]);
      for (const word of wordsIn(weights.keys())) words.add(word);
      bySound = undefined;
      compare = comparing(rarity);
    },
    partiesIn: (text) => namedIn(text).flatMap((at) => file.parties[at]!),
    walletsIn: (text) => namedIn(text).flatMap((at) => wallets[at] ?? []),
    isCommon: (character) => pinyin?.has(character) ?? true,
    score(text) {
      const features = featuresWithQuietNames(text);
      const { asked, unknown, coverage } = read(features);
      const scores = new Float64Array(file.pages.length);
      for (const [feature, weight] of asked)
        for (const { page, weight: level } of weights.get(feature)!)
          scores[page]! += weight * level;
      return {
        pages: file.pages
          .map((page, index) => ({ page, score: scores[index]! }))
          .filter(({ score }) => score > 0)
          .sort((a, b) => b.score - a.score || (a.page.url < b.page.url ? -1 : 1)),
        terms: [...asked].flatMap(([feature, weight]) =>
          feature.includes(pairJoiner) || [...feature].length < 2
            ? []
            : [{ text: feature, weight: weight / Math.sqrt(weights.get(feature)!.length) }],
        ),
        coverage,
        unknown,
        compared: compare(new Map([...features, ...asked])),
      };
    },
  };
}
