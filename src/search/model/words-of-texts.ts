// Words that the texts of pages have and no question: the full text, as far as it fits beside the
// weights. Used by the build only.
import { featuresOf, pairJoiner } from '#search/features.ts';
import { foldText } from '#search/text.ts';
import type { ModelTexts, FeatureWeight } from './weigh-features.ts';

/**
 * What a word counts that stands in the text of one page and in no question; of two to four it
 * counts half, of more nothing.
 */
const saidLevel = 2;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Takes the texts of each page and the features that are known from questions; gives weights of
 * words that stand in the texts of few pages alone; of Chinese, pairs inside of a word.
 */
export function wordsOfTextsAlone(
  pages: readonly ModelTexts[],
  known: ReadonlySet<string>,
): FeatureWeight[] {
  const places = new Map<string, Set<number>>();
  pages.forEach(({ says = [] }, page) => {
    const words = says.flatMap((piece) =>
      [...segmenter.segment(foldText(piece))].filter(({ isWordLike }) => isWordLike),
    );
    for (const feature of words.flatMap(({ segment }) => [...featuresOf(segment).keys()]))
      if ([...feature].length > 1 && !feature.includes(pairJoiner) && !known.has(feature))
        places.set(feature, (places.get(feature) ?? new Set()).add(page));
  });
  return [...places].flatMap(([feature, found]) => {
    const weight = Math.round(saidLevel / found.size);
    return weight === 0
      ? []
      : [...found].map((page) => ({ feature, page, weight, texts: found.size }));
  });
}
