// The wallets and banks that a query names: they narrow what is asked, and never outweigh it.
import { featuresOf } from '#search/features.ts';

/** What is wrong decides: beside other words the names of wallets and banks count this much. */
const nameShare = 0.5;

export interface Parties {
  /**
   * Takes a normalised query; gives its features, those of names with a lesser weight unless
   * nothing else is asked.
   */
  featuresWithQuietNames(text: string): Map<string, number>;
  /** Gives the places in the list of the parties that such a text names. */
  namedIn(text: string): number[];
}

/** Takes a list of wallets and banks, each with all its names; gives what finds them in a query. */
export function readParties(parties: readonly (readonly string[])[]): Parties {
  const names = parties.flat();
  const anyName = anyOf(names);
  const bare = (name: string) => name.replaceAll(' ', '');
  return {
    featuresWithQuietNames(text) {
      const features = featuresOf(text);
      if (names.length === 0) return features;
      const others = featuresOf(text.replace(anyName, ','));
      if (others.size > 0)
        for (const [feature, weight] of features)
          if (!others.has(feature)) features.set(feature, weight * nameShare);
      return features;
    },
    namedIn(text) {
      if (names.length === 0) return [];
      const found = new Set((text.match(anyName) ?? []).map(bare));
      return parties.flatMap((party, at) =>
        party.some((name) => found.has(bare(name))) ? [at] : [],
      );
    },
  };
}

/** Takes names; gives a pattern that finds any of them as words of their own, the longest first. */
function anyOf(names: readonly string[]): RegExp {
  const escaped = names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[^\p{L}\p{N} ]/gu, '\\$&').replaceAll(' ', ' ?'));
  return new RegExp(`(?<![a-z])(?:${escaped.join('|')})(?![a-z])`, 'g');
}
