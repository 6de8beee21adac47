// What a reader types stays on the device: in no address, no body, no header of any request.
import { builtPages } from './site.ts';
import { needlesOf } from './request-watcher.ts';
import { expect, test, type Page } from './test.ts';

test.use({ serviceWorkers: 'allow' });

const story = '我老婆的卡 4111 1111 1111 1111 被冻结了';
const field = (page: Page) => page.locator('[data-search] input');
const results = (page: Page) => page.locator('#results');
const paste = (page: Page, text: string) =>
  field(page).evaluate((input, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    input.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);

test.describe('the watcher sees', () => {
  /**
   * Ways in which a page could send a text; each is found, so that no test is green because
   * nobody looked.
   */
  const ways: Record<string, (text: string) => unknown> = {
    'a query': (text) => fetch(`/favicon.svg?q=${encodeURIComponent(text)}`),
    'a query with plus signs': (text) => fetch(`/favicon.svg?${new URLSearchParams({ text })}`),
    'a query without escapes': (text) => fetch(`/favicon.svg?${text}`),
    'a path': (text) => fetch(`/zh/${encodeURIComponent(text)}/`),
    'a word of it': (text) => fetch(`/favicon.svg?${encodeURIComponent(text.slice(0, 4))}`),
    'its number, divided otherwise': () => fetch('/favicon.svg?n=4111-111111-11111.1'),
    Base64: (text) => fetch(`/favicon.svg?${btoa(encodeURIComponent(text))}`),
    'Base64 of its bytes': (text) =>
      fetch(`/favicon.svg?x=${btoa(String.fromCharCode(...new TextEncoder().encode(text)))}`),
    'a body': (text) => fetch('/favicon.svg', { method: 'POST', body: text }).catch(() => 0),
    'escaped JSON in a body': (text) =>
      fetch('/favicon.svg', {
        method: 'POST',
        body: JSON.stringify({ text }).replace(
          /[\u0080-\uffff]/g,
          (sign) => `\\u${sign.charCodeAt(0).toString(16)}`,
        ),
      }).catch(() => 0),
    'a header': (text) =>
      fetch('/favicon.svg', { headers: { 'x-text': encodeURIComponent(text) } }),
    Referer: (text) => {
      history.replaceState(null, '', `/zh/?q=${encodeURIComponent(text)}`);
      return fetch('/favicon.svg', { referrerPolicy: 'unsafe-url' });
    },
    'a beacon': (text) => navigator.sendBeacon('/favicon.svg', text),
    'a picture': (text) =>
      new Promise((done) => {
        const image = new Image();
        image.onload = image.onerror = done;
        image.src = `/favicon.svg?${encodeURIComponent(text)}`;
      }),
    'a page': (text) => location.assign(`/zh/?q=${encodeURIComponent(text)}`),
    'a form': (text) => {
      const form = document.createElement('form');
      const input = document.createElement('input');
      [input.name, input.value] = ['q', text];
      form.append(input);
      document.body.append(form);
      form.submit();
    },
  };
  for (const [name, send] of Object.entries(ways)) {
    test(`${name} with what was typed`, async ({ page, watcher }) => {
      await page.goto('/zh/about/');
      await field(page).fill(story);
      expect(watcher.takeLeaks()).toEqual([]);
      await page.evaluate(send, story).catch(() => undefined);
      await expect.poll(() => watcher.takeLeaks().join()).toContain('carries');
      watcher.stop();
    });
  }

  const typings: Record<string, (page: Page, text: string) => Promise<void>> = {
    'typed key by key': (page, text) => field(page).pressSequentially(text),
    'typed on the keyboard': async (page, text) => {
      await field(page).focus();
      await page.keyboard.type(text);
    },
    inserted: async (page, text) => {
      await field(page).focus();
      await page.keyboard.insertText(text);
    },
    pasted: paste,
    'written by automatic filling': (page, text) =>
      field(page).evaluate((input, text) => {
        (input as HTMLInputElement).value = text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, text),
    'opened behind #': (page, text) =>
      page.goto(`/zh/search/#q=${encodeURIComponent(text)}`).then(() => undefined),
    'opened behind ?': (page, text) =>
      page.goto(`/zh/search/?q=${encodeURIComponent(text)}`).then(() => undefined),
  };
  for (const [name, type] of Object.entries(typings)) {
    test(`what is ${name}`, async ({ page, watcher }) => {
      await page.goto('/zh/about/');
      await type(page, '我老婆的卡被冻结了');
      expect(watcher.takeLeaks()).toEqual([]);
      await page.evaluate(() => fetch(`/favicon.svg?${encodeURIComponent('我老婆的卡')}被冻结了`));
      expect(watcher.takeLeaks().join()).toContain('carries');
    });
  }

  test('what a worker and a service worker ask for', async ({ page, context, watcher }) => {
    await page.goto('/zh/about/');
    await field(page).fill(story);
    await expect
      .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null))
      .toBe(true);
    const [worker] = context.serviceWorkers();
    await worker!.evaluate((text) => fetch(`/favicon.svg?${text}`), story);
    await expect.poll(() => watcher.takeLeaks().join()).toContain('(service worker)');
    await field(page).focus();
    // A text that one language hardly knows is asked in the other as well, which has a worker of its own.
    await expect.poll(() => page.workers().length).toBeGreaterThan(0);
    await page.workers()[0]!.evaluate((text) => fetch(`/favicon.svg?${text}`), story);
    await expect.poll(() => watcher.takeLeaks().join()).toContain('carries');
  });

  test('words, numbers and lines, and nothing that tells nothing', () => {
    expect(needlesOf('a b')).toEqual(['a b']);
    expect(needlesOf('/')).toEqual([]);
    expect(needlesOf('退款 4111-1111')).toEqual(
      expect.arrayContaining(['退款 4111-1111', '退款', '41111111']),
    );
  });
});

test.describe('a form carries nothing', () => {
  test('on any page: no field in a form has a name', () => {
    const faults = builtPages().flatMap(({ address, html }) =>
      [...html.matchAll(/<form\b[\s\S]*?<\/form>/g)].flatMap(([form]) =>
        /\s(?:name|formaction|method)=/.test(form.replace(/>[^<]*</g, '><')) ? [address] : [],
      ),
    );
    expect(faults).toEqual([]);
  });

  for (const address of ['/zh/', '/en/fixes/get-the-code/', '/zh/search/', '/en/messages/']) {
    test(`Enter before the script of ${address} is there`, async ({ page, context }) => {
      await context.route('**/_assets/**', () => new Promise(() => undefined));
      await page.goto(address, { waitUntil: 'commit' });
      await field(page).fill(story);
      const asked = page.waitForRequest((request) => request.isNavigationRequest());
      await field(page).press('Enter');
      expect(new URL((await asked).url()).search).toMatch(/^\??$/);
    });
  }

  test.describe('with JavaScript off', () => {
    test.use({ javaScriptEnabled: false });
    for (const address of ['/zh/', '/en/fixes/get-the-code/', '/zh/search/']) {
      test(`from ${address} to the messages`, async ({ page }) => {
        await page.goto(address);
        await field(page).fill(story);
        await field(page).press('Enter');
        await expect(page).toHaveURL(/\/(?:zh|en)\/messages\/\??$/);
      });
    }
  });
});

test.describe('a query stands behind # alone', () => {
  test('when it is sent, and after a step back and forward', async ({ page }) => {
    await page.goto('/zh/about/');
    await field(page).fill('我老婆的卡被冻结了');
    await field(page).press('Enter');
    await expect(page).toHaveURL(/\/zh\/search\/#q=/);
    await expect(results(page)).toHaveAttribute('data-state', 'done');
    await field(page).fill('退款');
    await field(page).press('Enter');
    await expect(results(page)).toHaveAttribute('data-state', 'done');
    await page.goBack();
    await expect(field(page)).toHaveValue('我老婆的卡被冻结了');
    await page.goForward();
    await expect(field(page)).toHaveValue('退款');
    await page.reload();
    await expect(field(page)).toHaveValue('退款');
    await expect(results(page).getByRole('link').first()).toBeVisible();
  });

  test('when the language is switched', async ({ page }) => {
    await page.goto('/zh/search/#q=退款');
    await expect(results(page)).toHaveAttribute('data-state', 'done');
    await page.getByRole('link', { name: 'English', exact: true }).first().click();
    await expect(page).toHaveURL(/\/en\/search\/#q=/);
    await expect(field(page)).toHaveValue('退款');
    await expect(results(page).getByRole('link').first()).toBeVisible();
  });

  test('when all results are opened from the suggestions', async ({ page }) => {
    await page.goto('/en/about/');
    await field(page).fill('code not received');
    await page.getByRole('link', { name: 'See all results' }).click();
    await expect(page).toHaveURL(/\/en\/search\/#q=code\+not\+received$/);
    await expect(field(page)).toHaveValue('code not received');
  });

  test('when the address is changed by hand, and when the text is reached by its link', async ({
    page,
  }) => {
    await page.goto('/zh/search/#q=退款');
    await expect(results(page)).toHaveAttribute('data-state', 'done');
    await page.evaluate(() => (location.hash = 'q=冻结'));
    await expect(field(page)).toHaveValue('冻结');
    await expect(results(page).locator('mark').filter({ hasText: '冻结' }).first()).toBeVisible();
    await page.evaluate(() => document.querySelector<HTMLElement>('a[href="#main"]')!.click());
    await expect(page.locator('#main')).toBeFocused();
    await expect(field(page)).toHaveValue('冻结');
    await expect(page).toHaveURL(/#q=/);
  });

  test('an address of old is rewritten in place, before anything is asked for by it', async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) =>
      asked.push(`${request.url()} ${request.headers()['referer'] ?? ''}`),
    );
    await page.goto('/zh/about/');
    asked.length = 0;
    await page.goto(`/zh/search/?q=${encodeURIComponent('收不到验证码')}&from=chat`);
    await expect(page).toHaveURL(/\/zh\/search\/#q=/);
    await expect(field(page)).toHaveValue('收不到验证码');
    await expect(results(page).getByRole('link').first()).toBeVisible();
    expect(asked.filter((line) => line.includes('q='))).toHaveLength(1);
    // In the same place of the history: one step back is the page before.
    await page.goBack();
    await expect(page).toHaveURL(/\/zh\/about\/$/);
  });
});
