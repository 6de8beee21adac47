// How near a query is to questions that people asked: what puts the best pages in their
// final order.

/** The features of a text with their weights (see features.ts). */
export type Features = ReadonlyMap<string, number>;

/** So many of a page's questions say how near it is. */
const nearestQuestions = 3;

/**
 * Takes how much a feature tells, which must not change; gives what takes the features of a query
 * and gives what says how near it is to the nearest of some questions: their common features by
 * what they tell, over the length of the question.
 */
export function nearnessBy(
  rarity: (feature: string) => number,
): (asked: Features) => (questions: readonly Features[]) => number {
  /** A question is compared with many queries. */
  const lengths = new WeakMap<Features, number>();
  const lengthOf = (question: Features) => {
    let length = lengths.get(question);
    if (length === undefined) {
      length = Math.hypot(...[...question].map(([one, weight]) => weight * rarity(one))) || 1;
      lengths.set(question, length);
    }
    return length;
  };
  return (asked) => {
    const told = [...asked].map(([one, weight]) => [one, weight * rarity(one) ** 2] as const);
    const nearnessOf = (question: Features) =>
      told.reduce((sum, [one, weight]) => sum + weight * (question.get(one) ?? 0), 0) /
      lengthOf(question);
    return (questions) =>
      questions
        .map(nearnessOf)
        .sort((a, b) => b - a)
        .slice(0, nearestQuestions)
        .reduce((sum, one) => sum + one, 0);
  };
}
