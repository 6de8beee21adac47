import assert from 'node:assert/strict';
import { test } from 'node:test';
import { correct } from './spelling.ts';

const words = [
  'password',
  'account',
  'apple',
  'cache',
  'cards',
  'screen',
  'lock',
  'refund',
  'verification',
  'phishing',
];

test('a mistyped word is taken for its neighbour', () => {
  const known = new Set(words);
  for (const [typed, meant] of [
    ['pasword', 'password'],
    ['cahce', 'cache'],
    ['aple', 'apple'],
    ['acount', 'account'],
    ['verfication', 'verification'],
    ['phishng', 'phishing'],
  ]) {
    assert.equal(correct(typed!, known), meant);
  }
});

test('a short word or a word far from all others stays unknown', () => {
  assert.equal(correct('lok', new Set(words)), undefined);
  assert.equal(correct('elephant', new Set(words)), undefined);
});
