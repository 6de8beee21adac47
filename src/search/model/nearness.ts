// How near a query is to questions that people asked, and what they have in common: what puts the
// best pages in their final order, and chooses the section that a result opens at.

/** The features of a text with their weights (see features.ts). */
export type Features = ReadonlyMap<string, number>;

/**
 * What a text has of the features of a query: the place of each among these, and its share of the
 * text.
 */
export type Shared = readonly (readonly [place: number, share: number])[];

/** A query to compare questions with. */
export interface ComparedQuery {
  /** What the query has of its own features: all of them. */
  own: Shared;
  /**
   * Takes the features of a question; gives what it shares, and how near it is, from 0 to 1: the
   * cosine of the two.
   */
  compare(question: Features): { shared: Shared; near: number };
}

/**
 * Takes how much a feature tells, which must not change; gives what takes the features of a query
 * and gives what compares questions with it, each feature by what it tells.
 */
export function comparing(rarity: (feature: string) => number) {
  const lengthOf = (text: Features) =>
    Math.hypot(...[...text].map(([one, weight]) => weight * rarity(one))) || 1;
  /** A question is compared with many queries. */
  const lengths = new WeakMap<Features, number>();
  return (asked: Features): ComparedQuery => {
    const features = [...asked.keys()].map((feature) => ({ feature, tells: rarity(feature) }));
    const sharedBy = (text: Features, length: number): Shared =>
      features.flatMap(({ feature, tells }, place) => {
        const weight = text.get(feature);
        return weight === undefined ? [] : [[place, (weight * tells) / length] as const];
      });
    const own = sharedBy(asked, lengthOf(asked));
    return {
      own,
      compare(question) {
        const length = lengths.get(question) ?? lengthOf(question);
        lengths.set(question, length);
        const shared = sharedBy(question, length);
        return {
          shared,
          near: shared.reduce((sum, [place, share]) => sum + share * own[place]![1], 0),
        };
      },
    };
  };
}
