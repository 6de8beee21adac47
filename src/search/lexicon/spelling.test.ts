import assert from 'node:assert/strict';
import { test } from 'node:test';
import { correct, withoutEndings } from './spelling.ts';

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
    assert.deepEqual(correct(typed!, known), [meant]);
  }
});

test('two words written as one are taken apart', () =>
  assert.deepEqual(correct('screenlock', new Set(words)), ['screen', 'lock']));

test('a short word or a word far from all others stays unknown', () => {
  assert.deepEqual(correct('lok', new Set(words)), []);
  assert.deepEqual(correct('elephant', new Set(words)), []);
});

test('a word is left out where another is the same without its ending, and its misspelling is still understood', () => {
  const words = withoutEndings(['card', 'cards', 'limit', 'limited', 'pending', 'bus']);
  assert.deepEqual(words, ['card', 'limit', 'pending', 'bus']);
  assert.deepEqual(correct('limts', new Set(words)), ['limit']);
});
