// The tables of response codes: an address for each code, a filter as one types, no scrolling
// sideways on a phone.
import { expect, test } from '@playwright/test';

const page57 = '/messages/response-codes/#code-57';

test('a code has an address, and both networks’ words stand in both languages', async ({
  page,
}) => {
  for (const locale of ['zh', 'en']) {
    await page.goto(`/${locale}${page57}`);
    const row = page.locator('#iso-57');
    await expect(row).toBeInViewport();
    await expect(row).toContainText('Transaction not permitted to cardholder');
    await expect(row).toContainText('发卡行不允许该卡发生交易');
    await expect(row.getByRole('link').last()).toHaveAttribute('href', /#say-this$/);
    await expect(row).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  }
  await page.goto('/zh/messages/response-codes/#code-risk');
  await expect(page.locator('#family-risk')).toBeInViewport();
});

test('typing a code leaves its rows in every system, and nothing is sent', async ({ page }) => {
  await page.goto('/zh/messages/response-codes/');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
  const field = page.getByLabel('输入代码或几个字');
  await expect(field).toBeInViewport();
  const shown = page.locator('.code-rows tbody tr:visible');
  await field.fill('61');
  await expect(shown).toHaveCount(2);
  await expect(page.locator('[data-found]')).toHaveText('找到 2 行');
  // Enter puts the address of the row into the bar, and the link below the rows brings all back.
  await field.press('Enter');
  await expect(page).toHaveURL(/#iso-61$/);
  await expect(shown.first()).toBeInViewport();
  await page.getByRole('link', { name: '回到全部代码' }).click();
  await expect(field).toBeInViewport();
  await expect(field).toHaveValue('');
  expect(await shown.count()).toBeGreaterThan(70);
  await field.fill('or_ccreu_02');
  await expect(shown).toHaveCount(1);
  await expect(shown).toContainText('OR-…');
  await field.fill('C6 1011');
  await expect(shown).toHaveCount(0);
  await expect(page.getByRole('link', { name: '不在我们的名单里怎么办' })).toBeVisible();
  await field.fill('6222 0212 3456 7890');
  await expect(field).toHaveValue('••••');
  await field.fill('');
  expect(await shown.count()).toBeGreaterThan(70);
  expect(sent.filter((url) => /61|or_cc|1011|6222/.test(new URL(url).search))).toEqual([]);
});

for (const viewport of [
  { width: 360, height: 592 },
  { width: 390, height: 844 },
])
  test(`the first row that is left stands below the field at ${viewport.width} px`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    for (const [locale, label] of [
      ['zh', '输入代码或几个字'],
      ['en', 'Type a code'],
    ] as const) {
      await page.goto(`/${locale}${page57}`.replace(/#.*/, ''));
      const field = page.getByLabel(label);
      const beside = page.locator('.jump-grid, #where, #differs, #wallet-codes');
      for (const code of ['57', 'OR-CCSEH-22']) {
        await field.fill(code);
        await expect(beside.filter({ visible: true })).toHaveCount(0);
        await expect(field).toBeInViewport({ ratio: 1 });
        await expect(page.locator('.code-rows tbody tr:visible').first()).toBeInViewport({
          ratio: 1,
        });
      }
      await field.fill('');
      await expect(beside.filter({ visible: true })).toHaveCount(4);
      expect(await page.locator('.code-rows tbody tr:visible').count()).toBeGreaterThan(70);
    }
  });

test('a link to a code or a section that the filter hides shows it again', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto('/en/messages/response-codes/');
  const field = page.getByLabel('Type a code');
  for (const goal of ['#code-43', '#differs']) {
    await field.fill('51');
    await expect(page.locator(goal)).toBeHidden();
    await page.evaluate((hash) => (location.hash = hash), goal);
    await expect(page.locator(goal)).toBeInViewport();
    await expect(field).toHaveValue('');
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the tables need no scrolling sideways at 320 px', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`/en${page57}`);
    await expect(page.getByLabel('Type a code')).toBeHidden();
    await expect(page.locator('#iso-57')).toBeInViewport();
    for (const table of await page.locator('.code-rows').all()) {
      const box = (await table.boundingBox())!;
      expect(box.x + box.width).toBeLessThanOrEqual(320);
    }
  });

  test('a grid leads to every code of two characters', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 592 });
    await page.goto('/zh/messages/response-codes/');
    const grid = page.getByRole('navigation', { name: '跳到一个代码' });
    const codes = await page.locator('[data-filtered]').first().locator('th[id]').allInnerTexts();
    expect(codes.length).toBeGreaterThan(40);
    expect(await grid.getByRole('link').allInnerTexts()).toEqual(codes);
    await grid.getByRole('link', { name: '57' }).click();
    await expect(page.locator('#iso-57')).toBeInViewport();
  });
});

test('letters lead into the glossary in both languages', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 592 });
  for (const [address, label, letter, term] of [
    ['/zh/glossary/', '按拼音首字母跳到', 'S', '生僻字'],
    ['/en/glossary/', 'Jump to a letter', 'P', 'passkey'],
  ] as const) {
    await page.goto(address);
    const letters = page.getByRole('navigation', { name: label });
    await expect(letters.getByRole('link').first()).toBeInViewport();
    const order = await letters.getByRole('link').allInnerTexts();
    expect(order, address).toEqual(order.toSorted());
    await letters.getByRole('link', { name: letter, exact: true }).click();
    await expect(
      page.getByRole('rowheader').filter({ hasText: term }).first(),
      term,
    ).toBeInViewport();
  }
});
