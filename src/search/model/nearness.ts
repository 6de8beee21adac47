// How near a query is to questions that people asked: what puts the best pages in their
// final order, and chooses the section that a result opens at.

/** The features of a text with their weights (see features.ts). */
export type Features = ReadonlyMap<string, number>;

/** Takes the features of a question; gives how near it is to what was asked, from 0 to 1. */
export type Nearness = (question: Features) => number;

/**
 * Takes how much a feature tells, which must not change; gives what takes the features of a query
 * and gives how near questions are to it: the cosine of the two, each feature weighted by what it
 * tells.
 */
export function nearnessBy(rarity: (feature: string) => number): (asked: Features) => Nearness {
  const lengthOf = (text: Features) =>
    Math.hypot(...[...text].map(([one, weight]) => weight * rarity(one))) || 1;
  /** A question is compared with many queries. */
  const lengths = new WeakMap<Features, number>();
  return (asked) => {
    const length = lengthOf(asked);
    const told = [...asked].map(([one, weight]) => [one, weight * rarity(one) ** 2] as const);
    return (question) => {
      const known = lengths.get(question) ?? lengthOf(question);
      lengths.set(question, known);
      const common = told.reduce(
        (sum, [one, weight]) => sum + weight * (question.get(one) ?? 0),
        0,
      );
      return common / known / length;
    };
  };
}
