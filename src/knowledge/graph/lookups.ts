// Finds in the content graph what pages ask for.
import type { Locale } from '#i18n/locales.ts';
import { areaKeys, type Area } from '../schemas/areas.ts';
import { firstExpiry, type Claim } from '../schemas/claims.ts';
import type { PageData, Source } from '../schemas/data-files.ts';
import type { Answer, Knowledge, Message, Page, Wallet } from './graph.ts';

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

/** Takes the graph and a page path; gives the page. Throws for a path that has none. */
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

/**
 * Takes the graph and a page path; gives the message families that lead to the page: a cause that
 * explains them, or a fix that they send to.
 */
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

/** Takes the graph and ids, which may be those of sources as well; gives the claims among them. */
export function claimsNamed({ claims }: Knowledge, ids: readonly string[]): Claim[] {
  return ids.flatMap((id) => claims.get(id) ?? []);
}

/**
 * Gives the day from which a page says that it must be checked again: its own, or that on which the
 * first figure of a message is stale, whose texts cite nothing in their sentences.
 */
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

/**
 * Gives the day of the last change after which a section, or a whole page, tells people to do
 * something else; undefined where there was none. `top` in a note is the beginning of the page.
 */
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
