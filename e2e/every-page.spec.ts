// What holds on every page of the sitemap, seen in a browser: `npm test` looks at pages of every
// kind, `npm run test:all` at each.
import { expect, test, type Page } from './test.ts';
import { localeKeys } from '../src/i18n/locales.ts';
import { accessibilityFaults } from './accessibility.ts';
import { isExhaustive } from './extent.ts';
import { elementsOf, pagesOfEveryKind, typeOf } from './page-types.ts';
import { builtPage, sitemapAddresses } from './site.ts';

test.use({ serviceWorkers: 'allow' });

const addresses = sitemapAddresses();
const looked = isExhaustive ? addresses : pagesOfEveryKind(addresses);
/** Opened by its own name the page of missing addresses would mend that and lead home. */
const unlisted = [
  '/nowhere/',
  '/zh/nowhere/',
  '/en/nowhere/',
  ...['zh', 'en'].flatMap((locale) => ['search', 'desk'].map((name) => `/${locale}/${name}/`)),
  '/offline/',
];

/** Collects what a page says on its console and which other origins it asks. */
function watch(page: Page, baseURL: string): string[] {
  const heard: string[] = [];
  page.on(
    'console',
    (message) => ['error', 'warning'].includes(message.type()) && heard.push(message.text()),
  );
  page.on('pageerror', (error) => heard.push(error.message));
  page.on(
    'request',
    (request) =>
      !request.url().startsWith(baseURL) &&
      !request.url().startsWith('data:') &&
      heard.push(`asks ${request.url()}`),
  );
  page.on(
    'response',
    (response) => response.status() >= 400 && heard.push(`${response.status()} ${response.url()}`),
  );
  return heard;
}

test('the sitemap lists the site in both languages', () => {
  expect(addresses.filter((address) => address.startsWith('/zh/')).length).toBeGreaterThan(30);
  expect(addresses.filter((address) => address.startsWith('/zh/')).length).toBe(
    addresses.filter((address) => address.startsWith('/en/')).length,
  );
});

for (const address of looked) {
  test(`${address} is accessible in the light and in the dark, quiet and in one piece`, async ({
    page,
    baseURL,
  }) => {
    const heard = watch(page, baseURL!);
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
    await page.goto(address);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await accessibilityFaults(page, { rules: ['color-contrast'] }), 'in the dark').toEqual(
      [],
    );
    expect(await sticksOut(page)).toEqual([]);
    expect(heard).toEqual([]);
  });
}

/**
 * Gives what does not fit on a page: the widths at which it scrolls sideways, and fields without
 * room for words. 640 px are
 * 1280 enlarged to 200 %, 320 are 1280 at 400 %; a phone of 390 px has text of twice the size.
 */
async function sticksOut(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const [width, text] of [
    [640, '100%'],
    [320, '100%'],
    [390, '200%'],
  ] as const) {
    await page.setViewportSize({ width, height: 512 });
    const wide = await page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
      return document.documentElement.scrollWidth;
    }, text);
    if (wide > width) faults.push(`${wide} px at ${width} px with text of ${text}`);
  }
  const narrow = await page
    .locator('input:is([type=search], [type=text]):visible, textarea:visible')
    .evaluateAll((fields) =>
      fields.flatMap((field) => {
        const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(field);
        const room =
          field.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd);
        return room < 120 ? [`${field.id} has ${room} px for words`] : [];
      }),
    );
  return [...faults, ...narrow];
}

test('pages that the sitemap leaves out do not scroll sideways either', async ({ page }) => {
  for (const address of unlisted) {
    await page.goto(address);
    expect(await sticksOut(page), address).toEqual([]);
  }
});

test('every type of page is looked at in both languages, and every kind of element that any page has', () => {
  const missing = (kindsOf: (address: string) => Iterable<string>) => {
    const seen = new Set(looked.flatMap((address) => [...kindsOf(address)]));
    return addresses.flatMap((address) => [...kindsOf(address)]).filter((kind) => !seen.has(kind));
  };
  expect(missing((address) => [`${address.split('/')[1]} ${typeOf(address)}`])).toEqual([]);
  expect(missing((address) => elementsOf(builtPage(address).html))).toEqual([]);
});

test('axe says what is wrong, in the light and in the dark', async ({ page }) => {
  await page.setContent(`<!doctype html><html lang="en"><title>Wrong</title>
    <style>@media (prefers-color-scheme: dark) { p { background: #fff; color: #eee } }</style>
    <main><h1>Wrong</h1><img src="data:,"><p>Nobody can read this</p></main></html>`);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await accessibilityFaults(page)).toEqual(['image-alt: <img src="data:,">']);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await accessibilityFaults(page, { rules: ['color-contrast'] })).toEqual([
    'color-contrast: <p>Nobody can read this</p>',
  ]);
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });
  for (const locale of localeKeys) {
    test(`a page of /${locale}/ can be read and left`, async ({ page }) => {
      test.setTimeout(180_000);
      for (const address of looked.filter((candidate) => candidate.startsWith(`/${locale}/`))) {
        await page.goto(address, { waitUntil: 'commit' });
        const main = page.getByRole('main');
        await expect(main, address).toBeVisible();
        expect((await main.innerText()).length, address).toBeGreaterThan(100);
        await expect(page.locator('[data-language-switch]'), address).toBeVisible();
        expect(await page.locator('main h2:visible').count(), address).toBe(
          await page.locator('main h2').count(),
        );
      }
    });
  }
});
