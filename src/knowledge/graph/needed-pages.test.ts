import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { kindOf } from '../schemas/areas.ts';
import { checkNeeded, neededPages } from './needed-pages.ts';
import { getKnowledge } from '../index.ts';

/**
 * A page of content that code names: as an address, as a page of the graph, or as the path of
 * a link.
 */
const named = /(?:addressOf\(\w+, |pageAt\(\w+, |\bpath: )'([a-z-]+(?:\/[a-z-]+)?)'/g;

test('every page that a layout or a component links to by name is needed', () => {
  const files = globSync(['src/{components,layouts,pages,integrations}/**/*.{ts,astro}']);
  const paths = files
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(named)].map(([, path]) => path!))
    .filter((path) => kindOf(path) !== undefined);
  assert.ok(paths.length > 15);
  assert.deepEqual(
    paths.filter((path) => !neededPages.includes(path)),
    [],
  );
});

test('a site without such a page is told of it, with the way to the links', () => {
  const knowledge = getKnowledge();
  const path = 'about';
  const without = { ...knowledge, pages: knowledge.pages.filter((page) => page.path !== path) };
  assert.deepEqual(
    checkNeeded(without).map(({ file, todo }) => [file, todo.includes(`grep -rn "'${path}'" src`)]),
    [[`content/${path}/page.yaml`, true]],
  );
});
