// Learns from the questions of the few pages that were found which of these a query is likest.
import type { Vector } from './nearness.ts';

/**
 * Passes over the questions, the step of each, and what the sum of squared gradients begins with,
 * so that first steps are bounded. Six passes change the judged sets and questions kept back by 0.6
 * points at most.
 */
const passes = 3;
const rate = 0.5;
const firstSquare = 0.01;

/**
 * Takes the questions of each page and a query; gives how likely each page is for it, the likeliest
 * 1: softmax regression on all features of the questions, trained with AdaGrad (Duchi and others
 * 2011). The same questions always give the same.
 */
export function tellApart(pages: readonly (readonly Vector[])[], query: Vector): number[] {
  const count = pages.length;
  const places = new Map<string, number>();
  /** Features are looked up once, not in each pass. */
  const located = (text: Vector) =>
    text.map(([feature, part]) => {
      const place = places.get(feature) ?? places.size;
      if (place === places.size) places.set(feature, place);
      return { from: place * count, part };
    });
  type Located = ReturnType<typeof located>;
  const questions = pages.map((texts) => texts.map(located));
  const asked = located(query);
  /** Of each feature those of all pages. */
  const weights = new Float64Array(places.size * count);
  const squares = new Float64Array(weights.length).fill(firstSquare);
  const likely = new Float64Array(count);
  /** Fills `likely` with how likely each page is for a text, the likeliest 1; gives their sum. */
  const estimate = (text: Located): number => {
    likely.fill(0);
    for (const { from, part } of text)
      for (let page = 0; page < count; page++) likely[page]! += part * weights[from + page]!;
    const best = Math.max(...likely);
    let sum = 0;
    for (let page = 0; page < count; page++) sum += likely[page] = Math.exp(likely[page]! - best);
    return sum;
  };
  const learn = (question: Located, own: number) => {
    const sum = estimate(question);
    for (let page = 0; page < count; page++) likely[page] = likely[page]! / sum;
    likely[own]! -= 1;
    for (const { from, part } of question)
      for (let page = 0; page < count; page++) {
        const gradient = likely[page]! * part;
        squares[from + page]! += gradient ** 2;
        weights[from + page]! -= (rate * gradient) / Math.sqrt(squares[from + page]!);
      }
  };
  // A question of each page in turn: no page has the last word of a pass.
  const longest = Math.max(0, ...questions.map((texts) => texts.length));
  for (let pass = 0; pass < passes; pass++)
    for (let at = 0; at < longest; at++)
      for (const [page, { [at]: question }] of questions.entries())
        if (question) learn(question, page);
  estimate(asked);
  return [...likely];
}
