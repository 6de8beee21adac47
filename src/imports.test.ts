// Who may import whom: each layer only what stands to its right.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { test } from 'node:test';

const root = resolve(import.meta.dirname, '..');
/** From left to right; folders in one row do not import each other. */
const layers = [
  ['pages', 'integrations'],
  ['layouts'],
  ['components'],
  ['upkeep'],
  ['translation'],
  ['desk'],
  ['seo', 'permalinks', 'search', 'report', 'offline', 'feedback'],
  ['privacy', 'sections', 'serving'],
  ['knowledge'],
  ['i18n', 'text'],
  ['site.ts'],
];
const rank = (part: string) => layers.findIndex((row) => row.includes(part));
/**
 * Not code: styles, types of what the build gives, and the collections file, which reads the folder
 * and nothing else.
 */
const ignored = ['styles', 'content.config.ts', 'env.d.ts', 'imports.test.ts'];

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|astro|mjs)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

/** Gives the path below src/ that each import line of a file names. */
function importedPaths(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8');
  return [...source.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].flatMap(
    ([, name = '']) => {
      if (name.startsWith('#')) return [name.slice(1)];
      if (!name.startsWith('.')) return [];
      const target = relative(join(root, 'src'), resolve(root, file, '..', name));
      return target.startsWith('..') ? [] : [target];
    },
  );
}

/** Gives the top-level part of src/ that each import line of a file names. */
const importedParts = (file: string) => importedPaths(file).map((path) => path.split('/')[0]!);

test('no module imports from its left', () => {
  const wrong: string[] = [];
  for (const file of filesIn('src')) {
    const own = file.split('/')[1]!;
    if (ignored.includes(own)) continue;
    assert.notEqual(rank(own), -1, `src/${own} has no place in the layers`);
    for (const part of importedParts(file)) {
      if (part === own || ignored.includes(part)) continue;
      if (rank(part) <= rank(own)) wrong.push(`${file} imports ${part}`);
    }
  }
  assert.deepEqual(wrong, []);
});

/**
 * The passes of knowledge/ and what they stand on, each a folder; the files beside the folders run
 * them, but for the one that says what a fault is.
 */
const passes = ['', 'graph', 'check', 'read', 'cards', 'schemas', 'prose', 'faults.ts'];
function passOf(path: string): number {
  const [first = '', second] = path.split('/').slice(1);
  return passes.indexOf(second === undefined && first !== 'faults.ts' ? '' : first);
}

test('reading knows no check and no graph, and a check no graph', () => {
  const wrong: string[] = [];
  for (const file of filesIn('src/knowledge')) {
    // Tests of one pass take their content through all of them.
    if (file.endsWith('.test.ts')) continue;
    const own = passOf(relative('src', file));
    assert.notEqual(own, -1, `${file} has no place in the passes`);
    for (const path of importedPaths(file))
      if (path.startsWith('knowledge/') && passOf(path) < own)
        wrong.push(`${file} imports ${path}`);
  }
  assert.deepEqual(wrong, []);
});

test('components get finished data; only those that writers use look up the page that they are on', () => {
  const written = importedPaths('src/components/mdx/index.ts').map((path) => `src/${path}`);
  const wrong = filesIn('src/components').filter(
    (file) =>
      !file.startsWith('src/components/mdx/') &&
      !written.includes(file) &&
      /\b(?:getKnowledge|getPermalinks)\(|\bAstro\.url\b/.test(
        readFileSync(join(root, file), 'utf8'),
      ),
  );
  assert.deepEqual(wrong, []);
});

/**
 * Make the search model anew, at sizes that no built site has, and compare its texts: they open
 * no browser.
 */
const withoutBrowser = ['e2e/search-model.ts', 'e2e/files/search-sets.test.ts'];

test('browser tests know the languages of the site and nothing else of its code', () => {
  const wrong = filesIn('e2e')
    .filter((file) => !withoutBrowser.includes(file))
    .flatMap((file) =>
      importedParts(file)
        .filter((part) => part !== 'i18n')
        .map((part) => `${file} imports ${part}`),
    );
  assert.deepEqual(wrong, []);
});

test('every part of src/ that is imported by its alias exists', () => {
  const parts = new Set(readdirSync(join(root, 'src')));
  const missing = filesIn('src').flatMap((file) =>
    importedParts(file)
      .filter((part) => !parts.has(part))
      .map((part) => `${file} imports ${part}`),
  );
  assert.deepEqual(missing, []);
});
