// An index made in the browser from pages that are kept on the device. It answers the same look-ups as Pagefind's, for as many pages as a device keeps.
import type { Page } from './found-page.ts';
import type { Pinyin } from './lexicon/pinyin.ts';
import type { Lookups } from './lookups.ts';
import { readPageText } from './page-text.ts';
import { sectionsOf } from './passage.ts';
import type { Hit } from './rank.ts';
import { normalise } from './text.ts';
import { tokensOf } from './tokens.ts';

/** What the build notes of a page for search without an index. */
export interface Named {
  /** Address without the base path. */
  url: string;
  title: string;
  /** The tokens that the page is found by, joined by spaces. */
  names: string;
  kind: string;
  stage?: string | undefined;
  fixers: readonly string[];
}

/** A kept page with the HTML of its main part. */
export interface KeptPage extends Named {
  html: string;
}

/** How much a term counts by where it stands: among the names of the page, in a heading, as the sound of a name; in a sentence 1. */
const weights = { name: 8, heading: 4, sound: 2 };
/** How soon more of a term adds no more, and how far a long page must have more of it. */
const saturation = 1.4;
const lengthShare = 0.75;

/** Takes kept pages and the pinyin of their language where it has one; gives look-ups in them. */
export function lookupsInKept(pages: readonly KeptPage[], pinyin: Pinyin | undefined): Lookups {
  const terms = new Map<string, Map<string, number>>();
  const read = new Map<string, Page>();
  const lengths = new Map<string, number>();
  pages.forEach((page, at) => {
    const id = String(at);
    const add = (term: string, weight: number) => {
      const counts = terms.get(term) ?? new Map<string, number>();
      counts.set(id, (counts.get(id) ?? 0) + weight);
      terms.set(term, counts);
    };
    const { pieces, sections } = readPageText(page.html);
    const headings = new Set(sections.map(({ location }) => location));
    pieces.forEach((piece, place) =>
      tokensIn(piece).forEach((token) =>
        add(stemOf(token), headings.has(place) ? weights.heading : 1),
      ),
    );
    for (const name of page.names.split(' ')) {
      add(stemOf(name), weights.name);
      if (pinyin && /^\p{Script=Han}{2}$/u.test(name))
        for (const sound of pinyin.keysOf(name)) add(sound, weights.sound);
    }
    lengths.set(
      id,
      pieces.reduce((sum, { length }) => sum + length, 0),
    );
    read.set(id, {
      url: page.url,
      title: page.title,
      kind: page.kind,
      stage: page.stage,
      fixers: [...page.fixers],
      sections: sectionsOf(pieces, '', sections),
    });
  });
  const mean =
    [...lengths.values()].reduce((sum, length) => sum + length, 0) / (lengths.size || 1) || 1;
  const hitsOf = (counts: ReadonlyMap<string, number>): Hit[] => {
    const rarity = Math.log(1 + (pages.length - counts.size + 0.5) / (counts.size + 0.5));
    return [...counts].map(([id, count]) => ({
      id,
      score:
        (rarity * count * (saturation + 1)) /
        (count + saturation * (1 - lengthShare + (lengthShare * lengths.get(id)!) / mean)),
    }));
  };
  return {
    find: async (term) => hitsOf(terms.get(stemOf(term)) ?? new Map<string, number>()),
    findBeginning: async (text) => hitsOf(startingWith(terms, text)),
    page: async (id) => read.get(id)!,
    losses: () => 0,
  };
}

/** Gives the tokens of a piece, each once a sentence. */
function tokensIn(piece: string): string[] {
  return normalise(piece)
    .split(/[。.!?;,]/)
    .flatMap((sentence) => tokensOf(sentence).map(({ text }) => text));
}

/** Takes a word; gives it without an English ending, so that its forms meet. Chinese stays as it is. */
function stemOf(word: string): string {
  return /^[a-z]{4,}$/.test(word)
    ? word
        .replace(/(?:ies|ied|y)$/, 'i')
        .replace(/(?<=.{3})(?:ing|ed|es|s|e)$/, '')
        .replace(/([b-df-hj-np-tv-z])\1$/, '$1')
    : word;
}

/** Joins what is known of all terms that begin with a text. */
function startingWith(
  terms: ReadonlyMap<string, ReadonlyMap<string, number>>,
  start: string,
): Map<string, number> {
  const joined = new Map<string, number>();
  for (const [term, counts] of terms) {
    if (term.startsWith(start))
      for (const [id, count] of counts) joined.set(id, (joined.get(id) ?? 0) + count);
  }
  return joined;
}
