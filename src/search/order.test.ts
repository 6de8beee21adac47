import assert from 'node:assert/strict';
import { test } from 'node:test';
import { featuresOf } from './features.ts';
import { comparing } from './model/nearness.ts';
import { orderByQuestions, type FoundPage } from './order.ts';
import { compareQuestions, readQuestions } from './page-questions.ts';

const query = comparing(() => 1)(featuresOf('card removed from my phone'));
const page = (url: string, score: number, questions: string[]): FoundPage => ({
  page: { url, title: url, kind: 'guide', fixers: [] },
  score,
  isUrgent: score === Infinity,
  questions: compareQuestions(readQuestions({ sections: [], questions }), query),
});
const order = (...pages: FoundPage[]) =>
  orderByQuestions(pages, query).map(({ page: { url } }) => url);

const asked = page('asked', 8, ['remove a card from the phone', 'card removed', 'removed card']);
const scored = page('scored', 9, ['phone number of the bank', 'my phone']);
const other = page('other', 1, ['limit for a day', 'how much can i pay']);

test('of pages with about the same score those come first that people ask this of', () => {
  assert.deepEqual(order(scored, asked, other), ['asked', 'scored', 'other']);
});

test('a page whose questions are not loaded keeps what its score says', () => {
  assert.deepEqual(order({ ...scored, questions: undefined }, other), ['scored', 'other']);
});

test('what a rule puts first stays, and beside an emergency stand few others', () => {
  const emergency = page('emergency', Infinity, ['my money is gone']);
  assert.deepEqual(order(emergency, scored, asked, other), ['emergency', 'asked', 'scored']);
  assert.deepEqual(order({ ...emergency, isUrgent: false }, scored, asked, other), [
    'emergency',
    'asked',
    'scored',
    'other',
  ]);
});
