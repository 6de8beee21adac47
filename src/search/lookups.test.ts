import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookupsIn } from './lookups.ts';
import type { Fragment, Instance } from './pagefind.ts';

/** Behaves as Pagefind does: loads the part whose range holds a term, and finds words in all parts that are loaded. */
function instanceOf(parts: string[][]): Instance & { asked: string[] } {
  const loaded = new Set<string>();
  const asked: string[] = [];
  const load = (term: string) => {
    for (const word of term.split(' '))
      for (const part of parts)
        if (part[0]! <= word && word <= part.at(-1)!) part.forEach((each) => loaded.add(each));
  };
  const data = async () =>
    ({ url: '/a/', content: '', raw_content: '', meta: {}, filters: {}, anchors: [] }) as Fragment;
  return {
    asked,
    losses: () => 0,
    preload: async (term) => load(term),
    async search(term) {
      asked.push(term);
      const word = term.replaceAll('"', '');
      load(word);
      const found = [...loaded].filter((each) =>
        term.startsWith('"') ? each === word : each.startsWith(word),
      );
      return { results: found.map((id) => ({ id, score: 1, data })) };
    },
  };
}

const idsOf = (hits: readonly { id: string }[]) => hits.map(({ id }) => id).sort();
const parts = [
  ['bank', 'car', 'card'],
  ['cards', 'cared'],
  ['银行', '银行卡'],
  ['银行账', '银行账户', '验证'],
];

test('a look-up finds the same words whatever was looked up before', async () => {
  for (const term of ['card', '银行']) {
    const fresh = await lookupsIn(instanceOf(parts)).find(term);
    const instance = instanceOf(parts);
    for (const word of parts.flat()) await instance.search(word);
    assert.deepEqual(idsOf(fresh), idsOf(await lookupsIn(instance).find(term)), term);
    assert.ok(fresh.length > 1, term);
  }
});

test('a term that the index does not hold is not taken for the beginning of others', async () => {
  assert.deepEqual(await lookupsIn(instanceOf(parts)).find('ca'), []);
});

test('a look-up is made once, and again after it failed', async () => {
  const instance = instanceOf(parts);
  const { find } = lookupsIn(instance);
  await find('card');
  const { length } = instance.asked;
  await find('card');
  assert.equal(instance.asked.length, length);
  const broken = lookupsIn({
    ...instance,
    search: async () => {
      throw new Error('cut');
    },
  });
  await assert.rejects(broken.find('bank'));
  await assert.rejects(broken.find('bank'));
});

test('what was looked up while a part could not be loaded is looked up again', async () => {
  let losses = 0;
  let isLost = true;
  const instance = instanceOf(parts);
  const { find } = lookupsIn({
    ...instance,
    losses: () => losses,
    async search(term) {
      if (!isLost) return instance.search(term);
      losses++;
      return { results: [] };
    },
  });
  assert.deepEqual(await find('card'), []);
  isLost = false;
  assert.deepEqual(idsOf(await find('card')), ['card', 'cards']);
});
