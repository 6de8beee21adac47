import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openBuildCache } from './build-cache.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-'));
after(() => rmSync(folder, { recursive: true }));
const made = (text: string) => () => Buffer.from(text);
const never = () => assert.fail('made anew');

test('a result is made once for the same origins, and again for others', () => {
  const kept = openBuildCache(folder);
  assert.equal(kept.getOrMake(['a', 'b'], made('one')).isNew, true);
  const { bytes, isNew } = openBuildCache(folder).getOrMake(['a', 'b'], never);
  assert.deepEqual([Buffer.from(bytes).toString(), isNew], ['one', false]);
  assert.equal(kept.getOrMake(['ab'], made('two')).isNew, true);
});

test('a file that was cut off or changed is not believed', () => {
  const kept = openBuildCache(folder);
  const before = new Set(readdirSync(folder));
  kept.getOrMake(['c'], made('whole result'));
  const file = join(
    folder,
    readdirSync(folder).find((name) => !before.has(name))!,
  );
  const whole = readFileSync(file);
  for (const malformed of [
    whole.subarray(0, -3),
    whole.subarray(0, 20),
    Buffer.alloc(0),
    Buffer.concat([whole, Buffer.from('x')]),
  ]) {
    writeFileSync(file, malformed);
    const { bytes, isNew } = kept.getOrMake(['c'], made('whole result'));
    assert.deepEqual([Buffer.from(bytes).toString(), isNew], ['whole result', true]);
  }
});

test('no unfinished file is left behind', () => {
  assert.ok(readdirSync(folder).every((name) => /^[0-9a-f]{64}$/.test(name)));
});
