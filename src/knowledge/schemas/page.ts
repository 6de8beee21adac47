// What writers may put into page.yaml and into the front matter of an article.
import { z } from 'zod';
import {
  eachText,
  changes,
  day,
  description,
  distinct,
  identifier,
  inOrder,
  isInOrder,
  isReviewedLater,
  pagePath,
  reviewedLater,
  text,
  title,
} from './fields.ts';

/** page.yaml: what is not language. */
export const pageData = z
  .strictObject({
    /** `draft: true`: seen in `npm run dev`, never in a build. */
    draft: z.boolean().optional(),
    /** Place in its area, counted up; an area's own page takes its place among the areas. */
    order: z.number().int().min(0),
    /** Stage of the binding path; causes and fixes have one. */
    stage: identifier.optional(),
    /** Who can fix it, likeliest first; causes and fixes say so. */
    fixer: distinct(z.enum(['you', 'bank', 'wallet', 'wait']))
      .min(1, 'is empty')
      .optional(),
    /** Whether to try again; causes and fixes say so. */
    retry: z.enum(['now', 'after', 'stop']).optional(),
    /** With retry: after, the condition; read as "Try again after …" and 「…再试」. */
    retryAfter: eachText.optional(),
    /** The day on which every fact on the page was last checked against its source. */
    checked: day,
    /** The day from which the page says that it must be checked again. */
    review: day,
    /** Ids of sources.yaml, in the order of their numbers on the page. */
    sources: distinct(identifier).min(1, 'is empty'),
    /** Paths of the pages to read next. */
    related: distinct(pagePath).min(1, 'is empty').max(6),
    /** What changed for readers and when, oldest first; the last day is the page's "updated". */
    changes,
  })
  .refine(isReviewedLater, reviewedLater)
  .refine((page) => (page.retry === 'after') === (page.retryAfter !== undefined), {
    path: ['retryAfter'],
    error: 'goes with `retry: after`, and only with it',
  })
  .refine(isInOrder, inOrder);

/** The front matter of zh.mdx and en.mdx. */
export const frontMatter = z.strictObject({
  /** The h1, the title in a search result and in a browser tab. */
  title,
  /** The answer in one or two sentences, for search results and previews. */
  description,
  /** Short phrases as people type them; search finds the page by them. */
  aliases: z
    .array(text)
    .min(6, 'are fewer than six')
    .max(12, 'are more than twelve')
    .refine((aliases) => new Set(aliases).size === aliases.length, 'name the same phrase twice'),
});
