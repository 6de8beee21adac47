// Every code as a row for other programs: what it is called, where it leads, since when.
import { absolute, addressOf } from '#i18n/address.ts';
import { strings } from '#i18n/index.ts';
import { byLocale, localeKeys, locales, type Locale } from '#i18n/locales.ts';
import { meaningChanged, pageAt, type Knowledge, type Page } from '#knowledge/index.ts';
import { resolveEntry, shortAddress, splitPlace, type Permalinks } from './index.ts';
import { placesOf } from './places.ts';
import type { SectionRow } from '#sections/schema.ts';

/**
 * Gives a row for each code: those that stand where they were minted in reading order, and behind
 * them the others.
 */
export function sectionRows(permalinks: Permalinks, knowledge: Knowledge): SectionRow[] {
  const places = [...placesOf(knowledge).keys()].flatMap(
    (place) => permalinks.byPlace.get(place) ?? [],
  );
  return [...new Set([...places, ...permalinks.entries])].map((entry) => {
    const live = resolveEntry(permalinks, entry);
    const { page: path, section } = splitPlace(entry.at);
    const target = splitPlace(live.at);
    const page = pageAt(knowledge, target.page);
    return {
      code: entry.code,
      page: path,
      id: section ?? null,
      status:
        entry.moved !== undefined ? 'moved' : entry.retired !== undefined ? 'retired' : 'live',
      to: live === entry ? null : live.code,
      changed: entry.on ?? page.updated,
      meaning: meaningChanged(page, target.section) ?? null,
      kind: page.kind,
      stage: page.stage ?? null,
      fixers: [...(page.fixer ?? [])],
      title: byLocale(
        (locale) =>
          page.text[locale].sections.find(({ id }) => id === target.section)?.title ??
          page.text[locale].title,
      ),
      pageTitle: byLocale((locale) => page.text[locale].title),
      answer: page.row?.note ?? verdictOf(page, target.section),
      address: byLocale((locale) => absolute(addressOf(locale, target.page, target.section))),
      short: {
        any: absolute(shortAddress(entry.code)),
        ...byLocale((locale) => absolute(shortAddress(entry.code, locale))),
      },
    };
  });
}

const columns: [name: string, value: (row: SectionRow) => string][] = [
  ['code', ({ code }) => code],
  ['page', ({ page }) => page],
  ['section', ({ id }) => id ?? ''],
  ['status', ({ status }) => status],
  ['to', ({ to }) => to ?? ''],
  ['changed', ({ changed }) => changed],
  ['meaning', ({ meaning }) => meaning ?? ''],
  ['kind', ({ kind }) => kind],
  ['stage', ({ stage }) => stage ?? ''],
  ['fixers', ({ fixers }) => fixers.join(' ')],
  ...inEachLanguage('title', ({ title }) => title),
  ...inEachLanguage('page_title', ({ pageTitle }) => pageTitle),
  ...inEachLanguage('address', ({ address }) => address),
  ['short', ({ short }) => short.any],
  ...inEachLanguage('short', ({ short }) => short),
];

function inEachLanguage(
  name: string,
  value: (row: SectionRow) => Record<Locale, string>,
): [name: string, value: (row: SectionRow) => string][] {
  return localeKeys.map((locale) => [`${name}_${locale}`, (row) => value(row)[locale]]);
}

/**
 * Gives the rows as CSV (RFC 4180). It begins with a byte order mark: without one, Excel on a
 * Chinese Windows reads UTF-8 as GBK.
 */
export function toCsv(rows: readonly SectionRow[]): string {
  const field = (text: string) =>
    /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = [
    columns.map(([name]) => name),
    ...rows.map((row) => columns.map(([, value]) => value(row))),
  ];
  return `\uFEFF${lines.map((line) => line.map(field).join(',')).join('\r\n')}\r\n`;
}

/**
 * Sections that the sentence of their page answers for: a message's that act on it, and the steps
 * of a fix.
 */
const answering: readonly (string | undefined)[] = [undefined, 'do-now', 'who-can-fix', 'steps'];

/**
 * Gives what a page comes to in a sentence, and of a message its retry rule unless that sentence
 * says it, for the page and the sections that act on it; else null.
 */
function verdictOf(
  { message, text }: Page,
  section: string | undefined,
): Record<Locale, string> | null {
  if (!answering.includes(section)) return null;
  if (message === undefined) return byLocale((locale) => text[locale].description);
  const { rule, after } = message.retry;
  return byLocale((locale) => {
    const words = strings(locale).retry;
    const retry = words[rule].replace('{condition}', after?.[locale] ?? '');
    const { description } = text[locale];
    if (rule === 'stop' && words.stopSaid.some((said) => description.includes(said)))
      return description;
    return locales[locale].isSpaced ? `${description} ${retry}.` : `${description}${retry}。`;
  });
}
