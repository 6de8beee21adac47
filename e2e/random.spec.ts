// Random input: queries, addresses and sections, and not one page error. The run prints the number
// they all come from.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { localeKeys } from '../src/i18n/locales.ts';
import { isExhaustive } from './extent.ts';
import { inAddress, text, tries } from './random.ts';
import { serve } from './search-server.ts';
import { dist, sitemapAddresses } from './site.ts';
import { expect, test, type Page } from './test.ts';

test.use({ serviceWorkers: 'allow' });

test.describe.configure({ timeout: isExhaustive ? 1_800_000 : 180_000 });

/**
 * Collects what goes wrong on a page by itself, and dialogs, which only a script that came in
 * could open.
 */
function listen(page: Page): string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(`page error: ${error.message}`));
  page.on('dialog', (dialog) => void (heard.push(`dialog: ${dialog.message()}`), dialog.dismiss()));
  page.on('crash', () => heard.push('crash'));
  return heard;
}

test.describe('beside the page', () => {
  // The page lets nobody else start a worker, as its policy has it; here the worker is asked
  // by itself.
  test.use({ bypassCSP: true });

  for (const locale of localeKeys) {
    test(`the engine answers random queries without an error (${locale})`, async ({ page }) => {
      const heard = listen(page);
      await page.goto(`/${locale}/search/`);
      const worker = readdirSync(join(dist, '_assets')).find((file) =>
        file.startsWith('search.worker'),
      )!;
      await page.evaluate((address) => {
        Object.assign(window, { engine: new Worker(address, { type: 'module' }), asked: 0 });
      }, `/_assets/${worker}`);
      /**
       * Gives what is wrong with the answer, or nothing. A text goes as JSON: half a pair of
       * surrogates would not survive the way into the page.
       */
      const faultOf = (query: string) =>
        page.evaluate(
          ([json, locale]) =>
            new Promise<string | undefined>((done) => {
              const own = window as unknown as { engine: Worker; asked: number };
              const id = own.asked++;
              const settle = (fault: string | undefined) => {
                own.engine.removeEventListener('message', hear);
                own.engine.removeEventListener('error', fail);
                done(fault);
              };
              const fail = (event: ErrorEvent) => settle(`worker: ${event.message}`);
              const hear = ({ data }: MessageEvent) =>
                data.id === id &&
                settle(Array.isArray(data.answer?.results) ? undefined : String(data.fault));
              own.engine.addEventListener('message', hear);
              own.engine.addEventListener('error', fail);
              own.engine.postMessage({
                id,
                location: { bundle: `/pagefind/${locale}/`, base: '/' },
                locale,
                query: JSON.parse(json) as string,
                mode: 'answer',
                maxResults: 1,
              });
            }),
          [JSON.stringify(query), locale] as const,
        );
      await fc.assert(
        fc.asyncProperty(text, async (query) => {
          expect(await faultOf(query)).toBe(undefined);
          expect(heard).toEqual([]);
        }),
        tries(25, 200),
      );
    });
  }
});

for (const locale of localeKeys) {
  test(`the results page takes random queries and always says what became of them (${locale})`, async ({
    page,
  }) => {
    const heard = listen(page);
    await page.goto(`/${locale}/search/`);
    const outcomeOf = (query: string) =>
      page.evaluate(async (json) => {
        const input = document.querySelector<HTMLInputElement>('[data-search] input')!;
        const list = document.querySelector<HTMLElement>('#results')!;
        input.value = JSON.parse(json) as string;
        input.form!.requestSubmit();
        while (list.dataset['state'] === 'loading') await new Promise((next) => setTimeout(next));
        return {
          isSaid:
            document.querySelector('[data-says]')!.textContent !== '' || input.value.trim() === '',
          hasFailed: !document.querySelector<HTMLElement>('[data-retry]')!.hidden,
          hasMarkup: document.querySelector('#results script, #results img') !== null,
        };
      }, JSON.stringify(query));
    await fc.assert(
      fc.asyncProperty(text, async (query) => {
        expect(await outcomeOf(query)).toEqual({
          isSaid: true,
          hasFailed: false,
          hasMarkup: false,
        });
        expect(heard).toEqual([]);
      }),
      tries(10, 200),
    );
  });
}

/**
 * Says whether the page has a heading and ways on; where it is just leading to a mended address,
 * says it of that one.
 */
async function isWholePage(page: Page, times = 5): Promise<boolean> {
  try {
    return await page.evaluate(
      () =>
        document.querySelectorAll('main h1').length > 0 &&
        document.querySelectorAll('a[href*="/zh/"], a[href*="/en/"]').length > 1,
    );
  } catch (error) {
    if (times === 0) throw error;
    await page.waitForLoadState('domcontentloaded');
    return isWholePage(page, times - 1);
  }
}

/**
 * Leaves a page, so that what mends its address cannot lead away from the next one; it may be just
 * about to.
 */
async function leave(page: Page, times = 5): Promise<void> {
  try {
    await page.goto('about:blank');
  } catch (error) {
    if (times === 0) throw error;
    return leave(page, times - 1);
  }
}

/** An address: a real page with dirt behind it, or a path with dirt in it. */
const address = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...sitemapAddresses()),
      fc.constantFrom('q', 'from', 'q[]', '__proto__'),
      inAddress,
    )
    .map(([page, name, dirt]) => `${page}?${name}=${dirt.replaceAll('#', '')}`),
  fc
    .tuple(fc.constantFrom(...localeKeys), fc.constantFrom('?', '#'), inAddress)
    .map(([locale, mark, dirt]) => `/${locale}/search/${mark}q=${dirt.replaceAll('#', '')}`),
  fc
    .tuple(fc.constantFrom(...sitemapAddresses()), inAddress)
    .map(([page, dirt]) => `${page}#${dirt}`),
  fc
    .tuple(fc.constantFrom('zh', 'en', 'ZH', 'fr', 'zh/fixes'), inAddress)
    .map(([start, dirt]) => `/${start}/${dirt.replace(/[?#]/g, '')}/`),
  fc
    .tuple(fc.constantFrom(...sitemapAddresses()), inAddress)
    .map(([page, dirt]) => page + dirt.replace(/[?#]/g, '')),
);

for (const part of isExhaustive ? [1, 2, 3, 4] : [1]) {
  test(`random addresses lead to a whole page or to the page that says what is missing (${part})`, async ({
    page,
    watcher,
  }) => {
    // The words stand in the path that is opened, and so in the Referer of what its page loads.
    watcher.stop();
    const { origin, stop } = await serve(dist);
    const { seed, ...some } = tries(6, 67);
    const heard = listen(page);
    await fc.assert(
      fc.asyncProperty(address, async (path) => {
        const response = await page.goto(`${origin}${path}`, { waitUntil: 'domcontentloaded' });
        await expect.poll(() => isWholePage(page)).toBe(true);
        if (response) expect([200, 404]).toContain(response.status());
        await leave(page);
        expect(heard).toEqual([]);
      }),
      { seed: seed + part, ...some },
    );
    stop();
  });
}

test('pages bear random sections in their address', async ({ page }) => {
  const heard = listen(page);
  for (const path of [
    '/zh/',
    '/en/fixes/get-the-code/',
    '/zh/messages/card-restricted/',
    '/en/messages/response-codes/',
    '/zh/search/',
    '/en/check/',
    '/zh/glossary/',
  ]) {
    await page.goto(path);
    await fc.assert(
      fc.asyncProperty(text, async (section) => {
        await page.evaluate(async (json) => {
          location.hash = (JSON.parse(json) as string).slice(0, 300);
          await new Promise((next) => setTimeout(next));
        }, JSON.stringify(section));
        await expect.poll(() => isWholePage(page), path).toBe(true);
        expect(heard, path).toEqual([]);
      }),
      tries(8, 50),
    );
  }
});
