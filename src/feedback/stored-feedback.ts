// What readers say about pages and searches, as it stands on their device and nowhere else.
import type { FeedbackAnswer } from '#i18n/feedback-question.ts';
import { feedbackKeys, type Store } from '#privacy/storage.ts';

export interface StoredAnswer {
  /** Path of the page without its language, such as `fixes/get-the-code`. */
  page: string;
  answer: FeedbackAnswer;
  /** The reader's day, such as 2026-11-29. */
  day: string;
  /** Whether it was sent to the path that counts answers. */
  isSent?: boolean;
}

export interface StoredSearch {
  /** What was asked, masked. */
  query: string;
  /** How many results were shown. */
  count: number;
  day: string;
}

export interface Searches {
  list: StoredSearch[];
  /** Whether sent searches that find nothing are noted by themselves. */
  isAuto: boolean;
}

/** More than this is not kept: the oldest go first. */
const max = 200;
/** Characters of a query that are kept. */
const maxLength = 300;
export const answerKeys: readonly FeedbackAnswer[] = ['yes', 'no', 'partly'];

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Gives the reader's day, such as 2026-11-29. */
export const today = (now = new Date()): string => now.toLocaleDateString('sv');

/** Gives the answers that are kept, the newest last. What cannot be read is left out. */
export function readAnswers(store: Store): StoredAnswer[] {
  const stored = store.read(feedbackKeys.answers);
  return (Array.isArray(stored) ? (stored as unknown[]) : []).filter(
    (one): one is StoredAnswer =>
      isObject(one) &&
      typeof one['page'] === 'string' &&
      answerKeys.includes(one['answer'] as FeedbackAnswer) &&
      isDay(one['day']),
  );
}

/** Takes a page and its answer, undefined to take the last one back; says whether that was kept. */
export function writeAnswer(store: Store, page: string, answer: StoredAnswer | undefined): boolean {
  const others = readAnswers(store).filter((one) => one.page !== page);
  return write(store, feedbackKeys.answers, answer ? [...others, answer] : others);
}

/** Gives the noted searches, the newest last. What cannot be read is left out. */
export function readSearches(store: Store): Searches {
  const stored = store.read(feedbackKeys.searches);
  const { list, isAuto } = isObject(stored) ? stored : {};
  return {
    isAuto: isAuto === true,
    list: (Array.isArray(list) ? (list as unknown[]) : []).filter(
      (one): one is StoredSearch =>
        isObject(one) &&
        typeof one['query'] === 'string' &&
        typeof one['count'] === 'number' &&
        isDay(one['day']),
    ),
  };
}

/**
 * Takes where to keep them, and searches, oldest first; keeps the newest 200 (`max`). Says whether
 * that worked.
 */
export function writeSearches(store: Store, { list, isAuto }: Searches): boolean {
  if (list.length > 0 || isAuto)
    return store.write(feedbackKeys.searches, { list: list.slice(-max), isAuto });
  store.remove(feedbackKeys.searches);
  return true;
}

/**
 * Takes the searches and one more; gives them with it as the newest, once. An empty one is
 * no search.
 */
export function withSearch({ list, isAuto }: Searches, search: StoredSearch): Searches {
  const query = search.query.trim().slice(0, maxLength);
  if (query === '') return { list, isAuto };
  return { isAuto, list: [...list.filter((one) => one.query !== query), { ...search, query }] };
}

function write(store: Store, key: string, list: readonly unknown[]): boolean {
  if (list.length > 0) return store.write(key, list.slice(-max));
  store.remove(key);
  return true;
}
