// Small schemas that the data files share.
import { z } from 'zod';

export const text = z.string().trim().min(1, 'is empty');
/** A short text in every language of the site. */
export const bothTexts = z.strictObject({ zh: text, en: text });
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

/** A list that names nothing twice. */
export const distinct = <T extends z.ZodType<string>>(items: T) =>
  z.array(items).refine((list) => new Set(list).size === list.length, 'names the same thing twice');
