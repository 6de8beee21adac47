import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Lexicon } from './lexicon/lexicon.ts';
import { packPairs } from './lexicon/pairs.ts';
import { understand } from './understanding.ts';

const lexicon: Lexicon = {
  build: '', stops: { phrases: '突然 了 的', words: 'was my' }, traditional: packPairs(new Map([['餘', '余'], ['額', '额']])), pinyin: '', words: '',
  thesaurus: '余额没了|钱没了\napp|应用|软件\nstolen phone|lost phone\n扫脸|刷脸',
};
const { read } = understand(lexicon);
const others = (text: string) => read(text).synonyms.map(({ others }) => others.map((tokens) => tokens.map((token) => token.text).join(' ')));

test('a phrase of the thesaurus brings the others of its group', () => {
  assert.deepEqual(others('扫脸不行'), [['刷脸']]);
  assert.deepEqual(read('扫脸不行').synonyms[0]?.tokens, [0]);
  assert.deepEqual(others('不行'), []);
});

test('a filler within a phrase does not hide it, nor do traditional characters', () => {
  assert.deepEqual(others('余额突然没了'), [['钱没 没了']]);
  assert.deepEqual(others('餘額没了'), [['钱没 没了']]);
});

test('a phrase of words may be said in any order, a word of it alone is not enough', () => {
  assert.deepEqual(others('my phone was stolen'), [['lost phone']]);
  assert.deepEqual(others('my phone'), []);
});

test('a word is the same in its other forms', () => assert.deepEqual(others('apps crashed'), [['应用', '软件']]));

test('a word within a longer word is not said', () => assert.deepEqual(others('apple'), []));
