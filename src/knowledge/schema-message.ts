// What writers may put into messages/<id>.yaml.
import { z } from 'zod';
import {
  bothTexts,
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

/** At most this many characters (zh) or words (en): what a person reads out on the phone in one breath or two. */
const scriptLength = { zh: 200, en: 120 };

const paragraphs = z.strictObject({
  zh: z.array(text).min(1, 'is empty'),
  en: z.array(text).min(1, 'is empty'),
});
const isSameLength = ({ zh, en }: { zh: string[]; en: string[] }) => zh.length === en.length;
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
        after: bothTexts.optional(),
        why: bothTexts,
      })
      .refine(({ rule, after }) => (rule === 'after') === (after !== undefined), {
        path: ['after'],
        error: 'goes with `rule: after`, and only with it',
      }),
    title: z.strictObject({ zh: title, en: title }),
    description: z.strictObject({ zh: description, en: description }),
    /** Phrases as people type them, and wordings too weakly sourced to be printed. */
    aliases: z.strictObject({ zh: aliasList, en: aliasList }),
    /** What it means: paragraphs, the answer in the first two sentences. */
    meaning: paragraphs.refine(isSameLength, 'has more paragraphs in one language'),
    /** Why these can fix it, and the others cannot. */
    who: bothTexts,
    /** Fixes in order, each with its reason. */
    doNow: z
      .array(z.strictObject({ to: fixLink, why: bothTexts }))
      .min(1, 'is empty')
      .max(5),
    ifNotSolved: z.strictObject({
      next: bothTexts,
      /** When bank and wallet each send the reader to the other. */
      sentBack: bothTexts,
    }),
    say: z.strictObject({
      to: z.enum(['bank', 'wallet']),
      /** Words to read out. */
      script: z.strictObject({
        zh: text.refine(
          (words) => [...words].length <= scriptLength.zh,
          `is longer than ${scriptLength.zh} characters`,
        ),
        en: text.refine(
          (words) => words.split(/\s+/).length <= scriptLength.en,
          `is longer than ${scriptLength.en} words`,
        ),
      }),
      /** What to have at hand. */
      ready: paragraphs.refine(isSameLength, 'has more items in one language'),
    }),
    /** The message as printed on screens, exactly. */
    wordings: z.array(
      z.strictObject({
        text,
        lang: z.enum(['zh-CN', 'zh-Hant', 'en']),
        /** The wallet, network or interface it is documented for. */
        seen: bothTexts,
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
