// What people say whose money or card is in danger: such a query is answered with an emergency
// page first.
import { type Locale, pick } from '#i18n/locales.ts';
import { cardElsewhere, gaveCode, hacked, lostPhone } from './account.ts';
import type { Danger } from './danger.ts';
import { fraud, moneyBack, moneyGone, whomToCall } from './money.ts';

/**
 * In the order of what is to be done first where a query says several things; held by
 * `e2e/search-danger.json`.
 */
const dangers: readonly Danger[] = [
  lostPhone,
  gaveCode,
  cardElsewhere,
  hacked,
  moneyBack,
  whomToCall,
  moneyGone,
  fraud,
];

/**
 * Takes a normalised query in simplified characters; gives the danger it speaks of, or undefined
 * where it speaks of none.
 */
export function dangerIn(query: string, locale: Locale): Danger | undefined {
  return dangers.find(
    ({ said, also, unless }) =>
      pick(said, locale).test(query) &&
      (also === undefined || pick(also, locale).test(query)) &&
      !unless?.[locale]?.test(query),
  );
}
