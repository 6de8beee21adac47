// How much each feature of the texts speaks for each page: what is counted, and what is learned.
import { featuresOf, pairJoiner } from '#search/features.ts';
import { foldText } from '#search/text.ts';
import { type Example, train } from './train.ts';

/** What people call a page and ask when they need it, and how much each text counts. */
export type ModelTexts = readonly (readonly [text: string, factor: number])[];

/**
 * How soon another question with the same word adds no more, and how far pages with more questions
 * must have more.
 */
const saturation = 5;

const lengthShare = 0.5;

/** A feature of one text only is chance; a pair of words needs one more. */
const minTexts = 2;

/** How far what is learned counts beside what is counted, each measured by its greatest weight. */
const learnedShare = 1;

/**
 * Beyond so many weights to learn, as on a site of a thousand articles, the build would take
 * minutes longer: what is counted answers alone.
 */
const maxCells = 10_000_000;

export interface FeatureWeight {
  feature: string;
  page: number;
  /** Above 0 what speaks for the page, below what speaks against it. */
  weight: number;
  /** Texts with the feature, on all pages. */
  texts: number;
}

/**
 * Takes the texts of each page; gives the weights of their features: what is counted and what is
 * learned, each by its greatest weights.
 */
export function weighAll(pages: readonly ModelTexts[]): FeatureWeight[] {
  const examples = pages.flatMap((texts, page) =>
    texts.map(([text, factor]) => ({ page, factor, features: featuresOf(foldText(text)) })),
  );
  const counts = countAll(examples, pages.length);
  const counted = weigh(counts.features, counts.lengths);
  // A page of a single text teaches that text only.
  const taught = pages.flatMap((texts, page) => (texts.length > 1 ? [page] : []));
  const column = new Map(taught.map((page, at) => [page, at]));
  const isAffordable = counts.features.size * taught.length <= maxCells;
  const learned = train(
    isAffordable
      ? examples.flatMap((one) =>
          column.has(one.page) ? [{ ...one, page: column.get(one.page)! }] : [],
        )
      : [],
    taught.length,
    (feature) => counts.features.has(feature),
  );
  const countedTop = greatest(counted.map(({ weight }) => weight));
  const learnedTop = greatest([...learned.values()].map((row) => greatest(row)));
  const weights: FeatureWeight[] = [];
  const known = new Map<string, Map<number, FeatureWeight>>();
  const add = (feature: string, page: number, weight: number) => {
    const byPage = known.get(feature) ?? new Map<number, FeatureWeight>();
    known.set(feature, byPage);
    const one = byPage.get(page);
    if (one) return void (one.weight += weight);
    const added = { feature, page, weight, texts: counts.features.get(feature)!.texts };
    byPage.set(page, added);
    weights.push(added);
  };
  for (const { feature, page, weight } of counted) add(feature, page, weight / countedTop);
  for (const [feature, row] of learned)
    row.forEach((weight, at) => {
      if (weight !== 0) add(feature, taught[at]!, (learnedShare * weight) / learnedTop);
    });
  return weights;
}

/** Takes weights; gives the greatest, or 1 where none is above 0, so that one can divide by it. */
export const greatest = (values: Iterable<number>) => {
  let max = 0;
  for (const value of values) max = Math.max(max, value);
  return max || 1;
};

interface Count {
  /** Weighted number of texts with the feature, by page. */
  byPage: Map<number, number>;
  texts: number;
}

/** Counts the features that enough texts have, and the weighted length of each page. */
function countAll(examples: readonly Example[], pageCount: number) {
  const all = new Map<string, Count>();
  const lengths = new Array<number>(pageCount).fill(0);
  for (const { page, factor, features } of examples)
    for (const [feature, weight] of features) {
      const count = all.get(feature) ?? { byPage: new Map<number, number>(), texts: 0 };
      all.set(feature, count);
      count.byPage.set(page, (count.byPage.get(page) ?? 0) + weight * factor);
      count.texts += 1;
      lengths[page]! += weight * factor;
    }
  const isEnough = ([feature, { texts }]: [string, Count]) =>
    texts >= minTexts + (feature.includes(pairJoiner) ? 1 : 0);
  return { features: new Map([...all].filter(isEnough)), lengths };
}

function weigh(counts: ReadonlyMap<string, Count>, lengths: readonly number[]) {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1) || 1;
  const spread = Math.log(Math.max(2, lengths.length));
  return [...counts].flatMap(([feature, { byPage }]) => {
    const values = [...byPage.values()];
    const total = values.reduce((sum, value) => sum + value, 0);
    const entropy = values.reduce(
      (sum, value) => sum - (value / total) * Math.log(value / total),
      0,
    );
    const telling = Math.max(0, 1 - entropy / spread);
    return [...byPage].map(([page, count]) => ({
      feature,
      page,
      weight:
        (telling * count * (saturation + 1)) /
        (count + saturation * (1 - lengthShare + (lengthShare * lengths[page]!) / mean)),
    }));
  });
}
