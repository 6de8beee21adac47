// What writers may put into messages/<id>.yaml.
import { z } from 'zod';
import { locales, type Locale } from '#i18n/locales.ts';
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
import { inLanguages } from './languages.ts';

/**
 * At most this many words, or characters where no spaces divide words: what a person reads out on
 * the phone in one breath or two.
 */
const scriptLength = { words: 120, characters: 200 };
const script = inLanguages((locale) =>
  locales[locale].isSpaced
    ? text.refine(
        (words) => words.split(/\s+/).length <= scriptLength.words,
        `is longer than ${scriptLength.words} words`,
      )
    : text.refine(
        (words) => [...words].length <= scriptLength.characters,
        `is longer than ${scriptLength.characters} characters`,
      ),
);

const paragraphs = inLanguages(z.array(text).min(1, 'is empty'));
const isSameLength = (texts: Record<Locale, string[]>) =>
  new Set(Object.values(texts).map(({ length }) => length)).size === 1;
const aliasList = z
  .array(text)
  .min(6, 'are fewer than six')
  .max(24, 'are more than 24')
  .refine((aliases) => new Set(aliases).size === aliases.length, 'name the same phrase twice');
const fixLink = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*(#[a-z][a-z0-9-]*)?$/,
    'is not a page such as fixes/get-the-code, or a section of one',
  );

/** messages/<id>.yaml: one message family in both languages. */
export const messageData = z
  .strictObject({
    /** `draft: true`: seen in `npm run dev`, never in a build. */
    draft: z.boolean().optional(),
    /** Place in the list, within its first stage. */
    order: z.number().int().min(0),
    /** Stages at which the message stops, likeliest first. */
    stages: distinct(identifier).min(1, 'is empty'),
    /** Who can fix it, likeliest first. */
    fixer: distinct(z.enum(['you', 'bank', 'wallet', 'wait'])).min(1, 'is empty'),
    /** Whether to try again, and why. */
    retry: z
      .strictObject({
        rule: z.enum(['now', 'after', 'stop']),
        after: eachText.optional(),
        why: eachText,
      })
      .refine(({ rule, after }) => (rule === 'after') === (after !== undefined), {
        path: ['after'],
        error: 'goes with `rule: after`, and only with it',
      }),
    title: inLanguages(title),
    description: inLanguages(description),
    /** Phrases as people type them, and wordings too weakly sourced to be printed. */
    aliases: inLanguages(aliasList),
    /** What it means: paragraphs, the answer in the first two sentences. */
    meaning: paragraphs.refine(isSameLength, 'has more paragraphs in one language'),
    /** Why these can fix it, and the others cannot. */
    who: eachText,
    /** Fixes in order, each with its reason. */
    doNow: z
      .array(z.strictObject({ to: fixLink, why: eachText }))
      .min(1, 'is empty')
      .max(5),
    ifNotSolved: z.strictObject({
      next: eachText,
      /** When bank and wallet each send the reader to the other. */
      sentBack: eachText,
    }),
    say: z.strictObject({
      to: z.enum(['bank', 'wallet']),
      /** Words to read out. */
      script,
      /** What to have at hand. */
      ready: paragraphs.refine(isSameLength, 'has more items in one language'),
    }),
    /** The message as printed on screens, exactly. */
    wordings: z.array(
      z.strictObject({
        text,
        lang: z.enum(['zh-CN', 'zh-Hant', 'en']),
        /** The wallet, network or interface it is documented for. */
        seen: eachText,
        grade: z.enum(['A', 'A-', 'B+', 'B', 'B-', 'C+']),
        source: identifier,
        /** Id of content/wallets/ of the wallet that shows it, where it is one wallet's own. */
        wallet: identifier.optional(),
        /** The response code that comes with it. */
        code: text.optional(),
      }),
    ),
    causes: distinct(pagePath).min(1, 'is empty'),
    related: distinct(pagePath).min(1, 'is empty').max(6),
    sources: distinct(identifier).min(1, 'is empty'),
    /** Ids of claims.yaml: what the texts state in numbers. */
    claims: distinct(identifier).optional(),
    checked: day,
    review: day,
    changes,
  })
  .refine(isReviewedLater, reviewedLater)
  .refine(isInOrder, inOrder);
