import assert from 'node:assert/strict';
import { test } from 'node:test';
import { healFragment, healPath } from './heal.ts';

const ids = new Set(['if-not', 'steps', 'no-code']);

for (const [spoilt, id] of [
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
  test(`#${spoilt} means ${id}`, () => assert.deepEqual(healFragment(spoilt, ids), { id }));
}

test('what the page does not have is left to look up', () => {
  assert.deepEqual(healFragment('Old-Name。', ids), { unknown: 'old-name' });
  assert.deepEqual(healFragment('。', ids), { unknown: '' });
});

for (const [spoilt, healed] of [
  ['/zh/fixes/get-the-code/）', '/zh/fixes/get-the-code/'],
  ['/zh/fixes/get-the-code/%EF%BC%89', '/zh/fixes/get-the-code/'],
  ['/zh/fixes/get-the-code。', '/zh/fixes/get-the-code/'],
  ['/zh/fixes/get-the-code/%23steps', '/zh/fixes/get-the-code/#steps'],
  ['/ZH/Fixes/Get-The-Code/', '/zh/fixes/get-the-code/'],
  ['/zh//fixes/get-the-code/', '/zh/fixes/get-the-code/'],
  ['/zh/fixes/get-the-code/&appinstall=0', '/zh/fixes/get-the-code/'],
] as const) {
  test(`${spoilt} means ${healed}`, () => assert.equal(healPath(spoilt), healed));
}

test('a clean address that does not exist has nothing to mend', () => {
  assert.equal(healPath('/zh/fixes/no-such-page/'), undefined);
  assert.equal(healPath('/）'), undefined);
});
