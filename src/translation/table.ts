// The table of translations: each page, and how much of each language is in step with the other.
import { byWholeLocale, wholeLocales, type WholeLocale } from '#i18n/locales.ts';
import { olderOf, type Comparison } from './compare.ts';

export interface PageRow {
  /** Page path, or the file of texts that belong to no page. */
  name: string;
  texts: number;
  /** Texts in which this language lags behind. */
  behind: Record<WholeLocale, number>;
}

/** Gives a row for each page and each file of shared texts, sorted by name. */
export function rowsOf(comparisons: readonly Comparison[]): PageRow[] {
  const groups = Map.groupBy(
    comparisons,
    ({ unit }) => unit.page ?? unit.name.slice(0, unit.name.indexOf(':')),
  );
  return [...groups]
    .map(([name, group]) => ({
      name,
      texts: group.length,
      behind: byWholeLocale((locale) => group.filter((one) => olderOf(one) === locale).length),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Gives the share that is in step, in percent, rounded down: 100 means all. */
export const percent = (texts: number, behind: number) =>
  texts === 0 ? 100 : Math.floor((100 * (texts - behind)) / texts);

/** Gives the table for a terminal, its last line the sum. */
export function printTable(rows: readonly PageRow[]): string {
  const sum = (count: (row: PageRow) => number) =>
    rows.reduce((total, row) => total + count(row), 0);
  const all: PageRow = {
    name: `${rows.length} pages and lists`,
    texts: sum(({ texts }) => texts),
    behind: byWholeLocale((locale) => sum(({ behind }) => behind[locale])),
  };
  const width = Math.max(...rows.map(({ name }) => name.length), all.name.length);
  const line = ({ name, texts, behind }: PageRow) =>
    [
      name.padEnd(width),
      String(texts).padStart(5),
      ...wholeLocales.map((locale) => cell(texts, behind[locale])),
    ].join('  ');
  return [
    ['page'.padEnd(width), 'texts', ...wholeLocales.map((locale) => locale.padStart(5))].join('  '),
    ...rows.map(line),
    '',
    line(all),
  ].join('\n');
}

const cell = (texts: number, behind: number) => `${percent(texts, behind)} %`.padStart(5);
