// Builds of a copy of the project: what a failed build leaves behind, and what a sub-path changes.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { copyProject, project } from './project-copy.ts';
import { attributeValues, builtPages } from './site.ts';

let copy = '';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

test.beforeAll(() => {
  copy = copyProject();
});

test.afterAll(() => rmSync(copy, { recursive: true, force: true }));

const build = (environment: Record<string, string> = {}) =>
  spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', ...environment },
  });

test('a site under a sub-path keeps every address under it', () => {
  const result = build({ BASE_PATH: '/help', SITE_URL: 'https://bank.example' });
  expect(result.status, result.stderr + result.stdout).toBe(0);
  const dist = join(copy, 'dist');
  const pages = builtPages(dist);
  expect(pages.length).toBeGreaterThan(60);
  const outside = pages.flatMap(({ address, html }) =>
    ['a', 'link', 'script', 'form']
      .flatMap((element) => [
        ...attributeValues(html, element, 'href'),
        ...attributeValues(html, element, 'src'),
        ...attributeValues(html, element, 'action'),
      ])
      .filter(
        (href) =>
          (href.startsWith('/') && !href.startsWith('/help/')) ||
          (href.startsWith('https://bank.example') &&
            !href.startsWith('https://bank.example/help/')),
      )
      .map((href) => `${address}: ${href}`),
  );
  expect(outside).toEqual([]);
  expect(readFileSync(join(dist, 'robots.txt'), 'utf8')).toContain(
    'https://bank.example/help/sitemap-index.xml',
  );
});

/** Gives the digest of every file in a folder, by its path. */
function digestsIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    files.map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

test('two builds of the same content are the same to the byte', () => {
  const first = digestsIn(join(copy, 'dist'));
  const result = build({ BASE_PATH: '/help', SITE_URL: 'https://bank.example' });
  expect(result.status, result.stderr + result.stdout).toBe(0);
  expect(digestsIn(join(copy, 'dist'))).toEqual(first);
});

test('a failed build names the fault and leaves the last good site as it was', () => {
  const page = join(copy, 'content/fixes/get-the-code/zh.mdx');
  const before = readFileSync(join(copy, 'dist/index.html'), 'utf8');
  const files = readdirSync(join(copy, 'dist'), { recursive: true }).length;
  writeFileSync(page, readFileSync(page, 'utf8').replace('{#before}', '{#Before}'));
  const result = build();
  expect(result.status).not.toBe(0);
  expect(result.stderr + result.stdout).toContain('content/fixes/get-the-code/zh.mdx');
  expect(result.stderr + result.stdout).toContain('malformed section id');
  expect(readFileSync(join(copy, 'dist/index.html'), 'utf8')).toBe(before);
  expect(readdirSync(join(copy, 'dist'), { recursive: true }).length).toBe(files);
});

test('a build with unreadable files and a malformed setting names them all, and leaves the last good site as it was', () => {
  const before = readFileSync(join(copy, 'dist/index.html'), 'utf8');
  const files = readdirSync(join(copy, 'dist'), { recursive: true }).length;
  writeFileSync(
    join(copy, 'content/glossary.yaml'),
    Buffer.from('- { id: issuer, zh: caf\xE9, en: x }\n', 'latin1'),
  );
  symlinkSync('en.mdx', join(copy, 'content/fixes/get-the-code/fr.mdx'));
  const result = build({ SITE_URL: 'help.example.com', BASE_PATH: '/our help' });
  expect(result.status).not.toBe(0);
  for (const named of [
    'src/site.ts  has the origin “help.example.com”',
    'src/site.ts  has the base path “/our help”',
    'content/glossary.yaml:1  has a character that is not UTF-8',
    'content/fixes/get-the-code/fr.mdx  is a link or a device',
  ])
    expect(result.stderr + result.stdout).toContain(named);
  expect(readFileSync(join(copy, 'dist/index.html'), 'utf8')).toBe(before);
  expect(readdirSync(join(copy, 'dist'), { recursive: true }).length).toBe(files);
  cpSync(join(project, 'content/glossary.yaml'), join(copy, 'content/glossary.yaml'));
  rmSync(join(copy, 'content/fixes/get-the-code/fr.mdx'));
});

test('a build that fails half-way leaves the last good site as it was', () => {
  execFileSync('cp', [
    join(project, 'content/fixes/get-the-code/zh.mdx'),
    join(copy, 'content/fixes/get-the-code/zh.mdx'),
  ]);
  const before = readFileSync(join(copy, 'dist/index.html'), 'utf8');
  writeFileSync(
    join(copy, 'src/pages/broken.astro'),
    "---\nthrow new Error('half-way');\n---\n<p></p>\n",
  );
  const result = build();
  expect(result.status).not.toBe(0);
  expect(result.stderr + result.stdout).toContain('half-way');
  expect(existsSync(join(copy, 'dist/broken'))).toBe(false);
  expect(readFileSync(join(copy, 'dist/index.html'), 'utf8')).toBe(before);
});
