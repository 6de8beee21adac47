import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clearDraft, readDraft, writeDraft } from './draft.ts';
import { emptyForm } from './fields.ts';
import type { Store } from '#privacy/storage.ts';

/** A store in memory. */
function storeOf(kept: Record<string, unknown> = {}): Store {
  return {
    read: (key) => kept[key],
    write: (key, value) => ((kept[key] = value), true),
    remove: (key) => void delete kept[key],
  };
}

test('a draft is read as it was written, until it is cleared', () => {
  const store = storeOf();
  const draft = {
    entries: { ...emptyForm(), message: '网络错误', stage: 'bank', wants: ['reason' as const] },
    languages: 'both' as const,
  };
  writeDraft(store, draft);
  assert.deepEqual(readDraft(store), draft);
  clearDraft(store);
  assert.equal(readDraft(store), undefined);
});

test('of rubbish only what is sound is read', () => {
  for (const rubbish of [undefined, null, 7, 'x'])
    assert.equal(readDraft(storeOf({ 'kabang:report': rubbish })), undefined);
  const read = readDraft(
    storeOf({
      'kabang:report': {
        message: 7,
        story: 'x'.repeat(9000),
        stage: [],
        wants: ['reason', 'all', 1],
        languages: {},
        more: 'x',
      },
    }),
  )!;
  assert.deepEqual(read, {
    entries: { ...emptyForm(), story: 'x'.repeat(5000), wants: ['reason'] },
    languages: 'zh',
  });
});
