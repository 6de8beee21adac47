import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparePages, coverageOf, loadAndCompare } from './compare-pages.ts';
import type { ModelPage } from './model/format.ts';
import type { Scores } from './model/read-model.ts';

const page = (url: string): ModelPage => ({ url, title: url, kind: 'guide', fixers: [] });
const [a, b, c] = ['a', 'b', 'c'].map(page) as [ModelPage, ModelPage, ModelPage];
const scores = (pages: ModelPage[]): Scores => ({
  pages: pages.map((one, at) => ({ page: one, score: 20 - at })),
  terms: [],
  features: new Map([
    ['card', 1],
    ['gone', 0.5],
  ]),
  tokens: [
    { text: 'card', weight: 1, known: 1 },
    { text: 'gone', weight: 1, known: 0 },
  ],
  compared: { nearnessOf: () => 0 },
});
const weigher = (weights: Record<string, number>) => ({
  weightOf: (feature: string) => weights[feature],
});
const order = ({ pages }: Scores) => pages.map(({ page: { url }, score }) => [url, score]);

test('pages are put in order by all their weights', () => {
  const weights = new Map([
    [a, weigher({ card: 3 })],
    [b, weigher({ card: 4, gone: 6 })],
    [c, weigher({ card: -1 })],
  ]);
  const compared = comparePages(scores([a, b, c]), (one) => weights.get(one));
  assert.deepEqual(order(compared), [
    ['b', 7],
    ['a', 3],
  ]);
});

test('a page whose weights are not there keeps what the first weights say', () => {
  const compared = comparePages(scores([a, b]), (one) =>
    one === a ? weigher({ card: 3 }) : undefined,
  );
  assert.deepEqual(order(compared), [
    ['b', 19],
    ['a', 3],
  ]);
});

test('a word is known that a page knows which was compared', () => {
  const asked = scores([a]);
  assert.equal(coverageOf(asked), 0.5);
  assert.equal(coverageOf(comparePages(asked, () => weigher({ gone: 0 }))), 1);
  assert.equal(coverageOf(comparePages(asked, () => weigher({ card: 2 }))), 0.5);
});

test('only the best pages are loaded; the others come behind them', async () => {
  const many = Array.from({ length: 15 }, (_, at) => page(`p${at}`));
  const loaded: string[] = [];
  const compared = await loadAndCompare(scores(many), (one) => {
    loaded.push(one.url);
    return Promise.resolve(weigher({ card: loaded.length }));
  });
  assert.equal(loaded.length, 12);
  assert.deepEqual(
    compared.pages.map(({ page: { url } }) => url),
    [...loaded.toReversed(), 'p12', 'p13', 'p14'],
  );
  assert.ok(compared.pages.slice(12).every(({ score }) => score <= 1));
});
