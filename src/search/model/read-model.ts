// The question model as the browser uses it: which pages a query speaks of.
import { correct } from '#search/lexicon/spelling.ts';
import { readPinyin } from '#search/lexicon/pinyin.ts';
import { isToken } from '#search/features.ts';
import { decodeWeights, firstLevelSize, type ModelPage, type QuestionModel } from './format.ts';
import { comparing, type ComparedQuery, type Features } from './nearness.ts';
import { readParties } from './read-parties.ts';

/**
 * A feature of the query that the model knows, for choosing and marking the passage that is shown.
 */
export interface QueryTerm {
  text: string;
  weight: number;
}

/** A word or a Chinese pair of a query. */
interface ScoredToken {
  text: string;
  weight: number;
  /** How far the model knows it, from 0 to 1. */
  known: number;
}

export interface ScoredPage {
  page: ModelPage;
  score: number;
}

/** Puts scored pages in order: best first, those of one score by their address. */
export const byScore = (a: ScoredPage, b: ScoredPage): number =>
  b.score - a.score || (a.page.url < b.page.url ? -1 : 1);

export interface Scores {
  /** Pages that the query speaks of, best first. */
  pages: ScoredPage[];
  terms: QueryTerm[];
  /** The features of the query, and those that its unknown ones may stand for. */
  features: Features;
  /** Words and Chinese pairs of the query. */
  tokens: ScoredToken[];
  /** What compares questions with the query. */
  compared: ComparedQuery;
}

export interface ModelReader {
  pages: readonly ModelPage[];
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
  const words = new Set([...weights.keys()].filter((feature) => /^[a-z]{4,}$/.test(feature)));
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
    if (!isToken(feature)) return [];
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
   * they may stand for, and the tokens.
   */
  const read = (features: Features) => {
    const asked = new Map<string, number>();
    const tokens: ScoredToken[] = [];
    for (const [feature, weight] of features) {
      const isKnown = weights.has(feature);
      const meant = isKnown
        ? [[feature, 1] as const]
        : guesses(feature).filter(([other]) => weights.has(other));
      for (const [other, factor] of meant)
        asked.set(other, Math.max(asked.get(other) ?? 0, weight * factor));
      if (isToken(feature))
        tokens.push({ text: feature, weight, known: (meant[0]?.[1] ?? 0) ** 2 });
    }
    return { asked, tokens };
  };
  /** Words that speak for few pages weigh more; one that no question has, most. */
  const rarity = (feature: string) =>
    Math.log(1 + file.pages.length / (weights.get(feature)?.length ?? 1));
  const compare = comparing(rarity);
  return {
    pages: file.pages,
    partiesIn: (text) => namedIn(text).flatMap((at) => file.parties[at]!),
    walletsIn: (text) => namedIn(text).flatMap((at) => wallets[at] ?? []),
    isCommon: (character) => pinyin?.has(character) ?? true,
    score(text) {
      const features = featuresWithQuietNames(text);
      const { asked, tokens } = read(features);
      const scores = new Float64Array(file.pages.length);
      for (const [feature, weight] of asked)
        for (const { page, weight: level } of weights.get(feature)!)
          scores[page]! += weight * level * firstLevelSize;
      const all = new Map([...features, ...asked]);
      return {
        pages: file.pages
          .map((page, index) => ({ page, score: scores[index]! }))
          .filter(({ score }) => score > 0)
          .sort(byScore),
        terms: termsOf(asked, (feature) => weights.get(feature)!.length),
        features: all,
        tokens,
        compared: compare(all),
      };
    },
  };
}

/**
 * Takes features and how many pages know one; gives those that are words or Chinese pairs for
 * choosing and marking a passage: what few pages know tells most.
 */
export const termsOf = (features: Features, spread: (feature: string) => number): QueryTerm[] =>
  [...features].flatMap(([feature, weight]) =>
    isToken(feature) ? [{ text: feature, weight: weight / Math.sqrt(spread(feature)) }] : [],
  );
