// How a row of the card matrix is called: the card in it, and the person for whom it holds.
import { strings } from '#i18n/index.ts';
import { locales, type Locale } from '#i18n/locales.ts';
import { signs } from '#i18n/signs.ts';
import type { Exceptions } from './choices.ts';
import type { CardRow } from '../schemas/cards.ts';

/** How a card is named among others. */
interface Naming {
  /** Whether its place is said; false where that was said before. */
  hasPlace?: boolean;
  /** What it leaves to others of its wallet. */
  except?: Exceptions;
}

/**
 * Gives the card of a row in words, such as "Visa or Mastercard credit card issued in Hong Kong".
 */
export function cardName(
  row: CardRow,
  locale: Locale,
  { hasPlace = true, except = noExceptions }: Naming = {},
): string {
  const { anyCard, networks, issued, devices, otherCards, onlyMark, personal, separately } =
    strings(locale).cards;
  const issuer = issuerName(row, locale);
  // American Express issues its own cards: the name is not said twice.
  const named = row.network?.map((name) => networks[name]).filter((name) => !issuer.includes(name));
  const marks = joined(named ?? [], locale);
  const network = row.onlyMark ? '' : marks;
  const isPlain = row.card[0] === 'any';
  const kind = isKind(issuer)
    ? ''
    : isPlain && network === '' && issuer === ''
      ? anyCard
      : kindNames(row.card, locale);
  const place = placeName(row, locale, except.places);
  const from = place === '' || !hasPlace ? '' : issued.replace('{place}', place);
  const other = except.isRest ? otherCards : '';
  const own = except.kinds.includes('company') && !isKind(issuer) ? personal : '';
  const words = locales[locale].isSpaced
    ? [other, own, issuer, network, kind, from]
    : [from, other, issuer, own, network, kind];
  // A card with a name of its own, such as Octopus, is no company or supplementary card.
  const left = isKind(issuer) ? [] : except.kinds.filter((name) => name !== 'company');
  const notes = [
    ...(row.onlyMark ? [onlyMark.replace('{network}', marks)] : []),
    ...(row.device ?? []).map((name) => devices[name]),
    ...(left.length === 0 ? [] : [separately.replace('{kinds}', kindNames(left, locale))]),
  ];
  const note = notes.join(signs[locale].comma);
  const name = phrase(words, locale);
  const { colon, open, close } = signs[locale];
  const whole = note === '' ? name : `${name}${open}${note}${close}`;
  return row.app === undefined ? whole : `${row.app[locale]}${colon}${whole}`;
}

/**
 * Gives kinds that may stand for each other: "debit or credit card", the word for a card said once
 * where it ends both.
 */
function kindNames(list: CardRow['card'], locale: Locale): string {
  const names = list.map((name) => strings(locale).cards.kinds[name]);
  return joined(
    names.map((name, at) => (names[at + 1]?.endsWith(' card') ? name.replace(/ card$/, '') : name)),
    locale,
  );
}

/** Whether the name of an issuer says the kind, such as "Tour Card". */
const isKind = (issuer: string) => /(?:卡|Card)$/.test(issuer);

const noExceptions: Exceptions = { kinds: [], places: [], isRest: false };

/**
 * Takes a row and a language; gives the firms whose cards alone it is about, such as "DBS or POSB";
 * '' where it is about all.
 */
export const issuerName = ({ issuer = [] }: Pick<CardRow, 'issuer'>, locale: Locale) =>
  joined(
    issuer.map((name) => name[locale]),
    locale,
  );

/**
 * Takes a row; gives the card as a caller says it, such as "Visa debit card". Where the row is
 * about several brands or kinds, there is a gap in which the caller names the one in hand: a list
 * is not read aloud.
 */
export function spokenCard(row: CardRow, locale: Locale): string {
  const { card, network = [] } = row;
  const issuer = issuerName(row, locale);
  if (isKind(issuer)) return issuer;
  const { kinds, networks, rows } = strings(locale).cards;
  const kind = card.length === 1 && card[0] !== 'any' ? kinds[card[0]!] : undefined;
  if (network.length === 0 && kind === undefined) return rows.anyKind;
  const brand = network.length === 1 ? networks[network[0]!] : rows.brand;
  return phrase([brand, kind ?? kinds.any], locale);
}

/**
 * Gives where the cards of a row are issued, such as "in Hong Kong or in Macao"; '' where that is
 * anywhere. `except` are places that other rows speak of: "outside mainland China and Hong Kong".
 */
export function placeName(
  { issued }: Pick<CardRow, 'issued'>,
  locale: Locale,
  except: Exceptions['places'] = [],
): string {
  const { places, outside } = strings(locale).cards;
  if (except.length > 0) {
    const left = [...(issued[0] === 'elsewhere' ? (['cn'] as const) : []), ...except];
    const names = left.map((name) => places[name].replace(/^in /, ''));
    return outside.replace('{places}', joined(names, locale, 'and'));
  }
  return joined(
    issued.map((name) => places[name]).filter((name) => name !== ''),
    locale,
  );
}

/**
 * Gives for whom a row holds, such as "with a passport, you are in mainland China"; nothing where
 * it holds for everybody.
 */
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
  return parts.length === 0
    ? undefined
    : parts.join(locales[locale].isSpaced ? comma : signs[locale].comma);
}

/** Joins names: "a, b or c", which may stand for each other, or "a, b and c". */
function joined(names: readonly string[], locale: Locale, by: 'or' | 'and' = 'or'): string {
  const { comma, [by]: word } = strings(locale).cards;
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : phrase([names.slice(0, -1).join(comma), word, last], locale);
}

/** Joins words; Chinese has a space only where Latin letters meet its own. */
function phrase(words: readonly string[], locale: Locale): string {
  const said = words.filter((word) => word !== '');
  if (locales[locale].isSpaced) return said.join(' ');
  return said.reduce((text, word) =>
    text !== '' && (/[A-Za-z]$/.test(text) || /^[A-Za-z]/.test(word))
      ? `${text} ${word}`
      : text + word,
  );
}
