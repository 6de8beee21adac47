// Whoever says that money or a card is in danger is shown the page for that first; others are
// not frightened.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { expect } from '@playwright/test';
import { localeKeys, type Locale } from '../../src/i18n/locales.ts';
import { builtQuestions } from '../search-model.ts';

type Kinds = Record<string, { pages: string[]; queries: string[] }>;
/** The rules were improved with one half of the stories, and measured with the other. */
type Halves<T> = Record<'learnt' | 'keptBack', Record<Locale, T>>;

const { calm, stories, calmStories, ...said } = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../search-danger.json'), 'utf8'),
) as Record<Locale, Kinds> & {
  calm: Record<Locale, string[]>;
  stories: Halves<Kinds>;
  calmStories: Halves<string[]>;
};

/**
 * Least share of the stories that lead to their page first, by half: a little lower than what is
 * reached, since vague words are weighed by questions, and questions are added.
 */
const leastShare = { learnt: { zh: 0.9, en: 0.9 }, keptBack: { zh: 0.65, en: 0.8 } };
/** Greatest share of the calm stories that an emergency page comes first for. */
const mostAlarms = { learnt: 0, keptBack: 0.15 };

for (const locale of localeKeys) {
  const ask = builtQuestions(locale);
  const missedOf = (kinds: Kinds) =>
    Object.values(kinds).flatMap(({ pages, queries }) =>
      queries.filter((query) => {
        const [first] = ask(query);
        const path = first?.page.url.replace(/^\w+\/|\/$/g, '') ?? '';
        return !first?.isUrgent || !pages.includes(path);
      }),
    );
  const alarmsOf = (queries: string[]) => queries.filter((query) => ask(query)[0]?.isUrgent);

  test(`a hundred wordings of danger lead to their page first, marked (${locale})`, () => {
    const queries = Object.values(said[locale]).flatMap((kind) => kind.queries);
    expect(new Set(queries).size).toBeGreaterThanOrEqual(100);
    expect(missedOf(said[locale])).toEqual([]);
  });

  test(`sixty wordings that only sound like it are answered calmly (${locale})`, () => {
    expect(new Set(calm[locale]).size).toBeGreaterThanOrEqual(60);
    expect(alarmsOf(calm[locale])).toEqual([]);
  });

  for (const half of ['learnt', 'keptBack'] as const)
    test(`stories of strangers are told apart, the half ${half} (${locale})`, () => {
      const kinds = stories[half][locale];
      const count = Object.values(kinds).flatMap(({ queries }) => queries).length;
      expect(count).toBeGreaterThanOrEqual(40);
      const missed = missedOf(kinds);
      expect(1 - missed.length / count, missed.join('\n')).toBeGreaterThanOrEqual(
        leastShare[half][locale],
      );
      const alarms = alarmsOf(calmStories[half][locale]);
      expect(
        alarms.length / calmStories[half][locale].length,
        alarms.join('\n'),
      ).toBeLessThanOrEqual(mostAlarms[half]);
    });
}
