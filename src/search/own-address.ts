// Addresses and section codes of this site in a query: whoever types or pastes one wants
// that section.
import { localeKeys } from '#i18n/locales.ts';
import { alphabet, codeLength } from '#sections/codes.ts';
import type { SectionRow } from '#sections/schema.ts';

/** What a query names: a code, or a page with a section of it. */
export type AddressInQuery = { code: string } | { page: string; id: string | null };

/** A code alone. */
const bareCode = new RegExp(`^[${alphabet}]{${codeLength}}$`);
const shortLink = /(?:^|[\s/])s\/([0-9a-z]{5})(?:\/|\s|$)/;
const pageAddress = new RegExp(
  `(?:^|[\\s/])(?:${localeKeys.join('|')})/([a-z0-9-]+(?:/[a-z0-9-]+)*)/?(?:#([a-z0-9-]+))?`,
);

/**
 * Takes a normalised query; gives what it names of this site, or undefined. A word may look like a
 * code: the rows say.
 */
export function addressIn(query: string): AddressInQuery | undefined {
  const text = query.trim();
  const code = shortLink.exec(text)?.[1] ?? bareCode.exec(text)?.[0];
  if (code !== undefined) return { code };
  const [, page, id = null] = pageAddress.exec(text) ?? [];
  return page === undefined ? undefined : { page, id };
}

/**
 * Gives the row of what is named, or undefined. A section that is not there is answered with
 * its page.
 */
export function rowOf(named: AddressInQuery, rows: readonly SectionRow[]): SectionRow | undefined {
  if ('code' in named) return rows.find(({ code }) => code === named.code);
  const ofPage = rows.filter(({ page }) => page === named.page);
  return ofPage.find(({ id }) => id === named.id) ?? ofPage.find(({ id }) => id === null);
}
