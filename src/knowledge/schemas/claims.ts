// Claims: what the site states as fact, each with its place, its case, its source and the day it
// was checked.
import { z } from 'zod';
import { placeKeys } from './places.ts';
import { eachText, day, distinct, identifier, text } from './fields.ts';

/** Months after which a claim must be checked again, by its kind. */
export const monthsFresh = {
  limit: 3,
  fee: 3,
  law: 12,
  deadline: 12,
  advice: 6,
  figure: 6,
} as const;
/** Kinds that hold in some cases only, and must say in which. */
const needsCase = new Set(['law', 'deadline']);

const claim = z
  .strictObject({
    id: identifier,
    /**
     * limit, fee, law (a right or duty), deadline, advice of an authority or a wallet, figure
     * (anything else that was counted).
     */
    kind: z.enum(['limit', 'fee', 'law', 'deadline', 'advice', 'figure']),
    /** Where it holds: a country, a wallet or network, or everywhere. */
    place: z.enum(['everywhere', ...placeKeys]),
    /** In which case it holds; law and deadline have one. */
    case: eachText.optional(),
    /** Id in sources.yaml. */
    source: identifier,
    /** The day on which it was last compared with its source. */
    checked: day,
    /**
     * Its amounts, spans of time, percentages and dates, in either language: 13 months,
     * £85,000, 2021-05-25.
     */
    quantities: distinct(text).optional(),
  })
  .refine(({ kind, case: inCase }) => inCase !== undefined || !needsCase.has(kind), {
    path: ['case'],
    error: 'is missing: a law or a deadline says in which case it holds',
  });

const pageName = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]*(?:\/[a-z][a-z0-9-]*)?(?:\.yaml)?$/,
    'is not a page such as fixes/get-the-code, a question such as check/verify, or a list such as glossary.yaml',
  );

/** claims.yaml. */
export const claimFile = z.strictObject({
  /** Quantities that are no claims: advice of ours, examples. Without `pages`, on every page. */
  exceptions: z.array(
    z.strictObject({
      quantities: distinct(text).min(1, 'is empty'),
      pages: distinct(pageName).min(1, 'is empty').optional(),
      reason: text,
    }),
  ),
  claims: z.array(claim),
});

export type Claim = z.infer<typeof claim>;
export type ClaimFile = z.infer<typeof claimFile>;

/**
 * Gives the day from which a claim is stale, written 2027-02-22. A day that the month lacks is
 * its last.
 */
export function expiryOf({ kind, checked }: Pick<Claim, 'kind' | 'checked'>): string {
  const [year = 0, month = 0, date = 0] = checked.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + monthsFresh[kind], 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + monthsFresh[kind], Math.min(date, last)))
    .toISOString()
    .slice(0, 10);
}

/** Gives the day from which the first of some claims is stale; undefined for none. */
export function firstExpiry(claims: readonly Claim[]): string | undefined {
  return claims.map(expiryOf).sort()[0];
}
