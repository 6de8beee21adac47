// Queries that people have judged, how search answers them on a built site, and how well.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { Locale } from '../src/i18n/locales.ts';

/** A query, what kind it is, and the paths of the pages that answer it. */
export interface JudgedQuery {
  query: string;
  lang: Locale;
  kind: string;
  pages: string[];
  /** Those that two readers, blind, call an answer by itself, where two have judged so. */
  agreed?: string[];
}

export interface JudgedAnswer extends JudgedQuery {
  /** Addresses of the results, best first. */
  found: string[];
  milliseconds: number;
}

/**
 * The queries that words and aliases are chosen with, our own that are kept from it, what strangers
 * reported, and six rounds of what strangers wrote in public, in other words. Four were judged and
 * laid down before search was asked; of the last two, askers and newcomers, two readers judged blind
 * what search gave first, of the newcomers also what a reader of all pages would offer. All misses
 * but those of the newcomers have been looked at: let those stay unread.
 */
export const querySets = {
  judged: 'search-queries.json',
  'held out': 'search-queries-held-out.json',
  strangers: 'search-queries-reports.json',
  'public posts': 'search-queries-posts.json',
  threads: 'search-queries-threads.json',
  'help seekers': 'search-queries-help-seekers.json',
  forums: 'search-queries-forums.json',
  askers: 'search-queries-askers.json',
  newcomers: 'search-queries-newcomers.json',
} as const;

export type QuerySet = keyof typeof querySets;

/** Gives the judged queries of a language, of one set. */
export function judgedQueries(locale: Locale, set: QuerySet = 'judged'): JudgedQuery[] {
  const all = JSON.parse(
    readFileSync(resolve(import.meta.dirname, querySets[set]), 'utf8'),
  ) as JudgedQuery[];
  return all.filter(({ lang }) => lang === locale);
}

/**
 * Takes a page that shows the results page of a language; asks its queries there, one after
 * the other.
 */
export async function askAll(page: Page, queries: readonly JudgedQuery[]): Promise<JudgedAnswer[]> {
  const answers = await page.evaluate(
    async (texts) => {
      const input = document.querySelector<HTMLInputElement>('[data-search] input')!;
      const list = document.querySelector<HTMLElement>('#results')!;
      const answers: { found: string[]; milliseconds: number }[] = [];
      for (const text of texts) {
        input.value = text;
        const start = performance.now();
        input.form!.requestSubmit();
        while (list.dataset['state'] !== 'done') await new Promise((done) => setTimeout(done));
        const items = [...list.querySelectorAll('li')];
        answers.push({
          found: items.map((item) => item.querySelector('a')!.pathname),
          milliseconds: performance.now() - start,
        });
      }
      return answers;
    },
    queries.map(({ query }) => query),
  );
  return queries.map((query, at) => ({ ...query, ...answers[at]! }));
}

/** Gives the place of the first right page among the results, from 1; 0 where there is none. */
export function placeOfAnswer({ found, pages, lang }: JudgedAnswer): number {
  return (
    found.findIndex((address) => pages.some((path) => address.endsWith(`/${lang}/${path}/`))) + 1
  );
}

/** Gives the share of queries with a right page among the first results. */
export function recallAt(max: number, outcomes: readonly JudgedAnswer[]): number {
  return (
    outcomes.filter((outcome) => placeOfAnswer(outcome) > 0 && placeOfAnswer(outcome) <= max)
      .length / outcomes.length
  );
}

/**
 * Takes how many of how many; gives the bounds between which the share lies with 95 % certainty, as
 * numbers from 0 to 1
 * (Wilson 1927).
 */
export function wilson(hits: number, count: number): [number, number] {
  const z = 1.96;
  const share = hits / count;
  const middle = share + z ** 2 / (2 * count);
  const reach = z * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2));
  return [middle - reach, middle + reach].map((bound) => bound / (1 + z ** 2 / count)) as [
    number,
    number,
  ];
}
