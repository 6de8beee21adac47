import { expect, test, type Page } from './test.ts';
import { accessibilityFaults } from './accessibility.ts';

const fix = '/en/fixes/get-the-code/';
const report = '/en/report/';
const text = (page: Page) => page.getByRole('group', { name: 'Tell support this' });
const tick = (page: Page, step: number) => page.getByRole('button', { name: `Tried step ${step}` });
/** What the page keeps on the device, in this tab and for longer. */
const kept = (page: Page) =>
  page.evaluate(() =>
    [...Object.values({ ...localStorage }), ...Object.values({ ...sessionStorage })].join('\n'),
  );

test.describe('on a phone of 320 px', () => {
  test.use({
    viewport: { width: 320, height: 640 },
    hasTouch: true,
    permissions: ['clipboard-read', 'clipboard-write'],
    timezoneId: 'Asia/Shanghai',
  });

  test('a report is written from the ticked steps to the copy by touch', async ({ page }) => {
    await page.goto(fix);
    const { words } = JSON.parse(
      (await page.locator('template[data-tried]').getAttribute('data-tried'))!,
    ) as { words: { en: { title: string; steps: string[] } } };
    await tick(page, 1).tap();
    await tick(page, 3).tap();
    await expect(tick(page, 3)).toHaveAttribute('aria-pressed', 'true');
    expect((await tick(page, 3).boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await page.getByRole('link', { name: 'Put the steps you tried in a report' }).tap();
    await expect(page.getByRole('radio', { name: /^The code does not arrive/ })).toBeChecked();
    await page.getByLabel('The message on the screen').fill('The code has expired');
    await page.getByRole('radio', { name: /^The code does not arrive/ }).tap();
    await page.getByLabel('Date', { exact: true }).fill('2026-11-25');
    await page.getByLabel('Time', { exact: true }).fill('21:05');
    await page.getByLabel('Which wallet').fill('Some Pay');
    await page.getByLabel("Which bank's card").fill('Some Bank, debit card');
    await page.getByLabel('Last four digits').fill('1234');
    await page.getByLabel('Tell me who refused it, and why').tap();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
    await page.getByRole('button', { name: 'Copy' }).tap();
    await expect(page.getByRole('status').filter({ hasText: 'Copied.' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText()))
      .toBe(`My bank card would not link to a digital wallet. Please look into this attempt.

I would like you to:
1. Tell me who refused it, and why

Where it stopped: Verification (The code does not arrive, or the code, face or fingerprint fails)
Words on the screen: "The code has expired"
When: 2026-11-25 21:05 (UTC+8)
Wallet: Some Pay
Card: Some Bank, debit card, ending in 1234

Already tried:
${words.en.title}
  Step 1: ${words.en.steps[0]}
  Step 3: ${words.en.steps[2]}

I will not give passwords, one-time codes, or the security code on the card.
`);
  });

  test('a report is written and copied by keyboard alone', async ({ page }) => {
    await page.goto('/zh/report/');
    await page.getByLabel('屏幕上的提示').focus();
    await page.keyboard.type('网络错误');
    const isOn = (what: string) =>
      page.evaluate((selector) => document.activeElement!.matches(selector), what);
    while (!(await isOn('summary'))) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    while (!(await isOn('[name="stage"]'))) await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowUp');
    while (
      await page.evaluate(() => document.activeElement?.getAttribute('data-action') !== 'copy')
    )
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByText('已复制。')).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('提示原话：“网络错误”');
    expect(copied).toContain('卡在哪一步：身份验证');
  });

  test('three things are asked first, and the finished text is a tap away', async ({ page }) => {
    await page.goto(report);
    await expect(page.locator('main').getByRole('textbox')).toHaveCount(1);
    await expect(page.locator('main').getByRole('combobox')).toHaveCount(2);
    const finished = page.getByRole('link', { name: 'See the finished text' });
    await expect(finished, 'nothing is written yet').not.toBeInViewport();
    await page.getByLabel('Which wallet').fill('Some Pay');
    await expect(finished).toBeInViewport();
    await page.getByRole('link', { name: 'See the finished text' }).tap();
    await expect(text(page)).toBeInViewport();
    await page.getByRole('link', { name: 'Date', exact: true }).tap();
    await expect(page.getByLabel('Date', { exact: true })).toBeInViewport();
    await page.getByLabel('How many times').fill('3');
    await page.reload();
    await expect(page.getByLabel('How many times'), 'what was written is not hidden').toHaveValue(
      '3',
    );
    await expect(page.getByLabel('How many times')).toBeVisible();
  });

  test('every control can be hit with a thumb', async ({ page }) => {
    await page.goto(report);
    await page.getByText('Add more, so that support can work faster').tap();
    for (const control of await page
      .locator(
        'main button:visible, main input:not([type=radio], [type=checkbox]):visible, main textarea:visible, main label:has(input)',
      )
      .all()) {
      expect(
        (await control.boundingBox())!.height,
        await control.innerText(),
      ).toBeGreaterThanOrEqual(44);
    }
  });
});

test.describe('on a phone of 360 px, where the way to the text stays in view', () => {
  test.use({ viewport: { width: 360, height: 592 } });

  for (const address of ['/zh/report/', report])
    test(`${address}: what has the focus never lies behind it`, async ({ page }) => {
      /** Of the focused element and the bar: its name, and by how much they meet. */
      const meeting = () =>
        page.evaluate(() => {
          const bar = document.querySelector('[data-reach]')!;
          const focused = document.activeElement!;
          const [box, over] = [focused.getBoundingClientRect(), bar.getBoundingClientRect()];
          const isApart = bar.contains(focused) || box.bottom <= over.top || box.top >= over.bottom;
          return {
            name: focused.getAttribute('name') ?? focused.localName,
            isIn: focused.closest('[data-form]') !== null,
            by: isApart ? 0 : box.bottom - over.top,
          };
        });
      await page.goto(address);
      // The bar comes to lie over the page while one writes.
      await page.locator('[name="bank"]').focus();
      const bank = page.locator('[name="bank"]');
      await bank.evaluate((field) => field.scrollIntoView({ block: 'end' }));
      await page.evaluate(() => scrollBy(0, -70));
      await page.keyboard.type('A');
      expect(await meeting()).toEqual({ name: 'bank', isIn: true, by: 0 });
      await page.locator('[data-more]').evaluate((more: HTMLDetailsElement) => (more.open = true));
      await page.locator('[name="message"]').focus();
      const met: string[] = [];
      for (let now = await meeting(); now.isIn; now = await meeting()) {
        expect(now).toMatchObject({ by: 0 });
        met.push(now.name);
        await page.keyboard.press('Tab');
      }
      expect(met).toEqual(expect.arrayContaining(['wallet', 'summary', 'tries', 'other', 'wants']));
    });
});

test('the report is written in Chinese, in English, or in both', async ({ page }) => {
  await page.goto('/zh/report/');
  await page.getByLabel('哪个钱包').fill('某钱包');
  const written = page.getByRole('group', { name: '告诉客服这些' });
  await expect(written).toContainText('钱包：某钱包');
  await page.getByLabel('English').check();
  await expect(written).toContainText('Wallet: 某钱包');
  await expect(written).not.toContainText('我的银行卡');
  await page.getByLabel('中英都要').check();
  await expect(written.locator('[lang="zh-CN"]')).toContainText('钱包：某钱包');
  await expect(written.locator('[lang="en"]')).toContainText('Wallet: 某钱包');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/report\/$/);
  await expect(page.getByLabel('Which wallet')).toHaveValue('某钱包');
  await expect(page.getByLabel('Both')).toBeChecked();
});

test('numbers are masked as they are typed, before they are shown or kept, and the reader is told', async ({
  page,
}) => {
  await page.goto(report);
  await page.getByText('Add more, so that support can work faster').click();
  const story = page.getByLabel('What happened');
  await story.pressSequentially('card 4111 1111 1111 1111, my code is 482913, password: hunter2 ');
  await expect(story).toHaveValue('card •••• 1111, my code is ••••, password: •••• ');
  await expect(text(page)).toContainText('card •••• 1111, my code is ••••, password: ••••');
  await expect(page.getByRole('status').filter({ hasText: 'Hidden' })).toBeVisible();
  await page.getByLabel('The message on the screen').pressSequentially('482913');
  await expect(text(page)).not.toContainText('482');
  await page.getByLabel('Last four digits').pressSequentially('6222020000000000003');
  await expect(page.getByLabel('Last four digits')).toHaveValue('0003');
  await story.press('Tab');
  await expect(page.getByLabel('The message on the screen')).toHaveValue('••••');
  expect(`${await kept(page)}${await page.content()}`).not.toMatch(
    /4111 ?1111|1111 1111|482913|hunter2|6222/,
  );
});

test('a paste is masked at once', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(report);
  await page.evaluate(() =>
    navigator.clipboard.writeText('您的验证码是：482913\n卡号6222020000000000003'),
  );
  await page.getByLabel('The message on the screen').focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(page.getByLabel('The message on the screen')).toHaveValue(
    '您的验证码是：••••\n卡号•••• 0003',
  );
});

test('nothing is asked of anybody once the page is there, and it works with the network gone', async ({
  page,
  context,
}) => {
  await page.goto(report, { waitUntil: 'networkidle' });
  const asked: string[] = [];
  // The browser fetches the icon of its tab when it likes.
  page.on(
    'request',
    (request) => !/^blob:|\/favicon\.svg$/.test(request.url()) && asked.push(request.url()),
  );
  await context.setOffline(true);
  await page.getByLabel('The message on the screen').fill('Network error');
  await page.getByLabel('Both').check();
  await expect(text(page)).toContainText('提示原话');
  await page.evaluate(() => {
    const revoke = URL.revokeObjectURL.bind(URL);
    URL.revokeObjectURL = (address) => {
      document.body.dataset['revoked'] = address;
      revoke(address);
    };
  });
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  // A browser may read the file only after the click is over.
  expect(await page.locator('body').getAttribute('data-revoked')).toBeNull();
  expect((await saved).suggestedFilename()).toMatch(/^card-report-\d{4}-\d{2}-\d{2}\.txt$/);
  await page.getByRole('button', { name: 'Clear everything' }).click();
  expect(asked).toEqual([]);
});

test('the phone and the wallet app are filled in where the browser tells, and can be changed', async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({
    baseURL: baseURL!,
    userAgent:
      'Mozilla/5.0 (Linux; Android 14; SM-S9180) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.53.2740',
  });
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'userAgentData', { value: undefined }),
  );
  await page.goto(report);
  await expect(page.getByLabel('Phone model')).toHaveValue('SM-S9180, Android 14');
  await expect(page.getByLabel('Version of the wallet app')).toHaveValue('WeChat 8.0.53');
  await expect(text(page), 'what the browser tells alone is no report').toContainText(
    'Fill in anything',
  );
  await page.getByText('Add more, so that support can work faster').click();
  await page.getByLabel('Phone model').fill('');
  await page.getByLabel('Which wallet').fill('WeChat Pay');
  await page.reload();
  await expect(page.getByLabel('Phone model')).toHaveValue('');
  await expect(text(page)).toContainText('Wallet: WeChat Pay, version WeChat 8.0.53');
  await page.close();
});

test('ticks are kept, can be removed one by one, and go from the fix when they are cleared', async ({
  page,
}) => {
  await page.goto(fix);
  await expect(page.getByText('Ticks stay on this device.')).toHaveCount(0);
  await tick(page, 1).click();
  await tick(page, 2).click();
  await tick(page, 4).click();
  await tick(page, 4).click();
  await page.reload();
  for (const [step, pressed] of [
    [1, 'true'],
    [2, 'true'],
    [4, 'false'],
  ] as const)
    await expect(tick(page, step)).toHaveAttribute('aria-pressed', pressed);
  await page.getByRole('link', { name: 'Put the steps you tried in a report' }).click();
  await page
    .getByRole('button', { name: /^Remove: What to do when the code does not arrive · Step 1/ })
    .click();
  await expect(text(page)).toContainText('Step 2');
  await expect(text(page)).not.toContainText('Step 1');
  await page.getByLabel('Which wallet').fill('Some Pay');
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await expect(page.getByText('are gone from this device')).toBeVisible();
  await expect(page.getByLabel('Which wallet')).toHaveValue('');
  await expect(text(page)).toContainText('Fill in anything');
  expect(await kept(page)).toBe('');
  await page.goBack();
  await expect(tick(page, 2)).toHaveAttribute('aria-pressed', 'false');
});

test('the buttons of the steps move nothing when they come, and cover no words', async ({
  page,
}) => {
  const steps = page.locator('#steps').locator('xpath=../following-sibling::ol[1]');
  await page.route('**/_assets/tried.client.*', (route) => route.abort());
  const failed = page.waitForEvent('requestfailed');
  await page.goto(fix);
  await failed;
  await expect(page.locator('.step-tick')).toHaveCount(0);
  const before = (await steps.boundingBox())!.height;
  await page.unroute('**/_assets/tried.client.*');
  await page.reload();
  await expect(tick(page, 1)).toBeVisible();
  expect((await steps.boundingBox())!.height).toBe(before);
  const covers = await steps.locator('li').evaluateAll((items) =>
    items.some((item) => {
      const button = item.querySelector('.step-tick')!.getBoundingClientRect();
      const words = document.createRange();
      words.selectNodeContents(item.querySelector('span')!);
      return [...words.getClientRects()].some(
        (line) =>
          line.bottom > button.top &&
          line.top < button.bottom &&
          line.right > button.left &&
          line.left < button.right,
      );
    }),
  );
  expect(covers).toBe(false);
});

test('steps that were ticked in one language are listed in the other', async ({ page }) => {
  await page.goto(fix);
  await tick(page, 2).click();
  await page.goto('/zh/report/');
  await expect(page.getByRole('group', { name: '告诉客服这些' })).toContainText(
    '第 2 步：让手机有信号',
  );
});

for (const [state, spoil] of [
  [
    'denied',
    () => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('denied');
          },
        });
    },
  ],
  [
    'full',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
  ],
  [
    'full of rubbish',
    () => {
      for (const store of [localStorage, sessionStorage])
        for (const key of ['kabang:tried', 'kabang:tried-words', 'kabang:report'])
          if (store.getItem(key) === null)
            store.setItem(key, '{"wants":7,"stage":[],"languages":{}'.slice(0, key.length * 2));
    },
  ],
] as const) {
  test(`storage that is ${state} breaks neither a fix nor the report`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.addInitScript(spoil);
    await page.goto(fix);
    await tick(page, 1).click();
    await tick(page, 2).click();
    await expect(tick(page, 1)).toHaveAttribute('aria-pressed', 'true');
    await expect(
      page.getByText(
        state === 'full of rubbish' ? 'Ticks stay on this device.' : 'does not let us keep ticks',
      ),
    ).toBeVisible();
    await page.goto(report);
    await page.getByLabel('Which wallet').fill('Some Pay');
    await expect(text(page)).toContainText('Wallet: Some Pay');
    await page.getByRole('button', { name: 'Clear everything' }).click();
    await expect(page.getByLabel('Which wallet')).toHaveValue('');
    expect(errors).toEqual([]);
  });
}

test('where the clipboard is denied, the text stands ready to be selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('denied')) },
    });
  });
  await page.goto(report);
  await page.getByLabel('Which wallet').fill('Some Pay');
  await page.getByRole('button', { name: 'Copy' }).click();
  const field = page.getByRole('textbox', { name: 'Text to select' });
  await expect(field).toBeFocused();
  expect(
    await field.evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    ),
  ).toContain('Wallet: Some Pay');
});

test('the report can be shared where the browser can share', async ({ page }) => {
  await page.goto(report);
  await expect(page.getByRole('button', { name: 'Share…' })).toHaveCount(
    await page.evaluate(() => Number('share' in navigator)),
  );
  await page.addInitScript(() => {
    navigator.share = (data) => {
      document.title = data!.text!;
      return Promise.resolve();
    };
  });
  await page.reload();
  await page.getByLabel('Which wallet').fill('Some Pay');
  await page.getByRole('button', { name: 'Share…' }).click();
  await expect(page).toHaveTitle(/Wallet: Some Pay/);
});

test('only the report is printed', async ({ page }) => {
  await page.goto(report);
  await page.getByLabel('Which wallet').fill('Some Pay');
  await page.emulateMedia({ media: 'print' });
  expect((await page.locator('body').innerText()).trim()).toBe(
    (await text(page).innerText()).trim(),
  );
  await expect(text(page)).toContainText('Wallet: Some Pay');
});

test('ticks are not printed with a fix', async ({ page }) => {
  await page.goto(fix);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.step-tick').first()).toBeHidden();
});

for (const address of ['/zh/report/', report, fix]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${address} is accessible when it is filled in, in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(fix);
      await tick(page, 1).click();
      await page.goto(address);
      if (address !== fix) {
        await page.locator('[name="story"]').fill('4111111111111111');
        await page.locator('[name="wants"]').first().check();
      }
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  }
}

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says what to write down, and shows nothing that does not work', async ({
    page,
  }) => {
    await page.goto(report);
    await expect(page.getByRole('listitem').filter({ hasText: 'word for word' })).toBeVisible();
    await expect(page.locator('main').getByRole('textbox')).toHaveCount(0);
    await expect(page.locator('main').getByRole('button')).toHaveCount(0);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('listitem').filter({ hasText: 'word for word' })).toBeVisible();
  });
});

test.describe('from the page of a message', () => {
  const button = (page: Page) => page.getByRole('button', { name: '卡状态不正确' });

  test.beforeEach(async ({ page }) => {
    await page.goto('/zh/messages/card-restricted/');
    await page.getByRole('main').locator('a[href*="/zh/report/"]').click();
  });

  test('the stage is chosen, and the words are filled in once the reader says that they were these', async ({
    page,
  }) => {
    await expect(page.getByRole('radio', { name: /^银行拒绝/ })).toBeChecked();
    await expect(page.getByLabel('屏幕上的提示')).toHaveValue('');
    await button(page).click();
    await expect(page.getByLabel('屏幕上的提示')).toHaveValue('卡状态不正确');
    await expect(page.getByLabel('屏幕上的提示')).toBeFocused();
    await expect(button(page)).toBeHidden();
    await expect(page.getByRole('group', { name: '告诉客服这些' })).toContainText(
      '提示原话：“卡状态不正确”',
    );
    await page.reload();
    await expect(page.getByLabel('屏幕上的提示')).toHaveValue('卡状态不正确');
  });

  test('what the reader has written stays', async ({ page }) => {
    await page.getByLabel('屏幕上的提示').fill('卡已冻结');
    await expect(button(page)).toBeHidden();
    await page.getByRole('radio', { name: /^收不到验证码/ }).check();
    await page.reload();
    await expect(page.getByLabel('屏幕上的提示')).toHaveValue('卡已冻结');
    await expect(page.getByRole('radio', { name: /^收不到验证码/ })).toBeChecked();
    await expect(button(page)).toBeHidden();
  });
});

for (const fragment of [
  `message=${encodeURIComponent('您的卡已冻结，请立即致电官方客服 400-000-0000 解冻')}`,
  `message=${encodeURIComponent('<img src=x onerror=alert(1)>')}&wording=1`,
  'message=card-restricted',
  'message=card-restricted&wording=999',
  'message=__proto__&wording=1',
]) {
  test(`no word of an address is shown, and what names nothing is left out (${fragment.slice(0, 40)})`, async ({
    page,
  }) => {
    await page.goto('/zh/report/');
    await expect(page.locator('[data-report][data-ready]')).toBeVisible();
    const without = await page.locator('body').innerText();
    await page.goto('about:blank');
    await page.goto(`/zh/report/#stage=moon&${fragment}`);
    await expect(page.locator('[data-report][data-ready]')).toBeVisible();
    expect(await page.locator('body').innerText()).toBe(without);
    await expect(page.locator('[data-offer]')).toBeHidden();
    await expect(
      page.getByRole('radio', { name: '都不像，或者说不清', includeHidden: true }),
    ).toBeChecked();
    await expect(page.getByLabel('屏幕上的提示')).toHaveValue('');
  });
}

test('any wording of a message can be named, in the other language of the page too', async ({
  page,
}) => {
  const offered = page.locator('[data-offer] button');
  const texts: string[] = [];
  for (const wording of [1, 2]) {
    await page.goto('about:blank');
    await page.goto(`/en/report/#message=card-restricted&wording=${wording}`);
    await expect(offered).toBeVisible();
    texts.push(await offered.innerText());
  }
  expect(new Set(texts).size).toBe(2);
  await page.goto('/en/messages/card-restricted/');
  for (const text of texts) await expect(page.getByRole('main')).toContainText(text);
});

for (const address of [
  '/zh/fixes/ask-the-wallet/',
  '/zh/fixes/ask-the-bank/',
  '/zh/contact/',
  '/zh/messages/generic-failure/',
]) {
  test(`${address} leads to the report`, async ({ page }) => {
    await page.goto(address);
    await page.getByRole('main').locator('a[href*="/zh/report/"]').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('写一份给客服的说明');
  });
}
