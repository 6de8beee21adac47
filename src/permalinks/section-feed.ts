// An Atom feed of sections, newest change first, for whoever keeps copies of them in a help desk
// (RFC 4287).
import { absolute, addressOf, isServed, withBase } from '#i18n/address.ts';
import { strings } from '#i18n/index.ts';
import { locales, type Locale } from '#i18n/locales.ts';
import { siteName } from '#i18n/site-name.ts';
import { pageAt, type Knowledge } from '#knowledge/index.ts';
import { resolveEntry, splitPlace, type Permalinks } from './index.ts';
import type { SectionRow } from '#sections/schema.ts';

/**
 * The feed goes back this many sections, and to the end of the day on which the last of
 * them changed.
 */
const max = 300;

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Gives the feed of one language as XML. Its days are those of the content, never of the build. */
export function sectionFeed(
  rows: readonly SectionRow[],
  permalinks: Permalinks,
  knowledge: Knowledge,
  locale: Locale,
): string {
  const text = strings(locale).permalinks;
  const pageOf = (code: string) =>
    splitPlace(resolveEntry(permalinks, permalinks.byCode.get(code)!).at).page;
  const newest = rows
    .filter(({ id, code }) => id !== null && isServed(locale, pageOf(code)))
    .toSorted((a, b) => b.changed.localeCompare(a.changed));
  const last = newest[Math.min(max, newest.length) - 1]?.changed ?? '';
  const self = absolute(withBase(`/${locale}/sections.atom`));
  const noteOf = (row: SectionRow) =>
    row.status === 'live'
      ? (row.meaning !== null && row.meaning === row.changed
          ? `${strings(locale).upkeep.meaning} · `
          : '') +
        pageAt(knowledge, splitPlace(permalinks.byCode.get(row.code)!.at).page).changes.at(-1)!
          .note[locale]
      : text[row.status].replace('{code}', row.to!);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locales[locale].tag}">`,
    `<id>${escape(self)}</id><title>${escape(`${siteName[locale]} · ${text.feed}`)}</title>`,
    `<link rel="self" href="${escape(self)}"/><link href="${escape(absolute(addressOf(locale, '')))}"/>`,
    `<author><name>${escape(siteName[locale])}</name></author><updated>${newest[0]?.changed ?? '1970-01-01'}T00:00:00Z</updated>`,
    ...newest
      .filter(({ changed }) => changed >= last)
      .map(
        (row) =>
          `<entry><id>${escape(`${row.short[locale]}?changed=${row.changed}`)}</id><title>${escape(`${row.title[locale]} · ${row.pageTitle[locale]}`)}</title><link href="${escape(row.short[locale])}"/><category term="${row.status}"/>${row.meaning !== null && row.meaning === row.changed ? '<category term="meaning"/>' : ''}<updated>${row.changed}T00:00:00Z</updated><summary>${escape(noteOf(row))}</summary></entry>`,
      ),
    '</feed>',
    '',
  ].join('\n');
}
