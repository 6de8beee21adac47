// Puts the pages that the first weights find in order by all weights of each.
import type { ModelPage } from './model/format.ts';
import type { PageWeigher } from './model/page-weights.ts';
import { comparing } from './model/nearness.ts';
import { byScore, termsOf, type Scores } from './model/read-model.ts';
import { remember } from '#text/remember.ts';

/**
 * So many of the pages that the first weights find are compared: with eight a query loads a third
 * less of them, and one text in a hundred fewer has a right page among three.
 */
const comparedPages = 12;

/**
 * Takes what the first weights say of a query, and what gives all weights of a page, or undefined
 * where they cannot be loaded; gives it with the scores of the best pages by their own weights, and
 * with the words that these know. The other pages come behind them.
 */
export function comparePages(
  scores: Scores,
  weightsOf: (page: ModelPage) => PageWeigher | undefined,
): Scores {
  const compared = scores.pages
    .slice(0, comparedPages)
    .map((one) => ({ ...one, weights: weightsOf(one.page) }));
  const loaded = compared.flatMap(({ weights }) => weights ?? []);
  if (loaded.length === 0) return scores;
  const found = compared
    .map(({ page, score, weights }) => ({
      page,
      score: weights ? scoreBy(weights, scores) : score,
    }))
    .filter(({ score }) => score > 0)
    .sort(byScore);
  const least = found.at(-1)?.score ?? Infinity;
  const others = scores.pages
    .slice(comparedPages)
    .map(({ page, score }) => ({ page, score: Math.min(score, least) }));
  const knowing = remember((feature) =>
    loaded.reduce((sum, { weightOf }) => sum + (weightOf(feature) === undefined ? 0 : 1), 0),
  );
  // What none of them knows tells as little as what all of them know.
  const spread = (feature: string) => knowing(feature) || loaded.length;
  return {
    pages: [...found, ...others],
    features: scores.features,
    terms: termsOf(scores.features, spread),
    tokens: scores.tokens.map((token) =>
      knowing(token.text) > 0 ? { ...token, known: 1 } : token,
    ),
    compared: comparing((feature) => Math.log(1 + loaded.length / spread(feature)))(
      scores.features,
    ),
  };
}

function scoreBy({ weightOf }: PageWeigher, { features }: Scores): number {
  let score = 0;
  for (const [feature, weight] of features) score += weight * (weightOf(feature) ?? 0);
  return score;
}

/**
 * Takes what the first weights say of a query, and what loads all weights of a page; gives the same
 * once they are loaded.
 */
export async function loadAndCompare(
  scores: Scores,
  load: (page: ModelPage) => Promise<PageWeigher | undefined>,
): Promise<Scores> {
  const pages = scores.pages.slice(0, comparedPages).map(({ page }) => page);
  const weights = await Promise.all(pages.map(load));
  const loaded = new Map(pages.map((page, at) => [page, weights[at]]));
  return comparePages(scores, (page) => loaded.get(page));
}

/** Takes scores; gives the share of the query's words that is known, by weight, from 0 to 1. */
export function coverageOf({ tokens }: Scores): number {
  const total = tokens.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0
    ? 0
    : tokens.reduce((sum, { weight, known }) => sum + weight * known, 0) / total;
}
