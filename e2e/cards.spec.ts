// The finder, the answers about single cards and the wallets' pages, with JavaScript off: they are
// links and text.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from './site.ts';
import { expect, test } from './test.ts';

interface Row {
  id: string;
  wallet: string;
  answer: 'yes' | 'no' | 'asks' | 'unknown';
  note: { zh: string; en: string };
  review: string;
  sources: { grade: string }[];
  address: { zh: string; en: string };
}

const { rows } = JSON.parse(readFileSync(join(dist, 'cards.json'), 'utf8')) as { rows: Row[] };

test('the matrix has sixty answers and more that rest on B+ or better', () => {
  const answered = rows.filter(({ answer }) => answer !== 'unknown');
  expect(answered.length).toBeGreaterThanOrEqual(60);
  expect(answered.filter(({ sources }) => !/^(?:A|A-|B\+)$/.test(sources[0]!.grade))).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('three taps lead from the wallet to an answer that says what else there is', async ({
    page,
  }) => {
    await page.goto('/en/cards/');
    await page.getByRole('link', { name: 'Google Wallet', exact: true }).click();
    await page.getByRole('link', { name: 'In Taiwan' }).click();
    await page.getByRole('link', { name: /Hua Nan.*debit card/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Taiwan debit cards/);
    await expect(page.getByText('No', { exact: true })).toBeVisible();
    await expect(page.getByText('What to use instead')).toBeVisible();
    await expect(
      page.getByText(/I want to link my \[say the brand on it\] debit card to Google Wallet/),
    ).toBeVisible();
    await expect(
      page.getByRole('link', { name: 'Find supported payment methods: Taiwan' }).first(),
    ).toBeVisible();
  });

  test('where the answer depends on the document, the finder asks for it', async ({ page }) => {
    await page.goto('/zh/cards/wechat-pay/');
    await page.getByRole('link', { name: '内地发行的个人借记卡或信用卡' }).click();
    await page.getByRole('link', { name: '用居民身份证' }).click();
    await expect(page.getByText('能，但有要求')).toBeVisible();
    await expect(page.getByText('适用于')).toBeVisible();
  });

  test('whoever finds no card learns whom to ask, in which words', async ({ page }) => {
    for (const [locale, card, words] of [
      ['zh', '别的卡，或说不清', /我想把（念出银行、品牌和卡种）绑到支付宝/],
      [
        'en',
        'Another card, or I cannot tell',
        /link my \[say the bank, the brand and the kind of card\] to Alipay/,
      ],
    ] as const) {
      await page.goto(`/${locale}/cards/alipay/`);
      await page.getByRole('link', { name: card }).click();
      await expect(page).toHaveURL(new RegExp(`/${locale}/cards/alipay/other/$`));
      await expect(page.getByRole('blockquote')).toHaveText(words);
      expect(await page.getByRole('listitem').filter({ visible: true }).count()).toBeGreaterThan(5);
      await expect(page.getByText(/girocard/)).toBeVisible();
      await expect(
        page.getByRole('link', { name: locale === 'zh' ? /^微信支付，或者/ : /^WeChat Pay, or/ }),
      ).toHaveAttribute('href', `/${locale}/wallets/wechat-pay/`);
    }
  });

  test('no card fits two choices of a step: each says what it leaves to the other', async ({
    page,
  }) => {
    await page.goto('/en/cards/alipay/');
    const choices = page.getByRole('list', { name: 'Which card?' }).getByRole('link');
    await expect(choices.filter({ hasText: / in Hong Kong.*Visa/ })).toHaveCount(1);
    await expect(
      choices.filter({ hasText: / outside mainland China and Hong Kong.*Visa/ }),
    ).toHaveCount(1);
    await page.goto('/en/cards/apple-pay/in-cn/');
    await page
      .getByRole('link', {
        name: 'Personal UnionPay debit or credit card not a supplementary card',
      })
      .click();
    await expect(page.getByText('Yes, on a condition', { exact: true })).toBeVisible();
  });

  test('whoever is told to ask first has words for that, beside those for a refusal', async ({
    page,
  }) => {
    await page.goto('/en/cards/samsung-wise/');
    await expect(page.getByRole('figure', { name: 'Before you link it, ask' })).toContainText(
      'Do virtual cards work',
    );
    await expect(page.getByRole('figure', { name: 'If it was refused, ask' })).toContainText(
      'I could not link',
    );
    await page.goto('/zh/cards/unionpay-app-mainland-card/');
    await page.getByRole('link', { name: '账户类别' }).click();
    await expect(page).toHaveURL(/\/zh\/causes\/bank\/#class-and-limits$/);
  });

  test('a visitor without a card is not sent back to the digital yuan', async ({ page }) => {
    await page.goto('/zh/cards/digital-yuan/other/');
    await expect(page.getByRole('blockquote').first()).toHaveText(/我只有护照，没有银行卡/);
    await expect(page.locator('main a[href*="without-a-card"]')).toHaveCount(0);
    await page.getByRole('link', { name: '没有卡：付现金' }).click();
    await expect(page).toHaveURL(/\/zh\/situations\/visiting-china\/#other-ways$/);
  });

  test('a card with a name of its own is one choice, and its page says who decides', async ({
    page,
  }) => {
    for (const [wallet, card, id] of [
      ['alipay', '内地发行的银联旅行通卡', 'alipay-tour-card'],
      ['alipay', '内地发行的社保卡', 'alipay-social-security'],
      ['wechat-pay', '内地发行的社保卡', 'wechat-social-security'],
    ] as const) {
      await page.goto(`/zh/cards/${wallet}/`);
      await page.getByRole('link', { name: card, exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`/zh/cards/${id}/$`));
    }
    await page.goto('/en/cards/apple-octopus/');
    await expect(page.getByText("The card's issuer", { exact: true })).toBeVisible();
  });

  test('an answer leads to more pages for its card, and another wallet to those that scan', async ({
    page,
  }) => {
    await page.goto('/zh/cards/alipay-mainland-card/');
    await expect(page.getByRole('link', { name: /未满 18 岁/ }).first()).toHaveAttribute(
      'href',
      '/zh/situations/under-18/',
    );
    await page.goto('/zh/cards/other/');
    await expect(page.getByText(/MPay/)).toBeVisible();
    await page.getByRole('link', { name: '有哪些、怎么付' }).click();
    await expect(page.getByRole('heading', { name: '不绑卡也能付' })).toBeInViewport();
  });

  test('an answer without a source says that we looked, and has no empty list of sources', async ({
    page,
  }) => {
    await page.goto('/en/cards/alipay-company-card/');
    await expect(page.getByText(/We looked for an official word and found none/)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Sources' })).toHaveCount(0);
    await expect(page.getByText('What to use instead')).toBeVisible();
  });

  test('an answer leads to the official list and to the help of the wallet', async ({ page }) => {
    await page.goto('/en/cards/google-listed-card/');
    await expect(page.locator('.prose').getByRole('link').first()).toHaveText(
      'Find supported payment methods',
    );
    await page.goto('/en/cards/unionpay-app-unionpay-abroad/');
    await expect(page.getByRole('link', { name: 'how to reach it' })).toHaveAttribute(
      'href',
      '/en/wallets/unionpay-app/#help',
    );
  });

  test("a wallet's page has every row of it, each leading to its own page", async ({ page }) => {
    for (const wallet of new Set(rows.map((row) => row.wallet))) {
      await page.goto(`/zh/wallets/${wallet}/`);
      const own = rows.filter((row) => row.wallet === wallet);
      const linked = await page
        .locator('main table a')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
      expect(linked.toSorted(), wallet).toEqual(
        own.map(({ address }) => new URL(address.zh).pathname).toSorted(),
      );
    }
  });
});

test('in Chinese a step begins with the cards of the mainland, and small text repeats nothing', async ({
  page,
}) => {
  for (const wallet of ['alipay', 'wechat-pay', 'samsung-wallet', 'digital-yuan', 'paypal']) {
    await page.goto(`/zh/cards/${wallet}/`);
    const choices = page.getByRole('list', { name: '什么卡？' }).getByRole('link');
    const texts = await choices.allInnerTexts();
    expect(texts[0], wallet).toMatch(/^内地发行/);
    expect(texts.join()).not.toContain('…');
    for (const text of texts) {
      const [title = '', detail] = text.split('\n');
      if (detail !== undefined) expect(detail).not.toContain(title);
      expect(text.split('（').length, text).toBe(text.split('）').length);
    }
  }
});

test('the cards of a wallet stand behind a lid for each place of issue, and paper shows all', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const [locale, open] of [
    ['zh', ['内地']],
    ['en', []],
  ] as const) {
    await page.goto(`/${locale}/wallets/google-wallet/`);
    const lids = page.locator('main details:has(table)');
    expect(await lids.count()).toBeGreaterThan(5);
    const opened = page.locator('main details[open]:has(table)');
    await expect(opened).toHaveCount(open.length);
    for (const name of open) await expect(opened.locator('summary')).toContainText(name);
    const isShown = (lid: Element) =>
      lid.querySelector('td')!.checkVisibility({ contentVisibilityAuto: true });
    expect(await lids.last().evaluate(isShown)).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await lids.last().evaluate(isShown)).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await lids.last().locator('summary').click();
    await expect(lids.last().getByRole('link').first()).toBeVisible();
  }
});

test('a message of one wallet stands on its page with its verdict', async ({ page }) => {
  await page.goto('/en/wallets/apple-pay/');
  const messages = page.getByRole('listitem').filter({ hasText: 'Card Device Limit' });
  await expect(messages).toBeVisible();
  await expect(
    messages.getByRole('link', { name: 'Already linked, or too many cards', exact: true }),
  ).toBeVisible();
  // Where the wallet differs from what the family says of all, it says so, with its source.
  await expect(messages.getByText(/tells you to contact the card issuer/)).toBeVisible();
  await expect(messages.getByRole('link', { name: /^Source/ })).toHaveAttribute(
    'href',
    '#source-apple-add-card',
  );
});

test('an answer that is past its review says so, on its page and in the table', async ({
  page,
}) => {
  const row = rows.find(({ wallet, answer }) => wallet === 'alipay' && answer === 'asks')!;
  await page.clock.setFixedTime(new Date(`${row.review}T12:00:00Z`));
  await page.goto(new URL(row.address.en).pathname);
  await expect(page.getByText('This page is past its check date.', { exact: false })).toBeVisible();
  await page.goto('/en/wallets/alipay/');
  for (const lid of await page.locator('main details:has(table) > summary').all())
    await lid.click();
  await expect(
    page.getByText('This entry is past its check date', { exact: false }).first(),
  ).toBeVisible();
});

test('the desk sends what an answer says with its address', async ({ page }) => {
  const row = rows.find(({ id }) => id === 'google-boa-atm-only')!;
  await page.goto('/en/desk/');
  await page.getByRole('combobox').fill('ATM-only card Bank of America');
  await page
    .getByRole('option', { name: /ATM-only card: Google Wallet/ })
    .first()
    .click();
  await expect(page.getByLabel('Text of the reply', { exact: false })).toHaveValue(
    new RegExp(row.note.en.slice(0, 40).replace(/[.?]/g, '\\$&')),
  );
});
