// Makes the question model of a language: which words speak for which pages. Used by the
// build only.
import { brotliCompressSync } from 'node:zlib';
import { encodeWeights, levels, type Posting, type Weights } from './format.ts';
import { wordsOfTextsAlone } from './words-of-texts.ts';
import { greatest, type ModelTexts, weighAll, type FeatureWeight } from './weigh-features.ts';

/**
 * Of the weights in order of use so many are sent: without the others each judged set is answered
 * as well.
 */
const sentShare = 0.8;

/**
 * The weights of a language: those that answer first, and those that are loaded while a
 * reader reads.
 */
export interface BuiltModel {
  first: Weights;
  more: Weights;
}

/**
 * Takes the texts of each page and the bytes that the first and the further weights may take under
 * Brotli; gives the weights: the saturated count of BM25 (Robertson and Zaragoza 2009) times the
 * log-entropy of the feature over pages
 * (Dumais 1991), and what softmax regression learns on top (see train.ts). What speaks against a
 * page is left out: it is nine tenths of the bytes and changes no judged set. The weights that do
 * most for most texts are the first ones; those that do least are not sent. Words that only the
 * texts of pages have come with the further ones.
 */
export function buildModel(
  pages: readonly ModelTexts[],
  budget: number,
  moreBudget = Infinity,
): BuiltModel {
  const all = mostUsedFirst(weighAll(pages));
  const ordered = all.slice(0, Math.ceil(all.length * sentShare));
  const first = within(ordered, budget);
  const others = ordered.slice(first.length);
  /** The weights that come later: words of texts that none of these has, and then the others. */
  const later = (known: readonly FeatureWeight[]) => {
    const said = wordsOfTextsAlone(pages, new Set(known.map(({ feature }) => feature)));
    return within([...said, ...others], moreBudget);
  };
  // A word of a question for whose weight there is no room is one of its text alone.
  const fitting = new Set(later(ordered));
  const more = later([...first, ...others.filter((weight) => fitting.has(weight))]);
  return { first: byFeature(first), more: byFeature(more) };
}

/**
 * Gives as many of the weights, from the first on, as the bytes hold: to a hundredth of
 * their number.
 */
function within(ordered: readonly FeatureWeight[], budget: number): FeatureWeight[] {
  const encodedSize = (count: number) =>
    brotliCompressSync(JSON.stringify(encodeWeights(byFeature(ordered.slice(0, count))))).length;
  if (budget === Infinity) return [...ordered];
  let fits = { count: 0, size: 0 };
  let exceeds = { count: ordered.length, size: encodedSize(ordered.length) };
  if (exceeds.size <= budget) return [...ordered];
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
 * Gives the weights in levels, those first that do most for most texts; one that rounds to
 * nothing goes.
 */
function mostUsedFirst(weighed: readonly FeatureWeight[]): FeatureWeight[] {
  const top = greatest(weighed.map(({ weight }) => weight));
  const use = ({ weight, texts }: FeatureWeight) => weight * Math.sqrt(texts);
  return weighed
    .map((one) => ({ ...one, weight: (one.weight / top) * levels }))
    .filter(({ weight }) => Math.round(weight) > 0)
    .sort((a, b) => use(b) - use(a) || a.page - b.page || (a.feature < b.feature ? -1 : 1));
}

function byFeature(weighed: readonly FeatureWeight[]): Weights {
  const postings = new Map<string, Posting[]>();
  for (const { feature, page, weight } of weighed) {
    const list = postings.get(feature) ?? [];
    list.push({ page, weight: Math.round(weight) });
    postings.set(feature, list);
  }
  return postings;
}
