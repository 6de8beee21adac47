// Words that the texts of few pages have and no question. Used by the build only.
import { featuresOf, isToken } from '#search/features.ts';
import { foldText } from '#search/text.ts';
import type { Posting } from './format.ts';

/**
 * The level of a word that stands in the text of one page and in no question; one of two to four
 * pages has half of it, one of more is left out.
 */
const saidLevel = 2;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** A posting with its feature. */
export interface FeaturePosting extends Posting {
  feature: string;
}

/**
 * Takes the pieces of each page's text, and the features that are known from questions; gives the
 * weights of words that stand in few texts alone; of Chinese, pairs inside of a word.
 */
export function wordsOfTextsAlone(
  texts: readonly (readonly string[])[],
  known: ReadonlySet<string>,
): FeaturePosting[] {
  const places = new Map<string, Set<number>>();
  texts.forEach((pieces, page) => {
    const words = pieces.flatMap((piece) =>
      [...segmenter.segment(foldText(piece))].filter(({ isWordLike }) => isWordLike),
    );
    for (const feature of words.flatMap(({ segment }) => [...featuresOf(segment).keys()]))
      if (isToken(feature) && !known.has(feature))
        places.set(feature, (places.get(feature) ?? new Set()).add(page));
  });
  return [...places].flatMap(([feature, found]) => {
    const weight = Math.round(saidLevel / found.size);
    return weight === 0 ? [] : [...found].map((page) => ({ feature, page, weight }));
  });
}
