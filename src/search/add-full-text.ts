// What is asked where the questions know too little of a query: further words, then the full text.
import { coverageOf } from './compare-pages.ts';
import { firstLevelSize } from './model/format.ts';
import { byScore, type ScoredPage, type Scores } from './model/read-model.ts';
import type { LoadedIndex } from './open-index.ts';

/**
 * What a word that stands on one page only counts beside the questions' score of the best page,
 * measured on the judged and the held-out set.
 */
const fullTextShare = 0.2;

/**
 * From these shares of the query on that are known, nothing further is asked: the further words cost
 * a reader 20 kB, the full text 85, and that changed no result of the judged sets.
 */
const sureCoverage = { words: 0.6, fullText: 0.5 };

/**
 * Takes a loaded index and what its first weights say of a query; gives that with what the words
 * say that these leave out, where they know too little of it. Without these words the others answer
 * alone.
 */
export async function withFurtherWords(
  { model, words }: LoadedIndex,
  scores: Scores,
): Promise<Scores> {
  if (coverageOf(scores) >= sureCoverage.words) return scores;
  const loaded = await words().catch(() => undefined);
  if (loaded === undefined) return scores;
  const found = scores.tokens.flatMap(({ text, weight }) =>
    (loaded.get(text) ?? []).flatMap(({ page: index, weight: level }) => {
      const page = model.pages[index];
      return page === undefined ? [] : [{ page, score: weight * level * firstLevelSize }];
    }),
  );
  return {
    ...added(scores, found),
    tokens: scores.tokens.map((token) => (loaded.has(token.text) ? { ...token, known: 1 } : token)),
  };
}

/**
 * Takes a loaded index and what its questions say of a query; gives that with what the full text
 * adds for words that are not known, where these are most of the query. Without the full text the
 * questions answer alone; rejects where they know nothing either: a query is not called unknown
 * before everything was asked.
 */
export async function withFullText(
  { model, fullText }: LoadedIndex,
  scores: Scores,
): Promise<Scores> {
  if (coverageOf(scores) >= sureCoverage.fullText) return scores;
  const unknown = scores.tokens.filter(({ known }) => known === 0).map(({ text }) => text);
  const found = await fullText()
    .then((text) => text.score(unknown))
    .catch((error: unknown) => {
      if (scores.pages.length === 0) throw error;
      return new Map<string, number>();
    });
  const best = scores.pages[0]?.score ?? 1;
  return added(
    scores,
    model.pages.map((page) => ({
      page,
      score: fullTextShare * best * (found.get(page.url) ?? 0),
    })),
  );
}

/** Gives scores with further ones added to those of their pages, best first. */
function added(scores: Scores, further: readonly ScoredPage[]): Scores {
  const sums = new Map(scores.pages.map(({ page, score }) => [page, score]));
  for (const { page, score } of further)
    if (score > 0) sums.set(page, (sums.get(page) ?? 0) + score);
  const pages = [...sums].map(([page, score]) => ({ page, score })).sort(byScore);
  return { ...scores, pages };
}
