// Guesses which page a mistyped address meant. Pure, for the browser.
import { localeKeys } from '#i18n/locales.ts';
import { editDistance } from '#text/edit-distance.ts';

/** A page is meant by an address that differs from its own in so many characters at most. */
const maxSlips = 3;
/** More guesses than this are noise. */
const maxPages = 3;

const language = new RegExp(`^/+(?:(?:${localeKeys.join('|')})(?:/+|$))?|/+$`, 'g');

/**
 * Takes the path of an address that does not exist and the pages, without language; gives those
 * whose path or last part is nearly the same, nearest first.
 */
export function nearestPages(path: string, pages: Iterable<string>): string[] {
  const asked = path.toLowerCase().replace(language, '');
  const last = lastPart(asked);
  const max = Math.min(maxSlips, last.length / 3);
  return [...pages]
    .map((page) => ({
      page,
      slips: Math.min(editDistance(asked, page), editDistance(last, lastPart(page))),
    }))
    .filter(({ slips }) => last !== '' && slips <= max)
    .sort((one, other) => one.slips - other.slips)
    .slice(0, maxPages)
    .map(({ page }) => page);
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
