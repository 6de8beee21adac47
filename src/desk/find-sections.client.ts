// Finds sections for a query: what it names, then what the search engine ranks, then in what titles
// and paths its words stand.
import { createMatcher, join, namedSections, sectionsAt } from './filter-sections.ts';
import { readAddress } from '#sections/read-address.ts';
import type { SectionRow, Sections } from './sections.ts';
import { siteOf, type DeskSettings } from './settings.client.ts';
import { createAsker } from '#search/ask.client.ts';

export interface SectionFinder {
  preload(): void;
  /** Ends what is being looked for. */
  forget(): void;
  /**
   * Takes a query and what shows sections: it is called once, or twice where the engine takes long.
   * A newer query ends an older one.
   */
  find(query: string, show: (sections: SectionRow[], isTitlesOnly: boolean) => void): Promise<void>;
}

/** Each result of the engine is a file to load. */
const maxResults = 10;
/** Milliseconds after which what is found in titles is shown without waiting for the engine. */
const loadingDelay = 1000;

/** Takes the settings and the sections; gives what finds in them. */
export function createSectionFinder(settings: DeskSettings, sections: Sections): SectionFinder {
  const asker = createAsker(settings, maxResults, 'answer');
  const match = createMatcher(sections);
  const site = siteOf(settings);
  const read = (url: string) => {
    const place = readAddress(url, settings.base);
    return place.kind === 'full' ? place : { page: '', id: null };
  };
  let current = new AbortController();
  return {
    preload: asker.preload,
    forget: () => current.abort(),
    async find(query, show) {
      current.abort();
      const { signal } = (current = new AbortController());
      const { named, isAll } = namedSections(query, site, sections);
      if (isAll && named.length > 0) return show(join(named), false);
      const matched = match(query);
      const titles = join(named, matched.named, matched.all);
      const timer = setTimeout(
        () => !signal.aborted && titles.length > 0 && show(titles, false),
        loadingDelay,
      );
      const found = await asker.ask(query, signal).catch(() => null);
      clearTimeout(timer);
      if (signal.aborted) return;
      if (found === null) return show(titles, true);
      const { own, other, isOtherFirst } = found;
      const ranked = (isOtherFirst ? [...other, ...own] : [...own, ...other]).map(({ url }) => url);
      show(join(named, matched.named, sectionsAt(ranked, read, sections), matched.all), false);
    },
  };
}
