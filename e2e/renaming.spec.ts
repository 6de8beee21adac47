// Builds of a copy in which a section or page was deleted, renamed or moved.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { copyProject } from './project-copy.ts';

let copy = '';

test.describe.configure({ mode: 'serial', timeout: 240_000 });
test.beforeAll(() => {
  copy = copyProject();
});
test.afterAll(() => rmSync(copy, { recursive: true, force: true }));

const run = (script: string, ...options: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['run', '--silent', script, '--', ...options],
    {
      cwd: copy,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: undefined, ASTRO_TELEMETRY_DISABLED: '1' },
    },
  );
  return { status, said: stdout + stderr };
};
const codeAt = (place: string) =>
  new RegExp(`"(\\w{5})": \\{ "at": "${place}"`).exec(
    readFileSync(join(copy, 'content/permalinks.json'), 'utf8'),
  )![1]!;
const text = (locale: string) => join(copy, `content/choose/how-to-choose/${locale}.mdx`);
const anId = () => /\{#([a-z-]+)\}/.exec(readFileSync(text('zh'), 'utf8'))![1]!;

test('a section deleted from one language stops the build with its code', () => {
  const sound = readFileSync(text('en'), 'utf8');
  const id = anId();
  writeFileSync(
    text('en'),
    sound.replace(new RegExp(`## [^\\n]*\\{#${id}\\}[\\s\\S]*?(?=\\n## )`), ''),
  );
  const { status, said } = run('build');
  writeFileSync(text('en'), sound);
  expect(status).not.toBe(0);
  expect(said).toContain(
    `${codeAt(`choose/how-to-choose#${id}`)} for choose/how-to-choose#${id}, which vanished from the text in en`,
  );
});

test('a renamed page is one command, and its old address and codes lead there', () => {
  const code = codeAt('fixes/get-the-code#steps');
  const moved = run('permalinks', 'move', 'fixes/get-the-code', 'fixes/receive-the-code');
  expect(moved.status, moved.said).toBe(0);
  expect(existsSync(join(copy, 'content/fixes/get-the-code'))).toBe(false);
  const built = run('build');
  expect(built.status, built.said).toBe(0);
  const read = (file: string) => readFileSync(join(copy, 'dist', file), 'utf8');
  expect(read(`zh/s/${code}/index.html`)).toContain('url=/zh/fixes/receive-the-code/#steps');
  expect(read('zh/fixes/get-the-code/index.html')).toContain('url=/zh/fixes/receive-the-code/');
  expect(read('_redirects')).toContain('/en/fixes/get-the-code/ /en/fixes/receive-the-code/ 301');
  expect(read('sitemap-0.xml')).not.toContain('get-the-code');
});
