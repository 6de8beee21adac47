// Which page answers best: what was found for each part of the query, put together.

/** A page that one look-up found. */
export interface Hit {
  id: string;
  score: number;
}

/** One way to say a part of the query: what was found for each of its look-ups. */
export type Wording = readonly (readonly Hit[])[];

/** Something the query says, and what was found for it. */
export interface Evidence {
  /** Places of the query's tokens that it stands for. */
  tokens: readonly number[];
  /** 1 for the reader's own word, less for what was only guessed from it. */
  factor: number;
  /** Different wordings; a page counts by the one that fits it best. */
  wordings: readonly Wording[];
}

export interface Ranked {
  id: string;
  score: number;
  /** Share of the query that the page answers, by weight of the tokens, from 0 to 1. */
  coverage: number;
}

/** How strongly a page is preferred that answers more of the query. */
const coverageExponent = 0.75;

interface Sum {
  score: number;
  covered: number[];
}

/** Takes the weights of the query's tokens and the evidence; gives the pages, best first. */
export function rank(weights: readonly number[], evidence: readonly Evidence[]): Ranked[] {
  const sums = new Map<string, Sum>();
  for (const item of evidence) addEvidence(sums, weights, item);
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return [...sums]
    .map(([id, { score, covered }]) => {
      const coverage =
        weights.reduce((sum, weight, at) => sum + weight * (covered[at] ?? 0), 0) / total;
      return { id, coverage, score: score * coverage ** coverageExponent };
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function addEvidence(
  sums: Map<string, Sum>,
  weights: readonly number[],
  { tokens, factor, wordings }: Evidence,
): void {
  const weight = tokens.reduce((sum, token) => sum + weights[token]!, 0);
  for (const [id, { score, share }] of bestWording(wordings)) {
    const sum = sums.get(id) ?? { score: 0, covered: [] };
    sum.score += factor * weight * score;
    for (const token of tokens)
      sum.covered[token] = Math.max(sum.covered[token] ?? 0, Math.min(1, factor * share));
    sums.set(id, sum);
  }
}

/** Gives for each page its mean score over the look-ups of the wording that fits best, and the share of them that found it. */
function bestWording(wordings: readonly Wording[]): Map<string, { score: number; share: number }> {
  const best = new Map<string, { score: number; share: number }>();
  for (const wording of wordings) {
    const found = new Map<string, { score: number; share: number }>();
    for (const hits of wording) {
      for (const { id, score } of hits) {
        const own = found.get(id) ?? { score: 0, share: 0 };
        found.set(id, {
          score: own.score + score / wording.length,
          share: own.share + 1 / wording.length,
        });
      }
    }
    for (const [id, own] of found) if (own.score > (best.get(id)?.score ?? 0)) best.set(id, own);
  }
  return best;
}
