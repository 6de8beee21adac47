// How near a query is to questions that people asked: what puts the best pages in their final
// order, and chooses the section that a result opens at.

/** The features of a text with their weights (see features.ts). */
export type Features = ReadonlyMap<string, number>;

/** The features of a text, each with its part of a vector of length 1. */
export type Vector = readonly (readonly [feature: string, part: number])[];

/** A query to compare questions with. */
export interface ComparedQuery {
  own: Vector;
  /** Takes the features of a question; gives them as a vector. */
  vectorOf(question: Features): Vector;
  /** Takes the features of a question; gives how near it is, from 0 to 1: the cosine of the two. */
  nearnessOf(question: Features): number;
}

/**
 * Takes how much a feature tells, which must not change; gives what takes the features of a query
 * and gives what compares questions with it, each feature by what it tells.
 */
export function comparing(rarity: (feature: string) => number) {
  /** A question is compared with many queries. */
  const lengths = new WeakMap<Features, number>();
  const lengthOf = (text: Features) => {
    const length =
      lengths.get(text) ??
      (Math.hypot(...[...text].map(([one, weight]) => weight * rarity(one))) || 1);
    lengths.set(text, length);
    return length;
  };
  const vectorOf = (text: Features): Vector => {
    const length = lengthOf(text);
    return [...text].map(([one, weight]) => [one, (weight * rarity(one)) / length]);
  };
  return (asked: Features): ComparedQuery => {
    const own = vectorOf(asked);
    const told = own.map(([feature, part]) => [feature, part * rarity(feature)] as const);
    return {
      own,
      vectorOf,
      nearnessOf: (question) =>
        told.reduce((sum, [feature, part]) => sum + part * (question.get(feature) ?? 0), 0) /
        lengthOf(question),
    };
  };
}
