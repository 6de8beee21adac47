// Every address that the site cites, with what rests on it.
import type { Knowledge } from '#knowledge/index.ts';

export interface CitedAddress {
  url: string;
  /** Ids in sources.yaml, and in contacts.yaml. */
  sources: string[];
  contacts: string[];
  /** Ids of the claims that rest on its sources. */
  claims: string[];
  /** Paths of the pages that list its sources or name its contacts. */
  pages: string[];
  /** The last day on which somebody compared it with what the site says, written 2026-11-22. */
  checked: string;
}

/** Gives the cited addresses, sorted; those that differ after # only are one document. */
export function citedAddresses({
  sources,
  contacts,
  claims,
  pages,
  references,
}: Knowledge): CitedAddress[] {
  const found = new Map<string, CitedAddress>();
  const entry = (address: string, checked: string) => {
    const url = address.split('#')[0]!;
    const known = found.get(url) ?? {
      url,
      sources: [],
      contacts: [],
      claims: [],
      pages: [],
      checked,
    };
    if (checked > known.checked) known.checked = checked;
    found.set(url, known);
    return known;
  };
  for (const { id, url, checked } of sources.values())
    if (url !== undefined) entry(url, checked).sources.push(id);
  for (const { id, kind, value, checked } of contacts.values())
    if (kind === 'web') entry(value, checked).contacts.push(id);
  for (const address of found.values()) {
    address.claims = [...claims.values()]
      .filter(({ source }) => address.sources.includes(source))
      .map(({ id }) => id);
    address.pages = [
      ...new Set([
        ...pages
          .filter((page) => page.sources.some((id) => address.sources.includes(id)))
          .map(({ path }) => path),
        ...address.contacts.flatMap((id) => [...(references.contacts.get(id) ?? [])]),
      ]),
    ];
  }
  return [...found.values()].sort((a, b) => (a.url < b.url ? -1 : 1));
}
