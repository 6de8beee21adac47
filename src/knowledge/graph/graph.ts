// The content graph: pages, stages, sources and contacts, joined and ready for the pages of the site.
import type { Locale } from '#i18n/locales.ts';
import { areaKeys, type Area, type PageKind } from '../schemas/areas.ts';
import { firstExpiry, type Claim } from '../schemas/claims.ts';
import type { CheckNode } from './guided-check.ts';
import type { FinderStep } from '../cards/finder.ts';
import type { Section } from '../read/article.ts';
import type { Questions } from './questions.ts';
import type { PartialLanguage } from './partial-languages.ts';
import type { References } from './references.ts';
import type { CardRow, WalletData } from '../schemas/wallets.ts';
import type {
  Contact,
  FrontMatter,
  MessageData,
  PageData,
  ResponseCode,
  Source,
  Stage,
  Term,
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
      sections: Section[];
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
  glossary: readonly Term[];
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

interface Index {
  byPath: ReadonlyMap<string, Page>;
  byArea: ReadonlyMap<Area | undefined, Page[]>;
}

const indexes = new WeakMap<Knowledge, Index>();

/** A site has thousands of pages, and each is looked up many times. */
function indexOf(knowledge: Knowledge): Index {
  const known = indexes.get(knowledge);
  if (known !== undefined) return known;
  const index = {
    byPath: new Map(knowledge.pages.map((page) => [page.path, page])),
    byArea: Map.groupBy(knowledge.pages, ({ area }) => area),
  };
  indexes.set(knowledge, index);
  return index;
}

/** Gives the page at a path. Throws for a path that has none. */
export function pageAt(knowledge: Knowledge, path: string): Page {
  const page = indexOf(knowledge).byPath.get(path);
  if (page === undefined) throw new Error(`There is no page ${path}.`);
  return page;
}

/** Gives the file that holds a page's text in one language. */
export function fileOf(
  { path, message, row }: Pick<Page, 'path' | 'message' | 'row'>,
  locale: Locale,
): string {
  if (row) return 'content/cards.yaml';
  return message ? `content/${path}.yaml` : `content/${path}/${locale}.mdx`;
}

/** Gives the articles of an area in reading order, without the area's own page. */
export function articlesOf(knowledge: Knowledge, area: Area): Page[] {
  return (indexOf(knowledge).byArea.get(area) ?? []).filter((page) => page.kind !== 'hub');
}

/** Gives the message families in reading order. */
export function messagesOf(knowledge: Knowledge): Message[] {
  return (indexOf(knowledge).byArea.get('messages') ?? []).filter(
    (page): page is Message => page.message !== undefined,
  );
}

/** Gives the message families that lead to a page: a cause that explains them, or a fix that they send to. */
export function messagesLeadingTo(knowledge: Knowledge, path: string): Message[] {
  return messagesOf(knowledge).filter(
    ({ message }) =>
      message.causes.includes(path) || message.doNow.some(({ to }) => to.split('#')[0] === path),
  );
}

/** Gives the wallets in reading order. */
export function walletsOf(knowledge: Knowledge): Wallet[] {
  return (indexOf(knowledge).byArea.get('wallets') ?? []).filter(
    (page): page is Wallet => page.wallet !== undefined,
  );
}

/** Gives the id of a wallet: the name of its folder. */
export const walletId = ({ path }: Pick<Page, 'path'>) => path.split('/')[1]!;

/** Gives the pages of the rows of a wallet, in their order. */
export function answersOf(knowledge: Knowledge, wallet: string): Answer[] {
  return (indexOf(knowledge).byArea.get('cards') ?? []).filter(
    (page): page is Answer => page.row?.wallet === wallet,
  );
}

/** Gives the areas' own pages in reading order. */
export function hubsOf(knowledge: Knowledge): Page[] {
  return knowledge.pages.filter((page) => page.kind === 'hub');
}

/** Gives the articles before and after one in its area. */
export function neighboursOf(
  knowledge: Knowledge,
  page: Page,
): { previous: Page | undefined; next: Page | undefined } {
  if (page.area === undefined || page.kind === 'hub')
    return { previous: undefined, next: undefined };
  const articles = articlesOf(knowledge, page.area);
  const at = articles.indexOf(page);
  return { previous: articles[at - 1], next: articles[at + 1] };
}

/** Gives the sources of a page in the order of their numbers. */
export function sourcesOf(knowledge: Knowledge, page: Page): Source[] {
  return page.sources.map((id) => knowledge.sources.get(id)!);
}

/** Gives the claims among some ids, which may name sources as well. */
export function claimsNamed({ claims }: Knowledge, ids: readonly string[]): Claim[] {
  return ids.flatMap((id) => claims.get(id) ?? []);
}

/** Gives the day from which a page says that it must be checked again: its own, or that on which the first figure of a message is stale, whose texts cite nothing in their sentences. */
export function reviewOf(knowledge: Knowledge, { review, message }: Page): string {
  const expiry = firstExpiry(claimsNamed(knowledge, message?.claims ?? []));
  return expiry === undefined || review < expiry ? review : expiry;
}

/** Gives the change notes of all pages, newest first. */
export function changesOf(knowledge: Knowledge): (PageData['changes'][number] & { page: Page })[] {
  return knowledge.pages
    .filter(({ kind }) => kind !== 'answer')
    .flatMap((page) => page.changes.map((change) => ({ page, ...change })))
    .sort((a, b) => b.date.localeCompare(a.date));
}

/** Gives the day of the last change after which a section, or a whole page, tells people to do something else; undefined where there was none. `top` in a note is the beginning of the page. */
export function meaningChanged(
  { changes }: Pick<Page, 'changes'>,
  section: string | undefined,
): string | undefined {
  return changes.findLast(({ meaning }) =>
    section === undefined ? meaning !== undefined : meaning?.includes(section),
  )?.date;
}

/** Says whether a check date has expired. Takes two days written 2026-11-22. */
export function isOverdue(review: string, today: string): boolean {
  return today >= review;
}

/** Gives pages in reading order: by the `order` of their area, then by their own. */
export function inReadingOrder(pages: readonly Page[]): Page[] {
  const rank = new Map(
    pages.filter((page) => page.kind === 'hub').map((page) => [page.area, page.order]),
  );
  const areaRank = (page: Page) =>
    rank.get(page.area) ?? (page.area === undefined ? page.order : areaKeys.indexOf(page.area));
  return [...pages].sort(
    (a, b) =>
      areaRank(a) - areaRank(b) ||
      Number(b.kind === 'hub') - Number(a.kind === 'hub') ||
      a.order - b.order ||
      a.path.localeCompare(b.path),
  );
}
