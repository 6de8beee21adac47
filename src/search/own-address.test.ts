import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SectionRow } from '#sections/schema.ts';
import { addressIn, rowOf } from './own-address.ts';

const row = (code: string, page: string, id: string | null) =>
  ({ code, page, id }) as unknown as SectionRow;
const rows = [
  row('22vs5', 'fixes/get-the-code', 'steps'),
  row('23nh4', 'fixes/get-the-code', null),
];
const found = (query: string) => {
  const named = addressIn(query);
  return named && rowOf(named, rows)?.code;
};

test('codes and addresses of the site are found, typed, pasted and in a sentence', () => {
  for (const query of [
    '22vs5',
    'https://kabang.example/zh/s/22vs5/',
    '/s/22vs5',
    'https://kabang.example/zh/fixes/get-the-code/#steps',
    'see https://kabang.example/base/en/fixes/get-the-code/#steps please',
    'en/fixes/get-the-code#steps',
  ])
    assert.equal(found(query), '22vs5', query);
  assert.equal(found('/en/fixes/get-the-code/#gone'), '23nh4');
});

test('other words and addresses name nothing', () => {
  for (const query of [
    'check',
    'card declined',
    'https://example.org/en/',
    'en',
    '验证码',
    '/zh/other/',
  ])
    assert.equal(found(query), undefined, query);
});
