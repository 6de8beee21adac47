import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

const choose = (BROWSER_PATH: string) =>
  spawnSync(process.execPath, [join(import.meta.dirname, 'browser.ts')], {
    encoding: 'utf8',
    env: { ...process.env, BROWSER_PATH },
  });

test('a browser that is named and cannot be run is said, and nothing is run with it', () => {
  for (const path of ['/nowhere/chrome', import.meta.dirname, import.meta.filename]) {
    const { status, stdout } = choose(path);
    assert.equal(status, 1);
    assert.ok(stdout.startsWith(`BROWSER_PATH is ${path}, which is no program`), stdout);
  }
});

test('a browser that is named and can be run is taken', () => {
  const { status, stdout } = choose(process.execPath);
  assert.equal(status, 0);
  assert.ok(stdout.includes(process.execPath), stdout);
});
