// Search as a reader meets it, on the built site.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test, type Page } from './test.ts';
import { strings } from '../src/i18n/index.ts';
import { localeKeys, locales, type Locale } from '../src/i18n/locales.ts';
import { accessibilityFaults } from './accessibility.ts';
import { oneOf } from './extent.ts';
import { askAll, judgedQueries, placeOfAnswer, recallAt } from './judged-queries.ts';
import { builtPage, dist } from './site.ts';

test.use({ serviceWorkers: 'allow' });

const results = (page: Page) => page.locator('#results');
const field = (page: Page) => page.locator('[data-search] input');
const options = (page: Page) => page.getByRole('option');
const allResults = (page: Page) => page.locator('[data-search] [data-all]');
const card = '4111 1111 1111 1111';

/** Asks on the results page and waits for the answer. */
async function ask(page: Page, locale: Locale, query: string): Promise<void> {
  // From the page itself only what stands behind # would change, and nothing be loaded.
  await page.goto('about:blank');
  await page.goto(`/${locale}/search/#${new URLSearchParams({ q: query })}`);
  await expect(results(page)).toHaveAttribute('data-state', 'done');
}

/** Collects faults that a page reports by itself. */
function listen(page: Page): string[] {
  const heard: string[] = [];
  page.on(
    'console',
    (message) => ['error', 'warning'].includes(message.type()) && heard.push(message.text()),
  );
  page.on('pageerror', (error) => heard.push(error.message));
  return heard;
}

const asked = (...set: Parameters<typeof judgedQueries>) => oneOf(6, judgedQueries(...set));

for (const locale of localeKeys) {
  test(`judged queries find a right page among the first three (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/search/`);
    const outcomes = await askAll(page, asked(locale));
    const missed = outcomes
      .filter((outcome) => placeOfAnswer(outcome) === 0 || placeOfAnswer(outcome) > 3)
      .map(({ query, found }) => `${query} → ${found.slice(0, 3).join(' ')}`);
    expect(recallAt(3, outcomes), missed.join('\n')).toBeGreaterThanOrEqual(0.92);
    expect(outcomes.filter(({ found }) => found.length === 0).map(({ query }) => query)).toEqual(
      [],
    );
  });

  test(`queries that nothing was tuned on find a right page too (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/search/`);
    const outcomes = await askAll(page, asked(locale, 'held out'));
    // Which queries fail is not said: words chosen for them would make them useless.
    expect(recallAt(3, outcomes)).toBeGreaterThanOrEqual(0.9);
    expect(outcomes.filter(({ found }) => found.length === 0)).toHaveLength(0);
  });
}

test('a Chinese word is answered by the worker', async ({ page }) => {
  await ask(page, 'zh', '绑定');
  await expect(results(page).getByRole('link').first()).toBeVisible();
  expect(page.workers()).toHaveLength(1);
  await expect(results(page).locator('mark').filter({ hasText: '绑定' }).first()).toBeVisible();
});

test('a result names page and section, shows the sentence that matches, and says who can fix it', async ({
  page,
}) => {
  await ask(page, 'zh', '收不到验证码');
  const first = results(page).getByRole('listitem').first();
  await expect(first.getByRole('link')).toHaveAttribute('href', /^\/zh\/[a-z/-]+\/(?:#[a-z-]+)?$/);
  // A message shows its first step; what stands in the text is marked below it.
  await expect(
    results(page).locator('mark').filter({ hasText: '收不到验证码' }).first(),
  ).toBeVisible();
  await expect(results(page)).toContainText('身份验证');
  await first.getByRole('link').click();
  await expect(page).not.toHaveURL(/\/search\//);
  const { pathname, hash } = new URL(page.url());
  expect(pathname).toMatch(/^\/zh\//);
  if (hash) await expect(page.locator(hash)).toBeInViewport();
});

test('a result says of what kind it is and, of a message, whether to try again', async ({
  page,
}) => {
  for (const [locale, query, kind, verdict] of [
    ['zh', '余额不足', '提示 · ', '你自己'],
    ['zh', '被发卡行拒绝', '提示 · ', '办好再试'],
    ['en', 'this card is not supported', 'Message · ', 'Stop trying for now'],
  ] as const) {
    await ask(page, locale, query);
    const first = results(page).getByRole('listitem').first();
    await expect(first).toContainText(kind);
    await expect(first).toContainText(verdict);
    // A shape beside each word, as on the pages.
    expect(await first.locator('svg').count()).toBeGreaterThan(1);
  }
  await page.goto('/zh/about/');
  await field(page).fill('被发卡行拒绝');
  await expect(options(page).first()).toContainText(/提示 · .*办好再试/);
});

test('a result quotes the message that was pasted, the row of a code, and a number to tap', async ({
  page,
}) => {
  const first = results(page).getByRole('listitem').first();
  await ask(page, 'zh', '提示：您的银行卡暂不支持该业务，请向您的银行或95516咨询');
  await expect(
    results(page)
      .getByText('屏幕上的原话：您的银行卡暂不支持该业务，请向您的银行或95516咨询')
      .first(),
  ).toBeVisible();
  await ask(page, 'zh', '05');
  await expect(first.getByRole('link')).toHaveAttribute('href', /response-codes\/#code-05$/);
  await expect(first.getByRole('link')).toHaveText('05 · Do not honor / 身份认证失败');
  await expect(first).toContainText('核对身份信息，再问发卡行。');
  await expect(first.locator('[data-mark]')).toHaveText(['银行', '办好再试']);
  await ask(page, 'en', 'error code 14');
  await expect(first.getByRole('link')).toHaveText('14 · Invalid account number (no such number)');
  await expect(first.locator('[data-mark]')).toHaveText(['You', 'Then try again']);
  await expect(first).toContainText('Type the number again; after a replacement, use the new one.');
  await ask(page, 'zh', '招商银行电话');
  await expect(results(page).getByRole('link', { name: '95555' })).toHaveAttribute(
    'href',
    'tel:95555',
  );
});

test('matches are marked in the colour of links, in the dark as well', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await ask(page, 'zh', '收不到验证码');
    const [mark, quiet] = await results(page)
      .locator('mark')
      .first()
      .evaluate((element) => {
        const probe = document.createElement('i');
        probe.style.background = 'var(--color-link-quiet)';
        element.after(probe);
        const colours = [element, probe].map((one) => getComputedStyle(one).backgroundColor);
        probe.remove();
        return colours;
      });
    expect(mark).toBe(quiet);
  }
});

test('every result of a few queries leads to a section that exists', async ({ page }) => {
  for (const [locale, query] of [
    ['zh', '银行卡被冻结'],
    ['en', 'code not received'],
    ['en', 'money gone'],
  ] as const) {
    await ask(page, locale, query);
    for (const link of await results(page).getByRole('link').all()) {
      const { pathname, hash } = new URL((await link.getAttribute('href'))!, 'http://site');
      const { html } = builtPage(pathname);
      if (hash) expect(html, pathname + hash).toContain(`id="${hash.slice(1)}"`);
    }
  }
});

test('the keyboard is enough: a slash, arrows, Enter and Escape', async ({ page }) => {
  await page.goto('/zh/about/');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('收不到验证码');
  // What stands before it answers the first of these letters.
  await expect(allResults(page)).toHaveAttribute('href', /#q=收不到验证码$/);
  await expect(options(page).first()).toBeVisible();
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toHaveAttribute(
    'aria-activedescendant',
    (await options(page).nth(1).getAttribute('id'))!,
  );
  await page.keyboard.press('Escape');
  await expect(options(page)).toHaveCount(0);
  await expect(field(page)).toHaveValue('收不到验证码');
  await page.keyboard.press('End');
  await page.keyboard.type('码');
  await page.keyboard.press('Backspace');
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/zh\/(?!search|about)[a-z-]+\//);
});

test('a suggestion that was reached by keys stays chosen when the answer to the last letter comes', async ({
  page,
}) => {
  await page.goto('/zh/about/');
  await field(page).fill('收不到验证');
  await expect(allResults(page)).toHaveAttribute('href', /#q=收不到验证$/);
  // While search loads, the link stands there alone.
  await expect(options(page).first()).toBeVisible();
  const [first] = await options(page).allTextContents();
  await field(page).evaluate((input: HTMLInputElement) => {
    input.value += '码';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
  });
  await expect(allResults(page)).toHaveAttribute('href', /#q=收不到验证码$/);
  const chosen = page.getByRole('option', { selected: true });
  await expect(chosen).toHaveText(first!);
  await expect(field(page)).toHaveAttribute(
    'aria-activedescendant',
    (await chosen.getAttribute('id'))!,
  );
  // What is typed then asks anew.
  await page.keyboard.type('没');
  await expect(chosen).toHaveCount(0);
});

test('Control and K go to the field, and Enter alone to all results', async ({ page }) => {
  await page.goto('/en/about/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('code not received');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/search\/#q=code\+not\+received$/);
  await expect(results(page).getByRole('link').first()).toBeVisible();
});

test('a slash that belongs to a text stays there', async ({ page }) => {
  await page.goto('/en/');
  await field(page).focus();
  await page.keyboard.type('a/b');
  await expect(field(page)).toHaveValue('a/b');
});

test('a word that is still being composed is not asked', async ({ page }) => {
  await page.clock.install();
  await page.goto('/zh/search/');
  await field(page).focus();
  const compose = (type: string, text: string) =>
    field(page).evaluate(
      (input, [type, text]) => {
        (input as HTMLInputElement).value = text!;
        input.dispatchEvent(
          type === 'input'
            ? new InputEvent('input', { isComposing: true, bubbles: true })
            : new CompositionEvent(type!, { bubbles: true }),
        );
      },
      [type, text],
    );
  await compose('compositionstart', '');
  await compose('input', "yan'zheng'ma");
  await page.clock.runFor(2_000);
  await expect(results(page)).toHaveAttribute('data-state', 'idle');
  await compose('compositionend', '验证码');
  await page.clock.runFor(2_000);
  await expect(results(page)).toHaveAttribute('data-state', 'done');
  await expect(results(page)).toContainText('验证码');
});

test('Enter that ends a composed word does not send the query', async ({ page }) => {
  await page.goto('/zh/');
  await field(page).fill('收不到验证码');
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await field(page).evaluate((input) =>
    input.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowDown', isComposing: true, bubbles: true }),
    ),
  );
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
});

test('a code is answered with where to look first, not with what it means in one of the systems', async ({
  page,
}) => {
  for (const [locale, query, advice] of [
    ['zh', '代码63', '在哪里看到'],
    ['en', 'response code 63', 'where you saw'],
  ] as const) {
    await ask(page, locale, query);
    const first = results(page).getByRole('listitem').first();
    await expect(first.getByRole('link')).toHaveAttribute(
      'href',
      `/${locale}/messages/response-codes/#code-63`,
    );
    await expect(first).toContainText(advice);
  }
});

test('a code inside a sentence opens its row, and one in no list is said to be in none', async ({
  page,
}) => {
  const first = () => results(page).getByRole('link').first();
  await ask(page, 'en', 'I typed the code, it keeps loading. They told me error code 57');
  await first().click();
  await expect(page).toHaveURL(/\/en\/messages\/response-codes\/#code-57$/);
  await expect(page.locator('[id="code-57"]')).toBeInViewport();
  await ask(page, 'zh', '提示 XYZ_4711 请联系客服');
  await expect(first()).toHaveAttribute('href', /\/zh\/messages\/not-in-our-list\//);
});

test('a message and codes in no list are called so, and lead to the wallet, to where they were seen and to the report', async ({
  page,
}) => {
  for (const [locale, query, name] of [
    ['zh', '支付宝 报错 E9042', '不在我们的名单里'],
    ['zh', '跳出来一行 ZQXW48213 就退出了', '不在我们的名单里'],
    ['en', 'paypal shows error code 15999 when adding', 'Not in our list'],
    ['en', 'Zorblat quuxification mismatch: frobnicate tendril', 'Not in our list'],
  ] as const) {
    await ask(page, locale, query);
    const first = results(page).getByRole('listitem').first();
    await expect(first, query).toContainText(name);
    await expect(first.getByRole('link')).toHaveAttribute('href', /\/messages\/not-in-our-list\//);
  }
  await expect(page.getByRole('status').filter({ hasText: 'Nothing matches well' })).toBeVisible();
  await results(page).getByRole('link').first().click();
  for (const path of ['fixes/ask-the-wallet', 'fixes/ask-the-bank', 'causes', 'report'])
    await expect(page.locator(`main a[href^="/en/${path}/"]`).first()).toBeVisible();
  await ask(page, 'en', 'samsung wallet OR_ZZQ_17 again');
  await expect(results(page).getByRole('link').first()).toHaveAttribute('href', /#code-or$/);
});

test('the short name of a bank finds the number of that bank', async ({ page }) => {
  for (const [locale, query, number] of [
    ['zh', '交行电话', '95559'],
    ['zh', '招行客服号码', '95555'],
    ['zh', '建行 人工客服', '95533'],
    ['en', 'bocom phone number', '95559'],
    ['en', 'ccb hotline', '95533'],
  ] as const) {
    await ask(page, locale, query);
    await expect(results(page), query).toContainText(number);
    await expect(results(page), query).not.toContainText(number === '95555' ? '95559' : '95555');
  }
});

test('while one types, suggestions say what people ask of the page', async ({ page }) => {
  for (const [locale, typed] of [
    ['zh', '验证码收不'],
    ['en', 'code never arr'],
  ] as const) {
    await page.goto(`/${locale}/about/`);
    const asked = options(page).first().locator('[data-excerpt]');
    // The first time the texts may come after the suggestions: whoever types on sees them.
    await expect(async () => {
      await field(page).fill('');
      await field(page).fill(typed);
      await expect(asked.locator('mark').first()).toBeVisible({ timeout: 2000 });
    }).toPass();
    const question = await asked.textContent();
    await options(page).first().click();
    await page.waitForURL((url) => !url.pathname.endsWith('/about/'));
    const path = new URL(page.url()).pathname.replace(/\/$/, '.json').slice(`/${locale}/`.length);
    const { questions } = JSON.parse(
      readFileSync(join(dist, 'pagefind', locale, 'asked', path), 'utf8'),
    ) as { questions: string[] };
    // Behind a question may stand a tab and the section that answers it.
    const known = questions.slice(2).map((line) => line.replace(/\t.*/, ''));
    expect(known).toContain(question);
  }
});

test('a word that only a text has is found in what is loaded, within 120 kB', async ({ page }) => {
  const asked = new Set<string>();
  page
    .context()
    .on('request', (request) => void asked.add(decodeURI(new URL(request.url()).pathname)));
  for (const [locale, query, path] of [
    ['en', 'greenlight', 'situations/under-18'],
    ['zh', '收不到验证码', 'fixes/get-the-code'],
  ] as const) {
    await page.goto(`/${locale}/search/`, { waitUntil: 'networkidle' });
    asked.clear();
    await field(page).fill(query);
    await expect(results(page).getByRole('link').first()).toHaveAttribute(
      'href',
      new RegExp(`/${locale}/${path}/`),
    );
    const files = [...asked].filter((address) => /^\/(?:pagefind|_assets)\//.test(address));
    expect(files.filter((file) => /wasm|pf_/.test(file))).toEqual([]);
    const bytes = files.reduce(
      (sum, file) => sum + brotliCompressSync(readFileSync(join(dist, file))).length,
      0,
    );
    expect(files.filter((file) => file.includes('/text/')).length).toBeGreaterThan(0);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(120_000);
  }
});

test('a code or an address of the site, typed or pasted, leads to its section', async ({
  page,
}) => {
  const { sections } = JSON.parse(readFileSync(join(dist, 'sections.json'), 'utf8')) as {
    sections: { code: string; id: string | null; page: string }[];
  };
  const { code } = sections.find(
    ({ id, page: path }) => path === 'fixes/get-the-code' && id === 'steps',
  )!;
  for (const query of [
    code,
    `https://kabang.example/en/s/${code}/`,
    'see https://kabang.example/en/fixes/get-the-code/#steps',
  ]) {
    await ask(page, 'zh', query);
    await expect(results(page).getByRole('link').first(), query).toHaveAttribute(
      'href',
      '/zh/fixes/get-the-code/#steps',
    );
  }
});

test('the page of a wallet opens at its top where something failed, and else at what was asked', async ({
  page,
}) => {
  for (const [query, href] of [
    ['微信绑卡失败', '/zh/wallets/wechat-pay/'],
    ['微信解绑', '/zh/wallets/wechat-pay/#unlink'],
  ] as const) {
    await ask(page, 'zh', query);
    await expect(
      results(page)
        .getByRole('link', { name: /^微信支付：/ })
        .first(),
      query,
    ).toHaveAttribute('href', href);
  }
});

for (const [locale, query, href] of [
  // The page begins with the question who moved the money, which the words leave open.
  ['zh', '我的钱不见了', /^\/zh\/lost-funds\/first-hour\/$/],
  ['en', 'my money is gone', /^\/en\/lost-funds\/first-hour\/$/],
  ['zh', '我的卡在别人手机上', /\/zh\/lost-funds\/card-on-another-phone\//],
  ['zh', '我把验证码告诉别人了', /\/zh\/security\/codes-and-sim\//],
  ['en', 'thief added my card to Google Pay', /\/en\/lost-funds\/card-on-another-phone\//],
  ['en', 'lost phone with wallet', /\/en\/security\/lost-phone\//],
] as const)
  test(`who is in danger is shown where to look first, in results and suggestions (${query})`, async ({
    page,
  }) => {
    const says = locale === 'zh' ? '先看这个' : 'Look here first';
    await ask(page, locale, query);
    const first = results(page).getByRole('listitem').first();
    await expect(first.getByRole('link')).toHaveAttribute('href', href);
    await expect(first).toContainText(says);
    await expect(results(page).getByText(says)).toHaveCount(1);
    await page.goto(`/${locale}/about/`);
    await field(page).fill(query);
    await expect(options(page).first()).toContainText(says);
    await options(page).first().click();
    await expect.poll(() => new URL(page.url()).pathname + new URL(page.url()).hash).toMatch(href);
  });

test('a text message with a code leads to what such a message means, without the code', async ({
  page,
}) => {
  await ask(page, 'zh', '【某银行】您的验证码是 482913，5分钟内有效。如非本人操作，请忽略本短信');
  await expect(results(page).getByRole('link').first()).toHaveAttribute(
    'href',
    /\/zh\/security\/codes-and-sim\//,
  );
  expect(decodeURIComponent(page.url())).not.toContain('482913');
});

test('the newest query wins', async ({ page }) => {
  await page.goto('/zh/search/');
  await field(page).fill('退款');
  await field(page).press('Enter');
  await field(page).fill('指纹');
  await field(page).press('Enter');
  await expect(results(page)).toHaveAttribute('data-state', 'done');
  await expect(results(page).locator('mark').first()).toContainText('指纹');
  await page.waitForLoadState('networkidle');
  await expect(results(page)).toContainText('指纹');
});

test('the back button brings back the query and its results', async ({ page }) => {
  await ask(page, 'en', 'refund');
  await field(page).fill('code not received');
  // Asked while one types, and sent afterwards: one step back all the same.
  await expect(page).toHaveURL(/q=code\+not\+received$/);
  await field(page).press('Enter');
  await expect(results(page)).toContainText(/code/i);
  await results(page).getByRole('link').first().click();
  await expect(page).not.toHaveURL(/search/);
  await page.goBack();
  await expect(field(page)).toHaveValue('code not received');
  await expect(results(page).getByRole('link').first()).toBeVisible();
  await page.goBack();
  await expect(field(page)).toHaveValue('refund');
  await expect(results(page)).toContainText(/refund/i);
});

/** Pastes a text as a reader does. */
const paste = (page: Page, text: string) =>
  field(page).evaluate((input, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    input.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);

test('a pasted message of several lines is one query', async ({ page }) => {
  await page.goto('/zh/search/');
  await paste(page, '系统繁忙\n请稍后再试\r\n（错误码 5001）');
  await expect(field(page)).toHaveValue('系统繁忙 请稍后再试 （错误码 5001）');
  await expect(results(page).getByRole('link').first()).toBeVisible();
});

test('a pasted message finds its message page first, and opens it at the top', async ({ page }) => {
  await ask(page, 'zh', '系统繁忙，请稍后再试');
  await expect(results(page).getByRole('link').first()).toHaveAttribute(
    'href',
    /\/zh\/messages\/system-busy\/$/,
  );
});

test('while an answer is on its way, the page and the suggestions say so', async ({
  page,
  context,
}) => {
  // What is said while one waits is looked for before the answer may come.
  let answerMayCome = () => {};
  let held = Promise.resolve();
  const hold = () => {
    held = new Promise((resolve) => {
      answerMayCome = resolve;
    });
  };
  await context.route('**/pagefind/**', async (route) => {
    await held;
    await route.continue();
  });
  hold();
  await page.goto('/zh/');
  await field(page).fill('退款');
  await expect(page.locator('[data-note]')).toHaveText('正在查找…');
  answerMayCome();
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(page.locator('[data-note]')).toBeHidden();
  hold();
  await page.goto('/zh/search/#q=退款');
  await expect(page.locator('[data-says]')).toHaveText('正在查找…');
  answerMayCome();
  await expect(page.locator('[data-says]')).toHaveText(/^找到/);
});

test('card, identity and phone numbers and codes are masked before anything sees them', async ({
  page,
}) => {
  await page.goto('/zh/');
  await field(page).focus();
  await paste(page, `卡号${card} 身份证11010519491231002X 手机13800138000 验证码482913 绑不上`);
  await expect(field(page)).toHaveValue('卡号•••• 身份证•••• 手机•••• 验证码•••• 绑不上');
  await expect(page.getByRole('status').filter({ hasText: '已遮住' })).toContainText(
    '卡号、证件或个人资料、电话号码、验证码',
  );
  await field(page).press('Enter');
  await expect(results(page)).toHaveAttribute('data-state', 'done');
  const kept = await page.evaluate(
    () =>
      location.href +
      document.documentElement.outerHTML +
      JSON.stringify({ ...localStorage, ...sessionStorage }) +
      document.querySelector('input')!.value,
  );
  expect(kept).not.toMatch(/4111|110105|138001|482913/);
});

test('a number that is typed is masked as soon as it is one', async ({ page }) => {
  await page.goto('/en/about/');
  await field(page).pressSequentially('my card 4111111111111111 fails');
  await expect(field(page)).toHaveValue('my card •••• fails');
});

test('a card number in the address is taken out of it', async ({ page }) => {
  await ask(page, 'en', `declined ${card}`);
  await expect(page).toHaveURL(/\/en\/search\/#q=declined\+%E2%80%A2%E2%80%A2%E2%80%A2%E2%80%A2$/);
  await expect(field(page)).toHaveValue('declined ••••');
});

for (const [locale, query, other] of [
  ['en', '手机号不一致', 'zh'],
  ['zh', 'card declined', 'en'],
] as const) {
  test(`a query in the other script is answered in the other language, and the page says so (${locale})`, async ({
    page,
  }) => {
    await ask(page, locale, query);
    await expect(results(page).locator(`a[href^="/${other}/"]`).first()).toBeVisible();
    await expect(results(page).locator(`a[href^="/${other}/"]`).first()).toHaveAttribute(
      'lang',
      locales[other].tag,
    );
    await expect(
      page
        .getByRole('status')
        .filter({ hasText: locale === 'en' ? 'Found in the Chinese pages' : '英文内容里的结果' }),
    ).toBeVisible();
  });
}

for (const query of ['qzxwv jkqpf', '囎龘龗']) {
  test(`a query without an answer leads on (${query})`, async ({ page }) => {
    await ask(page, 'zh', query);
    const ways = page.getByRole('navigation', { name: '也可以从这里走' });
    await expect(ways.getByRole('link').first()).toBeVisible();
    await ways.getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

test('nothing that is typed is read as HTML, and odd or endless input breaks nothing', async ({
  page,
}) => {
  const heard = listen(page);
  await page.goto('/zh/search/');
  for (const text of [
    '<img src=x onerror=alert(1)>绑卡',
    '"><script>alert(1)</script>',
    '\uD800绑卡\uDFFF',
    '绑\u0000卡\u202E',
    '😀'.repeat(50),
    '"绑卡"',
    '*:()[]{}\\',
    '绑定银行卡失败'.repeat(1500),
    'a'.repeat(10_000),
  ]) {
    await field(page).evaluate((input, text) => {
      (input as HTMLInputElement).value = text;
      (input as HTMLInputElement).form!.requestSubmit();
    }, text);
    await expect(results(page)).toHaveAttribute('data-state', 'done', { timeout: 5_000 });
  }
  expect(await page.locator('#results img, #results script').count()).toBe(0);
  expect(heard).toEqual([]);
});

test('the order of results does not hang on what was asked before', async ({ page, context }) => {
  test.slow();
  for (const locale of localeKeys) {
    const queries = judgedQueries(locale).slice(0, 6);
    await page.goto(`/${locale}/search/`);
    const forwards = await askAll(page, queries);
    const other = await context.newPage();
    await other.goto(`/${locale}/search/`);
    const backwards = await askAll(other, [
      ...judgedQueries(locale).slice(6, 16),
      ...queries.toReversed(),
    ]);
    for (const { query, found } of forwards)
      expect(backwards.find((outcome) => outcome.query === query)!.found, query).toEqual(found);
  }
});

test('the same queries answer with the network cut', async ({ page, context }) => {
  await page.goto('/zh/search/');
  const queries = judgedQueries('zh').slice(0, 20);
  const before = await askAll(page, queries);
  await context.setOffline(true);
  const after = await askAll(page, queries);
  expect(after.map(({ found }) => found)).toEqual(before.map(({ found }) => found));
});

test.describe('with nothing kept on the device', () => {
  test.use({ serviceWorkers: 'block' });
  test('after a failed load the next query tries again', async ({ page, context }) => {
    await context.route('**/pagefind/**', (route) => route.abort());
    await ask(page, 'zh', '退款');
    await expect(page.getByRole('status').filter({ hasText: '搜索没有加载出来' })).toBeVisible();
    await expect(page.getByRole('navigation', { name: '也可以从这里走' })).toBeVisible();
    await context.unroute('**/pagefind/**');
    await page.getByRole('button', { name: '再试一次' }).click();
    await expect(results(page).getByRole('link').first()).toBeVisible();
  });

  test('a query that only the full text could know is not called unknown when that was lost', async ({
    page,
    context,
  }) => {
    let lost = 0;
    await context.route('**/fulltext.json', (route) => {
      lost++;
      return route.abort();
    });
    await ask(page, 'zh', 'xqzvw');
    await expect(page.getByRole('status').filter({ hasText: '搜索没有加载出来' })).toBeVisible();
    expect(lost).toBeGreaterThan(0);
    await context.unroute('**/fulltext.json');
    await page.getByRole('button', { name: '再试一次' }).click();
    await expect(
      page.getByRole('status').filter({ hasText: strings('zh').search.none }),
    ).toBeVisible();
  });

  test('without the passages the pages are found all the same, and the next query shows them', async ({
    page,
    context,
  }) => {
    let lost = 0;
    await context.route('**/pagefind/zh/text/**', (route) => {
      lost++;
      return route.abort();
    });
    await ask(page, 'zh', '指纹识别');
    await expect(results(page).getByRole('link').first()).toHaveAttribute(
      'href',
      /biometric|fingerprint/,
    );
    expect(lost).toBeGreaterThan(0);
    await context.unroute('**/pagefind/zh/text/**');
    await field(page).fill('指纹识别不了');
    await expect(results(page).locator('mark').first()).toBeVisible();
  });
});

for (const [name, script] of [
  ['without workers', () => Object.defineProperty(window, 'Worker', { value: undefined })],
  [
    'with workers that cannot be modules',
    () =>
      Object.defineProperty(window, 'Worker', {
        value: class {
          terminate() {}
        },
      }),
  ],
] as const) {
  test(`search answers ${name}`, async ({ page }) => {
    const heard = listen(page);
    await page.addInitScript(script);
    for (const [locale, query] of [
      ['zh', '收不到验证码'],
      ['en', 'code not received'],
    ] as const) {
      await ask(page, locale, query);
      await expect(results(page).getByRole('link').first()).toHaveAttribute('href', /code/);
      await expect(page.locator('html')).toHaveAttribute('lang', locales[locale].tag);
    }
    expect(heard).toEqual([]);
  });
}

test('nothing of search is loaded before the field is used', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/zh/about/', { waitUntil: 'networkidle' });
  expect(asked.filter((address) => /pagefind|worker|suggestions/.test(address))).toEqual([]);
  await field(page).focus();
  await expect.poll(() => asked.some((address) => address.includes('/pagefind/zh/'))).toBe(true);
});

test('search is accessible: the open list, the results, and the page without them', async ({
  page,
}) => {
  const heard = listen(page);
  await page.goto('/zh/about/');
  await field(page).fill('收不到验证码');
  await expect(options(page).first()).toBeVisible();
  const check = async () => expect(await accessibilityFaults(page)).toEqual([]);
  await check();
  await page.goto('/en/search/');
  await check();
  await ask(page, 'en', 'card declined');
  await check();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(heard).toEqual([]);
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });
  test('the form leads to the messages, and the page says why', async ({ page }) => {
    await page.goto('/zh/');
    await field(page).fill('绑卡失败');
    await field(page).press('Enter');
    await expect(page).toHaveURL(/\/zh\/messages\/\??$/);
    // This browser, told to run no scripts, still takes the words for a text that only others show.
    expect(await page.locator('main noscript').textContent()).toContain(
      '浏览器没有开启 JavaScript，不能搜索',
    );
  });

  test('the results page leads to every area', async ({ page }) => {
    await page.goto('/en/search/');
    for (const area of ['causes', 'fixes', 'messages', 'lost-funds'])
      await expect(page.locator(`a[href="/en/${area}/"]`).last()).toBeVisible();
  });
});
