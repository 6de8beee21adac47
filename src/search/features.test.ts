import assert from 'node:assert/strict';
import { test } from 'node:test';
import { featuresOf, stem } from './features.ts';

test('Chinese is read as characters and pairs of neighbours, which do not reach over other signs', () => {
  assert.deepEqual(
    [...featuresOf('绑不上,卡')].map(([feature]) => feature),
    ['绑', '不', '上', '绑不', '不上', '卡'],
  );
});

test('other words are read by their stems, with pairs of neighbours', () => {
  assert.deepEqual(
    [...featuresOf('declined cards')].map(([feature]) => feature),
    ['declin', 'card', 'declin_card'],
  );
});

test('forms of a word have one stem, and short words stay as they are', () => {
  assert.equal(stem('linking'), stem('linked'));
  assert.equal(stem('cards'), stem("card's"));
  assert.equal(stem('yes'), 'yes');
});

test('a text that was pasted by mistake is cut', () => {
  assert.equal(featuresOf(Array.from({ length: 999 }, (_, i) => `w${i}`).join(' ')).size, 240);
});
