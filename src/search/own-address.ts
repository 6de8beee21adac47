// Addresses and section codes of this site in a query: whoever types or pastes one wants that section.
import type { Locale } from '#i18n/locales.ts';

/** A row of /sections.json, as far as it is read here. */
export interface SectionRow {
  code: string;
  page: string;
  /** Undefined or null for the page itself. */
  id?: string | null;
  title: Record<Locale, string>;
  pageTitle: Record<Locale, string>;
  /** Where it stands now, with the origin. */
  address: Record<Locale, string>;
}

/** What a query names: a code, or a page with a section of it. */
export type Named = { code: string } | { page: string; id: string | null };

/** Five letters of the alphabet of codes (src/permalinks/codes.ts), alone. */
const bareCode = /^[2-9abcdefghjkmnpqrstvwxyz]{5}$/;
const shortLink = /(?:^|[\s/])s\/([0-9a-z]{5})(?:\/|\s|$)/;
const pageAddress = /(?:^|[\s/])(?:zh|en)\/([a-z0-9-]+(?:\/[a-z0-9-]+)*)\/?(?:#([a-z0-9-]+))?/;

/** Takes a normalised query; gives what it names of this site, or undefined. A word may look like a code: the rows say. */
export function namedIn(query: string): Named | undefined {
  const text = query.trim();
  const code = shortLink.exec(text)?.[1] ?? bareCode.exec(text)?.[0];
  if (code !== undefined) return { code };
  const [, page, id = null] = pageAddress.exec(text) ?? [];
  return page === undefined ? undefined : { page, id };
}

/** Gives the row of what is named, or undefined. A section that is not there is answered with its page. */
export function rowOf(named: Named, rows: readonly SectionRow[]): SectionRow | undefined {
  if ('code' in named) return rows.find(({ code }) => code === named.code);
  const ofPage = rows.filter(({ page }) => page === named.page);
  return ofPage.find(({ id }) => (id ?? null) === named.id) ?? ofPage.find(({ id }) => id == null);
}
