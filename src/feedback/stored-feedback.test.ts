// What is kept on the device of answers and searches: sound, bounded, and gone when it is
// taken back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStore, type Store } from '#privacy/storage.ts';
import {
  readAnswers,
  readSearches,
  today,
  withSearch,
  writeAnswer,
  writeSearches,
  type StoredAnswer,
  type StoredSearch,
} from './stored-feedback.ts';

/** A browser's storage in memory. */
function memory(first: Record<string, string> = {}): { store: Store; items: Map<string, string> } {
  const items = new Map(Object.entries(first));
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
  return { store: openStore(() => storage as unknown as Storage), items };
}
const denied = openStore(() => {
  throw new Error('denied');
});
const answer = (page: string): StoredAnswer => ({ page, answer: 'no', day: '2026-11-29' });
const search = (query: string): StoredSearch => ({ query, count: 0, day: '2026-11-29' });

test('a page has one answer, and none once it is taken back', () => {
  const { store, items } = memory();
  assert.ok(writeAnswer(store, 'a', answer('a')));
  assert.ok(writeAnswer(store, 'a', { ...answer('a'), answer: 'yes' }));
  assert.deepEqual(
    readAnswers(store).map(({ answer }) => answer),
    ['yes'],
  );
  assert.ok(writeAnswer(store, 'a', undefined));
  assert.equal(items.size, 0);
});

test('searches are noted once each, the newest last, no more than 200, and not without words', () => {
  const { store, items } = memory();
  let stored = readSearches(store);
  for (let at = 0; at < 210; at += 1) stored = withSearch(stored, search(`query ${at}`));
  stored = withSearch(withSearch(stored, search(' query 20 ')), search('  '));
  assert.ok(writeSearches(store, stored));
  const { list } = readSearches(store);
  assert.equal(list.length, 200);
  assert.equal(list.at(-1)!.query, 'query 20');
  writeSearches(store, { list: [], isAuto: false });
  assert.equal(items.size, 0);
  writeSearches(store, { list: [], isAuto: true });
  assert.equal(readSearches(store).isAuto, true);
});

test('rubbish in the storage counts as nothing', () => {
  for (const rubbish of ['{', 'null', '7', '"a"', '[1, null, {"page": 3}]', '{"list": 5}']) {
    const { store } = memory({ 'kabang:answers': rubbish, 'kabang:searches': rubbish });
    assert.deepEqual(readAnswers(store), []);
    assert.deepEqual(readSearches(store), { list: [], isAuto: false });
  }
});

test('storage that is denied keeps nothing and says so', () => {
  assert.equal(writeAnswer(denied, 'a', answer('a')), false);
  assert.deepEqual(readAnswers(denied), []);
  assert.equal(writeSearches(denied, { list: [search('a')], isAuto: false }), false);
});

test('the day is the reader’s own', () =>
  assert.equal(today(new Date(2026, 10, 9, 23, 59)), '2026-11-09'));
