// Opens the search of the pages that are kept on the device. The site's own worker answers for the network; where there is none, nothing is kept.
import type { Opened } from './engine.ts';
import { lookupsInKept, type KeptPage } from './kept-index.ts';
import type { Lexicon, Traditional } from './lexicon/lexicon.ts';
import type { Place } from './pagefind.ts';
import { understand } from './understanding.ts';

export interface Kept {
  lexicon: Lexicon;
  traditional: Traditional;
  pages: KeptPage[];
}

/** Takes the place of a language's index; gives what reads queries and the look-ups in the kept pages. Rejects where none are kept. */
export async function openKept({ bundle, base }: Place): Promise<Opened> {
  // No server has this file: the worker makes it of the kit.
  const response = await fetch(new URL(`${bundle}kept.json`, self.location.href));
  if (!response.ok) throw new Error(`${response.status} kept.json`);
  const { lexicon, traditional, pages } = (await response.json()) as Kept;
  const understanding = understand(lexicon, async () => traditional);
  return {
    understanding,
    lookups: lookupsInKept(
      pages.map((page) => ({ ...page, url: base + page.url })),
      understanding.pinyin,
    ),
  };
}
