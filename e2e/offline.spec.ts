// The site without a network, and with one that fails or lies.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect as hasty, test as base, type BrowserContext, type Page } from './test.ts';
import { localeKeys, locales } from '../src/i18n/locales.ts';
import { accessibilityFaults } from './accessibility.ts';
import { edit, readVersion, startLyingServer, type Lie, type LyingServer } from './lying-server.ts';
import { askAll, judgedQueries, recallAt } from './search-quality.ts';
import { builtPages, dist } from './site.ts';

const built = readVersion(dist);
/** A later version: other words on the home page, and a script with another name. */
const script = readdirSync(join(dist, '_assets')).find((name) =>
  name.startsWith('suggestions.client.'),
)!;
const later = edit(built, [
  ['先看卡在哪一步', '先看停在哪一关'],
  [script, `${script.slice(0, -11)}${'0'.repeat(8)}.js`],
]);

const test = base.extend<{ site: LyingServer }>({
  site: async ({}, use) => {
    const site = await startLyingServer(built);
    await use(site);
    site.stop();
  },
});

/** A machine that does much else at the same time is slow to start a worker. */
const expect = hasty.configure({ timeout: 20_000 });

/** Gives the names of the kits that are there with their content. */
const kits = (page: Page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.includes('/kit-'));
    const filled = await Promise.all(
      names.map(
        async (name) =>
          (await caches.match(new URL('/', location.href), { cacheName: name })) !== undefined,
      ),
    );
    return names.filter((_, at) => filled[at]);
  });
const kept = async (page: Page, locale: string) =>
  (await kits(page)).some((name) => name.includes(`kit-${locale}.`));
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const copyNote = (page: Page) => page.getByRole('status').filter({ hasText: /副本|copy/ });

/** Opens a page and waits until its language is kept and the worker is in charge. */
async function visit(page: Page, address: string, locale = 'zh'): Promise<void> {
  await page.goto(address);
  await expect.poll(() => kept(page, locale)).toBe(true);
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null))
    .toBe(true);
}

/** Waits until a version of the worker waits for its turn, or none does. */
const waiting = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null);
/** Looks for a new version, as a browser does on a visit; says whether one was found and could be kept. */
const update = (page: Page) =>
  page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    await registration.update().catch(() => undefined);
    const { installing } = registration;
    if (installing)
      await new Promise<void>((done) =>
        installing.addEventListener(
          'statechange',
          () => ['installed', 'redundant'].includes(installing.state) && done(),
        ),
      );
    return registration.waiting !== null;
  });

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
    await page.goto(`${site.origin}/${locale}/about/`);
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

  test(`what a visit keeps is small (${locale})`, () => {
    const weigh = (file: string) => brotliCompressSync(readFileSync(join(dist, file))).length;
    const [kit] = readdirSync(join(dist, 'offline')).filter((name) =>
      name.startsWith(`kit-${locale}.`),
    );
    expect(weigh(`offline/${kit}`) + weigh('sw.js')).toBeLessThanOrEqual(300_000);
  });

  test(`judged queries are answered from the kept pages (${locale})`, async ({ page, site }) => {
    await visit(page, `${site.origin}/${locale}/`, locale);
    site.lie('off');
    await page.goto(`${site.origin}/${locale}/search/`);
    const outcomes = await askAll(page, judgedQueries(locale));
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
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  await page.goto(`${site.origin}/zh/about/`);
  const visited = () =>
    page.evaluate(
      async (name) =>
        (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname),
      'kabang / visited',
    );
  await expect.poll(visited).toEqual(['/zh/about/']);
  await page.goto(`${site.origin}/zh/contact/`);
  await expect.poll(visited).toEqual(['/zh/about/', '/zh/contact/']);
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
  ).filter((href) => href !== null);
  expect(addresses.length).toBeGreaterThanOrEqual(6);
  for (const address of addresses) {
    await page.goto(site.origin + address);
    await expect(heading(page)).not.toHaveText('没有网络，这一页也没有存下来');
    await expect(copyNote(page)).toBeVisible();
  }
});

/** Opens the site in a new page until the later version is in charge, cuts the network, and gives the page with that version's home. */
async function readLater(context: BrowserContext, site: LyingServer): Promise<Page> {
  const page = await context.newPage();
  await expect
    .poll(async () => {
      // A tab that stays on the site keeps the old worker in charge.
      await page.goto('about:blank');
      await page.goto(`${site.origin}/zh/about/`);
      return waiting(page);
    })
    .toBe(false);
  site.lie('off');
  await page.goto(`${site.origin}/zh/`);
  await expect(heading(page)).toContainText('停在哪一关');
  return page;
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

test('an update is read at once, and kept for later without parts of the old version', async ({
  page,
  context,
  site,
}) => {
  await visit(page, `${site.origin}/zh/`);
  site.deploy(later);
  await page.goto(`${site.origin}/zh/`);
  await expect(heading(page)).toContainText('停在哪一关');
  expect(await update(page)).toBe(true);
  // The old version is in charge as long as a page of it may be open.
  await page.goto('about:blank');
  const next = await readLater(context, site);
  const failed: string[] = [];
  next.on('requestfailed', (request) => failed.push(request.url()));
  await next.goto(`${site.origin}/zh/about/`);
  await next.getByRole('searchbox').or(next.getByRole('combobox')).fill('退款');
  await expect(next.getByRole('option').first()).toBeVisible();
  expect(failed.filter((address) => address.includes('/_assets/'))).toEqual([]);
});

test('a page of the old version that is still open goes on with its own scripts', async ({
  page,
  site,
}) => {
  await visit(page, `${site.origin}/zh/about/`);
  site.deploy(later);
  expect(await update(page)).toBe(true);
  site.asked();
  await page.getByRole('searchbox').or(page.getByRole('combobox')).fill('收不到验证码');
  await expect(page.getByRole('option').first()).toBeVisible();
  expect(
    site.asked().filter((address) => address.includes('/_assets/')),
    'the server no longer has them',
  ).toEqual([]);
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

for (const [what, lie, about] of lies) {
  test(`an update with ${what} leaves the reader what there was, and comes when the network is honest`, async ({
    page,
    context,
    site,
  }) => {
    await visit(page, `${site.origin}/zh/about/`);
    site.deploy(later);
    site.lie(lie, about);
    expect(await update(page)).toBe(false);
    site.lie('off');
    await page.goto(`${site.origin}/zh/search/#q=${encodeURIComponent('收不到验证码')}`);
    await expect(page.locator('#results').getByRole('link').first()).toHaveAttribute(
      'href',
      /code/,
    );
    await page.goto(`${site.origin}/zh/`);
    await expect(heading(page)).toContainText('卡在哪一步');
    site.lie();
    expect(await update(page)).toBe(true);
    await page.close();
    await readLater(context, site);
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

for (const lie of ['portal', 'half', 'cut', 'broken', 'missing', 'stalled', 'off'] as const) {
  test(`a page that is ${lie} is answered with the kept copy, which stays`, async ({
    page,
    site,
  }) => {
    await visit(page, `${site.origin}/zh/`);
    site.lie(lie, /first-hour/);
    for (const time of ['first', 'second']) {
      await page.goto(`${site.origin}/zh/lost-funds/first-hour/`);
      await expect(copyNote(page), time).toContainText(/在 \d{4}-\d{2}-\d{2} 核对过/);
      await expect(page.locator('main h2').last()).toBeVisible();
    }
    site.lie();
    await page.goto(`${site.origin}/zh/lost-funds/first-hour/`);
    await expect(copyNote(page)).toHaveCount(0);
  });
}

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
    await expect(page.locator('article')).toHaveCount(
      readdirSync(join(dist, locale, 'messages'), { withFileTypes: true }).filter((entry) =>
        entry.isDirectory(),
      ).length -
        1 +
        readdirSync(join(dist, locale, 'fixes'), { withFileTypes: true }).filter((entry) =>
          entry.isDirectory(),
        ).length +
        2,
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
    expect(await accessibilityFaults(page, (axe) => axe.disableRules(['color-contrast']))).toEqual(
      [],
    );
  });
}
