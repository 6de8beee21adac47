// Reads the wallets and the card matrix, and makes pages of the rows.
import { byLocale, type Locale } from '#i18n/locales.ts';
import { strings } from '#i18n/index.ts';
import type { List } from './check-lists.ts';
import type { Fault } from './faults.ts';
import { pathOfRow } from './finder.ts';
import type { Page } from './graph.ts';
import type { LineOf } from './parse-yaml.ts';
import type { ContentFiles } from './read-content.ts';
import { readYaml } from './read-yaml.ts';
import { cardRows, walletData, type CardRow, type WalletData } from './wallet-schemas.ts';

/** A wallet as it was read. */
export interface WalletDraft {
  id: string;
  file: string;
  data: WalletData;
  /** Gives the line of a field in the file. */
  lineOf: LineOf;
}

/** The facts of a wallet, beside its article. */
export const walletFile = /^wallets\/([a-z][a-z0-9-]*)\/wallet\.yaml$/;
/** The card matrix; a site without one has no finder. */
export const cardsFile = 'cards.yaml';

/** Takes the content files; gives the wallets by the names of their folders. */
export function readWallets(files: ContentFiles, faults: Fault[]): WalletDraft[] {
  return [...files].flatMap(([name, text]) => {
    const id = walletFile.exec(name)?.[1];
    if (id === undefined) return [];
    const file = `content/${name}`;
    const { value, faults: found, lineOf } = readYaml(file, text, walletData);
    faults.push(...found);
    return value === undefined ? [] : [{ id, file, data: value, lineOf }];
  });
}

/** Takes the content files; gives the rows of the card matrix, none where there is no such file. */
export function readCards(files: ContentFiles, faults: Fault[]): List<CardRow> {
  const file = `content/${cardsFile}`;
  const text = files.get(cardsFile);
  if (text === undefined) return { file, items: [], lineOf: () => 1 };
  const { value, faults: found, lineOf } = readYaml(file, text, cardRows);
  faults.push(...found);
  return { file, items: value ?? [], lineOf };
}

/** Gives a row as a page: its question, its answer, and the wallet to read on. */
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

/** Gives a wallet's page with its facts: their sources are cited after the text's, its other names find it. */
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
