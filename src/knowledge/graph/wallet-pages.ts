// Makes pages of the graph out of rows of the card matrix, and adds what its data file says to the
// page of a wallet.
import { strings } from '#i18n/index.ts';
import { type Locale, byLocale } from '#i18n/locales.ts';
import type { WalletDraft } from '../read/drafts.ts';
import type { Page } from './graph.ts';
import { type CardRow, pathOfRow } from '../schemas/cards.ts';

/**
 * Takes a row and its place among the pages of rows; gives it as a page: its question, its answer,
 * and the wallet to read on.
 */
export function toCardPage(row: CardRow, order: number): Page {
  const text = (locale: Locale) => ({
    title: row.title[locale],
    description: row.note[locale],
    aliases: [],
    sections: [],
    steps: [],
  });
  return {
    path: pathOfRow(row),
    kind: 'answer',
    area: 'cards',
    order,
    checked: row.checked,
    review: row.review,
    updated: row.changes?.at(-1)!.date ?? row.checked,
    changes: row.changes ?? [
      {
        date: row.checked,
        note: byLocale((locale) => strings(locale).article.checked),
      },
    ],
    sources: [...new Set([row.source ?? [], row.also ?? []].flat())],
    related: [...new Set([`wallets/${row.wallet}`, row.instead.to.split('#')[0]!])],
    row,
    text: byLocale(text),
  };
}

/**
 * Gives a wallet's page with its facts: their sources are cited after the text's, its other names
 * find it.
 */
export function withWallet(page: Page, { data }: WalletDraft): Page {
  const facts = [data.works, data.takes, data.asks, data.howMany, ...Object.values(data.linking)];
  const sources = [
    ...facts.flatMap((fact) => (fact === 'unknown' ? [] : fact.source)),
    ...(data.notes ?? []).map(({ source }) => source),
  ];
  const text = (locale: Locale) => ({
    ...page.text[locale],
    aliases: [...new Set([...page.text[locale].aliases, ...data.alsoCalled[locale]])],
  });
  return {
    ...page,
    sources: [...new Set([...page.sources, ...sources])],
    wallet: data,
    text: byLocale(text),
  };
}
