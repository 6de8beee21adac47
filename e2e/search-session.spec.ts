// The query in the field and what is shown for it: they never part, whatever comes late, fails, or
// is given up.
import { expect, test, type BrowserContext, type Page } from './test.ts';

// What is kept on the device would answer in the place of the server.
test.use({ serviceWorkers: 'block' });

const field = (page: Page) => page.locator('[data-search] input');
const results = (page: Page) => page.locator('#results');
const options = (page: Page) => page.getByRole('option');
const paste = (page: Page, text: string) =>
  field(page).evaluate((input, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    input.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);

/**
 * Holds what is asked for until it is let go or has to fail; from then on everything goes or fails
 * at once.
 */
async function hold(context: BrowserContext, pattern: string) {
  let settle: 'continue' | 'abort' | undefined;
  const held: (() => void)[] = [];
  await context.route(pattern, async (route) => {
    if (settle === undefined) await new Promise<void>((done) => held.push(done));
    await route[settle!]().catch(() => undefined);
  });
  return {
    count: () => held.length,
    settle: (how: 'continue' | 'abort') => {
      settle = how;
      for (const done of held.splice(0)) done();
    },
  };
}

/** Waits until what was let go has had its time to be shown. */
const quiet = (page: Page) =>
  page.waitForLoadState('networkidle').then(() => page.waitForTimeout(500));

test.describe('on the results page', () => {
  for (const how of ['continue', 'abort'] as const)
    for (const empty of ['', '   '])
      test(`nothing stands under an emptied field, when the answer comes late (${how}, “${empty}”)`, async ({
        page,
        context,
      }) => {
        const index = await hold(context, '**/pagefind/**');
        await page.goto('/zh/search/');
        await field(page).fill('退款');
        await expect(page.locator('[data-says]')).toHaveText('正在查找…');
        await field(page).fill(empty);
        await expect(results(page)).toHaveAttribute('data-state', 'idle');
        index.settle(how);
        await quiet(page);
        await expect(results(page).getByRole('listitem')).toHaveCount(0);
        await expect(page.locator('[data-says]')).toBeEmpty();
        await expect(page.locator('[data-retry]')).toBeHidden();
        await expect(page).toHaveURL(/\/zh\/search\/$/);
      });

  test('results go with the words they were found for', async ({ page }) => {
    await page.goto('/zh/search/#q=退款');
    await expect(results(page).getByRole('listitem').first()).toBeVisible();
    await field(page).fill('');
    await expect(results(page).getByRole('listitem')).toHaveCount(0);
    await expect(page.locator('[data-says]')).toBeEmpty();
  });

  test('a failure that comes late wipes no newer answer', async ({ page, context }) => {
    await page.goto('/zh/search/#q=退款');
    await expect(results(page)).toHaveAttribute('data-state', 'done');
    const before = await results(page).getByRole('listitem').count();
    const index = await hold(context, '**/pagefind/**');
    await field(page).fill('passkey');
    await expect.poll(index.count).toBeGreaterThan(0);
    await field(page).fill('退款');
    await expect(page.locator('[data-says]')).toHaveText(/^找到/);
    index.settle('abort');
    await quiet(page);
    await expect(page.locator('[data-says]')).toHaveText(/^找到/);
    await expect(results(page).getByRole('listitem')).toHaveCount(before);
    await expect(page.locator('[data-retry]')).toBeHidden();
  });

  test('a search that cannot load says so, keeps the words, leads on, and is asked anew', async ({
    page,
    context,
  }) => {
    const index = await hold(context, '**/pagefind/**');
    index.settle('abort');
    await page.goto('/en/search/');
    await field(page).fill('code not received');
    await expect(page.locator('[data-says]')).toHaveText(/Search did not load/);
    await expect(field(page)).toHaveValue('code not received');
    await expect(
      page.getByRole('navigation', { name: 'Or try these' }).getByRole('link').first(),
    ).toBeVisible();
    index.settle('continue');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(results(page).getByRole('listitem').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Try again' })).toBeHidden();
  });
});

test.describe('under a search box', () => {
  for (const how of ['continue', 'abort'] as const)
    test(`no suggestion opens under an emptied field, when the answer comes late (${how})`, async ({
      page,
      context,
    }) => {
      const index = await hold(context, '**/pagefind/**');
      await page.goto('/zh/about/');
      await field(page).fill('退款');
      await expect(page.locator('[data-note]')).toHaveText('正在查找…');
      await field(page).fill('');
      index.settle(how);
      await quiet(page);
      await expect(page.locator('[data-panel]')).toBeHidden();
      await expect(options(page)).toHaveCount(0);
    });

  for (const how of ['continue', 'abort'] as const)
    for (const [moment, wait] of [
      ['before it is asked', 0],
      ['while it is asked', 200],
      ['while it is said to be late', 600],
    ] as const)
      test(`Escape closes for good ${moment} (${how})`, async ({ page, context }) => {
        const index = await hold(context, '**/pagefind/**');
        await page.goto('/zh/about/');
        await field(page).focus();
        await expect.poll(index.count).toBeGreaterThan(0);
        await field(page).fill('退款');
        await page.waitForTimeout(wait);
        await field(page).press('Escape');
        index.settle(how);
        await quiet(page);
        await expect(page.locator('[data-panel]')).toBeHidden();
        await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
        await expect(field(page)).toHaveValue('退款');
        await field(page).press('End');
        await field(page).pressSequentially('到');
        if (how === 'continue') await expect(options(page).first()).toBeVisible();
        else await expect(page.locator('[data-note]')).toHaveText(/搜索没有加载出来/);
      });

  test('who leaves the field is not followed by its list', async ({ page, context }) => {
    const index = await hold(context, '**/pagefind/**');
    await page.goto('/zh/about/');
    await field(page).fill('退款');
    await expect(page.locator('[data-note]')).toHaveText('正在查找…');
    await page.getByRole('link', { name: 'English', exact: true }).first().focus();
    index.settle('continue');
    await quiet(page);
    await expect(page.locator('[data-panel]')).toBeHidden();
  });

  for (const part of ['suggestions', 'field', 'ask'])
    test(`a paste stays where it was made when ${part} does not load, and the page leads on`, async ({
      page,
      context,
    }) => {
      const chunk = `**/_assets/${part}.client.*`;
      await context.route(chunk, (route) => route.abort());
      await page.goto('/zh/about/');
      await field(page).focus();
      await paste(page, '系统繁忙\n请稍后再试');
      await expect(field(page)).toHaveValue('系统繁忙 请稍后再试');
      const said = page.getByRole('status').filter({ hasText: '搜索没有加载出来' });
      await expect(said).toBeVisible();
      await field(page).press('Enter');
      await expect(field(page)).toHaveValue('系统繁忙 请稍后再试');
      await expect(page).toHaveURL(/\/zh\/about\/$/);
      await said.getByRole('link', { name: '按提示原文查找' }).click();
      await expect(page).toHaveURL(/\/zh\/messages\/$/);
    });

  test('what is pasted before the mask is there is masked when it comes', async ({
    page,
    context,
  }) => {
    const chunk = await hold(context, '**/_assets/field.client.*');
    await page.goto('/en/about/');
    await field(page).focus();
    await field(page).fill('before  after');
    await field(page).evaluate((input: HTMLInputElement) => input.setSelectionRange(7, 7));
    await paste(page, 'card 4111 1111 1111 1111');
    await expect(field(page)).toHaveValue('before card 4111 1111 1111 1111 after');
    chunk.settle('continue');
    await expect(field(page)).toHaveValue('before card •••• after');
    await expect(options(page).first()).toBeVisible();
  });

  test('words typed while the script fails are searched once it loads', async ({
    page,
    context,
  }) => {
    const chunk = await hold(context, '**/_assets/suggestions.client.*');
    chunk.settle('abort');
    await page.goto('/en/about/');
    await field(page).fill('code not received');
    await expect(page.getByRole('status').filter({ hasText: 'did not load' })).toBeVisible();
    chunk.settle('continue');
    await field(page).press('Enter');
    await expect(page).toHaveURL(/\/en\/search\/#q=code\+not\+received$/);
    await expect(results(page).getByRole('listitem').first()).toBeVisible();
  });
});
