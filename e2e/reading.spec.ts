import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './test.ts';
import { builtPage, dist } from './site.ts';

const page404 = '/no-such-page/';

test('the language switch leads to the same page and keeps the section', async ({ page }) => {
  await page.goto('/zh/fixes/get-the-code/#if-not');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/fixes\/get-the-code\/#if-not$/);
  await expect(
    page.getByRole('heading', { level: 2, name: 'If it still does not come' }),
  ).toBeInViewport();
});

test('the language switch keeps the section that the reader chose in the contents', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/zh/fixes/get-the-code/');
  const contents = page.getByRole('navigation', { name: '本页内容' });
  await contents.getByRole('link', { name: '怎样算好了' }).click();
  await expect(contents.locator('[aria-current]')).toHaveAttribute('href', '#worked');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/fixes\/get-the-code\/#worked$/);
});

test('the language switch keeps the section that the reader came from on the way up to it', async ({
  page,
}) => {
  await page.goto('/zh/fixes/get-the-code/');
  await page.locator('#worked').evaluate((heading) => heading.scrollIntoView());
  await expect(page.locator('[data-contents] [aria-current]')).toHaveAttribute('href', '#worked');
  await page.evaluate(() => scrollTo(0, 0));
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/fixes\/get-the-code\/#worked$/);
});

test('the header leads to the site navigation, which names the page and its neighbours beside the text', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/zh/messages/issuer-declined/');
  const site = page.getByRole('navigation', { name: '全站目录' });
  await page.getByRole('banner').getByRole('link', { name: '目录' }).click();
  await expect(site.getByRole('link', { name: '钱不见了？先看这里' })).toBeInViewport();
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto('/zh/messages/issuer-declined/');
  await expect(page.getByRole('banner').getByRole('link', { name: '目录' })).toBeHidden();
  await expect(site.getByRole('link', { name: '发卡行', exact: true })).toBeVisible();
  await expect(site.locator('[aria-current="page"]')).toHaveText('被发卡行拒绝');
  await expect(site.locator('[aria-current="page"]')).toBeInViewport();
  await site.getByRole('link', { name: '提示余额不足' }).click();
  await expect(page).toHaveURL(/\/zh\/messages\/insufficient-funds\/$/);
});

test('a link to a section lands on its heading', async ({ page }) => {
  await page.goto('/en/fixes/get-the-code/#steps');
  await expect(page.locator('#steps')).toBeInViewport();
});

test('a chosen theme is remembered and set before the first paint', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/zh/about/');
  await page.getByLabel('深色').check();
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await paper();
  await page.goto('/zh/causes/', { waitUntil: 'commit' });
  await page.waitForFunction(() => document.querySelector('body') !== null);
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  expect(await paper()).toBe(dark);
  await page.getByLabel('跟随系统').check();
  expect(await paper()).not.toBe(dark);
});

test('storage that is denied does not break a page', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied');
      },
    }),
  );
  await page.goto('/en/about/');
  await page.getByLabel('Dark').check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(errors).toEqual([]);
});

test('the first stop of the keyboard skips to the text', async ({ page }) => {
  await page.goto('/en/causes/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('an address that does not exist helps in both languages', async ({ page }) => {
  const response = await page.goto(page404);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这一页不在这里');
  for (const section of await page.locator('main section').all()) {
    await expect(section.getByRole('link', { name: '110' })).toHaveAttribute('href', 'tel:110');
    await expect(section.locator('a[href$="/lost-funds/first-hour/#bank-lines"]')).toBeVisible();
  }
  await page.getByRole('searchbox', { name: 'Search' }).fill('code not received');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/search\/#q=/);
  await expect(page.locator('#results a').first()).toBeVisible();
  await page.goto(page404);
  await page.getByRole('link', { name: 'Home' }).click();
  await expect(page).toHaveURL(/\/en\/$/);
});

test('the entry page offers both languages and sends nobody away', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/$/);
  await page.getByRole('link', { name: '进入中文站' }).click();
  await expect(page).toHaveURL(/\/zh\/$/);
});

test('the binding path on the home page leads to the stage', async ({ page }) => {
  await page.goto('/zh/');
  const path = page.getByRole('navigation', { name: '绑卡六关' });
  await expect(path.getByRole('listitem')).toHaveCount(7);
  await path.getByRole('link', { name: /发卡行/ }).click();
  await expect(page).toHaveURL(/\/zh\/causes\/bank\/$/);
  await expect(
    page.getByRole('navigation', { name: '绑卡六关' }).locator('[aria-current="page"]'),
  ).toContainText('发卡行');
});

test('articles of an area lead to the ones before and after', async ({ page }) => {
  await page.goto('/en/causes/details/');
  await page.locator('a[rel="next"]').click();
  await expect(page).toHaveURL(/\/en\/causes\/connection\/$/);
  await expect(page.locator('a[rel="prev"]')).toHaveAttribute('href', '/en/causes/details/');
});

test('a citation leads to its source, with publisher, grade and check date', async ({ page }) => {
  await page.goto('/zh/fixes/get-the-code/');
  await page
    .getByRole('link', { name: /^来源 1/ })
    .first()
    .click();
  await expect(page).toHaveURL(/#source-/);
  const source = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
  await expect(source).toContainText(
    /\S：\S+[\s\S]*\s· \S*(原文|转载|资料)[\s\S]*\s核对日期 \d{4}-\d{2}-\d{2}/,
  );
});

test('a page past its check date says so by itself', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2031-01-01'));
  await page.goto('/en/fixes/get-the-code/');
  await expect(page.getByText('This page is past its check date.')).toBeVisible();
});

test('print leaves the text and drops the navigation', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/zh/lost-funds/first-hour/');
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('contentinfo')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the sheet of the first hour has each step once, on few pages', async ({ page }) => {
  for (const [address, most] of [
    ['/zh/lost-funds/first-hour/', 3],
    ['/en/lost-funds/first-hour/', 4],
  ] as const) {
    await page.goto(address);
    const margin = '1cm';
    const sheet = await page.pdf({
      format: 'A4',
      margin: { top: margin, right: margin, bottom: margin, left: margin },
    });
    const pages = sheet.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages.length, address).toBeGreaterThan(0);
    expect(pages.length, address).toBeLessThanOrEqual(most);
    await page.emulateMedia({ media: 'print' });
    // Steps 2 to 4 stand there for each of the two cases.
    expect(await page.locator('main ol > li:visible').count(), address).toBe(1 + 3 + 3 + 4);
    await expect(page.getByRole('link', { name: /110/ }).first()).toHaveCSS(
      'border-top-style',
      'solid',
    );
    await page.emulateMedia({ media: null });
  }
});

test('the buttons of an emergency have one red in the dark, on every page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const reds = new Set<string>();
  for (const [address, name] of [
    ['/zh/', /钱不见了/],
    ['/zh/lost-funds/', /拨打 110/],
    ['/zh/lost-funds/first-hour/', /拨打 110/],
    ['/offline/', /拨打 110/],
    [page404, /拨打 110/],
  ] as const) {
    await page.goto(address);
    const button = page.getByRole('main').getByRole('link', { name }).first();
    reds.add(await button.evaluate((link) => getComputedStyle(link).backgroundColor));
  }
  expect(reds.size).toBe(1);
});

test('a page that was not there can be asked for again', async ({ page }) => {
  await page.goto('/offline/');
  for (const name of ['再试一次', 'Try again']) {
    const again = page.waitForRequest((request) => request.isNavigationRequest());
    await page.getByRole('link', { name }).click();
    expect(new URL((await again).url()).pathname).toBe('/offline/');
  }
});

test('changes of advice stand by area, each page once a day, and the others behind a lid', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 592 });
  for (const [locale, maxLength] of [
    ['zh', 3600],
    ['en', 4200],
  ] as const) {
    await page.goto(`/${locale}/changes/`);
    const length = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(length, locale).toBeLessThan(maxLength);
  }
  await page.goto('/zh/changes/');
  // Where the list ends before the first day, it says how many changes only the feed has.
  const older = page.getByText(/更早的 \d+ 条改动/);
  const inFeed = (await (await page.request.get('/zh/changes.atom')).text()).match(/<entry>/g)!;
  expect(Number(/\d+/.exec(await older.innerText())![0])).toBeLessThan(inFeed.length);
  await expect(older.getByRole('link')).toHaveAttribute('href', '/zh/changes.atom');
  // The newest day on which something was to be done otherwise stands open, at least in part.
  const newest = page.getByRole('region').filter({ hasText: '做法有变' }).first();
  await expect(newest.getByRole('link').first()).toBeVisible();
  // A day on which much changed.
  const day = page.getByRole('region', { name: '2026-11-29' });
  const areas = day.locator(':scope > details');
  await expect(areas.first().getByRole('link').first()).toBeHidden();
  await areas.first().locator(':scope > summary').click();
  await expect(areas.first()).toContainText('第一个小时');
  expect(await areas.first().getByRole('link').count()).toBeGreaterThan(5);
  await expect(areas.nth(1).getByRole('link').first()).toBeHidden();
  // Of what changed on a page the first two stand in the open, each on a line of its own.
  const first = areas.first().locator('li').filter({ hasText: '第一个小时' }).first();
  await expect(first.locator('li:visible')).toHaveCount(2);
  await first.locator('summary').click();
  expect(await first.locator('li:visible').count()).toBeGreaterThan(2);
  const lids = day.locator(':scope > details > summary');
  for (const lid of (await lids.all()).slice(1)) await lid.click();
  const titles = await day.getByRole('link').allInnerTexts();
  expect(titles.length).toBeGreaterThan(30);
  expect(new Set(titles).size).toBe(titles.length);
  // Pages of which nothing else is to be said are counted; those of the newest day are named.
  await expect(day).toContainText(/其他改动（\d+ 页）/);
  const last = page.getByRole('region').first();
  const before = await last.getByRole('link').count();
  await last.locator(':scope > details > summary').filter({ hasText: '其他改动' }).click();
  expect(await last.getByRole('link').count()).toBeGreaterThan(before);
});

test('forced colours keep the binding path visible', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/en/causes/bank/');
  const border = await page
    .locator('nav ol li .station')
    .first()
    .evaluate((dot) => getComputedStyle(dot).borderTopWidth);
  expect(border).toBe('4px');
});

test('the colour of the browser bar is the paper of the style sheet, in the manifest too', async ({
  page,
}) => {
  const hex = (colour: string) =>
    page.evaluate((value) => {
      const context = Object.assign(document.createElement('canvas'), {
        width: 1,
        height: 1,
      }).getContext('2d')!;
      context.fillStyle = value;
      context.fillRect(0, 0, 1, 1);
      return `#${[...context.getImageData(0, 0, 1, 1).data.slice(0, 3)].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
    }, colour);
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto('/zh/');
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(
      await page.locator(`meta[name="theme-color"][media*="${scheme}"]`).getAttribute('content'),
    ).toBe(await hex(paper));
  }
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.webmanifest'), 'utf8')) as {
    theme_color: string;
  };
  expect(builtPage('/zh/').html).toContain(`content="${manifest.theme_color}"`);
});

test('no line begins with the mark behind a number', async ({ page }) => {
  for (const width of [320, 360, 390, 412]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ['lost-funds/where-to-call', 'lost-funds/handed-over'])
      for (const locale of ['zh', 'en']) {
        await page.goto(`/${locale}/${path}/`);
        const { count, begun } = await page.locator('main').evaluate((main) => {
          const marked = [...main.querySelectorAll('.dial')].flatMap((number) => {
            const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
            walker.currentNode = number.lastChild!;
            const next = walker.nextNode() as Text | null;
            return next && /^[，。；：、）,.;:)]/.test(next.data) ? [{ number, next }] : [];
          });
          const begun = marked.filter(({ number, next }) => {
            const mark = document.createRange();
            mark.setStart(next, 0);
            mark.setEnd(next, 1);
            return mark.getBoundingClientRect().left < number.getBoundingClientRect().left;
          });
          return { count: marked.length, begun: begun.map(({ number }) => number.textContent) };
        });
        expect(count, path).toBeGreaterThan(3);
        expect(begun, `${locale} ${path} ${width}`).toEqual([]);
      }
  }
});
