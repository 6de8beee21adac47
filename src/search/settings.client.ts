// What the markup of a search box says to its script.
import type { Locale } from '#i18n/locales.ts';
import type { Secret } from '#privacy/secrets.ts';
import { writeQuery } from './query-address.ts';

export interface Texts {
  /** Said while an answer is on its way. */
  loading: string;
  count: string;
  none: string;
  weak: string;
  failed: string;
  other: string;
  masked: string;
  kinds: Record<Secret, string>;
  and: string;
  who: Record<string, string>;
  /** Where to go while suggestions do not load; the results page has its own ways on. */
  instead?: string;
  /** Stands before a result that comes first since money or a card may be in danger. */
  urgent: string;
  /** Says who can fix it; suggestions have room for the names alone. */
  fix?: string;
}

export interface Settings {
  locale: Locale;
  other: Locale;
  /** Language tag of results in the other language. */
  otherTag: string;
  /** The site's base path, with a slash at the end. */
  base: string;
  /** Address of the results page. */
  results: string;
  isLive: boolean;
  texts: Texts;
}

/** Takes a search box; gives what its markup says. */
export function settingsOf(box: HTMLElement): Settings {
  return JSON.parse(box.dataset['search']!) as Settings;
}

/** Takes the settings and a query that is masked; gives the address of its results. */
export function addressOfResults({ results }: Settings, query: string): string {
  return results + writeQuery(query);
}
