// The `test` of every browser test. Whatever a test types, pastes or opens is remembered, and the
// test fails if any request carried it. It fails as well if it changes the answer to a request that
// nobody makes.
import {
  test as base,
  expect,
  type Browser,
  type BrowserContext,
  type Locator,
  type Page,
} from '@playwright/test';
import { createWatcher, type Watcher } from './request-watcher.ts';

export { expect };
export type * from '@playwright/test';

/** The watcher of the test that runs; a worker runs one at a time. */
let current: Watcher | undefined;

/** Puts what is done first before a method of all objects of a kind. */
function before(kind: object, name: string, first: (text: unknown) => void): void {
  const methods = kind as Record<string, (...parts: unknown[]) => unknown>;
  const method = methods[name]!;
  methods[name] = function (this: object, ...parts) {
    first(parts[0]);
    return method.apply(this, parts);
  };
}

const prepared = new WeakSet<object>();

/**
 * Has every way in which a test types or opens something tell the watcher; once for each kind
 * of object.
 */
function followMethods(page: Page): void {
  const [pages, locators, keyboards] = [page, page.locator('html'), page.keyboard].map(
    (one) => Object.getPrototypeOf(one) as object,
  ) as [Page, Locator, Page['keyboard']];
  countRoutes(pages);
  if (prepared.has(locators)) return;
  prepared.add(locators);
  const record = (text: unknown) => void (typeof text === 'string' && current?.record(text));
  for (const name of ['fill', 'pressSequentially', 'type']) before(locators, name, record);
  for (const name of ['type', 'insertText']) before(keyboards, name, record);
  before(pages, 'goto', (address) => current?.recordAddress(String(address)));
}

/** The routes of the test that runs, and how often each was asked for. */
let routes: { pattern: string; hits: number }[] = [];

/**
 * Has the routes of all objects of a kind count: one that nothing asks for makes no test fail, and
 * so shows nothing.
 */
function countRoutes(kind: object): void {
  if (prepared.has(kind)) return;
  prepared.add(kind);
  const methods = kind as Pick<Page, 'route'>;
  const { route } = methods;
  methods.route = function (this: Page, pattern, handler, options) {
    const counted = { pattern: String(pattern), hits: 0 };
    routes.push(counted);
    return route.call(
      this,
      pattern,
      (asked, request) => {
        counted.hits += 1;
        return handler(asked, request);
      },
      options,
    );
  };
}

/** Runs in every page: tells what comes by other ways than keys. */
function followPage(): void {
  const tell = (text: string | undefined) =>
    void (
      text && (window as unknown as Record<string, (text: string) => void>)['tellTyped']?.(text)
    );
  const value = (field: unknown) => tell((field as { value?: string }).value);
  addEventListener('paste', (event) => tell(event.clipboardData?.getData('text')), true);
  addEventListener('drop', (event) => tell(event.dataTransfer?.getData('text')), true);
  addEventListener('input', (event) => !event.isTrusted && value(event.target), true);
  addEventListener(
    'submit',
    ({ target }) => [...(target as HTMLFormElement).elements].forEach(value),
    true,
  );
}

/** Watches every context that a browser opens. */
function watchContexts(browser: Browser): void {
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options): Promise<BrowserContext> => {
    const context = await open(options);
    current?.watch(context);
    countRoutes(Object.getPrototypeOf(context) as object);
    context.on('page', followMethods);
    await context.exposeBinding('tellTyped', (_, text: string) => current?.record(text));
    await context.addInitScript(followPage);
    return context;
  };
}

export const test = base.extend<{ watcher: Watcher }, { watchedBrowser: Browser }>({
  watchedBrowser: [
    async ({ browser }, use) => {
      watchContexts(browser);
      await use(browser);
    },
    { scope: 'worker', auto: true },
  ],
  watcher: [
    async ({}, use, info) => {
      current = createWatcher();
      routes = [];
      await use(current);
      const leaks = current.takeLeaks();
      current = undefined;
      expect(leaks, 'no request carries what was typed').toEqual([]);
      // A test that failed on its way may not have come to the request.
      if (info.status === info.expectedStatus)
        expect(
          routes.filter(({ hits }) => hits === 0).map(({ pattern }) => pattern),
          'every route was asked for',
        ).toEqual([]);
    },
    { auto: true },
  ],
});
