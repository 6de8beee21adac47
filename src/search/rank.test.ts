import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rank } from './rank.ts';

const hits = (...ids: string[]) => ids.map((id) => ({ id, score: 1 }));
const own = (token: number, ...ids: string[]) => ({
  tokens: [token],
  factor: 1,
  wordings: [[hits(...ids)]],
});

test('a page that answers more of the query comes first', () => {
  const [first, second] = rank([1, 1, 1], [own(0, 'a', 'b'), own(1, 'b'), own(2, 'b')]);
  assert.equal(first?.id, 'b');
  assert.equal(first?.coverage, 1);
  assert.equal(second?.coverage.toFixed(2), '0.33');
});

test('a word that no page has lowers the coverage of all', () => {
  assert.equal(rank([1, 1], [own(0, 'a')])[0]?.coverage, 0.5);
});

test("a guess counts less than the reader's own word, and several wordings count once", () => {
  const guess = {
    tokens: [0],
    factor: 0.5,
    wordings: [[hits('b')], [hits('b'), hits('b')], [hits('b')]],
  };
  const ranked = rank([1], [own(0, 'a'), guess]);
  assert.deepEqual(
    ranked.map(({ id, score }) => [id, Number(score.toFixed(3))]),
    [
      ['a', 1],
      ['b', 0.297],
    ],
  );
});

test('a wording found in part counts in part', () => {
  const [only] = rank([2], [{ tokens: [0], factor: 1, wordings: [[hits('a'), hits()]] }]);
  assert.equal(only?.coverage, 0.5);
});

test('equal pages keep one order', () => {
  assert.deepEqual(
    rank([1], [own(0, 'b', 'a')]).map(({ id }) => id),
    ['a', 'b'],
  );
});
