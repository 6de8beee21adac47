// The support desk as an agent works with it, on the built site.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from './test.ts';
import { localeKeys } from '../src/i18n/locales.ts';
import { accessibilityFaults } from './accessibility.ts';
import { builtPage, dist, sitemapAddresses } from './site.ts';

test.use({ serviceWorkers: 'allow' });

interface Row {
  code: string;
  page: string;
  id: string | null;
  status: string;
  to: string | null;
  title: Record<string, string>;
  pageTitle: Record<string, string>;
  address: Record<'zh' | 'en', string>;
  short: Record<'any' | 'zh' | 'en', string>;
}

const { sections: rows } = JSON.parse(readFileSync(join(dist, 'sections.json'), 'utf8')) as {
  sections: Row[];
};
const rowAt = (page: string, id: string | null) =>
  rows.find((row) => row.page === page && row.id === id)!;
const [steps, bank] = [rowAt('fixes/get-the-code', 'steps'), rowAt('fixes/ask-the-bank', null)];
const origin = new URL(steps.address.zh).origin;

const field = (page: Page) => page.getByRole('combobox');
const options = (page: Page) => page.getByRole('option');
const marked = (page: Page) => page.locator('[role=option][data-marked]');
const picked = (page: Page) => page.locator('[data-chosen] li');
const text = (page: Page) => page.locator('#desk-text');
const copied = (page: Page) => page.locator('[data-reply] [data-copied]');
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Opens the desk and waits until it lists its sections. */
async function open(page: Page, locale = 'zh'): Promise<void> {
  await page.goto(`/${locale}/desk/`);
  await expect(options(page).first()).toBeVisible();
}

/** Answers the request for the sections with others. */
async function serve(page: Page, sections: readonly Row[]): Promise<void> {
  await page.route('**/sections.json', (route) => route.fulfill({ json: { sections } }));
}

/** Gives a section at a made-up place. */
const madeUp = (code: string, page: string, id: string | null, more: Partial<Row> = {}): Row => ({
  ...steps,
  code,
  page,
  id,
  title: { zh: `第 ${id} 节`, en: `Part ${id}` },
  pageTitle: { zh: `页 ${page}`, en: `Page ${page}` },
  address: { zh: `${origin}/zh/${page}/`, en: `${origin}/en/${page}/` },
  short: {
    any: `${origin}/s/${code}/`,
    zh: `${origin}/zh/s/${code}/`,
    en: `${origin}/en/s/${code}/`,
  },
  ...more,
});

/** Types what is found, and takes the first. */
async function pick(page: Page, query: string): Promise<void> {
  const count = await picked(page).count();
  await page.keyboard.press('Control+k');
  await page.keyboard.type(query);
  await page.keyboard.press('Enter');
  await expect(picked(page)).toHaveCount(count + 1);
}

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  for (const [locale, queries] of [
    ['zh', ['收不到验证码', '银行卡被冻结', '更新应用']],
    ['en', ['no code', 'card frozen', 'update app']],
  ] as const) {
    test(`by keyboard alone an agent makes a two-language reply with three links (${locale})`, async ({
      page,
    }) => {
      await open(page, locale);
      await expect(field(page)).toBeFocused();
      let strokes = 0;
      for (const query of queries) {
        await page.keyboard.type(query);
        await page.keyboard.press('Enter');
        strokes += query.length + 1;
        await expect(picked(page)).toHaveCount(queries.indexOf(query as never) + 1);
      }
      while (!(await page.locator('input[value=both]').isChecked())) {
        await page.keyboard.press('Alt+l');
        strokes++;
      }
      await page.keyboard.press('Control+Enter');
      strokes++;
      await expect(copied(page)).not.toBeEmpty();
      const reply = await clipboard(page);
      const addresses = reply.split('\n').filter((line) => line.includes('://'));
      const pattern = (language: string) => new RegExp(`^${origin}/${language}/s/[2-9a-z]{5}/$`);
      expect(addresses).toHaveLength(6);
      for (const [at, address] of addresses.entries())
        expect(address).toMatch(pattern(at < 3 ? 'zh' : 'en'));
      for (const address of addresses)
        expect(rows.some(({ short }) => short.zh === address || short.en === address)).toBe(true);
      // A stroke a second, and time to read, is well under a minute.
      expect(strokes).toBeLessThanOrEqual(35);
      test.info().annotations.push({ type: 'strokes', description: String(strokes) });
    });
  }

  test('what was written into the reply by hand stays, and is copied', async ({ page }) => {
    await open(page, 'en');
    await pick(page, steps.code);
    await text(page).evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(5, 5));
    await text(page).focus();
    await page.keyboard.type(' Mr Li');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Control+k');
    await page.keyboard.type(bank.code);
    await page.keyboard.press('Enter');
    await expect(text(page)).toHaveValue(
      /^Hello Mr Li! [\s\S]*\/s\/\w{5}\/\n\n[\s\S]*\/s\/\w{5}\/\n/,
    );
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => clipboard(page)).toBe(await text(page).inputValue());
    await page.getByRole('button', { name: 'Undo my edits' }).click();
    await expect(text(page)).toHaveValue(/^Hello! /);
  });

  test('the checker tells good, moved, retired, dead and foreign links apart, and corrects the text, offline too', async ({
    page,
    context,
  }) => {
    const moved = madeUp('zzzz2', 'fixes/gone', 'steps', {
      status: 'moved',
      to: steps.code,
      address: steps.address,
    });
    const retired = madeUp('zzzz3', 'fixes/fax', null, {
      status: 'retired',
      to: bank.code,
      address: bank.address,
    });
    await serve(page, [...rows, moved, retired]);
    await open(page, 'en');
    await context.setOffline(true);
    const dead = `${origin}/en/fixes/get-teh-code/#steps`;
    const saved = `Good: ${steps.address.en}. Moved: ${moved.short.en} Retired: ${origin}/en/fixes/fax/#x&appinstall=0\nDead: ${dead}, foreign: ${bank.short.zh}。`;
    const findings = page.locator('[data-findings] li');
    await page.getByLabel('Saved replies', { exact: true }).fill(saved);
    await expect(page.locator('[data-found]')).toHaveText('5 links: Dead 2 · Moved 1 · Good 2');
    await page
      .getByLabel('Saved replies', { exact: true })
      .fill(saved.replace('#x&appinstall=0', '?appinstall=0'));
    await expect(page.locator('[data-found]')).toHaveText(
      '5 links: Dead 1 · Moved 1 · Retired 1 · Good 2',
    );
    await page.locator('[data-check] input[value=en]').check();
    await expect(page.locator('[data-found]')).toHaveText(
      '5 links: Dead 1 · Moved 1 · Retired 1 · Wrong language 1 · Good 1',
    );
    await expect(findings.locator('[data-state]')).toHaveText([
      'Dead',
      'Moved',
      'Retired',
      'Wrong language',
      'Good',
    ]);
    await expect(findings.locator('[data-new]:visible')).toHaveText([
      steps.address.en,
      steps.short.en,
      bank.address.en,
      bank.short.en,
    ]);
    await expect(page.getByLabel('Corrected text, with every ticked change')).toHaveValue(
      `Good: ${steps.address.en}. Moved: ${steps.short.en} Retired: ${bank.address.en}\nDead: ${dead}, foreign: ${bank.short.en}。`,
    );
    await findings.first().getByRole('checkbox').check();
    await expect(page.getByLabel('Corrected text, with every ticked change')).toHaveValue(
      new RegExp(`Dead: ${steps.address.en},`),
    );
    await findings.first().getByRole('checkbox').focus();
    await page.keyboard.press('Control+Enter');
    await expect
      .poll(() => clipboard(page))
      .toBe(await page.getByLabel('Corrected text, with every ticked change').inputValue());
  });
});

test('where the browser does not allow copying, the reply is selected and the desk says what to do', async ({
  page,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('denied')) },
    }),
  );
  await open(page);
  await page.keyboard.press('Control+Enter');
  await expect(copied(page)).toHaveText('还没有可复制的回复。');
  await pick(page, steps.code);
  await page.keyboard.press('Control+Enter');
  await expect(copied(page)).toContainText('Ctrl/⌘+C');
  await expect(text(page)).toBeFocused();
  expect(
    await text(page).evaluate(
      (area: HTMLTextAreaElement) =>
        area.value.slice(area.selectionStart, area.selectionEnd) === area.value,
    ),
  ).toBe(true);
});

test('the desk stays light with more than a thousand sections, and every one can be reached', async ({
  page,
}) => {
  const many = Array.from({ length: 1200 }, (_, at) =>
    madeUp(
      `x${String(at).padStart(4, '0')}`,
      `fixes/page-${Math.floor(at / 6)}`,
      at % 6 === 0 ? null : `part-${at}`,
    ),
  );
  await serve(page, [...rows, ...many]);
  await open(page);
  const all = rows.filter(({ status }) => status === 'live').length + many.length;
  await expect(page.locator('[data-says]')).toHaveText(`共 ${all} 条`);
  expect(await options(page).count()).toBeLessThan(150);
  for (let press = 0; press < 15; press++) await page.keyboard.press('PageDown');
  await expect(marked(page)).toHaveAttribute('aria-posinset', '150');
  await expect(marked(page)).toHaveAttribute('aria-setsize', String(all));
  await expect(marked(page)).toBeInViewport();
  await page.keyboard.type('part-1187');
  await expect(marked(page)).toContainText('第 part-1187 节');
  await page.keyboard.press('Enter');
  await expect(text(page)).toHaveValue(/\/zh\/s\/x1187\/\n/);
  const left = async () => Number(/\d+/.exec(await page.locator('[data-more]').innerText())![0]);
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-says]')).toHaveText(`共 ${all} 条`);
  const before = await left();
  await page.locator('[data-more]').click();
  expect(await left()).toBeLessThan(before);
});

test('the empty field lists every section in reading order by area', async ({ page }) => {
  await open(page, 'en');
  const groups = page.locator('[role=listbox] [role=group]');
  const live = rows.filter(({ status }) => status === 'live');
  const [area = ''] = live.find(({ page }) => page.includes('/'))!.page.split('/');
  await expect(groups.first()).toHaveAccessibleName(rowAt(area, null).pageTitle['en']!);
  for (let shown = 0; shown < live.length; shown += 10) await page.keyboard.press('PageDown');
  await expect(options(page)).toHaveCount(live.length);
  await expect(groups.last()).toHaveAccessibleName('Other pages');
  const first = rows
    .filter(({ page }) => page === 'prepare/before-you-link')
    .map(({ code }) => code);
  const codes = await options(page).locator('[data-code]').allInnerTexts();
  expect(codes.slice(codes.indexOf(first[0]!)).slice(0, first.length)).toEqual(first);
});

test('several sections are ticked with the arrows, Space and Enter, and the list says so', async ({
  page,
}) => {
  await open(page);
  await expect(page.getByRole('listbox')).toHaveAttribute('aria-multiselectable', 'true');
  for (const key of ['ArrowDown', 'Space', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toHaveAttribute(
    'aria-activedescendant',
    (await options(page).nth(1).getAttribute('id'))!,
  );
  await expect(field(page)).toHaveValue('');
  await expect(page.locator('[data-status]')).toContainText('共 2 条');
  const titles = await picked(page).getByRole('link').allInnerTexts();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(picked(page).getByRole('link')).toHaveText(titles.toReversed());
  await expect(page.locator('[data-status]')).toContainText('第 1 条，共 2 条');
  await page.keyboard.press('Enter');
  await expect(picked(page)).toHaveCount(1);
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'false');
  await page.keyboard.press('Backspace');
  await expect(picked(page)).toHaveCount(0);
  await expect(text(page)).toHaveValue('');
});

test('keys that come before the list act on it when it is there', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route('**/sections.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/zh/desk/');
  await expect(page.getByText('正在加载内容…')).toBeVisible();
  await field(page).press('ArrowDown');
  await field(page).press('ArrowDown');
  await field(page).press('Enter');
  await field(page).press('Enter');
  release();
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(picked(page)).toHaveCount(1);
});

test('Space that belongs to the words stays in the field', async ({ page }) => {
  await open(page, 'en');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('the code');
  await expect(field(page)).toHaveValue('the code');
  await expect(picked(page)).toHaveCount(0);
});

test('what was picked is moved and removed with its buttons, and the focus stays at hand', async ({
  page,
}) => {
  await open(page, 'en');
  for (const { code } of [steps, bank]) await pick(page, code);
  const button = (name: RegExp) => page.getByRole('button', { name });
  await button(/^Move up: Ask the bank/).click();
  await expect(picked(page).first()).toContainText('Ask the bank');
  await expect(button(/^Move down: Ask the bank/)).toBeFocused();
  await button(/^Remove: Ask the bank/).press('Enter');
  await expect(picked(page)).toHaveCount(1);
  await expect(page.locator('[data-chosen] [data-remove]')).toBeFocused();
  await button(/^Next customer/).click();
  await expect(picked(page)).toHaveCount(0);
  await expect(field(page)).toBeFocused();
});

test('a code, a dirty address and a mistyped code find their section', async ({ page }) => {
  await open(page, 'en');
  for (const query of [
    steps.code.toUpperCase(),
    `${steps.address.zh}&appinstall=0`,
    steps.short.zh,
    `${steps.address.en.replace('#', '%23')}。`,
    `${origin}/s/${steps.code.slice(1)}`,
  ]) {
    await field(page).fill(query);
    await expect(page.locator('[data-says]'), query).toHaveText('1 found');
    await expect(marked(page).locator('[data-code]')).toHaveText(steps.code);
  }
});

test('a pasted message finds its page, and secrets in it are masked', async ({ page }) => {
  await open(page);
  await field(page).evaluate((input) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '我的卡4111 1111 1111 1111\n提示：系统繁忙，请稍后再试');
    input.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(field(page)).toHaveValue('我的卡•••• 提示：系统繁忙，请稍后再试');
  await expect(page.getByRole('status').filter({ hasText: '已遮住' })).toContainText('卡号');
  await expect(
    options(page).filter({ hasText: rowAt('messages/system-busy', null).code }),
  ).toBeVisible();
});

test('language and form are remembered on this device', async ({ page }) => {
  await open(page);
  await expect(page.locator('input[value=zh]').first()).toBeChecked();
  await page.keyboard.press('Alt+m');
  await page.keyboard.press('Alt+m');
  await page.getByLabel('双语').check();
  await pick(page, steps.code);
  await expect(text(page)).toHaveValue(new RegExp(`\\*\\*\n\n.+\n\n<${steps.short.zh}>\n`));
  await open(page, 'en');
  await expect(page.getByLabel('Both')).toBeChecked();
  await expect(page.getByLabel('Markdown')).toBeChecked();
});

for (const [name, script] of [
  [
    'is denied',
    () =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new Error('denied');
        },
      }),
  ],
  [
    'is full',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
  ],
  ['holds rubbish', () => localStorage.setItem('kabang:desk', '{"language":"tlh","form":7')],
] as const) {
  test(`the desk works where storage ${name}`, async ({ page }) => {
    await page.addInitScript(script);
    await open(page);
    await page.getByLabel('邮件').check();
    await pick(page, steps.code);
    await expect(text(page)).toHaveValue(/祝好$/);
  });
}

test('two tabs keep their customers apart, and the language that was chosen last is the one of the next', async ({
  page,
  context,
}) => {
  await open(page, 'en');
  const other = await context.newPage();
  await open(other, 'en');
  await pick(page, steps.code);
  await expect(picked(other)).toHaveCount(0);
  await pick(other, bank.code);
  await page.getByLabel('Both').check();
  await other.locator('input[value=zh]').first().check();
  await expect(text(page)).toHaveValue(new RegExp(`${steps.short.zh}[\\s\\S]*${steps.short.en}`));
  await expect(text(page)).not.toHaveValue(new RegExp(bank.code));
  await expect(text(other)).toHaveValue(new RegExp(bank.short.zh));
  await expect(text(other)).not.toHaveValue(new RegExp(steps.code));
  const next = await context.newPage();
  await open(next, 'en');
  await expect(next.locator('input[value=zh]').first()).toBeChecked();
  await expect(picked(next)).toHaveCount(0);
});

test.describe('without the service worker, which would answer in the place of the server', () => {
  test.use({ serviceWorkers: 'block' });
  test('without the search index the desk compares titles, and says so', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await open(page, 'en');
    await page.keyboard.type(steps.pageTitle['en']!);
    await expect(page.locator('[data-says]')).toContainText('Full-text search did not load');
    await expect(options(page).first()).toContainText(steps.pageTitle['en']!);
  });
});

test('when the sections do not load, the desk says so and tries again', async ({ page }) => {
  await page.route('**/sections.json', (route) => route.abort());
  await page.goto('/en/desk/');
  await expect(page.getByText('The sections did not load.')).toBeVisible();
  await page.unroute('**/sections.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(options(page).first()).toBeVisible();
});

test('nothing that is typed is sent: the desk loads its sections and the search index from the site alone', async ({
  page,
  baseURL,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
  await open(page);
  const before = asked.length;
  await pick(page, '收不到验证码');
  await page.keyboard.type('客户王女士');
  await page.getByLabel('存好的回复', { exact: true }).fill(`王女士 ${steps.address.zh}`);
  await expect(page.locator('[data-found]')).toContainText('1');
  expect(asked.filter((request) => !request.startsWith(`GET ${baseURL}/`))).toEqual([]);
  expect(
    asked
      .slice(before)
      .filter((request) => !/\/(?:pagefind|_assets)\/[\w./-]+(?:\?[\w.=-]*)?$/.test(request)),
  ).toEqual([]);
});

test('the desk is public but listed nowhere: not in the sitemap, not in search engines', () => {
  for (const locale of localeKeys) {
    expect(sitemapAddresses()).not.toContain(`/${locale}/desk/`);
    expect(builtPage(`/${locale}/desk/`).html).toContain('<meta name="robots" content="noindex"');
  }
});

for (const locale of localeKeys) {
  test(`the desk is accessible with its list, a reply and findings, in light and dark, and fits 320 px (${locale})`, async ({
    page,
  }) => {
    test.slow();
    const heard: string[] = [];
    page.on(
      'console',
      (message) => ['error', 'warning'].includes(message.type()) && heard.push(message.text()),
    );
    page.on('pageerror', (error) => heard.push(error.message));
    const check = async (question?: Parameters<typeof accessibilityFaults>[1]) =>
      expect(await accessibilityFaults(page, question)).toEqual([]);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, locale);
    await check({ parts: ['[role=listbox]', '[data-reply]'] });
    for (const { code } of [steps, bank]) await pick(page, code);
    await page
      .locator('#desk-check')
      .fill(`${steps.address.zh} ${origin}/zh/fixes/get-teh-code/ ${origin}/zh/nowhere/`);
    await expect(page.locator('[data-findings] li')).toHaveCount(3);
    await check();
    await page.emulateMedia({ colorScheme: 'dark' });
    await check({ rules: ['color-contrast'] });
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
    expect(heard).toEqual([]);
  });
}

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });
  test('the desk says that it needs it, and leads to the messages, the areas and the table of links', async ({
    page,
  }) => {
    await page.goto('/zh/desk/');
    const main = page.getByRole('main');
    expect(await main.innerText()).toContain('客服台要用 JavaScript');
    for (const path of ['/zh/messages/', '/zh/fixes/', '/zh/lost-funds/', '/sections.csv'])
      await expect(main.locator(`a[href="${path}"]`)).toBeVisible();
    await expect(main.getByRole('combobox')).toHaveCount(0);
  });
});

test('on a phone what is ticked is counted above the list, and the reply is a tap away', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 592 });
  await open(page);
  const way = page.getByRole('link', { name: /看回复/ });
  await expect(way).toBeHidden();
  await options(page).first().click();
  await expect(way).toHaveText('已选 1 · 看回复 ↓');
  await expect(way).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await way.click();
  await expect(page.getByRole('heading', { name: '回复', exact: true })).toBeInViewport();
  await picked(page).getByRole('button').last().click();
  await expect(way).toBeHidden();
});
