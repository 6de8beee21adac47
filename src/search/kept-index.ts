// An index made in the browser from pages that are kept on the device. It answers the same look-ups as Pagefind's, for as many pages as a device keeps.
import type { Index } from './evidence.ts';
import { nameTokens } from './index-copy.ts';
import type { Pinyin } from './lexicon/pinyin.ts';
import { readPageText } from './page-text.ts';
import type { Fragment } from './pagefind.ts';
import type { Hit } from './rank.ts';
import { normalise } from './text.ts';
import { tokensOf, type Stops } from './tokens.ts';

/** A kept page: what it is called, and the HTML of its main part. */
export interface KeptPage {
  url: string;
  title: string;
  aliases: string[];
  kind: string;
  stage?: string | undefined;
  fixers: string[];
  html: string;
}

/** How much a term counts by where it stands: among the names of the page, in a heading, as the sound of a name; in a sentence 1. */
const weights = { name: 8, heading: 4, sound: 2 };
/** How soon more of a term adds no more, and how far a long page must have more of it. */
const saturation = 1.4;
const lengthShare = 0.75;

/** Takes kept pages and what is known of their language; gives their index and the pages by their place in the list. */
export function indexKept(pages: readonly KeptPage[], stops: Stops, pinyin: Pinyin | undefined): { index: Index; pages: Map<string, Fragment> } {
  const terms = new Map<string, Map<string, number>>();
  const fragments = new Map<string, Fragment>();
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
    pieces.forEach((piece, place) => sentencesOf(piece).forEach((token) => add(stemOf(token), headings.has(place) ? weights.heading : 1)));
    const names = nameTokens(page, stops);
    for (const name of names) {
      add(stemOf(name), weights.name);
      if (pinyin && /^\p{Script=Han}{2}$/u.test(name)) for (const sound of pinyin.keysOf(name)) add(sound, weights.sound);
    }
    lengths.set(id, pieces.reduce((sum, { length }) => sum + length, 0));
    fragments.set(id, fragmentOf(page, pieces, sections));
  });
  const mean = [...lengths.values()].reduce((sum, length) => sum + length, 0) / (lengths.size || 1) || 1;
  const hitsOf = (term: string): Hit[] => {
    const counts = terms.get(term) ?? startingWith(terms, term);
    const rarity = Math.log(1 + (pages.length - counts.size + 0.5) / (counts.size + 0.5));
    return [...counts].map(([id, count]) => ({ id, score: (rarity * count * (saturation + 1)) / (count + saturation * (1 - lengthShare + (lengthShare * lengths.get(id)!) / mean)) }));
  };
  return {
    index: { has: async (term) => terms.has(stemOf(term)), find: async (term) => hitsOf(stemOf(term)) },
    pages: fragments,
  };
}

/** Gives the tokens of a piece, each once a sentence. */
function sentencesOf(piece: string): string[] {
  return piece.split(/(?<=[。！？；，.!?;,])/u).flatMap((sentence) => tokensOf(normalise(sentence)).map(({ text }) => text));
}

/** Takes a word; gives it without an English ending, so that its forms meet. Chinese stays as it is. */
function stemOf(word: string): string {
  return /^[a-z]{4,}$/.test(word) ? word.replace(/(?:ies|ied|y)$/, 'i').replace(/(?:ing|ed|es|s|e)$/, '').replace(/([b-df-hj-np-tv-z])\1$/, '$1') : word;
}

/** Joins what is known of all terms that begin with a text. */
function startingWith(terms: ReadonlyMap<string, ReadonlyMap<string, number>>, start: string): Map<string, number> {
  const joined = new Map<string, number>();
  for (const [term, counts] of terms) {
    if (term.startsWith(start)) for (const [id, count] of counts) joined.set(id, (joined.get(id) ?? 0) + count);
  }
  return joined;
}

/** Gives a page as Pagefind stores it; the pieces stand for its words. */
function fragmentOf({ url, title, kind, stage, fixers }: KeptPage, pieces: readonly string[], sections: readonly { id: string; text: string; location: number }[]): Fragment {
  return {
    url, content: pieces.join(''), raw_content: pieces.map((piece) => piece.replace(/</g, '&lt;').replace(/>/g, '&gt;')).join('\u200B'), meta: { title },
    filters: { kind: [kind], fixer: fixers, ...(stage !== undefined && { stage: [stage] }) },
    anchors: sections.map((section) => ({ element: 'h2', ...section })),
  };
}
