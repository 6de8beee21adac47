// What a reader does, in words every engine understands. Each scenario gets a driver and the origin
// of the site.
import assert from 'node:assert/strict';
import { keys, until, type Driver } from './driver.ts';

/** One page of each type. */
export const pageTypes = {
  home: '/zh/',
  area: '/en/causes/',
  article: '/zh/fixes/get-the-code/',
  message: '/zh/messages/system-busy/',
  messages: '/en/messages/',
  check: '/zh/check/',
  contact: '/en/contact/',
  report: '/zh/report/',
  desk: '/en/desk/',
  results: '/en/search/',
} as const;

const address = (driver: Driver) => driver.run<string>('return location.pathname + location.hash;');
const arrive = (driver: Driver, wanted: RegExp) =>
  until(
    () => address(driver),
    (place) => wanted.test(place),
  );
const text = (driver: Driver, selector: string) =>
  driver.run<string | null>(
    `return document.querySelector(${JSON.stringify(selector)})?.textContent.trim();`,
  );
const isSeen = (selector: string) =>
  `const { top, bottom } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect(); return bottom > 0 && top < innerHeight;`;
const field = '[data-search] input';
const firstResult = '#results a';

/** Waits for the results of the results page; gives the address of the first. */
async function found(driver: Driver): Promise<string> {
  await until(
    () => driver.run<string>("return document.querySelector('#results').dataset.state;"),
    (state) => state === 'done',
  );
  return driver.run<string>(
    `return document.querySelector('${firstResult}')?.getAttribute('href') ?? '';`,
  );
}

export const scenarios: Record<string, (driver: Driver, origin: string) => Promise<void>> = {
  'every type of page can be read, is styled, and stays within its width': async (
    driver,
    origin,
  ) => {
    for (const [type, path] of Object.entries(pageTypes)) {
      await driver.open(origin + path);
      const seen = await driver.run<{
        heading: number;
        words: number;
        wide: boolean;
        paper: string;
        ink: string;
        landmarks: number;
      }>(`
        const { backgroundColor, color } = getComputedStyle(document.body);
        return { heading: document.querySelectorAll('h1').length, words: document.querySelector('main').innerText.length, wide: document.documentElement.scrollWidth > innerWidth, paper: backgroundColor, ink: color, landmarks: document.querySelectorAll('header, main, footer').length };`);
      assert.equal(seen.heading, 1, type);
      assert.ok(seen.words > 100, type);
      assert.ok(!seen.wide, `${type} is wider than the window`);
      assert.ok(seen.landmarks >= 3, type);
      assert.notEqual(seen.paper, seen.ink, type);
      assert.notEqual(seen.paper, 'rgba(0, 0, 0, 0)', type);
    }
  },
  'the language switch leads to the same section': async (driver, origin) => {
    await driver.open(`${origin}/zh/fixes/get-the-code/#if-not`);
    await driver.click('[data-language-switch]');
    await arrive(driver, /^\/en\/fixes\/get-the-code\/#if-not$/);
    assert.equal(await driver.run('return document.documentElement.lang;'), 'en');
    await until(() => driver.run<boolean>(isSeen('#if-not')), Boolean);
  },
  'a link to a section lands on it, and the contents say where one is': async (driver, origin) => {
    await driver.open(`${origin}/en/fixes/get-the-code/#steps`);
    await until(() => driver.run<boolean>(isSeen('#steps')), Boolean);
    await driver.open(`${origin}/zh/fixes/get-the-code/`);
    await driver.run('document.querySelector(\'nav a[href="#worked"]\').click();');
    await arrive(driver, /#worked$/);
    await until(() => driver.run<boolean>(isSeen('#worked')), Boolean);
  },
  'a chosen theme stays': async (driver, origin) => {
    await driver.open(`${origin}/zh/about/`);
    const paper = () =>
      driver.run<string>('return getComputedStyle(document.body).backgroundColor;');
    const light = await paper();
    await driver.click('input[name=theme][value=dark]');
    await until(paper, (colour) => colour !== light);
    await driver.open(`${origin}/en/causes/`);
    assert.notEqual(await paper(), light);
    assert.equal(await driver.run('return document.documentElement.dataset.theme;'), 'dark');
    await driver.run("localStorage.removeItem('theme');");
  },
  'a Chinese question that is typed is answered as one types, and the keyboard leads to the page':
    async (driver, origin) => {
      await driver.open(`${origin}/zh/about/`);
      await driver.type(field, '收不到验证码');
      assert.equal(
        await driver.run(`return document.querySelector('${field}').value;`),
        '收不到验证码',
      );
      await until(
        () => driver.run<number>("return document.querySelectorAll('[role=option]').length;"),
        (count) => count > 0,
      );
      // A list that is still growing forgets what was chosen.
      await until(async () => {
        await driver.type(field, keys.down);
        return text(driver, '[role=option][aria-selected=true] [data-title]');
      }, Boolean);
      await driver.type(field, keys.enter);
      await arrive(driver, /^\/zh\/.*code/);
    },
  'the results page answers in both languages, in a worker, with the words marked': async (
    driver,
    origin,
  ) => {
    for (const [locale, query, wanted] of [
      ['zh', '收不到验证码', /code/],
      ['en', 'card expired', /expired/],
    ] as const) {
      await driver.open(`${origin}/${locale}/search/`);
      await driver.type(field, query + keys.enter);
      await until(
        () => found(driver),
        (href) => wanted.test(href),
      );
      assert.ok(
        await driver.run<boolean>("return document.querySelector('#results mark') !== null;"),
        query,
      );
    }
    assert.ok(
      await driver.run<boolean>(
        "return performance.getEntriesByType('resource').some(({ name }) => name.includes('search.worker'));",
      ),
    );
  },
  'a card number that is typed is masked': async (driver, origin) => {
    await driver.open(`${origin}/en/about/`);
    await driver.type(field, 'my card 4111111111111111');
    await until(
      () => driver.run<string>(`return document.querySelector('${field}').value;`),
      (value) => value === 'my card ••••',
    );
  },
  'the back button brings back the query that was sent': async (driver, origin) => {
    await driver.open(`${origin}/en/search/#q=refund`);
    await found(driver);
    await driver.click(firstResult);
    await arrive(driver, /^\/en\/(?!search)/);
    await driver.run('setTimeout(() => history.back());');
    await arrive(driver, /^\/en\/search\//);
    await until(
      () => driver.run<string | null>(`return document.querySelector('${field}')?.value ?? null;`),
      (value) => value === 'refund',
    );
    assert.notEqual(await found(driver), '');
  },
  'the guided check leads from question to question': async (driver, origin) => {
    await driver.open(`${origin}/zh/check/`);
    const question = await text(driver, 'h1');
    await driver.click('main ul a');
    await until(
      () => text(driver, 'h1'),
      (next) => next !== null && next !== question,
    );
  },
  'a short link leads to its section': async (driver, origin) => {
    const { sections } = (await (await fetch(`${origin}/sections.json`)).json()) as {
      sections: { code: string; page: string; id: string | null; status: string }[];
    };
    const { code } = sections.find(
      ({ page, id, status }) =>
        page === 'fixes/get-the-code' && id === 'steps' && status === 'live',
    )!;
    await driver.open(`${origin}/en/s/${code}/`);
    await arrive(driver, /^\/en\/fixes\/get-the-code\/#steps$/);
    await until(() => driver.run<boolean>(isSeen('#steps')), Boolean);
  },
  'a report is written from the ticked steps and what is typed, in the language that is chosen':
    async (driver, origin) => {
      await driver.open(`${origin}/zh/fixes/get-the-code/`);
      await until(
        () =>
          driver.run<boolean>("return document.querySelector('button[aria-pressed]') !== null;"),
        Boolean,
      );
      await driver.click('button[aria-pressed]');
      await until(
        () =>
          driver.run<string>(
            "return document.querySelector('button[aria-pressed]').getAttribute('aria-pressed');",
          ),
        (pressed) => pressed === 'true',
      );
      await driver.open(`${origin}/zh/report/`);
      await driver.type('[name=message]', '网络错误');
      await until(
        () => text(driver, '[data-output] [data-text]'),
        (report) => report?.includes('“网络错误”') === true,
      );
      assert.equal(
        await driver.run<number>("return document.querySelectorAll('[data-steps] li').length;"),
        1,
      );
      await driver.click('input[name=languages][value=en]');
      await until(
        () => text(driver, '[data-output] [data-text]'),
        (report) => report?.includes('Words on the screen') === true,
      );
      await driver.run('localStorage.clear(); sessionStorage.clear();');
    },
  'the desk writes a reply with a short link, and finds a dead link in a saved one': async (
    driver,
    origin,
  ) => {
    await driver.open(`${origin}/zh/desk/`);
    await until(
      () => driver.run<number>("return document.querySelectorAll('[role=option]').length;"),
      (count) => count > 0,
    );
    await driver.type('#desk-field', '收不到验证码');
    await until(
      () =>
        driver.run<boolean>(
          "return document.querySelector('[role=option][data-marked]') !== null;",
        ),
      Boolean,
    );
    await driver.type('#desk-field', keys.enter);
    await until(
      () => driver.run<string>("return document.querySelector('#desk-text').value;"),
      (reply) => /\/zh\/s\/[2-9a-z]{5}\//.test(reply),
    );
    const known = await driver.run<string>(
      "const { sections } = await (await fetch('/sections.json')).json(); return sections[0].address.zh;",
    );
    await driver.type('#desk-check', new URL('/zh/fixes/no-such-page/', known).href);
    await until(
      () =>
        driver.run<string | null>(
          "return document.querySelector('[data-findings] li')?.dataset.state ?? null;",
        ),
      (state) => state === 'dead',
    );
    await driver.run('localStorage.clear(); sessionStorage.clear();');
  },
  'a missing address is answered in its language': async (driver, origin) => {
    await driver.open(`${origin}/en/no/such/page/`);
    assert.equal(await text(driver, 'h1'), 'This page is not here');
    // Some engines call the status a fault.
    driver.heard();
  },
  'a page refuses to make code from text, and says so to nobody else': async (driver, origin) => {
    await driver.open(`${origin}/zh/about/`);
    const outcome = await driver.run<string>(
      "try { document.createElement('div').innerHTML = '<b></b>'; return 'trustedTypes' in window ? 'allowed' : 'not known'; } catch (error) { return error.name; }",
    );
    assert.match(outcome, /^(?:TypeError|not known)$/);
    driver.heard();
  },
};
