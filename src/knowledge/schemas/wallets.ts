// What writers may put into content/wallets/<id>/wallet.yaml and into content/cards.yaml.
import { z } from 'zod';
import { distinct, eachText, identifier, pagePath, placePath, text } from './fields.ts';
import { inLanguages, withTexts } from './languages.ts';

/** What is known of a wallet: a sentence with the source that says it, or nothing. */
const fact = z.union(
  [z.literal('unknown'), withTexts({ source: identifier })],
  'is neither `unknown` nor { zh, en, source }',
);

/** wallets/<id>/wallet.yaml: what a wallet is, beside the text of its page. */
export const walletData = z.strictObject({
  /** Its name, as people say it. */
  names: eachText,
  /** Other names; the page shows them and search finds it by them. */
  alsoCalled: inLanguages(distinct(text)),
  /** Who runs it. */
  operator: eachText,
  /** What a script to read aloud calls it, where `names` names several. */
  spoken: eachText.optional(),
  /** Whom to ask first of a card of which no row speaks; left out: the bank. */
  decides: z.enum(['bank', 'wallet']).optional(),
  /** What to use where it does not take the card or nobody knows, and the page that says how. */
  instead: withTexts({ to: pagePath }),
  /** What we could not find out, and whom to ask: said where the finder has no answer. */
  unsure: eachText.optional(),
  /**
   * For whoever has no card at all: words to ask in, another way to pay, and the page or section
   * that tells it.
   */
  withoutCard: withTexts({ say: eachText, to: placePath }).optional(),
  /** Places and ways to pay. */
  works: fact,
  /** Cards and networks. */
  takes: fact,
  /** What it asks of you: identity, number, device. */
  asks: fact,
  /** How many cards, accounts and devices. */
  howMany: fact,
  /** How linking goes today. */
  linking: z.strictObject({
    /** The card number is typed. */
    typed: fact,
    /** Nothing is typed: the wallet finds the cards by identity and number, or reads them. */
    untyped: fact,
    /** It begins in the bank's own app. */
    fromBank: fact,
  }),
  /**
   * Id of contacts.yaml (`kind: web`) of the page that says whether it works now; left out where
   * there is none.
   */
  status: identifier.optional(),
  /**
   * Where it differs from what a message family says of all wallets: shown on the page of that
   * family too.
   */
  notes: z
    .array(
      withTexts({
        /** Id of a file in messages/. */
        message: identifier,
        /** Id of sources.yaml, of grade B+ or better. */
        source: identifier,
      }),
    )
    .min(1, 'is empty')
    .optional(),
  /** Ids of contacts.yaml that help with it, beside those that name it themselves. */
  contacts: distinct(identifier).optional(),
  /** Ids of claims.yaml: what its facts state in numbers. */
  claims: distinct(identifier).optional(),
});

export type WalletData = z.infer<typeof walletData>;
export type WalletFact = z.infer<typeof fact>;
