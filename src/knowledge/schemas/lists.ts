// What writers may put into the lists at the top of the content folder, and into check/<node>.yaml.
import { z } from 'zod';
import { byLocale } from '#i18n/locales.ts';
import {
  eachText,
  day,
  description,
  distinct,
  grade,
  identifier,
  isReviewedLater,
  pagePath,
  reviewedLater,
  text,
  title,
  webAddress,
} from './fields.ts';
import { contactCountries, contactKinds } from './contact-values.ts';
import { inLanguages, withTexts } from './languages.ts';
import { localizedRouteOf } from './places.ts';

/** stages.yaml: the binding path. */
export const stages = z
  .array(
    z.strictObject({
      id: identifier,
      /** The cause page that explains a stop at this stage. */
      page: pagePath,
      name: eachText,
      /** How a stop at this stage looks on the screen. */
      stop: eachText,
    }),
  )
  .min(1, 'is empty');

/**
 * Whether an address is one that a reader should not be sent to without a reason: over http, to a
 * front page, or to data.
 */
function isPoorLink(url: string | undefined): boolean {
  if (url === undefined || !URL.canParse(url)) return false;
  const { protocol, hostname, pathname, search } = new URL(url);
  return (
    protocol !== 'https:' ||
    (pathname === '/' && search === '') ||
    /\.(?:xml|akn|rdf|json|csv)$/i.test(pathname) ||
    hostname === 'raw.githubusercontent.com'
  );
}

/** sources.yaml: everything that is cited. */
export const sources = z.array(
  z
    .strictObject({
      id: identifier,
      title: text,
      /** Language of the title. */
      lang: z.enum(['zh-CN', 'zh-Hant', 'en']),
      publisher: eachText,
      /** The document that was read, or its official page; left out where neither is known. */
      url: webAddress.optional(),
      /** Why `url` is not encrypted, a front page or raw data; only where it is. */
      linkReason: text.optional(),
      /** The day the source itself carries. */
      date: day.optional(),
      /** The day on which it was last read. */
      checked: day,
      grade,
      /**
       * original: the publisher's own document was opened; copy: only a mirror, a reprint or a
       * report of it.
       */
      seen: z.enum(['original', 'copy']),
      /** A law or rule of the place with which its id begins, such as uk-refund-duty. */
      law: z.literal(true).optional(),
    })
    .refine(({ id, law }) => law === undefined || localizedRouteOf(id) !== undefined, {
      path: ['id'],
      error: 'is that of a law and does not begin with its place, such as uk-',
    })
    .refine(({ url, linkReason }) => linkReason !== undefined || !isPoorLink(url), {
      path: ['url'],
      error:
        'is not encrypted, a front page or raw data: link to the document itself with https, or say in `linkReason` why not',
    })
    .refine(({ url, linkReason }) => linkReason === undefined || isPoorLink(url), {
      path: ['linkReason'],
      error: 'is a reason that the address does not need',
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
      country: z.enum(contactCountries),
      kind: z.enum(contactKinds),
      /** The number as it is dialled, or the address. */
      value: text,
      name: eachText,
      /** Short names that people ask by; search knows them. */
      alsoCalled: distinct(text).optional(),
      purpose: eachText,
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

/** check/<node>.yaml: one question of the guided check. */
export const nodeData = z.strictObject({
  /** The question; also the title of its page. */
  question: inLanguages(title),
  /** How to choose; also the description of its page. */
  lead: inLanguages(description),
  /** Ids of claims.yaml: what the texts state in numbers. */
  claims: distinct(identifier).optional(),
  /**
   * `true` adds an answer for each wallet, which leads to the messages on its page; they
   * stand first.
   */
  wallets: z.literal(true).optional(),
  /** `true` where money has gone: the police come first, and no stage of linking is shown. */
  urgent: z.literal(true).optional(),
  answers: z
    .array(
      z.strictObject({
        text: eachText,
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
  withTexts({
    /** Names the term in its address, such as /glossary/#issuer. */
    id: identifier,
    /** One sentence on what it is: people come to ask what a word means. */
    note: eachText,
    /** Ids of claims.yaml: what `note` states in numbers. */
    claims: distinct(identifier).optional(),
    /** Other words for it that texts do not use; people search by them, so they may be aliases. */
    insteadOf: z
      .strictObject(byLocale(() => z.array(text).min(1, 'is empty').optional()))
      .optional(),
  }),
);
