import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolve } from 'node:path';
import { getKnowledge } from '#knowledge/index.ts';
import { loadPermalinks } from './index.ts';
import { cardListSchema, writeCardList, type CardList } from './card-list.ts';

const knowledge = getKnowledge();
const list = writeCardList(
  loadPermalinks(resolve('content'), { isMintingAhead: true }),
  knowledge,
  'https://x.example/cards.schema.json',
);

test('the published matrix has every row, with its address in both languages and its sources', () => {
  assert.deepEqual(
    list.rows.map(({ id }) => id),
    knowledge.cards.map(({ id }) => id),
  );
  for (const row of list.rows) {
    assert.match(row.address.zh, new RegExp(`/zh/cards/${row.id}/$`));
    assert.match(row.short.any, /\/s\/[0-9a-z]{5}\/$/);
    if (row.answer !== 'unknown') assert.notEqual(row.sources.length, 0, row.id);
    assert.ok(list.wallets.some(({ id }) => id === row.wallet));
  }
});

test('its schema says what every field of a row may be', () => {
  const schema = cardListSchema('https://x.example/cards.schema.json') as {
    properties: { rows: { items: { required: string[]; properties: Record<string, object> } } };
  };
  const { required, properties } = schema.properties.rows.items;
  const row = list.rows[0] as CardList['rows'][number];
  assert.deepEqual(Object.keys(row).toSorted(), Object.keys(properties).toSorted());
  assert.deepEqual(required.toSorted(), Object.keys(properties).toSorted());
});
