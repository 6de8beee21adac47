// Makes the question model of a language: which words speak for which pages. Used by the
// build only.
import { brotliCompressSync } from 'node:zlib';
import { encodeWeights, firstLevelSize, levels, type Posting, type Weights } from './format.ts';
import { isToken } from '#search/features.ts';
import { wordsOfTextsAlone, type FeaturePosting } from './words-of-texts.ts';
import { type FeatureWeight, greatest, type ModelTexts, weighAll } from './weigh-features.ts';

/** Features and what each of them speaks for a page in levels, below 0 against it. */
export type PageWeights = ReadonlyMap<string, number>;

/** The weights of a language. */
export interface BuiltModel {
  /** Those that answer first: they do most for most texts. */
  first: Weights;
  /** All weights of each page. */
  ofPages: readonly PageWeights[];
  /** Words that the first leave out, and those that only texts have. */
  words: Weights;
}

/** Bytes of the words under Brotli: the full text behind them costs 85 kB. */
const wordBudget = 20_000;
/** The level from which a word is sent before those that only texts have. */
const strongLevel = 3;

/**
 * Levels of the greatest weight of a page: with twice as many the weights of twelve pages take a
 * fifth more bytes, and no more texts have their page first.
 */
const pageLevels = 24;

/**
 * So many weights of a page are sent, those that do most for most texts: all of them take a third
 * more bytes for one text in two hundred.
 */
const maxPageWeights = 3000;

/**
 * Takes what is learned of each page, the bytes that the first weights may take under Brotli, and
 * the pieces of each page's text; gives the weights: the saturated count of BM25 (Robertson and
 * Zaragoza 2009) times the log-entropy of the feature over pages (Dumais 1991), and what softmax
 * regression learns on top (see train.ts).
 */
export function buildModel(
  pages: readonly ModelTexts[],
  budget: number,
  said: readonly (readonly string[])[] = [],
): BuiltModel {
  const all = weighAll(pages);
  const top = greatest(all.map(({ weight }) => weight));
  const inLevels = all.map((one) => ({ ...one, weight: (one.weight / top) * pageLevels }));
  const ofPages = pages.map(() => new Map<string, number>());
  for (const { feature, page, weight } of mostUsedFirst(inLevels, 1, pageLevels))
    if (ofPages[page]!.size < maxPageWeights) ofPages[page]!.set(feature, weight);
  const used = mostUsedFirst(inLevels, firstLevelSize, levels);
  const first = byFeature(within(used, budget));
  const others = used.filter(
    ({ feature, weight }) => weight > 0 && isToken(feature) && !first.has(feature),
  );
  const known = new Set(all.map(({ feature }) => feature));
  // What a screen says is rare and strong: it comes before what few texts and many posts have.
  const strong = others.filter(({ weight }) => weight >= strongLevel);
  const ordered = [
    ...strong.toSorted((a, b) => b.weight - a.weight),
    ...wordsOfTextsAlone(said, known),
    ...others.filter(({ weight }) => weight < strongLevel),
  ];
  const words = byFeature(within(ordered, wordBudget));
  return { first, ofPages, words };
}

/**
 * Gives as many of the weights, from the first on, as the bytes hold: to a hundredth of
 * their number.
 */
function within(ordered: readonly FeaturePosting[], budget: number): readonly FeaturePosting[] {
  const encodedSize = (count: number) =>
    brotliCompressSync(JSON.stringify(encodeWeights(byFeature(ordered.slice(0, count))))).length;
  if (budget === Infinity) return ordered;
  let fits = { count: 0, size: 0 };
  let exceeds = { count: ordered.length, size: encodedSize(ordered.length) };
  if (exceeds.size <= budget) return ordered;
  // Each size is a whole compression, so the next count is where the budget would be on a line
  // between both ends, moved towards the farther one, which then comes near.
  const near = Math.max(1, ordered.length / 100);
  while (exceeds.count - fits.count > near) {
    const share = (budget - fits.size) / (exceeds.size - fits.size);
    const guess = fits.count + share * (exceeds.count - fits.count);
    const side = share > 0.5 ? -near / 3 : near / 3;
    const count = Math.min(exceeds.count - 1, Math.max(fits.count + 1, Math.round(guess + side)));
    const next = { count, size: encodedSize(count) };
    if (next.size <= budget) fits = next;
    else exceeds = next;
  }
  return ordered.slice(0, fits.count);
}

/**
 * Gives the weights in levels of a size, of which there are so many for a page and against it, in
 * order of what they do for how many texts; one that rounds to nothing goes.
 */
function mostUsedFirst(
  weighed: readonly FeatureWeight[],
  levelSize: number,
  most: number,
): FeatureWeight[] {
  const use = ({ weight, texts }: FeatureWeight) => Math.abs(weight) * Math.sqrt(texts);
  return weighed
    .map((one) => ({
      ...one,
      weight: Math.max(-most, Math.min(most, Math.round(one.weight / levelSize))),
    }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => use(b) - use(a) || a.page - b.page || (a.feature < b.feature ? -1 : 1));
}

function byFeature(weighed: readonly FeaturePosting[]): Weights {
  const postings = new Map<string, Posting[]>();
  for (const { feature, page, weight } of weighed) {
    const list = postings.get(feature) ?? [];
    list.push({ page, weight });
    postings.set(feature, list);
  }
  return postings;
}
