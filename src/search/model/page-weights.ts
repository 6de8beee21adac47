// All weights of one page, as they are sent: what puts the best pages in their order. Features are
// numbers here, not words: that is half of the bytes.
import { loadPerPage } from '#search/load-once.ts';
import { textFileOf } from '#text/page-text-file.ts';
import { loadJson } from '#search/open-index.ts';
import type { PageWeights } from './build-model.ts';

/** The weights of a page as they are sent; each string has a character for each weight. */
export interface PageWeightsFile {
  /** Steps from number to number: how often 64 goes into each, and what is left of it. */
  steps: string;
  rests: string;
  /** The levels of the weights, from -`maxLevel` to `maxLevel`. */
  levels: string;
}

/** What a page's weights say of features. */
export interface PageWeigher {
  /** Gives the weight of a feature in levels, or undefined where the page has none. */
  weightOf(feature: string): number | undefined;
}

/**
 * Features have so many numbers: of a hundred that a page of the most weights does not know one
 * shares the number of one that it knows.
 */
const numbers = 2 ** 18;
const maxLevel = 24;

/** The number 0 is written as the character behind the quotation mark. */
const zero = 35;
const characterOf = (number: number) => String.fromCharCode(zero + number);
const numberAt = (text: string, at: number) => text.charCodeAt(at) - zero;

/** Gives the number of a feature: FNV-1a, its upper bits. */
function numberOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at++)
    hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  return Math.floor(((hash >>> 0) / 2 ** 32) * numbers);
}

/** Takes the weights of a page; gives its file. Of features with one number the greatest counts. */
export function encodePageWeights(weights: PageWeights): PageWeightsFile {
  const levels = new Map<number, number>();
  for (const [feature, weight] of weights) {
    const level = Math.max(-maxLevel, Math.min(maxLevel, weight));
    const number = numberOf(feature);
    if (Math.abs(level) > Math.abs(levels.get(number) ?? 0)) levels.set(number, level);
  }
  const sorted = [...levels].sort(([a], [b]) => a - b);
  const steps = sorted.map(([number], at) => number - (sorted[at - 1]?.[0] ?? 0));
  return {
    steps: steps.map((step) => characterOf(Math.floor(step / 64))).join(''),
    rests: steps.map((step) => characterOf(step % 64)).join(''),
    levels: sorted.map(([, level]) => characterOf(level + maxLevel)).join(''),
  };
}

/** Takes what `encodePageWeights` gave; gives what says the weights of features. */
export function readPageWeights({ steps, rests, levels }: PageWeightsFile): PageWeigher {
  const byNumber = new Map<number, number>();
  let number = 0;
  for (let at = 0; at < levels.length; at++) {
    number += numberAt(steps, at) * 64 + numberAt(rests, at);
    byNumber.set(number, numberAt(levels, at) - maxLevel);
  }
  return { weightOf: (feature) => byNumber.get(numberOf(feature)) };
}

/** Takes the address of a page without the base path; gives its weights' file in the bundle. */
export const weightsFileOf = (url: string) => textFileOf(url).replace(/^text/, 'weights');

/**
 * Takes the location of an index and a page; gives what the page's weights say, or undefined where
 * they cannot be loaded.
 */
export const loadWeights = loadPerPage(weightsFileOf, async (address) =>
  readPageWeights(await loadJson<PageWeightsFile>(address)),
);
