import assert from 'node:assert/strict';
import { test } from 'node:test';
import { repairFragment, repairPath } from './repair.ts';

const ids = new Set(['if-not', 'steps', 'no-code']);

for (const [malformed, id] of [
  ['no-code&appinstall=0', 'no-code'],
  ['steps。', 'steps'],
  ['steps）', 'steps'],
  ['steps)', 'steps'],
  ['steps.', 'steps'],
  ['steps,', 'steps'],
  ['steps"', 'steps'],
  ['%23steps', 'steps'],
  ['%2523steps', 'steps'],
  ['STEPS', 'steps'],
  ['＃steps', 'steps'],
  ['ｓｔｅｐｓ', 'steps'],
  ['steps?from=singlemessage', 'steps'],
  ['%20steps', 'steps'],
  ['if not', 'if-not'],
  ['if_not', 'if-not'],
  ['steps%E2%80%8B', 'steps'],
  ['steps/', 'steps'],
  ['steps%EF%BC%8C谢谢', 'steps'],
  ['#steps', 'steps'],
  ['steps%', 'steps'],
  ['no-code-', 'no-code'],
  ['steps#rd', 'steps'],
  ['steps》', 'steps'],
] as const) {
  test(`#${malformed} means ${id}`, () => assert.deepEqual(repairFragment(malformed, ids), { id }));
}

test('what the page does not have is left to look up', () => {
  assert.deepEqual(repairFragment('Old-Name。', ids), { unknown: 'old-name' });
  assert.deepEqual(repairFragment('。', ids), { unknown: '' });
});

for (const [malformed, repaired] of [
  ['/zh/fixes/get-the-code/）', '/zh/fixes/get-the-code/'],
  ['/zh/fixes/get-the-code/%EF%BC%89', '/zh/fixes/get-the-code/'],
  ['/zh/fixes/get-the-code。', '/zh/fixes/get-the-code/'],
  ['/zh/fixes/get-the-code/%23steps', '/zh/fixes/get-the-code/#steps'],
  ['/ZH/Fixes/Get-The-Code/', '/zh/fixes/get-the-code/'],
  ['/zh//fixes/get-the-code/', '/zh/fixes/get-the-code/'],
  ['/zh/fixes/get-the-code/&appinstall=0', '/zh/fixes/get-the-code/'],
] as const) {
  test(`${malformed} means ${repaired}`, () => assert.equal(repairPath(malformed), repaired));
}

test('a clean address that does not exist has nothing to mend', () => {
  assert.equal(repairPath('/zh/fixes/no-such-page/'), undefined);
  assert.equal(repairPath('/）'), undefined);
});
