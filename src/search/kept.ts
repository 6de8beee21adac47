// Opens the search of the pages that are kept on the device. The site's own worker answers for the network; where there is none, nothing is kept.
import { indexKept, type KeptPage } from './kept-index.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Fragment, Place } from './pagefind.ts';
import type { Index } from './evidence.ts';
import { understand, type Understanding } from './understanding.ts';

/** What the worker answers for this name in the bundle of a language. No server has it. */
export const keptName = 'kept.json';

export interface Kept {
  lexicon: Lexicon;
  pages: KeptPage[];
}

/** Takes the place of a language's index; gives what reads queries, the index of the kept pages, and how to load one. Rejects where none are kept. */
export async function openKept({ bundle, base }: Place): Promise<[Understanding, Index, Map<string, () => Promise<Fragment>>]> {
  const response = await fetch(new URL(bundle + keptName, self.location.href));
  if (!response.ok) throw new Error(`${response.status} ${keptName}`);
  const { lexicon, pages } = (await response.json()) as Kept;
  const understanding = understand(lexicon);
  const kept = indexKept(pages.map((page) => ({ ...page, url: base + page.url })), lexicon.stops, understanding.pinyin);
  return [understanding, kept.index, new Map([...kept.pages].map(([id, fragment]) => [id, async () => fragment]))];
}
