// The packages of the project: each is used, explained, and installed as the lockfile has it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

const project = resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(project, file), 'utf8');
const { devDependencies, allowScripts, scripts } = JSON.parse(read('package.json')) as Record<
  'devDependencies' | 'allowScripts' | 'scripts',
  Record<string, string>
>;
const { packages } = JSON.parse(read('package-lock.json')) as {
  packages: Record<
    string,
    { integrity?: string; resolved?: string; inBundle?: boolean; hasInstallScript?: boolean }
  >;
};
const locked = Object.entries(packages).filter(([path]) => path !== '');
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 13);

test('every locked package has the digest of its archive, those of other systems too', () => {
  // A bundled package lies in the archive of another, under that one's digest.
  const without = locked.filter(([, { integrity, inBundle }]) => !integrity && !inBundle);
  assert.deepEqual(
    without.map(([path]) => path),
    [],
  );
});

test('no locked package names the machine that it was fetched from', () => {
  assert.deepEqual(
    locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path),
    [],
  );
});

test('npm runs the install scripts of the packages that are named, and stops at any other', () => {
  const installing = locked.filter(([, { hasInstallScript }]) => hasInstallScript);
  assert.deepEqual(
    [...new Set(installing.map(([path]) => nameOf(path)))].sort(),
    Object.keys(allowScripts).sort(),
  );
  assert.match(read('.npmrc'), /^strict-allow-scripts=true$/m);
});

test('every package is of one version, and src/README.md gives the reason for it', () => {
  const table = read('src/README.md').split('## Dependencies')[1]!.split('\n## ')[0]!;
  const rows = [...table.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );
  assert.deepEqual(rows.sort(), Object.keys(devDependencies).sort());
  for (const [name, version] of Object.entries(devDependencies))
    assert.match(version, /^\d+\.\d+\.\d+$/, name);
});

test('every package is used', () => {
  const code = ['src', 'e2e']
    .flatMap((folder) =>
      readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(?:ts|astro|css|mjs|js)$/.test(entry.name))
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
    )
    .concat(
      ...['astro.config.mjs', '.eslint.config.mjs', '.prettierrc.json', 'tsconfig.json'].map(read),
    )
    .join('\n');
  const commands = Object.values(scripts).join('\n');
  // `astro check` asks for these two itself; types of Node come with its own name; the rules for
  // Astro ask for those of accessibility.
  const asked = ['@astrojs/check', 'typescript', '@types/node', 'eslint-plugin-jsx-a11y-x'];
  const unused = Object.keys(devDependencies).filter(
    (name) =>
      !asked.includes(name) &&
      // Types are asked for by the name of what they describe.
      !new RegExp(`['"]${name.replace('@types/', '')}(?:/[^'"]*)?['"]`).test(code) &&
      !new RegExp(`(?:^|&& )${name}\\b`, 'm').test(commands),
  );
  assert.deepEqual(unused, []);
});
