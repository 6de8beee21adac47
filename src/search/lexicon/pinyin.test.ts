import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pinyinTable } from './pinyin-table.ts';
import { readPinyin, readTable } from './pinyin.ts';

const pinyin = readPinyin(pinyinTable);

test('the table holds the readings of the 3,755 commonest characters', () => {
  assert.equal(
    readTable(pinyinTable).reduce((sum, { count }) => sum + count, 0),
    3755,
  );
  for (const [characters, key] of [
    ['啊座', 'pyazuo'],
    ['验证', 'pyyanzen'],
    ['女旅', 'pynulu'],
    ['略虐', 'pyluenue'],
    ['绑定', 'pybandin'],
  ]) {
    assert.equal(pinyin.keyOf(characters!), key);
  }
});

test('a word that sounds the same has the same key', () => {
  assert.equal(pinyin.keyOf('验正'), pinyin.keyOf('验证'));
  assert.equal(pinyin.keyOf('退宽'), pinyin.keyOf('退款'));
  assert.equal(pinyin.keyOf('短心'), pinyin.keyOf('短信'));
  assert.equal(pinyin.keyOf('帐单'), pinyin.keyOf('账单'));
});

test('a word that can be read in two ways is found by either', () => {
  assert.ok(pinyin.keysOf('银行').includes(pinyin.keysOfSpelling('yinhang')[0]!));
  assert.ok(pinyin.keysOf('银行').includes(pinyin.keyOf('银行')));
});

test('a character without a reading gives no key', () => assert.equal(pinyin.keyOf('验龘'), ''));

test('Latin letters that spell Chinese give the keys of their syllables', () => {
  assert.deepEqual(pinyin.keysOfSpelling('yanzhengma'), ['pyyanzen', 'pyzenma']);
  assert.deepEqual(pinyin.keysOfSpelling('tuikuan'), [pinyin.keyOf('退款')]);
  assert.deepEqual(pinyin.keysOfSpelling('crash'), []);
  assert.deepEqual(pinyin.keysOfSpelling('ka'), []);
});

test('a long run of letters is split without going through every way', () => {
  assert.deepEqual(pinyin.keysOfSpelling(`${'xianguan'.repeat(200)}qq`), []);
});
