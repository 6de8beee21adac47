import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Lexicon } from './lexicon/lexicon.ts';
import { packPairs } from './lexicon/pairs.ts';
import { pinyinTable } from './lexicon/pinyin-table.ts';
import { understand } from './understanding.ts';

const lexicon: Lexicon = {
  build: '',
  stops: { phrases: '突然 了 的', words: 'was my' },
  pinyin: pinyinTable,
  words: '',
  thesaurus: '余额没了|钱没了\napp|应用|软件\nstolen phone|lost phone\n扫脸|刷脸',
};
const traditional = {
  pairs: packPairs(
    new Map([
      ['餘', '余'],
      ['額', '额'],
    ]),
  ),
};
const { read } = understand(lexicon, async () => traditional);
const others = async (text: string) =>
  (await read(text)).synonyms.map(({ others }) =>
    others.map(({ tokens }) => tokens.map((token) => token.text).join(' ')),
  );

test('a phrase of the thesaurus brings the others of its group', async () => {
  assert.deepEqual(await others('扫脸不行'), [['刷脸']]);
  assert.deepEqual((await read('扫脸不行')).synonyms[0]?.tokens, [0]);
  assert.deepEqual(await others('不行'), []);
});

test('a filler within a phrase does not hide it, nor do traditional characters', async () => {
  assert.deepEqual(await others('余额突然没了'), [['钱没 没了']]);
  assert.deepEqual(await others('餘額没了'), [['钱没 没了']]);
});

test('a phrase of words may be said in any order, a word of it alone is not enough', async () => {
  assert.deepEqual(await others('my phone was stolen'), [['lost phone']]);
  assert.deepEqual(await others('my phone'), []);
});

test('a word is the same in its other forms', async () =>
  assert.deepEqual(await others('apps crashed'), [['应用', '软件']]));

test('a word within a longer word is not said', async () =>
  assert.deepEqual(await others('apple'), []));

test('the table of traditional characters is loaded for a text that has them, once, and again after a failure', async () => {
  const loads: string[] = [];
  const { read } = understand(lexicon, async () => {
    loads.push('');
    if (loads.length === 1) throw new Error('no network');
    return traditional;
  });
  await read('余额没了 app');
  assert.equal(loads.length, 0);
  await assert.rejects(read('餘額没了'), /no network/);
  assert.deepEqual(
    (await read('餘額')).tokens.map(({ text }) => text),
    ['余额'],
  );
  await read('餘額');
  assert.equal(loads.length, 2);
});
