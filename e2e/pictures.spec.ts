// A picture of an article as readers meet it: in their theme, on paper, on a narrow screen, and
// where it does not load.
import { expect, test, type Page } from './test.ts';

test.use({ serviceWorkers: 'allow' });

const shows = { zh: /在卡上看四处/, en: /Four places to look on a card/ };
const address = (locale: string) => `/${locale}/situations/kinds-of-card/`;
const pictureOf = (page: Page, locale: keyof typeof shows) =>
  page.getByRole('img', { name: shows[locale] });

for (const locale of ['zh', 'en'] as const)
  for (const theme of ['light', 'dark'] as const)
    test(`a reader of ${locale} in the ${theme} theme sees the picture for it, and no other is loaded`, async ({
      page,
    }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(address(locale));
      const picture = pictureOf(page, locale);
      await expect(picture).toHaveCount(1);
      await picture.scrollIntoViewIfNeeded();
      await expect(picture).toHaveAttribute('data-variant', theme);
      await expect
        .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThan(0);
      const box = (await picture.boundingBox())!;
      expect(box.x + box.width).toBeLessThanOrEqual(320);
      expect(Math.abs(box.width / box.height - 340 / 420)).toBeLessThan(0.01);
      const drawings = asked.filter((path) => /_assets\/.*\.svg$/.test(path));
      expect(drawings).toEqual([await picture.getAttribute('src')]);
    });

test('a chosen theme counts for pictures too, and paper is light', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('theme', 'dark'));
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(address('zh'));
  await expect(pictureOf(page, 'zh')).toHaveAttribute('data-variant', 'dark');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(pictureOf(page, 'zh')).toHaveAttribute('data-variant', 'light');
});

test('where a picture does not load, what it shows stands in its place', async ({ page }) => {
  await page.route('**/*.svg', (route) => route.abort());
  await page.goto(address('en'));
  const picture = pictureOf(page, 'en');
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.complete)).toBe(true);
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(0);
  expect((await picture.boundingBox())!.height).toBeGreaterThan(40);
});

test('a picture that was seen is there without a network', async ({ page, context }) => {
  await page.goto(address('en'));
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null))
    .toBe(true);
  const width = async () => {
    await pictureOf(page, 'en').scrollIntoViewIfNeeded();
    return pictureOf(page, 'en').evaluate((image: HTMLImageElement) => image.naturalWidth);
  };
  await expect.poll(width).toBeGreaterThan(0);
  const src = (await pictureOf(page, 'en').getAttribute('src'))!;
  // The page is kept by itself, sooner or later than its picture.
  for (const kept of [src, address('en')])
    await expect
      .poll(() => page.evaluate(async (path) => (await caches.match(path)) !== undefined, kept))
      .toBe(true);
  await context.setOffline(true);
  await page.reload();
  await expect.poll(width).toBeGreaterThan(0);
});
