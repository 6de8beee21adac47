// Readers are heard, not watched: what they say of a page or a search stays on their device until
// they hand it over.
import { startLyingServer, readVersion } from './lying-server.ts';
import { accessibilityFaults } from './accessibility.ts';
import { builtVariant } from './builds/variants.ts';
import { typeOf } from './page-types.ts';
import { builtPages } from './site.ts';
import { expect, test, type Page, type Request } from './test.ts';

test.use({ serviceWorkers: 'allow' });

const article = '/en/fixes/get-the-code/';
const card = '4111 1111 1111 1111';
const question = (page: Page) =>
  page.getByRole('group', { name: /^(?:Did this solve it\?|解决了吗？)$/ });
const noted = (page: Page) => page.locator('.heard:has(details)');
const kept = (page: Page) =>
  page.evaluate(() =>
    Object.fromEntries(
      ['answers', 'searches'].map((name) => [name, localStorage.getItem(`kabang:${name}`)]),
    ),
  );

/** Opens a page and reads it to its end, where it asks. */
async function readToEnd(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('article').evaluate((one) => one.lastElementChild!.scrollIntoView());
  await expect(question(page)).toBeVisible();
}

/** Collects the requests of a page from now on. */
function requestsOf(page: Page): Request[] {
  const requests: Request[] = [];
  page.on('request', (request) => requests.push(request));
  return requests;
}

/** Has every storage refuse, as browsers do that are set so. */
const denyStorage = (page: Page) =>
  page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied');
      },
    }),
  );

test('pages that answer something ask, and no others', () => {
  const asking = builtPages()
    .filter(({ html }) => html.includes('data-asks'))
    .map(({ address }) => typeOf(address));
  expect([...new Set(asking)].toSorted()).toEqual([
    'article',
    'card answer',
    'contact',
    'message',
    'response codes',
  ]);
  const silent = builtPages().filter(
    ({ address, html }) =>
      ['article', 'message'].includes(typeOf(address)) && !html.includes('data-asks'),
  );
  expect(silent.map(({ address }) => address)).toEqual([]);
});

for (const [address, no, part, missing, copied] of [
  [article, 'No', 'If it still does not come', 'What was missing or wrong', 'Copied.'],
  ['/zh/fixes/get-the-code/', '没有', '还是收不到', '缺了什么，或者哪里不对', '已复制。'],
] as const) {
  test.describe(`on ${address}, on a phone of 320 px`, () => {
    test.use({
      viewport: { width: 320, height: 640 },
      hasTouch: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    });

    test('an answer stays on the device, and its note is copied with numbers masked', async ({
      page,
    }) => {
      await readToEnd(page, address);
      const requests = requestsOf(page);
      await question(page).getByRole('button', { name: no, exact: true }).tap();
      const story = question(page).getByRole('textbox', { name: missing });
      await story.fill(`My card ${card} is not here`);
      const choice = question(page).getByRole('combobox');
      const option = choice.locator('option').filter({ hasText: part });
      await choice.selectOption(await option.getAttribute('value'));
      const code = await option.getAttribute('value');
      await question(page)
        .getByRole('button', { name: /^(?:Copy|复制)$/ })
        .tap();
      await expect(question(page).getByText(copied)).toBeVisible();
      const text = await page.evaluate(() => navigator.clipboard.readText());
      expect(text).toContain('https://kabang.example' + address);
      expect(text).toMatch(new RegExp(`${part} ?[(（]${code}[)）]`));
      expect(text).toContain('My card •••• is not here');
      expect(await page.content()).not.toContain('1111');
      expect(await story.inputValue()).toBe('My card •••• is not here');

      expect(JSON.parse((await kept(page))['answers']!)).toMatchObject([
        { page: 'fixes/get-the-code', answer: 'no' },
      ]);
      // Nothing is asked for but the scripts of this part, whose addresses are the same
      // for everybody.
      expect(
        requests.filter(
          (request) =>
            request.method() !== 'GET' ||
            !/^\/_assets\/[\w.-]+\.js$/.test(new URL(request.url()).pathname) ||
            new URL(request.url()).search !== '',
        ),
      ).toEqual([]);

      for (const control of await question(page)
        .locator('button, a, select, textarea')
        .filter({ visible: true })
        .all())
        expect((await control.boundingBox())!.height).toBeGreaterThanOrEqual(44);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await accessibilityFaults(page), colorScheme).toEqual([]);
      }
      await page.emulateMedia({ media: 'print' });
      await expect(question(page)).toBeHidden();
      await page.emulateMedia({ media: 'screen' });

      await readToEnd(page, address);
      const answer = question(page).getByRole('button', { name: no, exact: true });
      await expect(answer).toHaveAttribute('aria-pressed', 'true');
      await answer.tap();
      await expect(answer).toHaveAttribute('aria-pressed', 'false');
      expect((await kept(page))['answers']).toBeNull();
    });
  });
}

test('everything works by keyboard, from the last link of the page on', async ({ page }) => {
  await readToEnd(page, article);
  await page.locator('#related ~ ul a').last().focus();
  await page.keyboard.press('Tab');
  await expect(question(page).getByRole('button', { name: 'Yes' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question(page).getByRole('status')).toHaveText(/stays on this device/);
  await expect(question(page).getByRole('textbox')).toHaveCount(0);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(question(page).getByRole('textbox')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(question(page).getByRole('link', { name: /report for support/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Nothing about roaming');
  await expect(question(page).locator('pre')).toContainText('Missing: Nothing about roaming');
  await page.keyboard.press('Tab');
  await expect(question(page).getByRole('button', { name: 'Copy' })).toBeFocused();
});

test('where copying is denied, the text is selected', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('denied')) },
    }),
  );
  await readToEnd(page, article);
  await question(page).getByRole('button', { name: 'Partly' }).click();
  await question(page).getByRole('button', { name: 'Copy' }).click();
  await expect(question(page)).toContainText('The text is selected');
  expect(await page.evaluate(() => String(getSelection()))).toContain('Did it solve it: Partly');
});

test('without a network it works as well', async ({ page, context }) => {
  await page.goto(article);
  await expect
    .poll(() =>
      page.evaluate(async () =>
        (await caches.keys()).some((name) => name.includes('offline/kit-en')),
      ),
    )
    .toBe(true);
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null))
    .toBe(true);
  await page.waitForFunction(
    async () => (await caches.match(new URL('/en/', location.href))) !== undefined,
  );
  await context.setOffline(true);
  await readToEnd(page, '/en/fixes/number-on-file/');
  await question(page).getByRole('button', { name: 'No', exact: true }).click();
  await question(page).getByRole('textbox').fill(card);
  await expect(question(page).locator('pre')).toContainText('Missing: ••••');
});

test('storage that is denied keeps nothing, says so, and offers no list', async ({ page }) => {
  await denyStorage(page);
  await readToEnd(page, article);
  await question(page).getByRole('button', { name: 'No', exact: true }).click();
  await expect(question(page)).toContainText('does not let us keep it');
  await expect(question(page).getByRole('textbox')).toBeVisible();
  await page.goto('/en/search/#q=qqqzzz');
  await expect(page.locator('#results')).toHaveAttribute('data-state', 'done');
  await expect(noted(page)).toHaveCount(0);
});

test.describe('where no worker answers', () => {
  test.use({ serviceWorkers: 'block' });

  test('without JavaScript, and where its script does not load, nothing stands there', async ({
    browser,
    page,
    context,
    baseURL,
  }) => {
    const silent = await browser.newPage({ javaScriptEnabled: false });
    await silent.goto(new URL(article, baseURL).href);
    await expect(silent.getByText('Did this solve it?')).toHaveCount(0);
    await silent.close();
    await context.route('**/_assets/question.client*', (route) => route.abort());
    const failed = page.waitForEvent('requestfailed');
    await page.goto(article);
    await page.locator('article').evaluate((one) => one.lastElementChild!.scrollIntoView());
    await failed;
    await expect(page.getByText('Did this solve it?')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});

test.describe('the list of searches', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('holds what its reader noted, masked, is handed over, and is cleared', async ({ page }) => {
    await page.goto(`/en/search/#q=${encodeURIComponent(`qqqzzz ${card}`)}`);
    await expect(page.locator('#results')).toHaveAttribute('data-state', 'done');
    expect((await kept(page))['searches']).toBeNull();
    const requests = requestsOf(page);
    await expect(page.locator('main').locator('summary')).toHaveCount(0);
    await page.getByRole('button', { name: 'Note this search' }).click();
    await expect(noted(page).getByRole('status').first()).toHaveText(/sent to nobody/);
    await noted(page).locator('summary').click();
    await expect(noted(page).getByRole('listitem')).toHaveText([/^qqqzzz •••• \(.*0 found\)/]);
    await noted(page).getByRole('button', { name: 'Copy' }).click();
    await expect(noted(page)).toContainText('Copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^Searches that found nothing useful\n- qqqzzz •••• \(\d{4}-\d\d-\d\d, 0 found\)$/,
    );
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await accessibilityFaults(page), colorScheme).toEqual([]);
    }
    expect(requests).toEqual([]);
    await noted(page).getByRole('button', { name: 'Clear everything' }).click();
    await expect(noted(page).locator('summary')).toBeFocused();
    await expect(noted(page)).toContainText('Nothing is noted yet.');
    expect((await kept(page))['searches']).toBeNull();
  });

  test('notes by itself only what was sent in vain, and only when it was asked to', async ({
    page,
  }) => {
    await page.goto('/zh/search/#q=验证码');
    await expect(page.locator('#results')).toHaveAttribute('data-state', 'done');
    await noted(page).locator('summary').click();
    await noted(page).getByRole('checkbox').check();
    const field = page.locator('[data-search] input');
    await field.fill('qqqzzz');
    await expect(page.getByText('没有找到。')).toBeVisible();
    await expect(noted(page).getByRole('listitem')).toHaveCount(0);
    // It may be sent before it is answered, and after.
    await field.fill('qqqxxx');
    await field.press('Enter');
    await expect(noted(page).getByRole('listitem')).toHaveText([/^qqqxxx/]);
    await field.fill('qqqyyy');
    await expect(page).toHaveURL(/#q=qqqyyy$/);
    await expect(page.locator('#results')).toHaveAttribute('data-state', 'done');
    await expect(noted(page).getByRole('listitem')).toHaveCount(1);
    await field.press('Enter');
    await expect(noted(page).getByRole('listitem')).toHaveText([/^qqqyyy/, /^qqqxxx/]);
    await noted(page)
      .getByRole('button', { name: /^移除：qqqyyy/ })
      .click();
    await field.fill('收不到验证码');
    await field.press('Enter');
    await expect(page.locator('#results a').first()).toBeVisible();
    await field.fill('');
    await expect(page.getByRole('button', { name: '记下这次搜索' })).toBeHidden();
    await expect(noted(page).getByRole('listitem')).toHaveCount(1);
    await noted(page)
      .getByRole('button', { name: /^移除：qqqxxx/ })
      .click();
    await expect(noted(page).getByRole('listitem')).toHaveCount(0);
  });

  test('shows the answers about pages too; the report clears both from the device', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await readToEnd(page, '/zh/fixes/get-the-code/');
    await question(page).getByRole('button', { name: '一部分' }).click();
    await page.goto('/zh/search/#q=qqqzzz');
    await page.getByRole('button', { name: '记下这次搜索' }).click();
    await noted(page).locator('summary').click();
    await expect(noted(page).getByRole('listitem').nth(1)).toContainText(
      'fixes/get-the-code：一部分',
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    for (const control of await noted(page)
      .locator('button, a, summary, label:has(input)')
      .filter({ visible: true })
      .all())
      expect((await control.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await page.goto('/zh/report/');
    await page.getByRole('button', { name: '全部清除' }).click();
    expect(await kept(page)).toEqual({ answers: null, searches: null });
  });
});

test.describe('where site.ts names a path that counts answers', () => {
  test.use({ serviceWorkers: 'block' });

  test('an answer is shown, then sent once with page, answer and language; what fails is said and loses nothing', async ({
    page,
    context,
  }) => {
    // Whoever runs this test alone waits for a build.
    test.setTimeout(300_000);
    const { dist } = await builtVariant('sub-path');
    const site = await startLyingServer(readVersion(dist), '/help');
    await context.addCookies([{ name: 'who', value: 'me', url: site.origin }]);
    const outcomes: (number | 'nothing')[] = ['nothing', 200, 204];
    const sent: Request[] = [];
    await page.route(/\/feedback(?:\?|$)/, async (route) => {
      sent.push(route.request());
      const outcome = outcomes[sent.length - 1]!;
      if (outcome === 'nothing') await route.abort();
      else await route.fulfill({ status: outcome });
    });
    await readToEnd(page, `${site.origin}/zh/fixes/get-the-code/`);
    await question(page).getByRole('button', { name: '没有', exact: true }).click();
    const line = 'page=fixes/get-the-code&answer=no&language=zh';
    await expect(question(page).locator('pre').first()).toHaveText(line);
    await question(page).getByRole('textbox').fill(`卡号 ${card}`);
    expect(sent).toEqual([]);
    const send = question(page).getByRole('button', { name: '发送', exact: true });
    for (const attempt of [1, 2]) {
      await send.click();
      await expect(question(page).getByText('没有发出去。')).toBeVisible();
      await expect.poll(() => sent.length).toBe(attempt);
    }
    await expect(question(page).getByRole('textbox')).toHaveValue('卡号 ••••');
    await expect(question(page).getByRole('button', { name: '没有', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await send.click();
    await expect(question(page).getByText('已发送，谢谢。')).toBeVisible();
    await send.click({ force: true });
    expect(sent).toHaveLength(3);
    for (const request of sent) {
      expect(request.method()).toBe('POST');
      expect(request.url()).toBe(`${new URL(site.origin).origin}/feedback?${line}`);
      expect(request.postData()).toBeNull();
      const headers = await request.allHeaders();
      expect(headers['cookie']).toBeUndefined();
      expect(headers['referer']).toBeUndefined();
    }

    const mail = question(page).getByRole('link', { name: '用邮件发' });
    const issue = question(page).getByRole('link', { name: '到 github.com 公开提出' });
    const address = new URL((await mail.getAttribute('href'))!);
    expect(address.pathname).toBe('editors@bank.example');
    expect(address.searchParams.get('body')).toContain('缺了什么：卡号 ••••');
    const open = new URL((await issue.getAttribute('href'))!);
    expect(`${open.origin}${open.pathname}`).toBe('https://github.com/bank/help/issues/new');
    expect(open.searchParams.get('body')).toContain('缺了什么：卡号 ••••');
    await question(page).getByRole('textbox').fill('很长'.repeat(400));
    await expect(question(page).getByText('文字太长，放不进链接')).toBeVisible();
    expect(await mail.getAttribute('href')).not.toContain('body');

    // What was sent is not offered again.
    await readToEnd(page, `${site.origin}/zh/fixes/get-the-code/`);
    await question(page).getByRole('button', { name: '一部分' }).click();
    await expect(question(page).getByRole('textbox')).toBeVisible();
    await expect(send).toHaveCount(0);
    await expect(page.getByText('你不按“发送”，就不收集任何信息')).toBeVisible();
    site.stop();
  });
});
