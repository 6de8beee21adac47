// How near a query is to questions that people asked: it chooses the section that a result opens at,
// and what stands beside a suggestion.

/** The features of a text with their weights (see features.ts). */
export type Features = ReadonlyMap<string, number>;

/** A query to compare questions with. */
export interface ComparedQuery {
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
  return (asked: Features): ComparedQuery => {
    const told = [...asked].map(
      ([feature, weight]) => [feature, (weight * rarity(feature) ** 2) / lengthOf(asked)] as const,
    );
    return {
      nearnessOf: (question) =>
        told.reduce((sum, [feature, part]) => sum + part * (question.get(feature) ?? 0), 0) /
        lengthOf(question),
    };
  };
}
