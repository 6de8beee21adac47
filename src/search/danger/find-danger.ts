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
import { ordinary } from './parts.ts';

/**
 * In the order of what is to be done first where a query says several things; held by
 * `e2e/search-danger.json`.
 */
const dangers: readonly Danger[] = [
  besideTransfers,
  lostPhone,
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
 * Takes a normalised query in simplified characters, and the paths of the pages that the questions
 * find nearly as well as the best, best first; gives the danger it speaks of, or undefined where it
 * speaks of none. Where no words say it the questions may: what to do first is what is asked for.
 */
export function dangerIn(
  query: string,
  locale: Locale,
  found: readonly string[] = [],
): Danger | undefined {
  const happened = query.replace(condition, '');
  const [best = ''] = found;
  const said = dangers.find(
    ({ pages, said, also, near, isFoundBest, unless }) =>
      (isFoundBest === undefined || pages.includes(best)) &&
      pick(said, locale).test(happened) &&
      (also === undefined || pick(also, locale).test(happened)) &&
      (near === undefined || found.some((path) => near.test(path))) &&
      !unless?.[locale]?.test(happened),
  );
  if (said || best !== moneyGone.pages[0] || pick(ordinary, locale).test(happened)) return said;
  return moneyGone;
}
