// What the full text adds where the questions know too little of a query.
import type { ScoredPage, Scores } from './model/read-model.ts';
import type { LoadedIndex } from './open-index.ts';

/**
 * What a word that stands on one page only counts beside the questions' score of the best page,
 * measured on the judged and the held-out set.
 */
const fullTextShare = 0.2;

/**
 * From this share of the query on that is known, the full text is not asked: it costs a reader 85
 * kB and changed no result of the judged sets.
 */
const sureCoverage = 0.5;

/**
 * Takes a loaded index and what its questions say of a query; gives the pages with what the full
 * text adds for words that are not known, where these are most of the query. Without the full text
 * the questions answer alone; rejects where they know nothing either: a query is not called unknown
 * before everything was asked.
 */
export async function withFullText(
  { model, fullText }: LoadedIndex,
  scores: Scores,
): Promise<ScoredPage[]> {
  if (scores.coverage >= sureCoverage) return scores.pages;
  const found = await fullText()
    .then((text) => text.score(scores.unknown))
    .catch((error: unknown) => {
      if (scores.pages.length === 0) throw error;
      return new Map<string, number>();
    });
  if (found.size === 0) return scores.pages;
  const best = scores.pages[0]?.score ?? 1;
  const known = new Map(scores.pages.map(({ page, score }) => [page, score]));
  return model.pages
    .map((page) => ({
      page,
      score: (known.get(page) ?? 0) + fullTextShare * best * (found.get(page.url) ?? 0),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.page.url < b.page.url ? -1 : 1));
}
