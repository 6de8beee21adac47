// How a row of the card matrix is called: the card in it, and the person for whom it holds.
import { strings } from '#i18n/index.ts';
import type { Locale } from '#i18n/locales.ts';
import type { CardRow } from './wallet-schemas.ts';

/** Gives the card of a row in words, such as "Visa or Mastercard credit card issued in Hong Kong"; without its place where that was said. */
export function cardName(row: CardRow, locale: Locale, hasPlace = true): string {
  const { kinds, anyCard, networks, issued, devices } = strings(locale).cards;
  const issuer = row.issuer?.[locale] ?? '';
  // American Express issues its own cards: the name is not said twice.
  const named = row.network?.map((name) => networks[name]).filter((name) => !issuer.includes(name));
  const network = joined(named ?? [], locale);
  const isPlain = row.card[0] === 'any';
  const kind =
    isPlain && network === '' && issuer === ''
      ? anyCard
      : joined(
          row.card.map((name) => kinds[name]),
          locale,
        );
  const place = placeName(row, locale);
  const from = place === '' || !hasPlace ? '' : issued.replace('{place}', place);
  const words = locale === 'zh' ? [from, issuer, network, kind] : [issuer, network, kind, from];
  const device = row.device?.map((name) => devices[name]).join(locale === 'zh' ? '、' : ', ');
  const name = phrase(words, locale);
  if (device === undefined) return name;
  return locale === 'zh' ? `${name}（${device}）` : `${name} (${device})`;
}

/**
 * Takes a row; gives the card as a caller says it, such as "Visa debit card". Where the row is about several brands or
 * kinds, the caller names the one in hand or says "bank card": a list is not read aloud.
 */
export function spokenCard({ card, network = [] }: CardRow, locale: Locale): string {
  const { kinds, anyCard, networks, rows } = strings(locale).cards;
  const kind = card.length === 1 && card[0] !== 'any' ? kinds[card[0]!] : undefined;
  if (network.length === 0) return kind ?? anyCard;
  const brand = network.length > 1 ? rows.brand : networks[network[0]!];
  return phrase([brand, kind ?? kinds.any], locale);
}

/** Gives where the cards of a row are issued, such as "in Hong Kong or in Macao"; '' where that is anywhere. */
export function placeName({ issued }: Pick<CardRow, 'issued'>, locale: Locale): string {
  const { places } = strings(locale).cards;
  return joined(
    issued.map((name) => places[name]).filter((name) => name !== ''),
    locale,
  );
}

/** Gives for whom a row holds, such as "with a passport, you are in mainland China"; nothing where it holds for everybody. */
export function situationOf(row: CardRow, locale: Locale): string | undefined {
  const { documents, withDocument, inPlace, places, comma } = strings(locale).cards;
  const parts = [
    row.document &&
      withDocument.replace(
        '{document}',
        joined(
          row.document.map((name) => documents[name]),
          locale,
        ),
      ),
    row.where &&
      inPlace.replace(
        '{place}',
        joined(
          row.where.map((name) => places[name]),
          locale,
        ),
      ),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(locale === 'zh' ? '，' : comma);
}

/** Joins what may stand for each other: "a, b or c". */
function joined(names: readonly string[], locale: Locale): string {
  const { comma, or } = strings(locale).cards;
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : phrase([names.slice(0, -1).join(comma), or, last], locale);
}

/** Joins words; Chinese has a space only where Latin letters meet its own. */
function phrase(words: readonly string[], locale: Locale): string {
  const said = words.filter((word) => word !== '');
  if (locale !== 'zh') return said.join(' ');
  return said.reduce((text, word) =>
    text !== '' && (/[A-Za-z]$/.test(text) || /^[A-Za-z]/.test(word))
      ? `${text} ${word}`
      : text + word,
  );
}
