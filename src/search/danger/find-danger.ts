// What people say whose money or card is in danger: such a query is answered with an emergency
// page first.
import { type Locale, pick } from '#i18n/locales.ts';
import { cardElsewhere, gaveCode, hacked, lostPhone, simTaken } from './account.ts';
import type { Danger } from './danger.ts';
import {
  askedWhether,
  besideTransfers,
  deceit,
  fraud,
  misuse,
  misuseBack,
  moneyBack,
  moneyGone,
  whomToCall,
} from './money.ts';
import { aboutDanger, calm } from './parts.ts';

/**
 * In the order of what is to be done first where a query says several things; held by
 * `e2e/search-danger.json`.
 */
const dangers: readonly Danger[] = [
  lostPhone,
  besideTransfers,
  gaveCode,
  simTaken,
  cardElsewhere,
  hacked,
  askedWhether,
  moneyBack,
  whomToCall,
  moneyGone,
  misuseBack,
  misuse,
  deceit,
  fraud,
];

/** What a bank writes below every code and payment, and nobody says of what has happened. */
const condition = /(?:如果?|若)(?:不是|非)(?:[我你您])?(?:本人|自己)?(?:操作)?/g;

/**
 * Least share of the best score that one of a danger's pages has: where words say the danger, and
 * where these are vague, which is more where the best page is about no danger at all. Measured on
 * posts of writers who had seen no query, half of them kept from the model, and on the stories.
 */
const leastShare = { plain: 0.3, vague: 0.6, vagueAndFar: 0.7 };

/**
 * Takes a normalised query in simplified characters, the path of the page that the questions find
 * best, and what gives the share of its score that another page has; gives the danger the query
 * speaks of, or undefined where it speaks of none. Where no words say it the questions may: what to
 * do first is what is asked for.
 */
export function dangerIn(
  query: string,
  locale: Locale,
  best: string,
  shareOf: (path: string) => number,
): Danger | undefined {
  const happened = query.replace(condition, '');
  const vague = aboutDanger.test(best) ? leastShare.vague : leastShare.vagueAndFar;
  const said = dangers.find(
    ({ pages, said, also, isVague, isFoundBest, unless }) =>
      (isFoundBest === undefined || pages.includes(best)) &&
      pages.some((path) => shareOf(path) >= (isVague ? vague : leastShare.plain)) &&
      pick(said, locale).test(happened) &&
      (also === undefined || pick(also, locale).test(happened)) &&
      !unless?.[locale]?.test(happened),
  );
  if (said || best !== moneyGone.pages[0] || pick(calm, locale).test(happened)) return said;
  return moneyGone;
}
