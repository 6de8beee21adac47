// Answers that are made once, and how many are kept.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remember } from './remember.ts';

test('an answer is made once, and made anew only after so many others', () => {
  const made: string[] = [];
  const upper = remember((text) => (made.push(text), text === '' ? undefined : { text }), 2);
  assert.equal(upper('a'), upper('a'));
  assert.equal(upper(''), upper(''));
  assert.deepEqual(made, ['a', '']);
  // "a" is asked for again before so many others came, and stays; nobody asked for "".
  upper('b');
  upper('a');
  upper('c');
  upper('d');
  upper('a');
  assert.deepEqual(made, ['a', '', 'b', 'c', 'd']);
  upper('');
  assert.deepEqual(made, ['a', '', 'b', 'c', 'd', '']);
});
