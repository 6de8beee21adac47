import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sectionsOf } from './page-sections.ts';
import { inPlace } from './places-of-law.ts';

const pieces = ['Intro. ', 'China. ', 'one. ', 'UK. ', 'two. ', 'How. ', 'three. '];
const anchors = [
  { id: 'china', text: 'China', location: 1 },
  { id: 'uk', text: 'UK', location: 3 },
  { id: 'how', text: 'How', location: 5 },
];
const sections = sectionsOf(pieces, '', anchors);
const ids = (query: string, locale: 'zh' | 'en') =>
  inPlace(sections, query, locale).map(({ anchor }) => anchor?.id);

test('a place that is named is the one that is shown', () => {
  assert.deepEqual(ids('refund lloyds uk', 'en'), [undefined, 'uk', 'how']);
});

test('a Chinese question without a place means mainland China', () => {
  assert.deepEqual(ids('钱能退吗', 'zh'), [undefined, 'china', 'how']);
});

test('an English one means none', () => {
  assert.deepEqual(ids('will i get a refund', 'en'), [undefined, 'how']);
});
