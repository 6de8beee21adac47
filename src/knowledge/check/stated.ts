// Which quantities of a text are stated as fact.
import type { CheckContext } from './context.ts';
import { remember } from '#text/remember.ts';
import { maxTexts, quantitiesIn } from '../prose/quantities.ts';

/**
 * Gives quantities as they are written in claims.yaml in the form in which they can be compared.
 */
export const keysOf = (quantities: readonly string[] = []) =>
  quantities.flatMap((quantity) => quantitiesIn(quantity).map(({ key }) => key));

/** Gives the exceptions that hold on a page, as quantities in one form. */
export function exceptedQuantities(page: string, { exceptions }: CheckContext): Set<string> {
  return new Set(
    exceptions
      .filter(({ pages }) => pages === undefined || pages.includes(page))
      .flatMap(({ quantities }) => keysOf(quantities)),
  );
}

/** Days on which something was checked, which stand in brackets behind what they date. */
const checkDate = new RegExp(
  [
    String.raw`\bchecked (?:on )?(?:\d{4}-\d{2}-\d{2}|\d{1,2} [A-Z][a-z]+ \d{4}|[A-Z][a-z]+ \d{1,2}, \d{4})`,
    String.raw`(?:\d{4}-\d{2}-\d{2}|\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日)\s*核对`,
    String.raw`核对(?:于|日期)?[：:]?\s*\d{4}-\d{2}-\d{2}`,
  ].join('|'),
  'gi',
);

/** Gives the quantities of a text, but for the day on which it was checked. */
export const statedQuantities = remember(
  (text) => quantitiesIn(text.replaceAll(checkDate, '')),
  maxTexts,
);
