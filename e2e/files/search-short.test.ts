// What people type first: a wallet or a card, and what is wrong with it, in two or three words.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { expect } from '@playwright/test';
import { localeKeys, type Locale } from '../../src/i18n/locales.ts';
import { builtQuestions } from '../search-model.ts';

interface ShortQueries {
  /** Names of wallets, each with the page of that wallet. */
  wallets: Record<string, string>;
  /** Names of cards. */
  cards: string[];
  /**
   * What is said of each wallet (`{}` stands for its name), with the pages that answer it beside
   * that of the wallet.
   */
  ofWallets: Record<string, string[]>;
  /** What is said of each card, with the pages that answer it. */
  ofCards: Record<string, string[]>;
}

const short = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../search-short.json'), 'utf8'),
) as Record<Locale, ShortQueries>;

/** Least share that has an answer first, by the questions alone; a little lower than reached. */
const leastFirst = { zh: 0.9, en: 0.85 };

function queriesOf({ wallets, cards, ofWallets, ofCards }: ShortQueries) {
  return [
    ...Object.entries(ofWallets).flatMap(([words, pages]) =>
      Object.entries(wallets).map(([name, page]) => ({
        query: words.replace('{}', name),
        pages: [page, ...pages],
      })),
    ),
    ...Object.entries(ofCards).flatMap(([words, pages]) =>
      cards.map((name) => ({ query: words.replace('{}', name), pages })),
    ),
  ];
}

for (const locale of localeKeys)
  test(`two or three words find an answer first, nearly all among three (${locale})`, () => {
    const ask = builtQuestions(locale);
    const queries = queriesOf(short[locale]);
    expect(queries.length).toBeGreaterThanOrEqual(350);
    const places = queries.map(({ query, pages }) => ({
      query,
      place: ask(query).findIndex(({ page }) =>
        pages.some((path) => page.url === `${locale}/${path}/`),
      ),
    }));
    const missed = places.filter(({ place }) => place < 0 || place > 2);
    expect(missed.map(({ query }) => query)).toEqual([]);
    const first = places.filter(({ place }) => place === 0).length / queries.length;
    expect(first).toBeGreaterThanOrEqual(leastFirst[locale]);
  });
