// Counts answers in the logs of a web server. Everything else that stands in a log is ignored, and
// how much that was is said.
import type { FeedbackAnswer } from '#i18n/feedback-question.ts';
import { isLocale, type Locale } from '#i18n/locales.ts';
import { answerKeys } from './stored-feedback.ts';

/** Answers about one page in one language. */
interface AnswerCount extends Record<FeedbackAnswer, number> {
  page: string;
  language: Locale;
}

export interface LogCounts {
  /** First the pages that helped least often. */
  rows: AnswerCount[];
  /**
   * Lines about the path that are no answer in the documented format, or that the server did
   * not take.
   */
  malformed: number;
  /** Answers about pages that the site does not have, such as one that was renamed. */
  unknown: number;
  /** Lines of other requests, and what is no line of a log. */
  foreign: number;
}

interface LoggedRequest {
  method: string;
  target: string;
  status: number;
}

/**
 * Takes a line; gives the request of which it tells: a JSON line of Caddy, or one of nginx with
 * `"$request" $status` in it.
 */
function requestIn(line: string): LoggedRequest | undefined {
  if (line.startsWith('{')) {
    try {
      const { request, status } = JSON.parse(line) as {
        request?: { method?: unknown; uri?: unknown };
        status?: unknown;
      };
      return typeof request?.method === 'string' &&
        typeof request.uri === 'string' &&
        typeof status === 'number'
        ? { method: request.method, target: request.uri, status }
        : undefined;
    } catch {
      return undefined;
    }
  }
  const [, method, target, status] =
    /"([A-Z]+) ([^\s"]+) HTTP\/[\d.]+" (\d{3})(?= |$)/.exec(line) ?? [];
  return method === undefined ? undefined : { method, target: target!, status: Number(status) };
}

/**
 * Takes the part of an address behind its `?`; gives the answer, or undefined where it is not
 * exactly page, answer and language, once each.
 */
function answerIn(
  query: string,
): { page: string; answer: FeedbackAnswer; language: Locale } | undefined {
  const values = new URLSearchParams(query);
  const [page, answer, language] = ['page', 'answer', 'language'].map((name) => values.get(name));
  if ([...values].length !== 3 || !page || !language || !isLocale(language)) return undefined;
  return /^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/.test(page) && answerKeys.includes(answer as FeedbackAnswer)
    ? { page, answer: answer as FeedbackAnswer, language }
    : undefined;
}

/**
 * Takes the lines of one or more logs, the path that counts answers, and the paths of the pages
 * that there are; gives the counts.
 */
export function countAnswers(
  lines: Iterable<string>,
  endpoint: string,
  pages: ReadonlySet<string>,
): LogCounts {
  const rows = new Map<string, AnswerCount>();
  const ignored = { malformed: 0, unknown: 0, foreign: 0 };
  for (const line of lines) {
    if (line.trim() === '') continue;
    const request = requestIn(line);
    const [path, query = ''] = request?.target.split('?') ?? [];
    if (path !== endpoint) {
      ignored.foreign += 1;
      continue;
    }
    const isTaken = request!.method === 'POST' && request!.status === 204;
    const given = isTaken ? answerIn(query) : undefined;
    if (given === undefined) ignored.malformed += 1;
    else if (!pages.has(given.page)) ignored.unknown += 1;
    else {
      const key = `${given.page} ${given.language}`;
      const { page, language } = given;
      const row = rows.get(key) ?? { page, language, yes: 0, no: 0, partly: 0 };
      row[given.answer] += 1;
      rows.set(key, row);
    }
  }
  const unsolved = ({ no, partly }: AnswerCount) => no + partly;
  return {
    ...ignored,
    rows: [...rows.values()].sort(
      (a, b) =>
        unsolved(b) - unsolved(a) ||
        b.yes - a.yes ||
        (`${a.page} ${a.language}` < `${b.page} ${b.language}` ? -1 : 1),
    ),
  };
}

/** Takes the counts; gives them as a table, and below it what was ignored. */
export function printCounts({ rows, malformed, unknown, foreign }: LogCounts): string {
  const width = Math.max(4, ...rows.map(({ page }) => page.length));
  const line = (page: string, language: string, ...counts: (string | number)[]) =>
    `${page.padEnd(width)}  ${language.padEnd(8)}${counts.map((one) => String(one).padStart(8)).join('')}`;
  return [
    line('page', 'language', 'no', 'partly', 'yes'),
    ...rows.map(({ page, language, no, partly, yes }) => line(page, language, no, partly, yes)),
    '',
    `ignored: ${foreign} lines of other requests, ${malformed} that are no answer, ${unknown} about pages that are not here`,
  ].join('\n');
}
