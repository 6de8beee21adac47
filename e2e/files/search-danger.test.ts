// Whoever says that money or a card is in danger is shown the page for that first; others are
// not frightened.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { expect } from '@playwright/test';
import { localeKeys, type Locale } from '../../src/i18n/locales.ts';
import { allQuestions } from '../search-model.ts';

type Wordings = Record<Locale, Record<string, { pages: string[]; queries: string[] }>>;
const { calm, ...said } = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../search-danger.json'), 'utf8'),
) as Wordings & { calm: Record<Locale, string[]> };

for (const locale of localeKeys) {
  const ask = allQuestions(locale);

  test(`a hundred wordings of danger lead to their page first, marked (${locale})`, () => {
    const queries = Object.values(said[locale]).flatMap((kind) => kind.queries);
    expect(new Set(queries).size).toBeGreaterThanOrEqual(100);
    const missed = Object.values(said[locale]).flatMap(({ pages, queries }) =>
      queries.filter((query) => {
        const [first] = ask(query);
        const path = first?.page.url.replace(/^\w+\/|\/$/g, '') ?? '';
        return !first?.isUrgent || !pages.includes(path);
      }),
    );
    expect(missed).toEqual([]);
  });

  test(`sixty wordings that only sound like it are answered calmly (${locale})`, () => {
    expect(new Set(calm[locale]).size).toBeGreaterThanOrEqual(60);
    expect(calm[locale].filter((query) => ask(query)[0]?.isUrgent)).toEqual([]);
  });
}
