import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { closingLine, readCounts, sum } from './counts.ts';

const folder = mkdtempSync(join(tmpdir(), 'counts-'));
after(() => rmSync(folder, { recursive: true }));

const file = join(folder, 'report.json');
const read = (status: number | null, report: unknown) => {
  writeFileSync(file, typeof report === 'string' ? report : JSON.stringify(report));
  return readCounts(status, file);
};
const node = { passed: 7, failed: 1, cancelled: 2, skipped: 0, tests: 10 };
const playwright = {
  stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 },
  errors: [] as unknown[],
};

test('both runners are read as they count', () => {
  assert.deepEqual(read(1, node), { passed: 7, failed: 3 });
  assert.deepEqual(read(1, playwright), { passed: 5, failed: 2 });
  assert.deepEqual(read(1, { ...playwright, errors: [{}] }), { passed: 5, failed: 3 });
});

test('a command that failed is never without a failure', () => {
  assert.deepEqual(read(1, { ...node, failed: 0, cancelled: 0 }), { passed: 7, failed: 1 });
  assert.deepEqual(read(null, { stats: { expected: 5, unexpected: 0, flaky: 0 } }), {
    passed: 5,
    failed: 1,
  });
  assert.deepEqual(read(0, '{"passed":'), { passed: 0, failed: 1 });
  assert.deepEqual(readCounts(0, join(folder, 'none.json')), { passed: 0, failed: 1 });
});

test('a command without tests is one check', () => {
  assert.deepEqual(readCounts(0), { passed: 1, failed: 0 });
  assert.deepEqual(readCounts(2), { passed: 0, failed: 1 });
});

test('the closing line has the sum', () => {
  const total = sum([
    { passed: 3, failed: 0 },
    { passed: 4, failed: 2 },
  ]);
  assert.equal(closingLine(total), '7 passed, 2 failed');
});
