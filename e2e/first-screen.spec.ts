// What a stuck person sees without scrolling, on a small and a middling phone; how far a thumb and
// a keyboard have to go.
import { localeKeys } from '../src/i18n/locales.ts';
import { oneOf } from './extent.ts';
import { expect, test, type Locator, type Page } from './test.ts';

const phones = [
  { width: 360, height: 592 },
  { width: 390, height: 844 },
];

/** Expects an element to end above the lower edge of the screen, at the top of the page. */
async function standsInFirstScreen(page: Page, element: Locator): Promise<void> {
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await expect(element).toBeVisible();
  const { y, height } = (await element.boundingBox())!;
  expect(y + height, await element.innerText()).toBeLessThanOrEqual(page.viewportSize()!.height);
}

test.describe('on phones', () => {
  test.use({ hasTouch: true, isMobile: true });

  test('every message shows who can fix it, whether to try again, and its first step', async ({
    page,
  }) => {
    test.slow();
    const late: string[] = [];
    for (const locale of localeKeys) {
      await page.goto(`/${locale}/messages/`);
      const messages = await page
        .locator('.rows a')
        .evaluateAll((links) => [
          ...new Set(links.map((link) => (link as HTMLAnchorElement).href)),
        ]);
      expect(messages.length).toBeGreaterThan(20);
      for (const message of oneOf(4, messages)) {
        await page.goto(message);
        const main = page.getByRole('main');
        for (const viewport of phones) {
          await page.setViewportSize(viewport);
          for (const [what, element] of [
            ['who', main.getByRole('definition').first()],
            ['retry', main.getByRole('definition').nth(1)],
            ['step', main.locator('.fix-links a').first()],
          ] as const) {
            const { y, height } = (await element.boundingBox())!;
            // Long English words with a wide font on the smallest screen: the row has begun.
            const more = what === 'step' && viewport.width < 390 ? 64 : 0;
            if (y + height > viewport.height + more)
              late.push(`${message} ${viewport.width} px: ${what} ${y + height}`);
          }
        }
      }
    }
    expect(late).toEqual([]);
  });
});

test('every cause shows its first way out, and every fix a link to its steps', async ({ page }) => {
  await page.setViewportSize(phones[0]!);
  for (const locale of localeKeys)
    for (const [area, answer] of [
      ['causes', '.section-what-fixes-it + ul > li:first-child > a'],
      ['fixes', '.prose > a[href="#steps"]'],
    ] as const) {
      await page.goto(`/${locale}/${area}/`);
      const paths = await page
        .locator(`main a[href^="/${locale}/${area}/"]`)
        .evaluateAll((links) => [
          ...new Set(links.map((link) => (link as HTMLAnchorElement).pathname)),
        ]);
      const pages = paths.filter((path) => path.split('/').length === 5);
      expect(pages.length, area).toBeGreaterThan(5);
      for (const address of oneOf(3, pages)) {
        await page.goto(address);
        await standsInFirstScreen(page, page.locator(answer));
      }
    }
});

for (const viewport of phones) {
  test.describe(`at ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport, hasTouch: true, isMobile: true });

    test('a message shows who can fix it, whether to try again, and the first thing to do', async ({
      page,
    }) => {
      await page.goto('/zh/messages/issuer-declined/');
      const main = page.getByRole('main');
      await standsInFirstScreen(
        page,
        main.getByRole('definition').filter({ hasText: '银行' }).first(),
      );
      await standsInFirstScreen(page, main.getByText('银行说可以之后再试'));
      await standsInFirstScreen(
        page,
        main.getByRole('listitem').getByRole('link', { name: '问银行：怎么打、怎么说' }),
      );
    });

    test('the emergency page and its area show a number to tap', async ({ page }) => {
      for (const locale of localeKeys) {
        for (const address of [`/${locale}/lost-funds/first-hour/`, `/${locale}/lost-funds/`]) {
          await page.goto(address);
          await standsInFirstScreen(page, page.locator('main a[href^="tel:"]').first());
        }
      }
    });

    test('both first calls of the emergency page stand in the first screen', async ({ page }) => {
      for (const [locale, ...names] of [
        ['zh', /^拨打 110/, /^找银行电话/],
        ['en', /^Call 110/, /^Bank numbers/],
      ] as const) {
        await page.goto(`/${locale}/lost-funds/first-hour/`);
        for (const name of names)
          await standsInFirstScreen(
            page,
            page.getByRole('main').getByRole('link', { name }).first(),
          );
      }
    });

    test('a row opens wherever it is tapped', async ({ page }) => {
      for (const [address, id] of [
        ['/zh/fixes/', 'contents'],
        ['/en/causes/bank/', 'what-fixes-it'],
      ] as const) {
        await page.goto(address);
        const row = page
          .locator(`#${id}`)
          .locator('xpath=(following-sibling::ul|../following-sibling::ul)[1]/li[2]');
        const target = await row.getByRole('link').first().getAttribute('href');
        const { width, height } = (await row.boundingBox())!;
        await row.click({ position: { x: width - 8, y: height - 8 } });
        await expect(page).toHaveURL(new RegExp(`${target}$`));
      }
    });

    test('every other type of page shows its answer', async ({ page }) => {
      const main = page.getByRole('main');
      for (const [address, answer] of [
        ['/zh/fixes/get-the-code/', main.getByText('银行预留的手机号').first()],
        ['/zh/causes/bank/', main.locator('.prose p').first()],
        ['/zh/causes/bank/', main.getByRole('link', { name: /^问银行/ }).first()],
        ['/zh/fixes/', main.getByRole('link', { name: '逐项核对填写的信息' })],
        ['/zh/security/', main.getByRole('link', { name: '看账户活动', exact: true })],
        ['/zh/wallets/', main.getByRole('link', { name: '微信支付', exact: true }).first()],
        ['/zh/wallets/wechat-pay/', main.locator('.prose p').first()],
        ['/zh/situations/new-phone-or-card/', main.locator('.prose p').first()],
        ['/zh/contact/', main.locator('.contacts a').first()],
        ['/en/contact/', main.locator('.contacts a').first()],
        ['/zh/check/', main.getByRole('list').getByRole('link').first()],
        ['/zh/', main.getByRole('link', { name: /钱不见了/ })],
        ['/en/', main.getByRole('link', { name: /My money is gone/ })],
        ['/zh/messages/', main.getByRole('link', { name: '填写信息' }).first()],
        [
          '/zh/messages/response-codes/',
          main.getByRole('link', { name: '05', exact: true }).first(),
        ],
        ['/zh/security/lost-phone/', main.locator('a[href^="tel:"]').first()],
        ['/en/security/lost-phone/', main.locator('a[href^="tel:"]').first()],
        ['/zh/check/money-gone/', main.locator('a[href="tel:110"]')],
        ['/zh/glossary/', main.getByRole('link', { name: 'A', exact: true })],
        ['/offline/', main.getByRole('link', { name: /110/ }).first()],
        ['/zh/cards/', main.getByRole('link', { name: '支付宝' }).first()],
        ['/zh/report/', main.getByRole('textbox').first()],
      ] as const) {
        await page.goto(address);
        await standsInFirstScreen(page, answer);
      }
    });

    test('what is tapped is 44 px high: header, navigation, rows, numbers', async ({ page }) => {
      for (const address of [
        '/zh/',
        '/zh/messages/issuer-declined/',
        '/zh/messages/',
        '/zh/contact/',
        '/zh/lost-funds/first-hour/',
      ]) {
        await page.goto(address);
        const small = await page
          .locator(
            'header a, header button, header input, #site a, main nav a, main h2 + a, .rows > li, .fix-links > li, .contacts > li, main a[href^="tel:"]',
          )
          .evaluateAll((elements) =>
            elements
              .filter((element) => element.checkVisibility())
              .filter((element) => {
                const area = getComputedStyle(element, '::before');
                const more = area.position === 'absolute' ? -2 * parseFloat(area.top) : 0;
                // The area of a number in a list of contacts is its row.
                if (element.matches('.contacts a')) return false;
                return element.getBoundingClientRect().height + Math.max(0, more) < 43.5;
              })
              .map((element) => element.textContent.trim()),
          );
        expect(small, address).toEqual([]);
      }
    });
  });
}

test('the numbers of banks come first among the contacts, and links jump to the others', async ({
  page,
}) => {
  await page.setViewportSize(phones[0]!);
  for (const [address, bank] of [
    ['/zh/contact/', '招商银行'],
    ['/en/contact/', 'China Merchants Bank'],
  ] as const) {
    await page.goto(address);
    const main = page.getByRole('main');
    await expect(main.locator('.contacts').first().getByText(bank)).toBeVisible();
    const { y } = (await main.getByText(bank).first().boundingBox())!;
    expect(y, bank).toBeLessThanOrEqual(2.5 * phones[0]!.height);
    const jump = main.locator('nav:visible').filter({ has: page.locator('a[href="#wallets"]') });
    await standsInFirstScreen(page, jump.locator('a[href="#wallets"]'));
    await jump.locator('a[href="#wallets"]').click();
    await expect(main.getByRole('link', { name: '95188' }).first()).toBeInViewport();
    await page.goto('about:blank');
  }
});

test('beside the contents of a wide screen no second list of the same links stands', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  for (const [address, target] of [
    ['/zh/contact/', '#wallets'],
    ['/en/messages/', '#stage-bank'],
  ]) {
    await page.goto(address!);
    await expect(page.getByRole('main').locator(`nav a[href="${target}"]:visible`)).toHaveCount(1);
  }
});

test('the name of the site and the language link stand at one place on pages of every frame', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  const places = new Set<number>();
  const ends = new Set<number>();
  for (const address of ['/zh/', '/zh/desk/', '/zh/causes/bank/', '/zh/search/', '/zh/report/']) {
    await page.goto(address);
    const { x } = (await page.getByRole('banner').getByRole('link').first().boundingBox())!;
    places.add(x);
    const { x: start, width } = (await page.locator('[data-language-switch]').boundingBox())!;
    ends.add(start + width);
  }
  expect(places.size).toBe(1);
  expect(ends.size).toBe(1);
});

test('the desk has its list, the reply and the button that copies it in the first screen of a notebook', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto('/zh/desk/');
  await standsInFirstScreen(page, page.getByRole('button', { name: '复制回复' }));
});

test('nine presses of Tab lead from the top of a message to the first thing to do', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto('/zh/messages/issuer-declined/');
  const first = page.locator('.fix-links a').first();
  let presses = 0;
  while (presses < 30 && !(await first.evaluate((link) => link === document.activeElement))) {
    await page.keyboard.press('Tab');
    presses += 1;
  }
  expect(presses).toBeLessThanOrEqual(9);
});

test('the home page ends before 2,900 px on a phone, and leads to the finder', async ({ page }) => {
  await page.setViewportSize(phones[1]!);
  for (const locale of localeKeys) {
    await page.goto(`/${locale}/`);
    const length = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(length, locale).toBeLessThanOrEqual(2900);
    await expect(page.getByRole('main').locator(`a[href='/${locale}/cards/']`)).toBeVisible();
  }
});
