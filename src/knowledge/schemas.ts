// What writers may put into the data files. Every object is strict: a misspelt field is a fault.
import { z } from 'zod';
import { bothTexts, day, distinct, identifier, pagePath, text, webAddress } from './fields.ts';
import { displayWidth } from './prose.ts';

/** The facts of a page: when they were checked, when they must be again, what changed. */
export const isReviewedLater = ({ checked, review }: { checked: string; review: string }) =>
  review > checked;
export const reviewedLater = { path: ['review'], error: 'is not after `checked`' };
const isInOrder = ({ changes }: { changes: { date: string }[] }) =>
  changes.every((change, at) => at === 0 || change.date >= changes[at - 1]!.date);
const inOrder = { path: ['changes'], error: 'are not in order of date' };

/** A to B+ may be stated; B and B- only with the date and "check the official page"; nothing below is printed. */
const grade = z.enum(['A', 'A-', 'B+', 'B', 'B-']);

/** Search engines cut a title at about 60 columns, a Chinese character filling two; the site's name needs ten. */
const titleColumns = 56;
/** Search engines cut a description at about 160 columns; below 50 they replace it. */
const descriptionColumns = { least: 50, most: 160 };

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
    retryAfter: bothTexts.optional(),
    /** The day on which every fact on the page was last checked against its source. */
    checked: day,
    /** The day from which the page says that it must be checked again. */
    review: day,
    /** Ids of sources.yaml, in the order of their numbers on the page. */
    sources: distinct(identifier).min(1, 'is empty'),
    /** Paths of the pages to read next. */
    related: distinct(pagePath).min(1, 'is empty').max(6),
    /** What changed for readers and when, oldest first; the last day is the page's "updated". */
    changes: z.array(z.strictObject({ date: day, note: bothTexts })).min(1, 'is empty'),
  })
  .refine(isReviewedLater, reviewedLater)
  .refine((page) => (page.retry === 'after') === (page.retryAfter !== undefined), {
    path: ['retryAfter'],
    error: 'goes with `retry: after`, and only with it',
  })
  .refine(isInOrder, inOrder);

export const title = text.refine(
  (words) => displayWidth(words) <= titleColumns,
  `is wider than ${titleColumns} columns (a Chinese character fills two)`,
);
export const description = text
  .refine(
    (words) => displayWidth(words) >= descriptionColumns.least,
    `is narrower than ${descriptionColumns.least} columns (a Chinese character fills two)`,
  )
  .refine(
    (words) => displayWidth(words) <= descriptionColumns.most,
    `is wider than ${descriptionColumns.most} columns (a Chinese character fills two)`,
  );

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

/** stages.yaml: the binding path. */
export const stages = z
  .array(
    z.strictObject({
      id: identifier,
      /** The cause page that explains a stop at this stage. */
      page: pagePath,
      name: bothTexts,
      /** How a stop at this stage looks on the screen. */
      stop: bothTexts,
    }),
  )
  .min(1, 'is empty');

/** sources.yaml: everything that is cited. */
export const sources = z.array(
  z
    .strictObject({
      id: identifier,
      title: text,
      /** Language of the title. */
      lang: z.enum(['zh-CN', 'zh-Hant', 'en']),
      publisher: bothTexts,
      /** The official page, or the official body's home page; left out where neither is known. */
      url: webAddress.optional(),
      /** The day the source itself carries. */
      date: day.optional(),
      /** The day on which it was last read. */
      checked: day,
      grade,
      /** original: the publisher's own document was opened; copy: only a mirror, a reprint or a report of it. */
      seen: z.enum(['original', 'copy']),
    })
    .refine(({ date, checked }) => date === undefined || date <= checked, {
      path: ['date'],
      error: 'is after `checked`',
    }),
);

/** As it is dialled: digits, joined by single spaces or hyphens, with + before a country. */
const phoneNumber = /^\+?\d+(?:[ -]\d+)*$/;

/** contacts.yaml: every phone number and official address that the site may print. */
export const contacts = z.array(
  z
    .strictObject({
      id: identifier,
      country: z.enum(['cn', 'hk', 'mo', 'tw', 'sg', 'my', 'in', 'uk', 'us', 'ca', 'au']),
      /** `text`: a number that takes text messages, not calls. */
      kind: z.enum(['phone', 'text', 'bank', 'carrier', 'web']),
      /** The number as it is dialled, or the address. */
      value: text,
      name: bothTexts,
      purpose: bothTexts,
      /** Id of content/wallets/ of the wallet whose own contact it is. */
      wallet: identifier.optional(),
      source: identifier,
      checked: day,
      /** The day from which the page says that the entry must be checked again. */
      review: day,
      /** B is printed with its date and “check the official page”. */
      grade: z.enum(['A', 'A-', 'B+', 'B']),
    })
    .refine(isReviewedLater, reviewedLater)
    .refine(
      ({ kind, value }) =>
        kind === 'web' ? webAddress.safeParse(value).success : phoneNumber.test(value),
      {
        path: ['value'],
        error: 'is neither a number as it is dialled nor, for `kind: web`, an address',
      },
    ),
);

/** At most this many characters (zh) or words (en): what a person reads out on the phone in one breath or two. */
export const scriptLength = { zh: 200, en: 120 };

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
    changes: z.array(z.strictObject({ date: day, note: bothTexts })).min(1, 'is empty'),
  })
  .refine(isReviewedLater, reviewedLater)
  .refine(isInOrder, inOrder);

/** response-codes.yaml: what a code usually means, system by system. */
export const responseCodes = z.array(
  z.strictObject({
    /** iso: the code of a card network; unionpay: the code of UnionPay's online gateway. They differ. */
    system: z.enum(['iso', 'unionpay']),
    code: z.string().regex(/^[0-9A-Z]{2}$/, 'is not a code of two characters'),
    /** The words that come with the code; one of the two may be missing. */
    words: z.strictObject({ zh: text.optional(), en: text.optional() }),
    /** What the cardholder does. */
    action: bothTexts,
    /** The message family that says more. */
    message: identifier.optional(),
    /** Ids of claims.yaml: what `action` states in numbers. */
    claims: distinct(identifier).optional(),
  }),
);

/** check/<node>.yaml: one question of the guided check. */
export const nodeData = z.strictObject({
  /** The question; also the title of its page. */
  question: z.strictObject({ zh: title, en: title }),
  /** How to choose; also the description of its page. */
  lead: z.strictObject({ zh: description, en: description }),
  /** Ids of claims.yaml: what the texts state in numbers. */
  claims: distinct(identifier).optional(),
  answers: z
    .array(
      z.strictObject({
        text: bothTexts,
        /** check/<node> for the next question, or the page that is the outcome. */
        to: pagePath,
        /** Stages that this answer rules out. */
        rulesOut: z.array(identifier).optional(),
      }),
    )
    .min(2, 'are fewer than two'),
});

/** glossary.yaml: the terms of the site, both languages side by side. */
export const glossary = z.array(
  z.strictObject({
    /** Names the term in its address, such as /glossary/#issuer. */
    id: identifier,
    zh: text,
    en: text,
    /** One sentence on what it is, where the word alone does not say. */
    note: bothTexts.optional(),
    /** Ids of claims.yaml: what `note` states in numbers. */
    claims: distinct(identifier).optional(),
    /** Other words for it that texts do not use; people search by them, so they may be aliases. */
    insteadOf: z
      .strictObject({
        zh: z.array(text).min(1, 'is empty').optional(),
        en: z.array(text).min(1, 'is empty').optional(),
      })
      .optional(),
  }),
);

export type PageData = z.infer<typeof pageData>;
export type FrontMatter = z.infer<typeof frontMatter>;
export type MessageData = z.infer<typeof messageData>;
export type Wording = MessageData['wordings'][number];
export type ResponseCode = z.infer<typeof responseCodes>[number];
export type NodeData = z.infer<typeof nodeData>;
export type Term = z.infer<typeof glossary>[number];
export type Stage = z.infer<typeof stages>[number];
export type Source = z.infer<typeof sources>[number];
export type Contact = z.infer<typeof contacts>[number];
export type Fixer = NonNullable<PageData['fixer']>[number];
export type Retry = NonNullable<PageData['retry']>;
