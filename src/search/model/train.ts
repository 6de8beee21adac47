// Learns from all questions at once which words tell pages apart. Used by the build only.

/** A text to learn from. */
export interface Example {
  /** Index of the page that it speaks of. */
  page: number;
  /** How much it counts: what somebody wrote before its page was chosen 1. */
  factor: number;
  /** Its features with their weights. */
  features: ReadonlyMap<string, number>;
}

/**
 * Passes over all examples, and the step of each, by the totals of the judged and the held-out set;
 * twelve passes change neither by more than a query or two.
 */
const passes = 8;
const rate = 0.5;
/** What the sum of squared gradients begins with, so that first steps are bounded. */
const firstSquare = 0.01;
/** A gradient this small changes no weight that is sent. */
const negligible = 1e-3;
/**
 * So much is taken from each weight between passes: nine tenths of them, which few examples hold,
 * become 0 (as in Langford and others 2009), and no set is answered worse.
 */
const shrinkage = 0.1;

/**
 * Takes examples, how many pages there are, and the features to learn; gives for each feature its
 * weights by page: softmax regression on feature vectors of length 1, weighted by log(1 + examples
 * / those with the feature), trained with AdaGrad (Duchi and others 2011). The same examples always
 * give the same weights.
 */
export function train(
  examples: readonly Example[],
  pageCount: number,
  isLearned: (feature: string) => boolean,
): Map<string, Float64Array> {
  const spread = new Map<string, number>();
  for (const { features } of examples)
    for (const feature of features.keys())
      if (isLearned(feature)) spread.set(feature, (spread.get(feature) ?? 0) + 1);
  const names = [...spread.keys()];
  const rows = new Map(names.map((name, row) => [name, row]));
  const rarity = names.map((name) => Math.log(1 + examples.length / spread.get(name)!));
  const vectors = examples.map(({ features }) => {
    const vector = [...features].flatMap(([feature, weight]): [number, number][] => {
      const row = rows.get(feature);
      return row === undefined ? [] : [[row, weight * rarity[row]!]];
    });
    const length = Math.hypot(...vector.map(([, value]) => value)) || 1;
    return vector.map(([row, value]): [number, number] => [row, value / length]);
  });
  const weights = new Float64Array(names.length * pageCount);
  const squares = new Float64Array(weights.length).fill(firstSquare);
  const shares = new Float64Array(pageCount);
  for (let pass = 0; pass < passes; pass++) {
    for (const at of shuffled(examples.length, pass)) {
      const vector = vectors[at]!;
      const { page: own, factor } = examples[at]!;
      softmax(vector, weights, shares);
      shares[own]! -= 1;
      // No value is above 1, so that these are all pages that a step would change.
      const changed = [...shares.keys()].filter(
        (page) => Math.abs(shares[page]! * factor) >= negligible,
      );
      for (const [row, value] of vector)
        for (const page of changed) {
          const gradient = shares[page]! * value * factor;
          if (Math.abs(gradient) < negligible) continue;
          const cell = row * pageCount + page;
          squares[cell]! += gradient * gradient;
          weights[cell]! -= (rate * gradient) / Math.sqrt(squares[cell]!);
        }
    }
    // The last pass mends what this takes from weights that many examples hold.
    if (pass < passes - 1) shrink(weights);
  }
  return new Map(
    names.map((name, row) => [
      name,
      weights
        .subarray(row * pageCount, (row + 1) * pageCount)
        .map((weight) => weight * rarity[row]!),
    ]),
  );
}

/** Moves all weights towards 0. */
function shrink(weights: Float64Array): void {
  for (let cell = 0; cell < weights.length; cell++) {
    const weight = weights[cell]!;
    if (weight !== 0) weights[cell] = Math.sign(weight) * Math.max(0, Math.abs(weight) - shrinkage);
  }
}

/** Fills `shares` with how likely each page is, for a vector of rows and values. */
function softmax(
  vector: readonly [number, number][],
  weights: Float64Array,
  shares: Float64Array,
): void {
  shares.fill(0);
  for (const [row, value] of vector)
    for (let page = 0, cell = row * shares.length; page < shares.length; page++, cell++)
      shares[page]! += value * weights[cell]!;
  const max = shares.reduce((a, b) => Math.max(a, b), -Infinity);
  let sum = 0;
  for (let page = 0; page < shares.length; page++)
    sum += shares[page] = Math.exp(shares[page]! - max);
  for (let page = 0; page < shares.length; page++) shares[page]! /= sum;
}

/** Gives the numbers below a count in an order that only hangs on the seed. */
function shuffled(count: number, seed: number): number[] {
  let state = seed + 1;
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const order = Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}
