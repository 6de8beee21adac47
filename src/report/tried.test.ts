import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEach } from '#i18n/locales.ts';
import type { TriedStep } from './fields.ts';
import { openStore } from '#privacy/storage.ts';
import { clearTried, readTried, writeTried } from './tried.ts';

/** Storage in memory, which may refuse. */
function storageOf(
  kept: Record<string, string>,
  refuses: 'nothing' | 'writing' | 'everything' = 'nothing',
): Storage {
  const refuse = () => {
    throw new DOMException('refused');
  };
  return {
    getItem: (key: string) => (refuses === 'everything' ? refuse() : (kept[key] ?? null)),
    setItem: (key: string, value: string) =>
      refuses === 'nothing' ? (kept[key] = value) : refuse(),
    removeItem: (key: string) => (refuses === 'everything' ? refuse() : delete kept[key]),
  } as unknown as Storage;
}

const step = (id: string): TriedStep => ({
  id,
  words: inEach({ zh: { title: '标题', step: '做。' }, en: { title: 'Title', step: 'Do it.' } }),
});

test('ticks are kept as they came and read page by page, in the order of the steps', () => {
  const kept: Record<string, string> = {};
  const store = openStore(() => storageOf(kept));
  assert.ok(writeTried(store, ['fixes/code#10', 'fixes/app#1', 'fixes/code#2'].map(step)));
  assert.deepEqual(JSON.parse(kept['kabang:tried']!), [
    'fixes/code#10',
    'fixes/app#1',
    'fixes/code#2',
  ]);
  assert.deepEqual(readTried(store), ['fixes/code#2', 'fixes/code#10', 'fixes/app#1'].map(step));
});

test('nothing is left on the device when the last tick goes, or all are cleared', () => {
  const kept: Record<string, string> = {};
  const store = openStore(() => storageOf(kept));
  writeTried(store, [step('fixes/code#2')]);
  writeTried(store, []);
  assert.deepEqual(kept, {});
  writeTried(store, [step('fixes/code#2')]);
  clearTried(store);
  assert.deepEqual(kept, {});
});

test('rubbish is read as no ticks, and sound ticks beside it are kept', () => {
  const words = JSON.stringify({
    'fixes/code#1': step('').words,
    'fixes/code#2': { zh: 1 },
    '<img>#1': step('').words,
  });
  for (const [ids, expected] of [
    ['{', []],
    ['null', []],
    ['7', []],
    ['{"a":1}', []],
    [
      '[1,null,{},"x","<img>#1","fixes/code#2","fixes/code#0","fixes/code#1","fixes/code#1"]',
      ['fixes/code#1'],
    ],
  ] as const) {
    assert.deepEqual(
      readTried(
        openStore(() => storageOf({ 'kabang:tried': ids, 'kabang:tried-words': words })),
      ).map(({ id }) => id),
      expected,
      ids,
    );
  }
  for (const rubbish of ['', '[]', '"x"', 'null', '{'])
    assert.deepEqual(
      readTried(
        openStore(() =>
          storageOf({ 'kabang:tried': '["fixes/code#1"]', 'kabang:tried-words': rubbish }),
        ),
      ),
      [],
    );
});

test('storage that is full or denied says so and throws nothing', () => {
  for (const storage of [
    () => storageOf({}, 'writing'),
    () => storageOf({}, 'everything'),
    () => {
      throw new DOMException('denied');
    },
  ]) {
    const store = openStore(storage);
    assert.equal(writeTried(store, [step('fixes/code#1')]), false);
    assert.deepEqual(readTried(store), []);
    clearTried(store);
  }
});
