import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCode } from '#sections/codes.ts';
import { deriveCodes, firstFreeCode } from './derive-codes.ts';

test('a code of a place has a digit and a letter among its own', () => {
  for (let at = 0; at < 1500; at += 1) {
    const code = firstFreeCode(`fixes/page-${at}#steps`, new Set());
    assert.match(code, /\d/);
    assert.match(code, /\D/);
    assert.ok(isCode(code));
  }
});

test('the same place gives the same codes, and the next where one is taken', () => {
  const [first, second] = deriveCodes('fixes/get-the-code#steps');
  assert.equal(first, firstFreeCode('fixes/get-the-code#steps', new Set()));
  assert.equal(second, firstFreeCode('fixes/get-the-code#steps', new Set([first])));
  assert.notEqual(first, firstFreeCode('fixes/get-the-code#worked', new Set()));
});
