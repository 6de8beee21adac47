// What a writer sees in the browser of the development server: drafts and faults.
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './test.ts';
import { copyProject, edit, project, run } from './builds/project-copy.ts';
import { addDraft, draft } from './builds/variants.ts';
import { freePort } from './free-port.ts';

const environment = { ...process.env, NODE_ENV: undefined, ASTRO_TELEMETRY_DISABLED: '1' };
let copy = '';
let server: ChildProcess | undefined;
let origin = '';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

/** While the first file exists, the load of Astro's store of texts waits; the second says it does. */
const [holdUp, heldUp] = ['hold-up', 'held-up'];
const slowTexts = `{
  name: 'slow-texts',
  transform: async (_, id) => {
    const { existsSync, writeFileSync } = process.getBuiltinModule('fs');
    if (id !== '\\0astro:data-layer-content' || !existsSync('${holdUp}')) return;
    writeFileSync('${heldUp}', '');
    while (existsSync('${holdUp}')) await new Promise((resolve) => setTimeout(resolve, 50));
  },
},`;

test.beforeAll(async () => {
  copy = copyProject();
  addDraft(copy);
  edit(join(copy, 'astro.config.mjs'), (text) =>
    text.replace('plugins: [', (start) => start + slowTexts),
  );
  const port = await freePort();
  origin = `http://localhost:${port}`;
  server = spawn('npx', ['astro', 'dev', '--port', String(port)], {
    cwd: copy,
    env: environment,
    detached: true,
    stdio: 'ignore',
  });
  await expect
    .poll(
      () =>
        fetch(origin).then(
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 90_000 },
    )
    .toBe(true);
});

test.afterAll(() => {
  if (server?.pid) process.kill(-server.pid);
  rmSync(copy, { recursive: true, force: true, maxRetries: 5 });
});

test('the preview shows a draft in both languages and says that it is one', async ({ page }) => {
  await page.goto(`${origin}/zh/${draft.path}/`);
  await expect(page.getByText('草稿：只有预览能看到')).toBeVisible();
  await page.goto(`${origin}/en/${draft.path}/`);
  await expect(page.getByText('Draft: only the preview shows it')).toBeVisible();
});

test('the preview has the report for editors, which names the draft', async ({ page }) => {
  await page.goto(`${origin}/status/`);
  await expect(page.getByRole('heading', { name: 'Drafts: 1' })).toBeVisible();
  const link = page.getByRole('link', { name: draft.path, exact: true }).last();
  await expect(link).toHaveAttribute('href', `/zh/${draft.path}/`);
});

test('a page that is written right after another one was read is shown', async ({ request }) => {
  const written = { path: 'fixes/just-written', zh: '刚写的一页', en: 'Just written' };
  const statusSoon = (status: number) =>
    expect
      .poll(async () => (await request.get(`${origin}/zh/${written.path}/`)).status(), {
        intervals: [20],
      })
      .toBe(status);
  await statusSoon(404);
  addDraft(copy, written);
  await statusSoon(200);
  rmSync(join(copy, 'content', written.path), { recursive: true });
  await statusSoon(404);
});

test('a page that is written while another one loads is shown', async ({ request }) => {
  const written = { path: 'fixes/meanwhile', zh: '同时写的一页', en: 'Written meanwhile' };
  const store = join(copy, '.astro/data-store.json');
  const storeHolds = (text: string) =>
    expect.poll(() => readFileSync(store, 'utf8'), 'the store is written').toContain(text);
  writeFileSync(join(copy, holdUp), '');
  const text = join(copy, 'content', draft.path, 'zh.mdx');
  edit(text, (before) => `${before}\n先拔掉充电线。\n`);
  await storeHolds('先拔掉充电线');
  const loading = request.get(`${origin}/zh/${draft.path}/`);
  await expect.poll(() => existsSync(join(copy, heldUp))).toBe(true);
  addDraft(copy, written);
  await storeHolds(written.zh);
  rmSync(join(copy, holdUp));
  expect((await loading).status()).toBe(200);
  await expect
    .poll(async () => (await request.get(`${origin}/zh/${written.path}/`)).status())
    .toBe(200);
  rmSync(join(copy, 'content', written.path), { recursive: true });
});

test('an unfinished draft is a fault of its own page, and the other pages are shown', async ({
  page,
}) => {
  const folder = join(copy, 'content/fixes/half-written');
  cpSync(join(copy, 'content', draft.path), folder, { recursive: true });
  rmSync(join(folder, 'en.mdx'));
  await expect(async () => {
    await page.goto(`${origin}/zh/fixes/half-written/`);
    await expect(page.locator('vite-error-overlay')).toContainText(
      'content/fixes/half-written/en.mdx',
      { timeout: 5_000 },
    );
  }).toPass();
  for (const path of [draft.path, 'fixes/get-the-code', 'fixes']) {
    // Astro tells every open page of an error, and may be late with the one before.
    await expect(async () => {
      const answer = await page.goto(`${origin}/zh/${path}/`);
      expect(answer?.status(), path).toBe(200);
      await expect(page.locator('vite-error-overlay')).toHaveCount(0, { timeout: 1_000 });
    }).toPass();
  }
  rmSync(folder, { recursive: true });
});

test('an imported folder shows as drafts, with its sections and without what articles cannot hold', async ({
  page,
}) => {
  const fixture = join(project, 'e2e/import-fixture');
  const { status, said } = await run(copy, 'content:import', [fixture, '--area', 'situations']);
  expect(status, said).toBe(1);
  for (const [locale, title] of [
    ['zh', '在借来的手机上绑卡'],
    ['en', 'Linking a card on a borrowed phone'],
  ] as const) {
    await expect(async () => {
      await page.goto(`${origin}/${locale}/situations/borrowed-phone/`);
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible({
        timeout: 5_000,
      });
    }).toPass();
    await expect(page.locator('h2#before-you-lend')).toBeVisible();
    await expect(page.getByText('{name}').first()).toBeVisible();
    await expect(page.locator('article input[type=checkbox]')).toHaveCount(0);
  }
  await expect(async () => {
    await page.goto(`${origin}/en/situations/which-phone/`);
    await expect(page.locator('vite-error-overlay')).toContainText(
      'situations/which-phone/zh.mdx',
      {
        timeout: 5_000,
      },
    );
  }).toPass();
});

test('the preview names a fault with file and line, and goes on when it is mended', async ({
  page,
}) => {
  const text = join(copy, 'content/fixes/get-the-code/zh.mdx');
  const sound = readFileSync(text, 'utf8');
  const line = sound.split('\n').findIndex((words) => words.includes('{#before}')) + 1;
  const heading = page.getByRole('heading', { level: 1, name: '收不到验证码怎么办' });
  await page.goto(`${origin}/zh/fixes/get-the-code/`);
  await expect(heading).toBeVisible();
  writeFileSync(text, sound.replace('{#before}', '{#Before}'));
  await expect(async () => {
    await page.goto(`${origin}/zh/fixes/get-the-code/`);
    await expect(page.locator('vite-error-overlay')).toContainText(
      `content/fixes/get-the-code/zh.mdx:${line}`,
      { timeout: 5_000 },
    );
  }).toPass();
  writeFileSync(text, sound);
  await expect(async () => {
    await page.goto(`${origin}/zh/fixes/get-the-code/`);
    await expect(heading).toBeVisible({ timeout: 5_000 });
  }).toPass();
});

test('a section that one language changed says so to readers of the other, with a way there, until it is mended', async ({
  page,
}) => {
  // The server has pages reload some time after a text was written, which would undo a click.
  await page.routeWebSocket('**', () => {});
  const text = join(copy, 'content/fixes/get-the-code/zh.mdx');
  const sound = readFileSync(text, 'utf8');
  const line = page.locator('main [data-newer]');
  writeFileSync(text, sound.replace(/(\{#before\}\n)/, '$1\n先把手机放在手边。\n'));
  await expect(async () => {
    await page.goto(`${origin}/en/fixes/get-the-code/`);
    await expect(line).toHaveCount(1, { timeout: 5_000 });
  }).toPass();
  await expect(line).toBeVisible();
  await expect(line).toContainText('Chinese');
  await expect(page.locator('h2#before')).toBeVisible();
  const way = line.getByRole('link');
  await expect(way).toHaveAttribute('href', '/zh/fixes/get-the-code/#before');
  await expect(way).toHaveAttribute('hreflang', 'zh-CN');
  await way.click();
  await expect(page).toHaveURL(/\/zh\/fixes\/get-the-code\/#before$/);
  await expect(page.getByText('先把手机放在手边。')).toBeVisible();
  await expect(line, 'the newer language says nothing').toHaveCount(0);
  writeFileSync(text, sound);
  await expect(async () => {
    await page.goto(`${origin}/en/fixes/get-the-code/`);
    await expect(line).toHaveCount(0, { timeout: 5_000 });
    await expect(page.locator('h2#before')).toBeVisible();
  }).toPass();
});

test('a change of meaning is marked among the changes, in both feeds and in the list of sections', async ({
  page,
}) => {
  const file = join(copy, 'content/fixes/get-the-code/page.yaml');
  const sound = readFileSync(file, 'utf8');
  const day = '2031-05-12';
  const entry = page
    .getByRole('listitem')
    .filter({ hasText: 'What to do when the code does not arrive' });
  const note = `  - { date: ${day}, note: { zh: 次序变了, en: Another order }, meaning: [steps] }\n`;
  writeFileSync(file, sound.replace(/(changes:\n(?: {2}- .*\n)+)/, `$1${note}`));
  await expect(async () => {
    await page.goto(`${origin}/en/changes/`);
    await expect(page.getByRole('heading', { name: day })).toBeVisible({ timeout: 5_000 });
  }).toPass();
  await expect(page.getByText('Another order')).toBeVisible();
  await expect(entry.first()).toContainText('Another order');
  await expect(page.getByRole('region', { name: day })).toContainText('What to do has changed');
  const read = async (path: string) => (await page.request.get(origin + path)).text();
  const sections = JSON.parse(await read('/sections.json')) as {
    sections: { page: string; id: string | null; meaning: string | null }[];
  };
  const meaningOf = (id: string | null) =>
    sections.sections.find((row) => row.page === 'fixes/get-the-code' && row.id === id)?.meaning;
  expect([meaningOf('steps'), meaningOf('before'), meaningOf(null)]).toEqual([day, null, day]);
  for (const path of ['/en/changes.atom', '/en/sections.atom']) {
    const entries = (await read(path)).split('<entry>').filter((text) => text.includes(day));
    const marked = entries.filter((text) => text.includes('<category term="meaning"/>'));
    expect(marked, path).toHaveLength(1);
    for (const text of marked) expect(text).toContain('What to do has changed · Another order');
  }
  writeFileSync(file, sound);
});
