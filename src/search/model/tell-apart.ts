// Learns from the questions of the few pages that were found which of these a query is likest.
import type { Shared } from './nearness.ts';

/**
 * Passes over the questions, the step of each, and what the sum of squared gradients begins with,
 * so that first steps are bounded.
 */
const passes = 4;
const rate = 0.5;
const firstSquare = 0.01;

/**
 * Takes what the questions of each page share with a query, and its own features; gives how likely
 * each page is, the likeliest 1: softmax regression on the features of the query alone, trained
 * with AdaGrad (Duchi and others 2011). The same questions always give the same.
 */
export function tellApart(pages: readonly (readonly Shared[])[], query: Shared): number[] {
  const weights = query.map(() => new Float64Array(pages.length));
  const squares = query.map(() => new Float64Array(pages.length).fill(firstSquare));
  /** Gives how likely each page is for a text, not yet as shares of their sum. */
  const likelihoods = (text: Shared) => {
    const scores = pages.map((_, page) =>
      text.reduce((sum, [place, share]) => sum + share * weights[place]![page]!, 0),
    );
    const best = Math.max(...scores);
    return scores.map((score) => Math.exp(score - best));
  };
  const learn = (question: Shared, own: number) => {
    const likely = likelihoods(question);
    const all = likely.reduce((sum, one) => sum + one, 0);
    for (const [page, one] of likely.entries()) {
      const excess = one / all - (page === own ? 1 : 0);
      for (const [place, share] of question) {
        const gradient = excess * share;
        squares[place]![page]! += gradient ** 2;
        weights[place]![page]! -= (rate * gradient) / Math.sqrt(squares[place]![page]!);
      }
    }
  };
  // A question of each page in turn: no page has the last word of a pass.
  const longest = Math.max(0, ...pages.map((questions) => questions.length));
  for (let pass = 0; pass < passes; pass++)
    for (let at = 0; at < longest; at++)
      for (const [page, { [at]: question }] of pages.entries())
        if (question && question.length > 0) learn(question, page);
  return likelihoods(query);
}
