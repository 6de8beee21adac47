import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { expect, test, type Page } from './test.ts';
import { oneOf } from './extent.ts';
import { askAll, placeOfAnswer } from './judged-queries.ts';
import { builtPage } from './site.ts';

/**
 * Takes a page that is blank, and addresses of message pages; gives the wordings that each of these
 * says it was seen as, in order.
 */
async function wordingsOf(page: Page, addresses: readonly string[]): Promise<string[][]> {
  await page.goto('about:blank');
  return page.evaluate(
    (texts) =>
      texts.map((html) => {
        const items = new DOMParser()
          .parseFromString(html, 'text/html')
          .querySelectorAll('.section:has(> #seen-as) ~ :is(ul, details) li > span:first-child');
        return [...items].map(({ textContent }) => textContent.trim());
      }),
    addresses.map((address) => builtPage(address).html),
  );
}

/** Gives the addresses of the messages that a list links to. */
const messagesOf = (list: Page) =>
  list
    .locator('.rows a')
    .evaluateAll((links) => [
      ...new Set(links.map((link) => (link as HTMLAnchorElement).pathname)),
    ]);

test('a message page says who can fix it and whether to retry, before the first step', async ({
  page,
}) => {
  await page.goto('/zh/messages/system-busy/');
  const heading = page.locator('#who-can-fix');
  await expect(heading).toHaveAttribute('data-fixer', 'wait wallet');
  await expect(heading).toHaveAttribute('data-retry', 'after');
  const order = await page
    .locator('main h2')
    .evaluateAll((headings) => headings.map(({ id }) => id));
  expect(order.slice(0, 6)).toEqual([
    'do-now',
    'say-this',
    'meaning',
    'who-can-fix',
    'if-not-solved',
    'seen-as',
  ]);
  await expect(page.getByText('服务恢复之后再试')).toBeVisible();
});

test('every wording stands on its message page in its own language, with where it is seen', async ({
  page,
}) => {
  await page.goto('/en/messages/code-wrong-or-expired/');
  const wording = page.locator('#seen-as').locator('xpath=../following-sibling::ul[1]/li').first();
  await expect(wording.locator('[lang="zh-CN"]')).toHaveText('动态口令或短信验证码校验失败');
  await expect(wording).toContainText('UnionPay online gateway');
  await expect(wording).toContainText('from public sources');
});

test('the list of messages holds every wording below its stage or on the page of codes, and each leads to its message', async ({
  page,
}) => {
  await page.goto('/zh/messages/response-codes/');
  const ofCodes = new Set(await page.locator('.code-rows b').allInnerTexts());
  await page.goto('/zh/messages/');
  const families = await messagesOf(page);
  const listed = new Set(await page.locator('main details a').allTextContents());
  await page
    .locator('details')
    .evaluateAll((lids) => lids.forEach((lid) => ((lid as HTMLDetailsElement).open = true)));
  await page.getByRole('link', { name: '手机号码不合法' }).click();
  await expect(page).toHaveURL(/\/zh\/messages\/[\w-]+\/$/);
  await expect(page.locator('main').getByText('手机号码不合法').last()).toBeVisible();
  const wordings = await wordingsOf(page, families);
  // Some messages have no wording that a source tells.
  expect(wordings.filter((texts) => texts.length > 0).length).toBeGreaterThan(20);
  expect(wordings.flat().filter((text) => !ofCodes.has(text) && !listed.has(text))).toEqual([]);
});

test('the list of messages takes few screens on a phone, and shows every message in the open below its stage', async ({
  browser,
  baseURL,
}) => {
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({
      baseURL: baseURL!,
      javaScriptEnabled,
      viewport: { width: 360, height: 592 },
    });
    const page = await context.newPage();
    for (const [address, title, maxLength] of [
      ['/zh/messages/', '被发卡行拒绝', 3750],
      ['/en/messages/', 'Your bank declined', 4500],
    ] as const) {
      await page.goto(address);
      if (javaScriptEnabled) {
        const length = await page.evaluate(() => document.documentElement.scrollHeight);
        expect(length, address).toBeLessThanOrEqual(maxLength);
      }
      const rows = page.locator('.rows a');
      expect(await rows.count()).toBeGreaterThan(20);
      for (const row of await rows.all()) await expect(row).toBeVisible();
      const titles = await rows.allInnerTexts();
      expect(new Set(titles).size).toBe(titles.length);
      await rows.filter({ hasText: title }).click();
      await expect(page).toHaveURL(/\/messages\/issuer-declined\/$/);
    }
    await context.close();
  }
});

test('a link above the list of messages leads to a stage', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/zh/messages/');
  const charge = page.locator('.rows').getByRole('link', { name: '绑卡时被扣了一笔小钱' });
  await expect(charge).not.toBeInViewport();
  await page.getByRole('main').getByRole('link', { name: '身份验证', exact: true }).click();
  await expect(charge).toBeInViewport();
});

test('the message pages carry at least ninety wordings in 26 families', async ({ page }) => {
  await page.goto('/en/messages/');
  const families = (await messagesOf(page)).filter(
    (address) => !/response-codes|not-in-our-list/.test(address),
  );
  expect(families.length).toBe(26);
  const wordings = (await wordingsOf(page, families)).flat();
  expect(wordings.length).toBeGreaterThanOrEqual(90);
});

test('a reader without JavaScript gets from the home page to a message by the check', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto('/en/');
  await page.getByRole('link', { name: /I cannot tell where it stopped/ }).click();
  await page.getByRole('link', { name: 'There is a message' }).click();
  await page.getByRole('link', { name: /not supported or refused/ }).click();
  await expect(page.getByRole('list', { name: 'Your answers' })).toContainText(
    'There is a message',
  );
  await page.getByRole('link', { name: /frozen, lost or not active/ }).click();
  await expect(page).toHaveURL(/\/en\/messages\/card-restricted\/$/);
  await context.close();
});

test('a reader without JavaScript gets from the home page to the right fix by the path and by the list of messages', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto('/zh/');
  await page
    .getByRole('navigation', { name: '绑卡六关' })
    .getByRole('link', { name: /身份验证/ })
    .click();
  await page.getByRole('main').getByRole('link', { name: '收不到验证码怎么办' }).first().click();
  await expect(page).toHaveURL(/\/zh\/fixes\/get-the-code\/$/);
  await page.goto('/zh/');
  await page.getByRole('link', { name: /看全部 \d+ 种提示/ }).click();
  await page.getByRole('main').getByRole('link', { name: '收不到短信验证码' }).first().click();
  await page.locator('main ol').getByRole('link', { name: '收不到验证码怎么办' }).click();
  await expect(page).toHaveURL(/\/zh\/fixes\/get-the-code\/$/);
  await context.close();
});

test('every outcome of the check is at most six taps away', async ({ page }) => {
  const depth = new Map<string, number>([['/zh/check/', 0]]);
  for (const [address, taps] of depth) {
    await page.goto(address);
    const answers = await page
      .getByRole('list', { name: '选一项' })
      .getByRole('link')
      .evaluateAll((links) =>
        links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
      );
    expect(answers.length).toBeGreaterThan(1);
    for (const answer of answers)
      if (answer.startsWith('/zh/check/') && !depth.has(answer)) depth.set(answer, taps + 1);
    expect(taps + 1).toBeLessThanOrEqual(6);
  }
  expect(depth.size).toBeGreaterThan(8);
});

test('contacts are links that dial, with source and check date, and the card comes first', async ({
  page,
}) => {
  await page.goto('/zh/contact/');
  await expect(page.locator('main .prose p').first()).toContainText('银行卡背面印的号码');
  await expect(page.getByRole('link', { name: '95516' })).toHaveAttribute('href', 'tel:95516');
  await page.locator('.contacts + details > summary').first().click();
  await expect(page.getByText(/2026-11-22 核对/).first()).toBeVisible();
});

test('the contact page says what each number is for and how to use it, in Markdown too', async ({
  page,
}) => {
  const file = resolve(import.meta.dirname, '../content/contacts.yaml');
  const all = parse(readFileSync(file, 'utf8')) as {
    id: string;
    kind: string;
    name: Record<'zh' | 'en', string>;
    purpose: Record<'zh' | 'en', string>;
  }[];
  // A line for one kind of trouble stands where that is told, and in no list.
  const byKind = Map.groupBy(
    all.filter(({ kind }) => kind !== 'help'),
    ({ kind }) => kind,
  );
  for (const locale of ['zh', 'en'] as const) {
    await page.goto(`/${locale}/contact/`);
    const markdown = await (await page.request.get(`/${locale}/contact/index.md`)).text();
    for (const [kind, contacts] of byKind) {
      // What every number of a kind is for, its heading says.
      if (contacts.length > 1 && new Set(contacts.map((one) => one.purpose[locale])).size === 1)
        continue;
      for (const { id, name, purpose } of contacts) {
        const row = page.locator('.contacts > li').filter({ hasText: name[locale] });
        await expect(row.filter({ hasText: purpose[locale] }), `${kind} ${id}`).toHaveCount(1);
        expect(markdown, id).toContain(purpose[locale]);
      }
    }
  }
  const content = resolve(import.meta.dirname, '../content');
  const textsOf = (locale: string) =>
    globSync(`**/${locale}.mdx`, { cwd: content }).map((path) =>
      readFileSync(resolve(content, path), 'utf8'),
    );
  for (const texts of ['zh', 'en'].map(textsOf))
    for (const { id } of all.filter(({ kind }) => kind === 'help'))
      expect(
        texts.filter((text) => text.includes(`<Contact id="${id}"`)).length,
        id,
      ).toBeGreaterThan(0);
  // A number that is not whole by itself is never shown without the rest.
  expect(byKind.get('text')![0]!.purpose).toEqual({
    zh: expect.stringContaining('区号的后三位'),
    en: expect.stringContaining('area code'),
  });
});

test('a contact past its check date says so', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2031-01-01'));
  await page.goto('/en/contact/');
  await expect(
    page.getByText('past its check date; check the official page').first(),
  ).toBeVisible();
});

test('typing a word leaves the terms that have it, in both languages', async ({ page }) => {
  await page.goto('/en/glossary/');
  const shown = page.locator('tr[id^="term-"]:visible');
  await page.getByLabel('Type a word').fill('发卡行');
  await expect(page.locator('#term-issuer')).toBeVisible();
  expect(await shown.count()).toBeLessThan(20);
  await page.getByLabel('Type a word').fill('zzz');
  await expect(shown).toHaveCount(0);
  await expect(page.getByText('This word is not here.')).toBeVisible();
  await page.getByLabel('Type a word').fill('');
  expect(await shown.count()).toBeGreaterThanOrEqual(90);
});

test('a word that the glossary lacks can be asked of the whole site', async ({ page }) => {
  await page.goto('/zh/glossary/');
  await page.getByLabel('输入一个词').fill('没有这个词 & 号');
  const way = page.getByRole('link', { name: '在全站搜索“没有这个词 & 号”' });
  await expect(way).toBeVisible();
  await way.click();
  await expect(page.locator('[data-search] input').first()).toHaveValue('没有这个词 & 号');
  expect(new URL(page.url()).search).toBe('');
});

test('a term of the glossary has an address and both languages', async ({ page }) => {
  await page.goto('/en/glossary/#term-issuer');
  await expect(page.locator('#term-issuer')).toBeInViewport();
  await expect(page.locator('#term-issuer')).toContainText('发卡行');
  expect(await page.locator('tr[id^="term-"]').count()).toBeGreaterThanOrEqual(90);
});

test('the feed of changes is well-formed and names pages of its language', async ({ page }) => {
  const response = await page.request.get('/en/changes.atom');
  const text = await response.text();
  const links = await page.evaluate((xml) => {
    const feed = new DOMParser().parseFromString(xml, 'application/xml');
    return feed.querySelector('parsererror')
      ? []
      : [...feed.querySelectorAll('entry link')].map(
          (link) => new URL(link.getAttribute('href')!).pathname,
        );
  }, text);
  expect(links.length).toBeGreaterThan(30);
  expect(links.every((path) => path.startsWith('/en/'))).toBe(true);
});

test('every wording on a message page leads back to it by search', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('/zh/messages/');
  const families = (await messagesOf(page)).filter(
    (address) => !address.includes('response-codes'),
  );
  const homes = new Map<string, string[]>();
  for (const [at, words] of (await wordingsOf(page, families)).entries())
    for (const text of words) homes.set(text, [...(homes.get(text) ?? []), families[at]!]);
  expect(homes.size).toBeGreaterThanOrEqual(90);
  await page.goto('/zh/search/');
  const queries = oneOf(3, [...homes]).map(([query, pages]) => ({
    query,
    lang: 'zh' as const,
    kind: 'wording',
    pages: pages.map((path) => path.slice(4, -1)),
  }));
  const missed = (await askAll(page, queries)).filter(
    (outcome) => placeOfAnswer(outcome) === 0 || placeOfAnswer(outcome) > 3,
  );
  expect(missed.map(({ query, found }) => `${query} → ${found.slice(0, 3).join(' ')}`)).toEqual([]);
});

test('what to say stands before what single wallets do, and more than a few wordings open', async ({
  page,
}) => {
  await page.goto('/zh/messages/card-not-supported/');
  const headings = await page.locator('main :is(h2, h3)').allTextContents();
  expect(headings.indexOf('在你的钱包里')).toBeGreaterThan(headings.indexOf('打电话时这样说'));
  const more = page.locator('summary').filter({ hasText: '更多写法' });
  const last = page.locator('details li').last();
  await expect(last).toBeHidden();
  await more.click();
  await expect(last).toBeVisible();
});
