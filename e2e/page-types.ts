// The types of pages, told from their addresses.
import { localeKeys } from '../src/i18n/locales.ts';

const articles = ['causes', 'fixes', 'prepare', 'choose', 'security', 'trends', 'lost-funds'];

/** Gives the type of the page at an address. */
export function typeOf(address: string): string {
  if (/^\/handbook-\w+\.html$/.test(address)) return 'handbook';
  const [locale = '', area, slug] = address.split('/').filter(Boolean);
  if (!(localeKeys as string[]).includes(locale)) return 'entry and missing';
  if (area === undefined) return 'home';
  if (area === 'check') return 'check';
  if (area === 'messages')
    return slug === undefined
      ? 'messages'
      : slug === 'response-codes'
        ? 'response codes'
        : 'message';
  if (articles.includes(area)) return slug === undefined ? 'area' : 'article';
  return area;
}

/** Gives one address of each type in each language: the first in the list, in order. */
export function oneOfEachType(addresses: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const address of addresses) {
    const key = `${address.split('/')[1]} ${typeOf(address)}`;
    if (!seen.has(key)) seen.set(key, address);
  }
  return [...seen.values()];
}
