// Dates in prose, in both languages: days, months and years.
import { between, day, monthName, monthNumber } from './quantity-words.ts';

/**
 * How a kind of quantity is written, and what it comes to; undefined where it is none after all.
 */
export interface Pattern {
  expression: RegExp;
  keyOf: (groups: Record<string, string | undefined>) => string | undefined;
}

/** In this order: what one has taken is gone for the next. */
export const dates: readonly Pattern[] = [
  {
    expression:
      /(?<year>(?:19|20)\d{2})\s*年\s*(?<month>\d{1,2})\s*月?\s*(?:至|到|-|–)\s*(?<to>\d{1,2})\s*月(?!\s*\d)/g,
    keyOf: ({ year, month, to }) =>
      `${day(year!, month!, undefined)}/${day(year!, to!, undefined)}`,
  },
  {
    expression: new RegExp(
      String.raw`\b${monthName.replace('month', 'first')}${between}${monthName} (?<year>(?:19|20)\d{2})\b`,
      'g',
    ),
    keyOf: ({ year, first, month }) =>
      [first!, month!].map((name) => day(year!, monthNumber(name), undefined)).join('/'),
  },
  {
    expression: /(?<year>(?:19|20)\d{2})-(?<month>\d{2})-(?<date>\d{2})(?!\d)/g,
    keyOf: ({ year, month, date }) => day(year!, month!, date),
  },
  {
    expression:
      /(?<year>(?:19|20)\d{2})\s*年\s*(?<month>\d{1,2})\s*月(?:\s*(?<date>\d{1,2})\s*日)?/g,
    keyOf: ({ year, month, date }) => day(year!, month!, date),
  },
  {
    expression: new RegExp(
      String.raw`(?:\b(?<date>\d{1,2})(?:st|nd|rd|th)? )?\b${monthName} (?<year>(?:19|20)\d{2})\b`,
      'g',
    ),
    keyOf: ({ year, month, date }) => day(year!, monthNumber(month!), date),
  },
  {
    expression: new RegExp(
      String.raw`\b${monthName} (?<date>\d{1,2})(?:st|nd|rd|th)?, (?<year>(?:19|20)\d{2})\b`,
      'g',
    ),
    keyOf: ({ year, month, date }) => day(year!, monthNumber(month!), date),
  },
  {
    expression: /(?<![\d.,£$€¥])(?<year>(?:19|20)\d{2})\s*年(?!期)/g,
    keyOf: ({ year }) => year,
  },
  {
    // An English text names a year alone; a number of a law goes on with a slash.
    expression: /(?<=[A-Za-z,] )(?<year>(?:19|20)\d{2})\b(?![\d/]|[.,]\d)/g,
    keyOf: ({ year }) => year,
  },
  {
    expression: /(?<!\d)(?<month>\d{1,2})\s*月\s*(?<date>\d{1,2})\s*日/g,
    keyOf: ({ month, date }) => day('-', month!, date),
  },
  {
    expression: new RegExp(String.raw`\b(?<date>\d{1,2})(?:st|nd|rd|th)? ${monthName}\b`, 'g'),
    keyOf: ({ month, date }) => day('-', monthNumber(month!), date),
  },
];
