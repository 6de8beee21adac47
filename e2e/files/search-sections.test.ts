// A result opens at the section that answers: measured on the questions that name theirs, each asked
// as if nobody had asked it before.
import { test } from 'node:test';
import { expect } from '@playwright/test';
import { localeKeys } from '../../src/i18n/locales.ts';
import { isExhaustive } from '../extent.ts';
import { sectionQuestions } from '../search-model.ts';

/** Shares that are reached, a little lower: questions are added and reworded. */
const least = { zh: 0.67, en: 0.63 };

for (const locale of localeKeys)
  test(`questions open the section that they name, without being known themselves (${locale})`, (t) => {
    const asked = sectionQuestions(locale, (at) => isExhaustive || at % 4 === 0);
    expect(asked.length).toBeGreaterThan(400);
    const right = asked.filter(({ named, opened }) => named === opened);
    const share = right.length / asked.length;
    t.diagnostic(`${right.length} of ${asked.length} open the section that they name`);
    expect(share).toBeGreaterThanOrEqual(least[locale]);
  });
