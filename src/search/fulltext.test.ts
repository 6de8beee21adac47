import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fullTextOf } from './fulltext.ts';

const index: Record<string, { id: string; score: number }[]> = {
  '"zebra"': [{ id: '1', score: 4 }],
  '"card"': ['1', '2', '3'].map((id) => ({ id, score: 2 })),
};
const asked: string[] = [];
const text = fullTextOf(
  {
    search: async (term) => {
      asked.push(term);
      return { results: index[term] ?? [] };
    },
  },
  { '1': 'en/a/', '2': 'en/b/', '3': 'en/c/' },
);

test('a rare word counts more than one that all pages have', async () => {
  const rare = (await text.score(['zebra'])).get('en/a/')!;
  const scores = await text.score(['card', 'zebra']);
  assert.ok(Math.abs(rare - 1) < 1e-9);
  assert.ok(scores.get('en/a/')! > rare);
  assert.ok(scores.get('en/b/')! < rare);
});

test('no more words are looked up than a query may load', async () => {
  asked.length = 0;
  await text.score(Array.from({ length: 30 }, (_, at) => `w${at}`));
  assert.equal(asked.length, 8);
});
