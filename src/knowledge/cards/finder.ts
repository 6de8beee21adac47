// The finder: which wallet, which card, which person. Its steps come from the rows, so it asks only
// what changes the answer.
import { capitalized } from '#i18n/fill.ts';
import { strings } from '#i18n/index.ts';
import { byLocale, type Locale } from '#i18n/locales.ts';
import { signs } from '#i18n/signs.ts';
import { choicesIn, exceptionsOf, inOrder } from './choices.ts';
import { canCarryBoth, placesIn } from './cover.ts';
import { cardName, situationOf } from './labels.ts';
import { places } from '../schemas/card-values.ts';
import { type CardRow, type IssuePlace, pathOfRow } from '../schemas/cards.ts';

/**
 * Last part of the address of the answer for whoever finds no choice: of a wallet, and of
 * the finder.
 */
export const otherAnswer = 'other';

/** More cards than this are asked for in two steps, the place of issue first. */
const maxCards = 10;

/** A choice of a step: what it says, and the page to which it leads. */
interface Choice {
  label: Record<Locale, string>;
  path: string;
  /** Whether it is a card of mainland China, or a place there. */
  isMainland: boolean;
}

/**
 * A page of the finder that is no row: its second or third step, or the answer for what no row
 * speaks of.
 */
export interface FinderStep {
  /** Such as `cards/alipay`, `cards/alipay/visa-elsewhere` or `cards/alipay/other`. */
  path: string;
  /** What it asks: the card, the place where it was issued, the person; or nothing. */
  kind: 'card' | 'place' | 'situation' | 'other';
  /** Which tap it is: 2 or 3. */
  number: 2 | 3;
  /** Id of the wallet; undefined where it is another. */
  wallet: string | undefined;
  /** What was chosen in the step before, a card or a place. */
  chosen: Record<Locale, string> | undefined;
  /** The place that was chosen, where it was one. */
  place?: IssuePlace;
  choices: readonly Choice[];
  /** Whether a card with two marks, such as UnionPay and Visa, can fit two of its choices. */
  hasTwoBrands: boolean;
}

/**
 * Takes the ids of the wallets in order and all rows; gives every step of the finder but its first,
 * which is the page of the area.
 */
export function buildFinder(wallets: readonly string[], rows: readonly CardRow[]): FinderStep[] {
  const steps = wallets.flatMap((wallet): FinderStep[] => {
    const own = rows.filter((row) => row.wallet === wallet);
    const groups = [...Map.groupBy(inOrder(own), cardKey).values()];
    return [
      ...(groups.length > maxCards ? byPlace(wallet, own) : byCard(wallet, groups)),
      otherStep(`cards/${wallet}/${otherAnswer}`, wallet),
    ];
  });
  return [...steps, otherStep(`cards/${otherAnswer}`, undefined)];
}

/** The card first; then the person, where the answer depends on that. */
function byCard(wallet: string, groups: readonly (readonly CardRow[])[]): FinderStep[] {
  const path = `cards/${wallet}`;
  const stepOf = (row: CardRow) => `${path}/${cardKey(row)}`;
  const nameOf = ([row]: readonly CardRow[]) =>
    byLocale((locale) => cardName(row!, locale, { except: exceptionsOf(row!, groups.flat()) }));
  return [
    {
      path,
      kind: 'card',
      number: 2,
      wallet,
      chosen: undefined,
      hasTwoBrands: hasTwoBrands(groups.flat()),
      choices: groups.map((group) => ({
        label: nameOf(group),
        path: isDivided(group) ? stepOf(group[0]!) : pathOfRow(group[0]!),
        isMainland: isMainland(group[0]!.issued),
      })),
    },
    ...groups.filter(isDivided).map((group): FinderStep => ({
      path: stepOf(group[0]!),
      kind: 'situation',
      number: 3,
      wallet,
      chosen: nameOf(group),
      hasTwoBrands: false,
      choices: group.map((row) => ({
        label: byLocale((locale) => situationOf(row, locale) ?? strings(locale).cards.anySituation),
        path: pathOfRow(row),
        isMainland: isMainland(row.issued),
      })),
    })),
  ];
}

/**
 * The place first, then the card; the person, where the answer depends on that, is said with
 * the card.
 */
function byPlace(wallet: string, rows: readonly CardRow[]): FinderStep[] {
  const path = `cards/${wallet}`;
  const named = places
    .filter((place) => place !== 'any' && place !== 'elsewhere')
    .filter((place) => rows.some(({ issued }) => issued.includes(place)));
  const asked: IssuePlace[] = [...named, 'elsewhere'];
  const nameOf = (place: IssuePlace) =>
    byLocale((locale) =>
      place === 'elsewhere'
        ? strings(locale).cards.finder.otherPlace
        : capitalized(strings(locale).cards.places[place]),
    );
  /** A place without those that are asked for themselves. */
  const placesOf = (place: IssuePlace) =>
    placesIn([place]).difference(
      place === 'elsewhere'
        ? placesIn(named)
        : new Set<string>(named.filter((other) => other !== place)),
    );
  const stepOf = (place: IssuePlace) => `${path}/in-${place}`;
  return [
    {
      path,
      kind: 'place',
      number: 2,
      wallet,
      chosen: undefined,
      hasTwoBrands: false,
      choices: asked.map((place) => ({
        label: nameOf(place),
        path: stepOf(place),
        isMainland: isMainland([place]),
      })),
    },
    ...asked.map((place): FinderStep => ({
      path: stepOf(place),
      kind: 'card',
      number: 3,
      wallet,
      chosen: nameOf(place),
      place,
      hasTwoBrands: hasTwoBrands(choicesIn(rows, placesOf(place))),
      choices: choicesIn(rows, placesOf(place)).map((row, _, all) => ({
        label: byLocale((locale) =>
          [
            cardName(row, locale, {
              hasPlace: false,
              except: exceptionsOf(row, all, placesOf(place)),
            }),
            situationOf(row, locale),
          ]
            .filter((part) => part !== undefined)
            .join(signs[locale].comma),
        ),
        path: pathOfRow(row),
        isMainland: isMainland(row.issued),
      })),
    })),
  ];
}

const otherStep = (path: string, wallet: string | undefined): FinderStep => ({
  path,
  kind: 'other',
  number: 3,
  wallet,
  chosen: undefined,
  choices: [],
  hasTwoBrands: false,
});

const hasTwoBrands = (rows: readonly CardRow[]) =>
  rows.some((row, at) => rows.slice(at + 1).some((other) => canCarryBoth(row, other)));

const isMainland = (issued: readonly IssuePlace[]) => issued.every((place) => place === 'cn');

/** Whether the answer for a card depends on the person. */
const isDivided = (group: readonly CardRow[]) =>
  group.length > 1 || group[0]!.document !== undefined || group[0]!.where !== undefined;

/** Gives what tells one card from another, as a part of an address. */
function cardKey({ card, network = [], app, issuer, issued, device = [] }: CardRow): string {
  const names = [...(app ? [app] : []), ...(issuer ?? [])];
  const words = names.flatMap(({ en }) => en.toLowerCase().match(/[a-z0-9]+/g) ?? []);
  return (
    [...words, ...network, ...card, ...issued, ...device]
      .filter((part) => part !== 'any')
      .join('-') || 'card'
  );
}
