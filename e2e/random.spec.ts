// Random input, the same in every run: thousands of queries and hundreds of addresses, and not one page error.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { localeKeys } from '../src/i18n/locales.ts';
import { randomFrom, randomText, type Random } from './random.ts';
import { serve } from './search-server.ts';
import { dist, sitemapAddresses } from './site.ts';

const textsOf = (seed: number, count: number) => {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => randomText(random));
};

/** Collects what goes wrong on a page by itself, and dialogs, which only a script that came in could open. */
function listen(page: Page): string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(`page error: ${error.message}`));
  page.on('dialog', (dialog) => void (heard.push(`dialog: ${dialog.message()}`), dialog.dismiss()));
  page.on('crash', () => heard.push('crash'));
  return heard;
}

/** Gives a text as JSON that survives the way into the page: half of a pair of surrogates would not. */
const packed = (texts: string[]) => JSON.stringify(texts);

test.describe('beside the page', () => {
  // The page lets nobody else start a worker, as its policy has it; here the worker is asked by itself.
  test.use({ bypassCSP: true });

  for (const [at, locale] of localeKeys.entries()) {
    test(`the engine answers 2,250 random queries in ${locale} without an error`, async ({
      page,
    }) => {
      test.setTimeout(240_000);
      const heard = listen(page);
      await page.goto(`/${locale}/search/`);
      const worker = readdirSync(join(dist, '_assets')).find((file) =>
        file.startsWith('search.worker'),
      )!;
      const faults = await page.evaluate(
        ([address, language, json]) =>
          new Promise<string[]>((done) => {
            const queries = JSON.parse(json!) as string[];
            const engine = new Worker(address!, { type: 'module' });
            const faults: string[] = [];
            let answered = 0;
            const settle = () => ++answered === queries.length && done(faults);
            engine.addEventListener('error', (event) =>
              done([...faults, `worker: ${event.message}`]),
            );
            engine.addEventListener(
              'message',
              ({
                data,
              }: MessageEvent<{ id: number; fault?: string; answer?: { results: unknown[] } }>) => {
                if (!Array.isArray(data.answer?.results))
                  faults.push(`${JSON.stringify(queries[data.id]!.slice(0, 80))}: ${data.fault}`);
                settle();
              },
            );
            queries.forEach((query, id) =>
              engine.postMessage({
                id,
                place: { bundle: `/pagefind/${language}/`, base: '/' },
                query,
                most: 1,
              }),
            );
          }),
        [`/_assets/${worker}`, locale, packed(textsOf(at + 1, 2_250))] as const,
      );
      expect(faults).toEqual([]);
      expect(heard).toEqual([]);
    });
  }
});

for (const [at, locale] of localeKeys.entries()) {
  test(`the results page takes 250 random queries in ${locale} and always says what became of them`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    const heard = listen(page);
    await page.goto(`/${locale}/search/`);
    const faults = await page.evaluate(
      async (json) => {
        const input = document.querySelector<HTMLInputElement>('[data-search] input')!;
        const list = document.querySelector<HTMLElement>('#results')!;
        const faults: string[] = [];
        for (const query of JSON.parse(json) as string[]) {
          input.value = query;
          input.form!.requestSubmit();
          while (list.dataset['state'] === 'loading') await new Promise((next) => setTimeout(next));
          const isSaid =
            document.querySelector('[data-says]')!.textContent !== '' || input.value.trim() === '';
          if (
            !isSaid ||
            !document.querySelector<HTMLElement>('[data-retry]')!.hidden ||
            document.querySelector('#results script, #results img')
          )
            faults.push(JSON.stringify(query.slice(0, 80)));
        }
        return faults;
      },
      packed(textsOf(at + 11, 250)),
    );
    expect(faults).toEqual([]);
    expect(heard).toEqual([]);
  });
}

const pages = [
  '/zh/',
  '/en/fixes/get-the-code/',
  '/zh/messages/card-restricted/',
  '/en/messages/response-codes/',
  '/zh/search/',
  '/en/check/',
  '/zh/glossary/',
];

/** Gives an address: a real page with dirt behind it, or a path with dirt in it. */
function randomAddress(random: Random, known: readonly string[]): string {
  const dirt = () =>
    random.pick([encodeURIComponent, (text: string) => text])(
      randomText(random).toWellFormed().slice(0, 300),
    );
  const asPath = (text: string) => text.replace(/[?#]/g, '');
  switch (random.below(5)) {
    case 0:
      return `${random.pick(known)}?${random.pick(['q', 'from', 'q[]', '__proto__'])}=${dirt().replaceAll('#', '')}`;
    case 1:
      return `${random.pick(['/zh/search/', '/en/search/'])}?q=${dirt().replaceAll('#', '')}`;
    case 2:
      return `${random.pick(known)}#${dirt()}`;
    case 3:
      return `/${random.pick(['zh', 'en', 'ZH', 'fr', 'zh/fixes'])}/${asPath(dirt())}/`;
    default:
      return `${random.pick(known)}${asPath(dirt())}`;
  }
}

/** Says whether the page has a heading and ways on; where it is just leading to a mended address, says it of that one. */
async function isWholePage(page: Page, tries = 5): Promise<boolean> {
  try {
    return await page.evaluate(
      () =>
        document.querySelectorAll('main h1').length > 0 &&
        document.querySelectorAll('a[href*="/zh/"], a[href*="/en/"]').length > 1,
    );
  } catch (error) {
    if (tries === 0) throw error;
    await page.waitForLoadState('domcontentloaded');
    return isWholePage(page, tries - 1);
  }
}

/** Leaves a page, so that what mends its address cannot lead away from the next one; it may be just about to. */
async function leave(page: Page, tries = 5): Promise<void> {
  try {
    await page.goto('about:blank');
  } catch (error) {
    if (tries === 0) throw error;
    await page.waitForTimeout(100);
    return leave(page, tries - 1);
  }
}

for (const seed of [21, 22, 23, 24]) {
  test(`75 random addresses lead to a whole page or to the page that says what is missing (${seed})`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    const heard = listen(page);
    const random = randomFrom(seed);
    const known = sitemapAddresses();
    const { origin, stop } = await serve(dist);
    const broken: string[] = [];
    for (let count = 0; count < 75; count += 1) {
      const address = randomAddress(random, known);
      const response = await page
        .goto(`${origin}${address}`, { waitUntil: 'domcontentloaded' })
        .catch((error: Error) => error);
      const status =
        response instanceof Error ? response.message.split('\n')[0] : response?.status();
      const isWhole = await isWholePage(page);
      if (!isWhole || (response !== null && status !== 200 && status !== 404))
        broken.push(`${status} ${address}`);
      await leave(page);
    }
    stop();
    expect(broken).toEqual([]);
    expect(heard).toEqual([]);
  });
}

for (const address of pages) {
  test(`${address} bears 30 random sections in its address`, async ({ page }) => {
    const heard = listen(page);
    await page.goto(address);
    await page.evaluate(
      async (json) => {
        for (const hash of JSON.parse(json) as string[]) {
          location.hash = hash.slice(0, 300);
          await new Promise((next) => setTimeout(next));
        }
      },
      packed(textsOf(31, 30)),
    );
    await expect(page.locator('main h1')).toHaveCount(1);
    expect(heard).toEqual([]);
  });
}
