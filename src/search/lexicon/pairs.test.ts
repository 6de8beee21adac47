import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packPairs, unpackPairs } from './pairs.ts';

test('packed pairs come back whole, several characters for one among them', () => {
  const pairs = new Map([
    ['驗', '验'],
    ['麪', '面'],
    ['麵', '面'],
    ['綁', '绑'],
    ['𠮷', '吉'],
  ]);
  assert.deepEqual([...unpackPairs(packPairs(pairs))].sort(), [...pairs].sort());
});

test('nothing packed replaces nothing', () => assert.equal(unpackPairs('').get('验'), undefined));
