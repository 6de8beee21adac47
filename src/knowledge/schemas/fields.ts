// Small schemas that the data files share.
import { z } from 'zod';
import { inLanguages } from './languages.ts';
import { displayWidth } from '../prose/plain-text.ts';

export const text = z.string().trim().min(1, 'is empty');
/** A short text in every language of the site. */
export const eachText = inLanguages(text);
/** A day, written 2026-11-22. */
export const day = z.iso.date('is not a day written as 2026-11-22');
export const webAddress = z.url({
  protocol: /^https?$/,
  hostname: z.regexes.domain,
  error: 'is not a web address with http or https',
});
export const identifier = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'is not lower-case words joined by hyphens');
export const pagePath = z
  .string()
  .regex(/^[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*)?$/, 'is not a page path such as fixes/get-the-code');

/** A page, or a section of one: `situations/kinds-of-card#by-kind`. */
export const placePath = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*)?(#[a-z][a-z0-9-]*)?$/,
    'is not the path of a page or section such as fixes/get-the-code#steps',
  );

/** Takes the schema of an item; gives that of a list that names nothing twice. */
export const distinct = <T extends z.ZodType<string>>(items: T) =>
  z.array(items).refine((list) => new Set(list).size === list.length, 'names the same thing twice');

/**
 * Search engines cut a title at about 60 columns, a Chinese character filling two; the site's name
 * needs ten.
 */
const titleColumns = 56;
/** Search engines cut a description at about 160 columns; below 50 they replace it. */
const descriptionColumns = { min: 50, max: 160 };

export const title = text.refine(
  (words) => displayWidth(words) <= titleColumns,
  `is wider than ${titleColumns} columns (a Chinese character fills two)`,
);
export const description = text
  .refine(
    (words) => displayWidth(words) >= descriptionColumns.min,
    `is narrower than ${descriptionColumns.min} columns (a Chinese character fills two)`,
  )
  .refine(
    (words) => displayWidth(words) <= descriptionColumns.max,
    `is wider than ${descriptionColumns.max} columns (a Chinese character fills two)`,
  );

/** What changed for readers and when, oldest first. */
export const changes = z
  .array(
    z.strictObject({
      date: day,
      note: eachText,
      /**
       * Sections in which people are now told to do something else (`top`: before the first):
       * whoever passed them on looks again.
       */
      meaning: distinct(identifier).min(1, 'is empty').optional(),
    }),
  )
  .min(1, 'is empty');

/**
 * Takes the days on which something was checked and must be checked again; says whether they are in
 * that order.
 */
export const isReviewedLater = ({ checked, review }: { checked: string; review: string }) =>
  review > checked;
export const reviewedLater = { path: ['review'], error: 'is not after `checked`' };
/** Takes changes; says whether each has the day of the one before it or a later one. */
export const isInOrder = ({ changes }: { changes: { date: string }[] }) =>
  changes.every((change, at) => at === 0 || change.date >= changes[at - 1]!.date);
export const inOrder = { path: ['changes'], error: 'are not in order of date' };

/**
 * A to B+ may be stated; B and B- only with the date and "check the official page"; nothing below
 * is printed.
 */
export const grade = z.enum(['A', 'A-', 'B+', 'B', 'B-']);
