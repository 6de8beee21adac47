// The full text behind the question model: Pagefind's index, asked for the words that no
// question has.
import type { Instance } from './pagefind.ts';

export interface FullText {
  /**
   * Takes words and Chinese pairs; gives a score for each page, by its address, that has some of
   * them: up to 1 for each that stands on no other page.
   */
  score(tokens: readonly string[]): Promise<Map<string, number>>;
}

/** So many words are looked up at most: each is a part of the index to load. */
const maxLookups = 8;

/**
 * Takes an instance of Pagefind and the address of the page behind each of its ids; gives the
 * full text.
 */
export function fullTextOf(
  instance: Pick<Instance, 'search'>,
  addresses: Readonly<Record<string, string>>,
): FullText {
  const size = Object.keys(addresses).length;
  return {
    async score(tokens) {
      const found = await Promise.all(
        tokens
          .slice(0, maxLookups)
          .map(async (token) => (await instance.search(`"${token}"`)).results),
      );
      const scores = new Map<string, number>();
      for (const hits of found) {
        const best = Math.max(...hits.map(({ score }) => score), Number.MIN_VALUE);
        const rarity = Math.log(1 + size / (1 + hits.length)) / Math.log(1 + size / 2);
        for (const { id, score } of hits) {
          const address = addresses[id];
          if (address !== undefined)
            scores.set(address, (scores.get(address) ?? 0) + (rarity * score) / best);
        }
      }
      return scores;
    },
  };
}
