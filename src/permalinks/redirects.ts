// Where the addresses of renamed and retired pages lead: for the worker, and for hosts that
// read _redirects.
import { addressOf } from '#i18n/address.ts';
import { localeKeys } from '#i18n/locales.ts';
import { resolveEntry, splitPlace, type CodeEntry, type Permalinks } from './index.ts';

/** Gives the codes of pages that are no longer at their address. */
export function gonePages({ entries }: Permalinks): CodeEntry[] {
  return entries.filter(
    ({ at, moved, retired }) => !at.includes('#') && (moved ?? retired) !== undefined,
  );
}

/**
 * Gives where each renamed or retired page leads now: its old path → path of a page with a slash at
 * the end, and a section if it is one.
 */
export function movedPages(permalinks: Permalinks): Map<string, string> {
  return new Map(
    gonePages(permalinks).map((entry) => {
      const { page, section } = splitPlace(resolveEntry(permalinks, entry).at);
      return [entry.at, section === undefined ? `${page}/` : `${page}/#${section}`];
    }),
  );
}

/**
 * Gives a line for each old address of a page, as Netlify and Cloudflare read them from the file
 * _redirects. The browser keeps what stands behind #.
 */
export function redirectLines(permalinks: Permalinks): string[] {
  return [...movedPages(permalinks)].flatMap(([old, to]) =>
    localeKeys.map((locale) => {
      const [page = '', section] = to.split('/#');
      return `${addressOf(locale, old)} ${addressOf(locale, page.replace(/\/$/, ''), section)} 301`;
    }),
  );
}
