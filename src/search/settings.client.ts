// What the markup of a search box says to its script; the words of results come with the scripts
// that show them.
import type { Locale } from '#i18n/locales.ts';
import { writeQuery } from './query-address.ts';

export interface SearchOptions {
  locale: Locale;
  other: Locale;
  /** Language tag of results in the other language. */
  otherTag: string;
  /** The site's base path, with a slash at the end. */
  base: string;
  /** Address of the results page. */
  results: string;
  /** Whether results follow what is typed, as on the results page. */
  isLive?: true;
  /** Said where search cannot be loaded. */
  failed: string;
  /** Where to go while suggestions do not load; the results page has its own ways on. */
  instead?: string;
}

/** Takes a search box; gives what its markup says. */
export function settingsOf(box: HTMLElement): SearchOptions {
  return JSON.parse(box.dataset['search']!) as SearchOptions;
}

/** Takes the settings and a query that is masked; gives the address of its results. */
export function addressOfResults({ results }: SearchOptions, query: string): string {
  return results + writeQuery(query);
}
