// The site without a network, and with one that fails or lies.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { test as base, type Page } from './test.ts';
import { strings } from '../src/i18n/index.ts';
import { localeKeys, locales } from '../src/i18n/locales.ts';
import { accessibilityFaults } from './accessibility.ts';
import { isExhaustive, oneOf } from './extent.ts';
import { edit, readVersion, startLyingServer, type Lie, type LyingServer } from './lying-server.ts';
import {
  copyNote,
  expect,
  inFirstFormat,
  kept,
  kits,
  saveData,
  takeOver,
  update,
  visit,
  visitedPaths,
} from './returning-reader.ts';
import { askAll, judgedQueries, recallAt } from './judged-queries.ts';
import { builtPages, dist, sitemapAddresses } from './site.ts';

const built = readVersion(dist);
/**
 * Gives the words that make a version whose scripts all have other names, as a change in the one
 * that all load does.
 * The mark is a letter that the builder's own names never have, so that no name stays by chance.
 */
const renamed = (mark: string) =>
  readdirSync(join(dist, '_assets'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => [name, `${name.slice(0, -11)}${mark}${name.slice(-10)}`] as const);
/** Later versions: other words on the home page, and scripts with other names. */
const later = edit(built, [['先看卡在哪一步', '先看停在哪一关'], ...renamed('~')]);
const latest = edit(built, [['先看卡在哪一步', '先看停在哪一站'], ...renamed('!')]);

const test = base.extend<{ site: LyingServer }>({
  site: async ({}, use) => {
    const site = await startLyingServer(built);
    await use(site);
    site.stop();
  },
});

test.use({ serviceWorkers: 'allow' });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const suggest = (page: Page, query: string) =>
  page.getByRole('searchbox').or(page.getByRole('combobox')).fill(query);

const kitAddresses = (locale: string) =>
  [
    '',
    'messages/',
    'check/',
    'check/card/',
    'check/money/',
    'lost-funds/first-hour/',
    'contact/',
    'search/',
  ].map((path) => `/${locale}/${path}`);

for (const locale of localeKeys) {
  test(`after one visit the kit answers with the network off (${locale})`, async ({
    page,
    site,
  }) => {
    const heard: string[] = [];
    page.on('pageerror', (error) => heard.push(error.message));
    await visit(page, `${site.origin}/${locale}/fixes/`, locale);
    expect(
      await kept(page, locale === 'zh' ? 'en' : 'zh'),
      'the other language is not loaded',
    ).toBe(false);
    site.lie('off');
    for (const address of kitAddresses(locale)) {
      await page.goto(site.origin + address);
      await expect(page.locator('html')).toHaveAttribute('lang', locales[locale].tag);
      await expect(heading(page)).toBeVisible();
      await expect(copyNote(page)).toBeVisible();
    }
    await page.goto(`${site.origin}/${locale}/fixes/`);
    await page
      .getByRole('searchbox')
      .or(page.getByRole('combobox'))
      .fill(locale === 'zh' ? '收不到验证码' : 'code not received');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.locator('#results').getByRole('link').first()).toHaveAttribute(
      'href',
      new RegExp(`^/${locale}/.*code`),
    );
    await page.locator('#results').getByRole('link').first().click();
    await expect(heading(page)).toBeVisible();
    expect(heard).toEqual([]);
  });

  test(`the pages say exactly what is kept, and it opens (${locale})`, async ({ page, site }) => {
    const pack = JSON.parse(
      readFileSync(
        join(
          dist,
          'offline',
          readdirSync(join(dist, 'offline')).find((name) => name.startsWith(`kit-${locale}.`))!,
        ),
        'utf8',
      ),
    ) as { files: Record<string, unknown> };
    const held = new Set(
      Object.keys(pack.files).filter(
        (path) => path.startsWith(`/${locale}/`) && path.endsWith('/'),
      ),
    );
    const { kept: words, parts } = strings(locale).offline;
    await visit(page, `${site.origin}/${locale}/`, locale);
    const said = page.locator(`[data-kept="${locale}"]`);
    await expect(said).toContainText(String(held.size));
    expect(words).toContain('{count}');
    const all = sitemapAddresses();
    const pagesOf = (part: string) =>
      all.filter(
        (path) => path === `/${locale}/${part}/` || path.startsWith(`/${locale}/${part}/`),
      );
    const named: string[] = [];
    for (const [part, name] of Object.entries(parts)) {
      const isWhole = pagesOf(part).every((path) => held.has(path));
      if ((await said.innerText()).includes(name)) named.push(part);
      expect(named.includes(part), part).toBe(isWhole);
    }
    expect(named).toEqual(
      expect.arrayContaining(['lost-funds', 'messages', 'fixes', 'security', 'wallets']),
    );
    site.lie('off');
    for (const part of named) {
      await page.goto(site.origin + pagesOf(part).at(-1)!);
      await expect(copyNote(page)).toBeVisible();
    }
    await page.goto(`${site.origin}/${locale}/cards/nothing-here/`);
    await expect(page.locator(`[data-kept="${locale}"]`)).toContainText(String(held.size));
    await expect(page.locator(`[data-kept="${locale === 'zh' ? 'en' : 'zh'}"]`)).toBeHidden();
  });

  test(`what a visit keeps is small (${locale})`, () => {
    // As a host compresses it while it is asked.
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
    const weigh = (file: string) =>
      brotliCompressSync(readFileSync(join(dist, file)), { params }).length;
    const [kit] = readdirSync(join(dist, 'offline')).filter((name) =>
      name.startsWith(`kit-${locale}.`),
    );
    expect(weigh(`offline/${kit}`) + weigh('sw.js')).toBeLessThanOrEqual(360_000);
  });

  test(`${isExhaustive ? 'judged queries are' : 'every eighth judged query is'} answered from the kept pages (${locale})`, async ({
    page,
    site,
  }) => {
    await visit(page, `${site.origin}/${locale}/`, locale);
    site.lie('off');
    await page.goto(`${site.origin}/${locale}/search/`);
    const queries = oneOf(8, judgedQueries(locale));
    const outcomes = await askAll(page, queries);
    expect(outcomes.filter(({ found }) => found.length === 0).map(({ query }) => query)).toEqual(
      [],
    );
    expect(recallAt(3, outcomes)).toBeGreaterThanOrEqual(0.9);
  });
}

test('a reader who saves data keeps the pages that were visited and nothing else', async ({
  page,
  site,
}) => {
  await saveData(page);
  await page.goto(`${site.origin}/zh/about/`);
  await expect.poll(() => visitedPaths(page)).toEqual(['/zh/about/']);
  await page.goto(`${site.origin}/zh/contact/`);
  await expect.poll(() => visitedPaths(page)).toEqual(['/zh/about/', '/zh/contact/']);
  expect(await kits(page)).toEqual([]);
  expect(site.asked().filter((address) => address.includes('/kit-'))).toEqual([]);
  site.lie('off');
  await page.goto(`${site.origin}/zh/about/`);
  await expect(copyNote(page)).toContainText(/在 \d{4}-\d{2}-\d{2} 核对过/);
  await expect(heading(page)).toHaveText('关于卡帮');
});

test('a page that is not kept says in both languages what is', async ({ page, site }) => {
  await visit(page, `${site.origin}/zh/`);
  site.lie('off');
  await page.goto(`${site.origin}/en/about/`);
  await expect(heading(page)).toHaveText('没有网络，这一页也没有存下来');
  await expect(page.getByText('The English pages are not saved on this device yet')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  const links = await page.getByRole('main').getByRole('link').all();
  const addresses = (
    await Promise.all(
      links.map(async (link) => ((await link.isVisible()) ? link.getAttribute('href') : null)),
    )
  ).filter((href) => href !== null && !href.startsWith('tel:'));
  await expect(page.getByRole('link', { name: /拨打 110/ })).toHaveAttribute('href', 'tel:110');
  expect(addresses.length).toBeGreaterThanOrEqual(6);
  for (const address of addresses) {
    await page.goto(site.origin + address);
    await expect(heading(page)).not.toHaveText('没有网络，这一页也没有存下来');
    await expect(copyNote(page)).toBeVisible();
  }
});

/** Lets a kept version take over, cuts the network, and reads that version's home page. */
async function readWithout(page: Page, site: LyingServer, words: string): Promise<void> {
  await takeOver(page, `${site.origin}/zh/about/`);
  site.lie('off');
  await page.goto(`${site.origin}/zh/`);
  await expect(heading(page)).toContainText(words);
}

test('a short link leads to its section with the network off or slow, in the language of the link or of the reader', async ({
  browser,
  site,
}) => {
  const { sections } = JSON.parse(readFileSync(join(dist, 'sections.json'), 'utf8')) as {
    sections: { code: string; page: string; id: string | null }[];
  };
  const { code } = sections.find(
    ({ page, id }) => page === 'fixes/get-the-code' && id === 'steps',
  )!;
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await visit(page, `${site.origin}/zh/`);
  for (const lie of ['off', 'stalled', 'portal'] as const) {
    site.lie(lie);
    for (const address of [`/zh/s/${code}/`, `/s/${code}`]) {
      await page.goto(site.origin + address, { waitUntil: 'commit' });
      await expect(page).toHaveURL(`${site.origin}/zh/fixes/get-the-code/#steps`);
      await expect(page.getByRole('heading', { name: '怎么做' })).toBeInViewport();
    }
  }
  site.lie('off');
  await page.goto(`${site.origin}/en/s/${code}/`);
  await expect(heading(page)).toHaveText('没有网络，这一页也没有存下来');
  site.lie();
  await visit(page, `${site.origin}/en/`, 'en');
  site.lie('off');
  await page.goto(`${site.origin}/s/${code}/`);
  await expect(page).toHaveURL(`${site.origin}/en/fixes/get-the-code/#steps`);
  await page.goto(`${site.origin}/en/s/zzzzz/`);
  await expect(heading(page)).toHaveText('没有网络，这一页也没有存下来');
  await page.context().close();
});

test('an update is read at once and takes over while pages are open, without parts of the old version', async ({
  page,
  site,
}) => {
  await visit(page, `${site.origin}/zh/`);
  site.deploy(later);
  await page.goto(`${site.origin}/zh/`);
  await expect(heading(page)).toContainText('停在哪一关');
  expect(await update(page)).toBe(true);
  await readWithout(page, site, '停在哪一关');
  const failed: string[] = [];
  page.on('requestfailed', (request) => failed.push(request.url()));
  await page.goto(`${site.origin}/zh/about/`);
  await suggest(page, '退款');
  await expect(page.getByRole('option').first()).toBeVisible();
  expect(failed.filter((address) => address.includes('/_assets/'))).toEqual([]);
});

for (const [what, first] of [
  ['a page', built],
  ['a page from before kits of format 2', inFirstFormat(built)],
] as const) {
  test(`${what} that stays open over two deploys goes on with its own scripts and search`, async ({
    page,
    context,
    site,
  }) => {
    site.deploy(first);
    await visit(page, `${site.origin}/zh/about/`);
    const other = await context.newPage();
    for (const [version, words] of [
      [later, '停在哪一关'],
      [latest, '停在哪一站'],
    ] as const) {
      site.deploy(version);
      await other.goto(`${site.origin}/zh/contact/`);
      await update(other);
      if (first === built) await takeOver(other, `${site.origin}/zh/contact/`);
      await other.goto(`${site.origin}/zh/`);
      await expect(heading(other)).toContainText(words);
    }
    site.asked();
    // The worker of that time knows nothing of the files that search asks for today.
    site.lie('missing', first === built ? /_assets|pagefind/ : /_assets/);
    await suggest(page, '收不到验证码');
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(
      site.asked().filter((address) => address.includes('/_assets/')),
      'the server no longer has them',
    ).toEqual([]);
    site.lie();
    // Once the old page is closed, nobody needs what it came with. A worker of that time leaves
    // when no page is open.
    await page.close();
    await expect
      .poll(async () => {
        await other.goto('about:blank');
        await other.goto(`${site.origin}/zh/about/`);
        return (await kits(other)).length;
      })
      .toBe(1);
  });
}

test('a kit of a format that the worker cannot read leaves the reader what there was', async ({
  page,
  site,
}) => {
  await visit(page, `${site.origin}/zh/about/`);
  site.deploy(edit(later, [['{"format":2', '{"format":9']]));
  expect(await update(page)).toBe(false);
  await readWithout(page, site, '卡在哪一步');
});

test('what is no visit is not heard', async ({ page, site }) => {
  await visit(page, `${site.origin}/zh/about/`);
  const before = await page.evaluate(() => caches.keys());
  await page.evaluate(() => {
    const { controller } = navigator.serviceWorker;
    for (const data of [
      null,
      'text',
      {},
      { path: 3 },
      { path: '/zh/', isSaving: 'yes' },
      { path: 'https://elsewhere.example/', isSaving: true },
    ])
      controller!.postMessage(data);
  });
  await page.goto(`${site.origin}/zh/contact/`);
  await expect(heading(page)).toBeVisible();
  expect(await page.evaluate(() => caches.keys())).toEqual(before);
  expect(await visitedPaths(page)).toEqual([]);
});

const lies: [what: string, lie: Lie, about: RegExp][] = [
  ...(['missing', 'portal', 'half', 'cut', 'changed', 'broken', 'off'] as const).map(
    (lie): [string, Lie, RegExp] => [`a kit that is ${lie}`, lie, /\/kit-/],
  ),
  ...(['missing', 'portal', 'half', 'cut', 'broken', 'off'] as const).map(
    (lie): [string, Lie, RegExp] => [`a worker that is ${lie}`, lie, /\/sw\.js$/],
  ),
  ['a network that answers everything with its own page', 'portal', /./],
];

/**
 * One reader meets all lies about the same file one after the other; for `npm run test:all` each
 * meets a reader of its own.
 */
const updates = isExhaustive
  ? lies.map((lie) => [lie])
  : [...Map.groupBy(lies, ([, , about]) => about.source).values()];
for (const met of updates) {
  const [first = ''] = met.map(([what]) => what);
  test(`an update with ${first}${met.length > 1 ? ` and ${met.length - 1} more faults of the network` : ''} leaves the reader what there was, and comes when the network is honest`, async ({
    page,
    site,
  }) => {
    // As long as they would have one by one on a machine that does much else.
    test.setTimeout(met.length * 120_000);
    await visit(page, `${site.origin}/zh/about/`);
    site.deploy(later);
    for (const [what, lie, about] of met) {
      site.lie(lie, about);
      expect(await update(page), what).toBe(false);
      site.lie('off');
      await page.goto(`${site.origin}/zh/search/#q=${encodeURIComponent('收不到验证码')}`);
      await expect(page.locator('#results').getByRole('link').first(), what).toHaveAttribute(
        'href',
        /code/,
      );
      await page.goto(`${site.origin}/zh/`);
      await expect(heading(page), what).toContainText('卡在哪一步');
    }
    site.lie();
    expect(await update(page)).toBe(true);
    await readWithout(page, site, '停在哪一关');
  });
}

for (const lie of ['missing', 'portal', 'half', 'cut', 'changed'] as const) {
  test(`a first visit keeps nothing of a kit that is ${lie}, and the next visit keeps it whole`, async ({
    page,
    site,
  }) => {
    site.lie(lie, /\/kit-/);
    await page.goto(`${site.origin}/zh/`);
    await expect.poll(() => site.asked().some((address) => address.includes('/kit-'))).toBe(true);
    await page.goto(`${site.origin}/zh/about/`);
    await expect(heading(page)).toHaveText('关于卡帮');
    expect(await kits(page)).toEqual([]);
    site.lie();
    await visit(page, `${site.origin}/zh/about/`);
  });
}

const notes = { silent: '网络没有回应。', foreign: '网络有回应，但给的不是这一页' };
test('a page that is not what the site has is answered with the kept copy, which says why and stays', async ({
  page,
  site,
}) => {
  await visit(page, `${site.origin}/zh/`);
  for (const [lie, note] of [
    ['portal', notes.foreign],
    ['half', notes.foreign],
    ['broken', notes.foreign],
    ['missing', notes.foreign],
    ['cut', notes.silent],
    ['stalled', notes.silent],
    ['off', notes.silent],
  ] as const) {
    site.lie(lie, /first-hour/);
    for (const time of ['first', 'second']) {
      await page.goto(`${site.origin}/zh/lost-funds/first-hour/`);
      await expect(copyNote(page), `${lie}, ${time}`).toContainText(note);
      await expect(copyNote(page), `${lie}, ${time}`).toContainText(/在 \d{4}-\d{2}-\d{2} 核对过/);
      await expect(page.locator('main h2').last(), lie).toBeVisible();
    }
    site.lie();
    await page.goto(`${site.origin}/zh/lost-funds/first-hour/`);
    await expect(copyNote(page), lie).toHaveCount(0);
  }
});

test('a page that the site itself no longer has is not shown from the copy', async ({
  page,
  site,
}) => {
  await visit(page, `${site.origin}/zh/`);
  site.deploy(new Map([...built].filter(([path]) => path !== '/zh/fixes/update-app/index.html')));
  const response = await page.goto(`${site.origin}/zh/fixes/update-app/`);
  expect(response?.status()).toBe(404);
  await expect(heading(page)).toHaveText('这一页不在这里');
});

test('a browser that refuses workers or caches shows the site as ever', async ({ page, site }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() => {
    navigator.serviceWorker.register = () =>
      Promise.reject(new DOMException('denied', 'SecurityError'));
  });
  await page.goto(`${site.origin}/en/`, { waitUntil: 'networkidle' });
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'serviceWorker', { value: undefined }),
  );
  await page.goto(`${site.origin}/en/about/`, { waitUntil: 'networkidle' });
  await expect(heading(page)).toHaveText('About Kabang');
  expect(errors).toEqual([]);
});

test('a kept copy says nothing while the network answers', async ({ page, site }) => {
  await visit(page, `${site.origin}/zh/`);
  await page.goto(`${site.origin}/zh/contact/`);
  await expect(copyNote(page)).toHaveCount(0);
  expect(builtPages().filter(({ html }) => html.includes('副本，内容在'))).toEqual([]);
});

for (const locale of localeKeys) {
  test(`the handbook opens from a disk and asks for nothing (${locale})`, async ({ page }) => {
    test.setTimeout(180_000);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const heard: string[] = [];
    page.on('console', (message) => heard.push(message.text()));
    const address = `file://${join(dist, `handbook-${locale}.html`)}`;
    await page.goto(address);
    const foldersIn = (area: string) =>
      readdirSync(join(dist, locale, area), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        // Pages beside the messages, of no message.
        .filter((name) => !['response-codes', 'not-in-our-list'].includes(name));
    await expect(page.locator('article')).toHaveCount(
      foldersIn('messages').length + foldersIn('fixes').length + 2,
    );
    const dead = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
        .filter((link) => !document.getElementById(decodeURIComponent(link.hash.slice(1))))
        .map((link) => link.hash),
    );
    expect(dead).toEqual([]);
    await page.locator('a[href="#fixes-get-the-code"]').first().click();
    await expect(page.locator('#fixes-get-the-code')).toBeInViewport();
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
    expect(asked).toEqual([address]);
    expect(heard).toEqual([]);
    // The file has the colours of the system.
    expect(await accessibilityFaults(page, { without: ['color-contrast'] })).toEqual([]);
  });
}
