// The card matrix for other programs: what /cards.json holds, and the JSON Schema that is published
// beside it.
import { z } from 'zod';
import { absolute, addressOf } from '#i18n/address.ts';
import { byLocale, sourceLocale } from '#i18n/locales.ts';
import {
  cardKinds,
  cardName,
  devices,
  exceptionsOf,
  issuerName,
  documents,
  networks,
  pathOfRow,
  places,
  situationOf,
  textLicense,
  type Knowledge,
} from '#knowledge/index.ts';
import { codeOf, shortAddress, type Permalinks } from './index.ts';

const bothTexts = z.strictObject(byLocale(() => z.string()));
const bothAddresses = z.strictObject(byLocale(() => z.url()));
const sourceEntry = z.strictObject({
  title: z.string(),
  publisher: bothTexts,
  url: z.url().nullable(),
  date: z.iso.date().nullable().describe('The day that the source itself carries.'),
  grade: z.string().describe('From A, the primary source, to B-.'),
  seen: z
    .enum(['original', 'copy'])
    .describe('Whether the document itself was read, or a copy or report of it.'),
});

const row = z.strictObject({
  id: z.string().describe('Names the row for ever.'),
  wallet: z.string().describe('Id of the wallet: its page is /<language>/wallets/<id>/.'),
  card: z.array(z.enum(cardKinds)).describe('Kinds of card; any stands for all.'),
  issued: z
    .array(z.enum(places))
    .describe('Where the card was issued; elsewhere: anywhere but the mainland of China.'),
  network: z.array(z.enum(networks)).nullable().describe('null: the answer does not depend on it.'),
  onlyMark: z.boolean().describe('Whether the row is about cards with no other mark.'),
  issuer: bothTexts.nullable().describe('The firms about whose cards alone the row speaks.'),
  document: z.array(z.enum(documents)).nullable(),
  where: z.array(z.enum(places)).nullable().describe('Where the person is.'),
  device: z.array(z.enum(devices)).nullable(),
  cardInWords: bothTexts.describe(
    'The card with what is left to other rows: of two rows that fit, the one with the special kind goes first, then the one that names the issuer, then the narrower.',
  ),
  situationInWords: bothTexts.nullable(),
  answer: z
    .enum(['yes', 'no', 'asks', 'unknown'])
    .describe('asks: yes, on the condition in `asks`. unknown: nothing reliable is published.'),
  question: bothTexts,
  note: bothTexts,
  asks: bothTexts.nullable(),
  limits: bothTexts.nullable(),
  fees: bothTexts.nullable(),
  decidedBy: z
    .enum(['bank', 'issuer', 'wallet'])
    .describe('issuer: the firm that issued the card, where that is no bank.'),
  instead: bothTexts.describe('What to use where it fails or cannot be linked.'),
  sources: z.array(sourceEntry).describe('The first is the one on which the answer rests.'),
  checked: z.iso.date(),
  review: z.iso.date().describe('From this day on the row counts as unchecked.'),
  address: bothAddresses,
  short: z.strictObject({ any: z.url(), ...byLocale(() => z.url()) }),
});

const cardList = z.strictObject({
  $schema: z.url(),
  license: z.url(),
  wallets: z.array(z.strictObject({ id: z.string(), name: bothTexts, address: bothAddresses })),
  rows: z.array(row),
});

/** What /cards.json holds. */
export type CardList = z.infer<typeof cardList>;

/** Takes the codes, the graph and the address of the schema; gives the matrix. */
export function writeCardList(
  permalinks: Permalinks,
  knowledge: Knowledge,
  schema: string,
): CardList {
  const addresses = (path: string) => byLocale((locale) => absolute(addressOf(locale, path)));
  return {
    $schema: schema,
    license: textLicense,
    wallets: knowledge.pages.flatMap(({ path, wallet }) =>
      wallet === undefined
        ? []
        : [{ id: path.split('/')[1]!, name: wallet.names, address: addresses(path) }],
    ),
    rows: knowledge.cards.map((card) => {
      const path = pathOfRow(card);
      const code = codeOf(permalinks, path);
      const except = exceptionsOf(
        card,
        knowledge.cards.filter(({ wallet }) => wallet === card.wallet),
      );
      return {
        id: card.id,
        wallet: card.wallet,
        card: card.card,
        issued: card.issued,
        network: card.network ?? null,
        onlyMark: card.onlyMark ?? false,
        issuer: card.issuer ? byLocale((locale) => issuerName(card, locale)) : null,
        document: card.document ?? null,
        where: card.where ?? null,
        device: card.device ?? null,
        cardInWords: byLocale((locale) => cardName(card, locale, { except })),
        situationInWords:
          situationOf(card, sourceLocale) === undefined
            ? null
            : byLocale((locale) => situationOf(card, locale)!),
        answer: card.answer,
        question: card.title,
        note: card.note,
        asks: card.asks ?? null,
        limits: card.limits ?? null,
        fees: card.fees ?? null,
        decidedBy: card.who,
        instead: byLocale((locale) => card.instead[locale]),
        sources: [card.source ?? [], card.also ?? []].flat().map((id) => {
          const { title, publisher, url, date, grade, seen } = knowledge.sources.get(id)!;
          return { title, publisher, url: url ?? null, date: date ?? null, grade, seen };
        }),
        checked: card.checked,
        review: card.review,
        address: addresses(path),
        short: {
          any: absolute(shortAddress(code)),
          ...byLocale((locale) => absolute(shortAddress(code, locale))),
        },
      };
    }),
  };
}

/** Gives the JSON Schema of /cards.json. */
export function cardListSchema(address: string): object {
  return {
    ...z.toJSONSchema(cardList),
    $id: address,
    title: 'Which bank card can be linked to which digital wallet',
  };
}
