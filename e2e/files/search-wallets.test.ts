// Whoever says that a wallet does not take a card finds the page of that wallet, in
// whichever words.
import { test } from 'node:test';
import { expect } from '@playwright/test';
import { localeKeys } from '../../src/i18n/locales.ts';
import { builtQuestions, walletNames } from '../search-model.ts';

const said = {
  zh: ['绑卡失败', '绑不上卡', '加不了银行卡', '添加银行卡失败怎么办', '为什么绑不了卡'],
  en: [
    ' bind card failed',
    " can't add card",
    " won't let me add my card",
    ' add card error',
    ' card not working',
  ],
};

for (const locale of localeKeys)
  test(`a wallet that is named has its page among the first three (${locale})`, () => {
    const ask = builtQuestions(locale);
    const wallets = walletNames(locale);
    expect(wallets.length).toBeGreaterThanOrEqual(10);
    const missed = wallets.flatMap(({ url, names }) =>
      names
        .flatMap((name) => said[locale].map((words) => name + words))
        .filter(
          (query) =>
            !ask(query)
              .slice(0, 3)
              .some(({ page }) => page.url === url),
        ),
    );
    expect(missed).toEqual([]);
  });
