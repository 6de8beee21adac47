import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { loadPermalinks } from './index.ts';

const permalinks = loadPermalinks(resolve('content'));

test('no code that was ever committed is missing, as far as the history goes', () => {
  const { error, stdout } = spawnSync(
    'git',
    ['log', '-p', '--format=', '--unified=0', '--', 'content/permalinks.json'],
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  const published = [
    ...(error === undefined ? stdout : '').matchAll(/^-\s+"(\w{5})": \{ "at": "([^"]+)"/gm),
  ];
  assert.deepEqual(
    published
      .filter(([, code]) => !permalinks.byCode.has(code!))
      .map(([, code, at]) => `${code} (${at})`),
    [],
  );
});
