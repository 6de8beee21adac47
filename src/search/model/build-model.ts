// Makes the question model of a language: which words speak for which pages. Used by the build only.
import { brotliCompressSync } from 'node:zlib';
import { featuresOf, pairJoiner } from '#search/features.ts';
import { normalise } from '#search/text.ts';
import { encodeWeights, levels, type Posting, type Weights } from './format.ts';

/** What people call a page and ask when they need it. */
export interface ModelTexts {
  /** Titles, descriptions, aliases and questions. */
  names: readonly string[];
  /** Headings, which count half. */
  headings: readonly string[];
}

/** How soon another question with the same word adds no more, and how far pages with more questions must have more. */
const saturation = 5;
const lengthShare = 0.5;
const headingWeight = 0.5;
/** A feature of one text only is chance; a pair of words needs one more. */
const minTexts = 2;

interface Count {
  /** Weighted number of texts with the feature, by page. */
  byPage: Map<number, number>;
  texts: number;
}

/** The weights of a language: those that answer first, and those that are loaded while a reader reads. */
export interface BuiltModel {
  first: Weights;
  more: Weights;
}

/**
 * Takes the texts of each page and the bytes that the first weights may take under Brotli; gives the weights. One is
 * the saturated count of BM25 (Robertson and Zaragoza 2009) times the log-entropy of the feature over pages (Dumais
 * 1991): a word that all pages share says nothing. The strongest that fit are the first ones.
 */
export function buildModel(pages: readonly ModelTexts[], budget: number): BuiltModel {
  const strongest = strongestFirst(weighAll(pages));
  const encodedSize = (count: number) =>
    brotliCompressSync(JSON.stringify(encodeWeights(byFeature(strongest.slice(0, count))))).length;
  let count = strongest.length;
  for (let share = 0.95; count > 0 && encodedSize(count) > budget; share -= 0.05)
    count = share < 0.05 ? 0 : Math.floor(strongest.length * share);
  return { first: byFeature(strongest.slice(0, count)), more: byFeature(strongest.slice(count)) };
}

/** Counts the features of all texts and weighs them for each page. */
function weighAll(pages: readonly ModelTexts[]): Weighed[] {
  const counts = new Map<string, Count>();
  const lengths = pages.map(() => 0);
  pages.forEach(({ names, headings }, page) => {
    const texts = [
      ...names.map((text) => [text, 1] as const),
      ...headings.map((text) => [text, headingWeight] as const),
    ];
    for (const [text, factor] of texts) {
      for (const [feature, weight] of featuresOf(normalise(text))) {
        const count = counts.get(feature) ?? { byPage: new Map<number, number>(), texts: 0 };
        counts.set(feature, count);
        count.byPage.set(page, (count.byPage.get(page) ?? 0) + weight * factor);
        count.texts += 1;
        lengths[page]! += weight * factor;
      }
    }
  });
  return weigh(counts, lengths);
}

interface Weighed {
  feature: string;
  page: number;
  weight: number;
}

function weigh(counts: ReadonlyMap<string, Count>, lengths: readonly number[]): Weighed[] {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1) || 1;
  const spread = Math.log(Math.max(2, lengths.length));
  return [...counts].flatMap(([feature, { byPage, texts }]) => {
    if (texts < minTexts + (feature.includes(pairJoiner) ? 1 : 0)) return [];
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

/** Gives the weights in levels, strongest first; one that rounds to nothing goes. */
function strongestFirst(weighed: readonly Weighed[]): Weighed[] {
  const max = weighed.reduce((most, { weight }) => Math.max(most, weight), 0) || 1;
  return weighed
    .map((one) => ({ ...one, weight: (one.weight / max) * levels }))
    .filter(({ weight }) => Math.round(weight) > 0)
    .sort((a, b) => b.weight - a.weight || (a.feature < b.feature ? -1 : 1));
}

function byFeature(weighed: readonly Weighed[]): Weights {
  const postings = new Map<string, Posting[]>();
  for (const { feature, page, weight } of weighed) {
    const list = postings.get(feature) ?? [];
    list.push({ page, weight: Math.round(weight) });
    postings.set(feature, list);
  }
  return postings;
}
