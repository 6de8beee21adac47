// What a writer sees: drafts and faults in the browser of the development server, and no draft in a build.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort } from './free-port.ts';
import { copyProject } from './project-copy.ts';

const environment = { ...process.env, NODE_ENV: undefined, ASTRO_TELEMETRY_DISABLED: '1' };
let copy = '';
let server: ChildProcess | undefined;
let origin = '';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

test.beforeAll(async () => {
  copy = copyProject();
  const draft = join(copy, 'content/fixes/charge-the-phone');
  cpSync(join(copy, 'content/fixes/update-app'), draft, { recursive: true });
  appendFileSync(join(draft, 'page.yaml'), 'draft: true\n');
  for (const [file, title] of [
    ['zh.mdx', '先给手机充电'],
    ['en.mdx', 'Charge the phone first'],
  ] as const) {
    writeFileSync(
      join(draft, file),
      readFileSync(join(draft, file), 'utf8')
        .replace(/^title: .*$/m, `title: ${title}`)
        .replace(/^description: (.{30,60}).*$/m, `description: ${title}. $1`),
    );
  }
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
  await page.goto(`${origin}/zh/fixes/charge-the-phone/`);
  await expect(page.getByText('草稿：只有预览能看到')).toBeVisible();
  await page.goto(`${origin}/en/fixes/charge-the-phone/`);
  await expect(page.getByText('Draft: only the preview shows it')).toBeVisible();
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

test('a build leaves a draft out and says so', () => {
  const result = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: copy,
    encoding: 'utf8',
    env: environment,
  });
  expect(result.status, result.stderr + result.stdout).toBe(0);
  expect(result.stdout).toContain('left out the draft content/fixes/charge-the-phone');
  expect(existsSync(join(copy, 'dist/zh/fixes/update-app/index.html'))).toBe(true);
  const files = readdirSync(join(copy, 'dist'), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.(?:html|xml|json|md|txt)$/.test(entry.name),
  );
  expect(
    files
      .filter((entry) =>
        readFileSync(join(entry.parentPath, entry.name), 'utf8').includes('charge-the-phone'),
      )
      .map(({ name }) => name),
  ).toEqual([]);
  appendFileSync(
    join(copy, 'content/causes/connection/zh.mdx'),
    '\n[充电](/fixes/charge-the-phone/)\n',
  );
  const linked = spawnSync('npm', ['run', '--silent', 'content:check'], {
    cwd: copy,
    encoding: 'utf8',
    env: environment,
  });
  expect(linked.status).toBe(1);
  expect(linked.stderr).toContain('links to the page fixes/charge-the-phone, which does not exist');
});
