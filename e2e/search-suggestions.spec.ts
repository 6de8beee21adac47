// What suggestions answer from: the first weights at once, all of a page's as soon as they have come.
import { saveData } from './returning-reader.ts';
import { expect, test, type Page } from './test.ts';

const ofPages = '**/pagefind/*/weights/**';
const options = (page: Page) => page.getByRole('option');
const type = (page: Page, text: string) => page.locator('[data-search] input').fill(text);

// For none of these the first weights alone know the page.
for (const [locale, query, path] of [
  ['zh', '信用卡过期', 'messages/card-expired'],
  ['en', 'two factor authentication', 'security/lock-it-down'],
] as const)
  test(`suggestions know what all weights of the pages know (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/about/`);
    // On a slow machine they may come after the first letter: whoever types on sees them.
    await expect(async () => {
      await type(page, '');
      await type(page, query);
      await expect(options(page).first()).toBeVisible();
      await options(page).first().click();
      await page.waitForURL((url) => url.pathname === `/${locale}/${path}/`, { timeout: 2000 });
    }).toPass();
  });

test('suggestions come where the weights of the pages do not', async ({ page, context }) => {
  await page.goto('/zh/about/');
  // Neither comes nor fails.
  await context.route(ofPages, () => {});
  await type(page, '收不到验证码');
  await expect(options(page).first()).toBeVisible();
  await context.unroute(ofPages);
  // And where they fail.
  await page.goto('/en/about/');
  await context.route(ofPages, (route) => route.abort());
  await type(page, 'code not received');
  await expect(options(page).first()).toBeVisible();
});

test('whoever saves data gets suggestions without the weights of the pages', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'Worker', { value: undefined }));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const isAsked = (part: string) => asked.some((path) => path.includes(part));
  await page.goto('/zh/about/');
  await type(page, '收不到验证码');
  await expect(options(page).first()).toBeVisible();
  expect(isAsked('/weights/')).toBe(true);
  await saveData(page);
  asked.length = 0;
  await page.goto('/zh/about/');
  await type(page, '收不到验证码');
  await expect(options(page).first()).toBeVisible();
  expect(isAsked('/questions.json')).toBe(true);
  expect(isAsked('/weights/')).toBe(false);
});
