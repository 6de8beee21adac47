// What writers may put into content/cards.yaml.
import { z } from 'zod';
import { cardKinds, devices, documents, networks, places } from './card-values.ts';
import {
  changes,
  day,
  description,
  distinct,
  eachText,
  identifier,
  inOrder,
  isInOrder,
  isReviewedLater,
  placePath,
  reviewedLater,
  title,
} from './fields.ts';
import { inLanguages, withTexts } from './languages.ts';

/** `any` stands for all the others, so it stands alone. */
const choice = <T extends string>(values: readonly T[]) =>
  distinct(z.enum(values))
    .min(1, 'is empty')
    .refine((list) => !list.includes('any' as T) || list.length === 1, 'names `any` and more');

/**
 * cards.yaml: which card goes into which wallet, for whom. A row is a page of its own,
 * /cards/<id>/.
 */
const cardRow = z
  .strictObject({
    /** Names the row for ever: its address is /cards/<id>/. */
    id: identifier,
    /** Id of the folder in content/wallets/. */
    wallet: identifier,
    /**
     * The app of which the row speaks, where the wallet stands for several: its name and its script
     * say it.
     */
    app: eachText.optional(),
    /** What a script to read aloud calls it, where `app` names several. */
    spoken: eachText.optional(),
    /** Kinds of card. */
    card: choice(cardKinds),
    /** Where the card was issued. */
    issued: choice(places),
    /** Networks, where the answer depends on them. */
    network: choice(networks).optional(),
    /** That the row is about cards with no other mark than its network's. */
    onlyMark: z.literal(true).optional(),
    /** The banks or firms that issue the card, where the answer is about their cards only. */
    issuer: z.array(eachText).min(1, 'is empty').optional(),
    /** Documents with which the account was opened, where the answer depends on them. */
    document: choice(documents).optional(),
    /** Where the person is, where the answer depends on it. */
    where: choice(places).optional(),
    /** The device, where the answer depends on it. */
    device: choice(devices).optional(),
    /** Whether the card can be linked; `asks` is yes on a condition that not everybody meets. */
    answer: z.enum(['yes', 'no', 'asks', 'unknown']),
    /** The condition; goes with `answer: asks`. */
    asks: eachText.optional(),
    limits: eachText.optional(),
    fees: eachText.optional(),
    /** The question as people ask it; the title of the row's page. */
    title: inLanguages(title),
    /** The answer in one or two sentences; also the description of the row's page. */
    note: inLanguages(description),
    /** Who decides and can say; `issuer` where that is no bank, such as Octopus or Wise. */
    who: z.enum(['bank', 'issuer', 'wallet']),
    /**
     * What to say on the phone, where the words for a refused or a doubtful card do not fit, such
     * as a top-up.
     */
    say: eachText.optional(),
    /**
     * What to ask before linking, where the note or the condition leaves a kind of card open ("ask
     * the bank first").
     */
    askFirst: eachText.optional(),
    /** What to use where it fails or cannot be linked, and the page or section that says how. */
    instead: withTexts({ to: placePath }),
    /** More pages and sections that help whoever holds this card. */
    see: distinct(placePath).min(1, 'is empty').max(2).optional(),
    /**
     * Id of sources.yaml, of grade B+ or better; `unknown` has none. Its grade and whether the
     * original was seen stand there.
     */
    source: identifier.optional(),
    /**
     * Which of its sources is the official list in which to look the card up: its page leads
     * there first.
     */
    list: identifier.optional(),
    /** More sources, such as those that contradict each other. */
    also: distinct(identifier).optional(),
    /** Ids of claims.yaml: what the row states in numbers, but for the dates of its sources. */
    claims: distinct(identifier).optional(),
    /** What changed for readers since it was first published, oldest first. */
    changes: changes.optional(),
    checked: day,
    review: day,
  })
  .refine(isReviewedLater, reviewedLater)
  .refine(({ changes = [] }) => isInOrder({ changes }), inOrder)
  .refine(({ answer, source }) => (answer === 'unknown') === (source === undefined), {
    path: ['source'],
    error: 'goes with an answer: yes, no and asks rest on one, and what has none is `unknown`',
  })
  .refine(({ answer, asks }) => (answer === 'asks') === (asks !== undefined), {
    path: ['asks'],
    error: 'goes with `answer: asks`, and only with it',
  })
  .refine(({ onlyMark, network }) => onlyMark === undefined || network?.length === 1, {
    path: ['onlyMark'],
    error: 'goes with one `network`',
  })
  .refine(({ answer, askFirst }) => askFirst === undefined || /^(?:yes|asks)$/.test(answer), {
    path: ['askFirst'],
    error: 'goes with `answer: yes` or `asks`: the words for the others ask whether it can',
  })
  .refine(({ list, source, also = [] }) => list === undefined || [source, ...also].includes(list), {
    path: ['list'],
    error: 'is no source of this row',
  });

export const cardRows = z.array(cardRow);

export type CardRow = z.infer<typeof cardRow>;
/** A kind of card, as `card` of a row names it. */
export type CardKind = CardRow['card'][number];
/** Where a card was issued, as `issued` of a row names it. */
export type IssuePlace = CardRow['issued'][number];

/** Gives the page path of a row. */
export const pathOfRow = ({ id }: Pick<CardRow, 'id'>) => `cards/${id}`;
