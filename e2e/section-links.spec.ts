// The link of each section: copying it, sending it, reading it in the other language, and what
// stands on paper.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from './test.ts';
import { dist } from './site.ts';

const { sections } = JSON.parse(readFileSync(join(dist, 'sections.json'), 'utf8')) as {
  sections: {
    code: string;
    page: string;
    id: string | null;
    short: { any: string; zh: string; en: string };
  }[];
};
const steps = sections.find(({ page, id }) => page === 'fixes/get-the-code' && id === 'steps')!;
const linkOf = (page: Page) => page.locator('[data-short] > a[href="#steps"]');

async function grantClipboard(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept: string[] = [];
    Object.assign(window, { kept });
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (text: string) => void kept.push(text) },
    });
  });
}
const copied = (page: Page) => page.evaluate(() => (window as unknown as { kept: string[] }).kept);

test('by keyboard alone, the link of a section is copied in both languages', async ({ page }) => {
  await grantClipboard(page);
  await page.goto('/zh/fixes/get-the-code/');
  await page.locator('#steps').evaluate((heading: HTMLElement) => {
    heading.tabIndex = -1;
    heading.focus();
  });
  await page.keyboard.press('Tab');
  await expect(linkOf(page)).toBeFocused();
  await expect(linkOf(page)).toHaveAccessibleName('本节链接：怎么做');
  await expect(page.getByRole('button', { name: '复制链接' })).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.getByText(steps.code, { exact: true })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('.section-tools [role=status]')).toHaveText('已复制');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await copied(page)).toEqual([steps.short.zh, steps.short.en]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: '复制链接' })).toHaveCount(0);
  await expect(linkOf(page)).toBeFocused();
});

test('a click names the section in the address and leaves the page where it is', async ({
  page,
}) => {
  await page.goto('/en/fixes/get-the-code/');
  await linkOf(page).scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  await linkOf(page).click();
  await expect(page).toHaveURL(/#steps$/);
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await page.getByRole('link', { name: '中文' }).click();
  await expect(page).toHaveURL(/\/zh\/fixes\/get-the-code\/#steps$/);
});

test('the menu leads to the same section in the other language, and a second click closes it', async ({
  page,
}) => {
  await page.goto('/en/fixes/get-the-code/');
  await linkOf(page).click();
  await expect(page.getByRole('link', { name: 'Read it in Chinese' })).toBeVisible();
  await linkOf(page).click();
  await expect(page.getByRole('link', { name: 'Read it in Chinese' })).toHaveCount(0);
  await linkOf(page).click();
  await page.getByRole('link', { name: 'Read it in Chinese' }).click();
  await expect(page).toHaveURL(/\/zh\/fixes\/get-the-code\/#steps$/);
  await expect(page.locator('#steps')).toBeInViewport();
});

test('where the device can send links, the menu sends the short address with its title', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const sent: unknown[] = [];
    Object.assign(window, { sent });
    Object.defineProperty(navigator, 'share', { value: async (data: unknown) => sent.push(data) });
  });
  await page.goto('/zh/fixes/get-the-code/');
  await linkOf(page).click();
  await page.getByRole('button', { name: '发给别人' }).click();
  expect(await page.evaluate(() => (window as unknown as { sent: unknown[] }).sent)).toEqual([
    { title: '怎么做 – 收不到验证码怎么办', url: steps.short.zh },
  ]);
});

test('where it cannot, the menu does not offer it', async ({ page }) => {
  await page.addInitScript(() => delete (Navigator.prototype as { share?: unknown }).share);
  await page.goto('/zh/fixes/get-the-code/');
  await linkOf(page).click();
  await expect(page.getByRole('button', { name: '复制链接' })).toBeVisible();
  await expect(page.getByRole('button', { name: '发给别人' })).toBeHidden();
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 320, height: 640 } });
  test('a tap opens the menu, and its targets are large enough', async ({ page }) => {
    await grantClipboard(page);
    await page.addInitScript(() => delete (Navigator.prototype as { share?: unknown }).share);
    await page.goto('/en/fixes/get-the-code/');
    await linkOf(page).tap();
    const buttons = page.locator('.section-tools button');
    await expect(buttons.filter({ visible: true })).toHaveCount(2);
    for (const target of [linkOf(page), ...(await buttons.filter({ visible: true }).all())]) {
      const { width, height } = (await target.boundingBox())!;
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
    await page.getByRole('button', { name: 'Copy link', exact: true }).tap();
    await expect(page.locator('.section-tools [role=status]')).toHaveText('Copied');
    expect(await copied(page)).toEqual([steps.short.en]);
  });
});

test('where copying is denied, the address stands in a field, selected', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined }),
  );
  await page.goto('/en/fixes/get-the-code/');
  await linkOf(page).click();
  await page.getByRole('button', { name: 'Copy link', exact: true }).click();
  await expect(page.locator('.section-tools [role=status]')).toContainText(
    'does not allow copying',
  );
  const field = page.getByRole('textbox', { name: 'Short link' });
  await expect(field).toHaveValue(steps.short.en);
  expect(
    await field.evaluate((input: HTMLInputElement) =>
      input.value.slice(input.selectionStart!, input.selectionEnd!),
    ),
  ).toBe(steps.short.en);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the handle is a plain link to its section', async ({ page }) => {
    await page.goto('/zh/fixes/get-the-code/');
    await linkOf(page).click();
    await expect(page).toHaveURL(/#steps$/);
  });

  test('a section that is opened by its address says above its heading which page it is part of', async ({
    page,
  }) => {
    await page.goto('/zh/fixes/get-the-code/#if-not');
    const above = (id: string) =>
      page
        .locator(`.section-${id}`)
        .evaluate((section) => getComputedStyle(section, '::before').content);
    expect(await above('if-not')).toContain('收不到验证码怎么办');
    expect(await above('steps')).toBe('none');
    const { y } = (await page.locator('#if-not').boundingBox())!;
    expect(y).toBeGreaterThan(28);
  });
});

test('a printed page carries its short link as words and as a QR code, and each section its own', async ({
  page,
}) => {
  await page.goto('/zh/fixes/get-the-code/');
  const whole = sections.find(({ page, id }) => page === 'fixes/get-the-code' && id === null)!;
  const sheet = page.locator('.sheet-link');
  await expect(sheet).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(sheet).toContainText(whole.short.any.replace(/^https?:\/\/|\/$/g, ''));
  await expect(sheet.locator('svg')).toBeVisible();
  const beside = await page
    .locator('.section-steps')
    .evaluate((section) => getComputedStyle(section, '::after').content);
  expect(beside).toBe(`"${steps.short.any.replace(/^https?:\/\/|\/$/g, '')}"`);
});
