// An Atom feed of the change notes, one per language (RFC 4287).
import { absolute, addressOf, isServed, withBase } from '#i18n/address.ts';
import { strings } from '#i18n/index.ts';
import { locales, type Locale } from '#i18n/locales.ts';
import { siteName } from '#i18n/site-name.ts';
import { changesOf, getKnowledge } from '#knowledge/index.ts';

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * Gives the feed of one language as XML. Times are midnight UTC of the day of the change, never of
 * the build.
 */
export function atomFeed(locale: Locale): string {
  return feedOf(
    locale,
    changesOf(getKnowledge()).filter(({ page }) => isServed(locale, page.path)),
  );
}

/** Takes a language and the change notes, newest first; gives the feed as XML. */
export function feedOf(locale: Locale, changes: ReturnType<typeof changesOf>): string {
  const self = absolute(withBase(`/${locale}/changes.atom`));
  const noted = new Map<string, number>();
  const entries = changes.map(({ page, date, note, meaning }) => {
    const mark = meaning === undefined ? '' : `${strings(locale).upkeep.meaning} · `;
    const kind = meaning === undefined ? '' : '<category term="meaning"/>';
    const url = absolute(addressOf(locale, page.path));
    // Several notes of one day stand in the order in which they were written, so that each keeps
    // its id.
    const day = `${url}?changed=${date}`;
    const number = (noted.get(day) ?? 0) + 1;
    noted.set(day, number);
    const id = number === 1 ? day : `${day}&note=${number}`;
    return `<entry><id>${escape(id)}</id><title>${escape(page.text[locale].title)}</title><link href="${escape(url)}"/>${kind}<updated>${date}T00:00:00Z</updated><summary>${escape(mark + note[locale])}</summary></entry>`;
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locales[locale].tag}">`,
    `<id>${escape(self)}</id><title>${escape(`${siteName[locale]} · ${strings(locale).changes.title}`)}</title>`,
    `<link rel="self" href="${escape(self)}"/><link href="${escape(absolute(addressOf(locale, 'changes')))}"/>`,
    `<author><name>${escape(siteName[locale])}</name></author><updated>${changes[0]?.date ?? '1970-01-01'}T00:00:00Z</updated>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}
