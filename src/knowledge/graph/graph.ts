// The content graph: pages, stages, sources and contacts, joined and ready for the pages of the
// site. `lookups.ts` finds in it.
import type { Locale } from '#i18n/locales.ts';
import type { Area, PageKind } from '../schemas/areas.ts';
import type { Claim } from '../schemas/claims.ts';
import type { CheckNode } from './guided-check.ts';
import type { FinderStep } from '../cards/finder.ts';
import type { ArticleSection } from '../read/article.ts';
import type { Questions } from './questions.ts';
import type { PartialLanguage } from './partial-languages.ts';
import type { References } from './references.ts';
import type { WalletData } from '../schemas/wallets.ts';
import type { CardRow } from '../schemas/cards.ts';
import type {
  Contact,
  FrontMatter,
  MessageData,
  PageData,
  ResponseCode,
  Source,
  Stage,
  GlossaryTerm,
} from '../schemas/data-files.ts';

/** One page of content in both languages: an article, or a message family. */
export interface Page extends PageData {
  /** Its address without the language, such as `fixes/get-the-code`. */
  path: string;
  kind: PageKind;
  /** The folder it belongs to; undefined for a page that stands alone. */
  area: Area | undefined;
  /** The day of its last change. */
  updated: string;
  text: Record<
    Locale,
    FrontMatter & {
      sections: ArticleSection[];
      /** The numbered steps of a fix, without their results. */ steps: string[];
    }
  >;
  /** What a message family holds beside that. */
  message?: MessageData | undefined;
  /** What a wallet's page holds beside that. */
  wallet?: WalletData | undefined;
  /** The row of the card matrix that a page of kind `answer` shows. */
  row?: CardRow | undefined;
}

/** A page of kind `wallet`. */
export type Wallet = Page & { wallet: WalletData };
/** A page of kind `answer`. */
export type Answer = Page & { row: CardRow };
/** A page of kind `message`. */
export type Message = Page & { message: MessageData };

export interface Knowledge {
  /** In reading order: area by area, an area's own page first. */
  pages: readonly Page[];
  /** What people ask, for search. */
  questions: Questions;
  /** In the order of the binding path. */
  stages: readonly Stage[];
  sources: ReadonlyMap<string, Source>;
  claims: ReadonlyMap<string, Claim>;
  contacts: ReadonlyMap<string, Contact>;
  responseCodes: readonly ResponseCode[];
  glossary: readonly GlossaryTerm[];
  /** Pages that exist and could not be read; none in sound content. */
  unread: ReadonlySet<string>;
  /** The questions of the guided check, first question first. */
  check: readonly CheckNode[];
  /** The rows of the card matrix, in their order. */
  cards: readonly CardRow[];
  /** The steps of the finder but the first, which is the page of the area. */
  finder: readonly FinderStep[];
  /** What is there of each language that may lack pages. */
  partial: ReadonlyMap<Locale, PartialLanguage>;
  /** Where the texts lead, and what rests on what. */
  references: References;
}
