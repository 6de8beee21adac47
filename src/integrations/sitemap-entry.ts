// What the sitemap says about a page.
import { routeOf } from '#i18n/address.ts';
import { changesOf, getKnowledge, memoizePerBuild } from '#knowledge/index.ts';
import { alternatesOf, isListed } from '#seo/head.ts';

/**
 * Gives the day of the last change by page path; the list of changes itself changed with
 * the newest.
 */
function lastModified(): Map<string, string | undefined> {
  return memoizePerBuild('last modified', () => {
    const knowledge = getKnowledge();
    return new Map([
      ...knowledge.pages.map(({ path, updated }): [string, string] => [path, updated]),
      ['changes', changesOf(knowledge)[0]?.date],
    ]);
  });
}

/** Takes the address of a page; says whether search engines should list it. */
export function isInSitemap(address: string): boolean {
  return isListed(routeOf(new URL(address).pathname).path);
}

/**
 * Takes a sitemap entry; gives it with the addresses that the page's own head names, and with the
 * day of its own last change, never that of the build.
 */
export function sitemapEntry<
  Entry extends {
    url: string;
    lastmod?: string | undefined;
    links?: { lang: string; url: string }[] | undefined;
  },
>(entry: Entry): Entry {
  const { locale, path } = routeOf(new URL(entry.url).pathname);
  const links = alternatesOf(path).map(({ lang, href }) => ({ lang, url: href }));
  const updated = locale === undefined ? undefined : lastModified().get(path);
  return { ...entry, links, ...(updated !== undefined && { lastmod: updated }) };
}
