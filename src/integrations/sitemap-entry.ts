// What the sitemap says about a page.
import { placeOf } from '#i18n/address.ts';
import { changesOf, getKnowledge, readOnce } from '#knowledge/index.ts';

/** Gives the day of the last change by page path; the list of changes itself changed with the newest. */
function lastModified(): Map<string, string | undefined> {
  return readOnce('last modified', () => {
    const knowledge = getKnowledge();
    return new Map([
      ...knowledge.pages.map(({ path, updated }): [string, string] => [path, updated]),
      ['changes', changesOf(knowledge)[0]?.date],
    ]);
  });
}

/** Takes the address of a page; says whether search engines should list it. */
export function isInSitemap(address: string): boolean {
  return !/\/(?:404|search|offline|desk)\/$/.test(new URL(address).pathname);
}

/** Takes a sitemap entry; gives it with the day of the page's own last change, never the day of the build. */
export function sitemapEntry<
  Entry extends {
    url: string;
    lastmod?: string | undefined;
    links?: { lang: string; url: string }[] | undefined;
  },
>(entry: Entry): Entry {
  const { pathname } = new URL(entry.url);
  const path = /\/(?:zh|en)\//.test(pathname) ? placeOf(pathname).path : undefined;
  const updated = path === undefined ? undefined : lastModified().get(path);
  return updated === undefined ? entry : { ...entry, lastmod: updated };
}
