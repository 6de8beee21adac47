import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gather } from './evidence.ts';
import { lookupsInKept, type KeptPage } from './kept-index.ts';
import { pinyinTable } from './lexicon/pinyin-table.ts';
import { readPinyin } from './lexicon/pinyin.ts';
import { rank } from './rank.ts';
import { tokensOf } from './tokens.ts';

const page = (url: string, names: string, html: string): KeptPage => ({
  url,
  title: url,
  names,
  kind: 'fix',
  stage: 'Bank',
  fixers: ['bank'],
  html,
});
const pages = [
  page(
    '/zh/code/',
    '验证 证码 收不 不到',
    '<main><h1>收不到验证码</h1><p>先看号码。</p><h2 id="steps">怎么做</h2><p>重新获取，等倒计时走完。</p></main>',
  ),
  page('/zh/money/', '扣款 退款', '<main><h1>钱被扣了</h1><p>没有收到验证码也会扣款。</p></main>'),
  page(
    '/zh/other/',
    '关于',
    '<main><h1>关于</h1><p>Codes that verified cards need: 1 &lt; 2.</p></main>',
  ),
];
const lookups = lookupsInKept(pages, readPinyin(pinyinTable));
const addresses = async (hits: Promise<{ id: string; score: number }[]>) =>
  Promise.all(
    (await hits)
      .sort((a, b) => b.score - a.score)
      .map(async ({ id }) => (await lookups.page(id)).url),
  );
const found = (term: string) => addresses(lookups.find(term));

test('a page that is called so comes before one that only says so', async () => {
  assert.deepEqual(await found('验证'), ['/zh/code/', '/zh/money/']);
});

test('the forms of an English word meet', async () => {
  for (const word of ['code', 'codes', 'verify', 'verified', 'verifies', 'cards', 'needing'])
    assert.deepEqual(await found(word), ['/zh/other/'], word);
});

test('a term is found whole, a beginning in all that goes on from it', async () => {
  assert.deepEqual(await found('退'), []);
  assert.deepEqual(await addresses(lookups.findBeginning('退')), ['/zh/money/']);
  assert.deepEqual(await addresses(lookups.findBeginning('鑫')), []);
});

test('a page is found by the sound of its name', async () => {
  assert.deepEqual(await found('pyyanzen'), ['/zh/code/']);
});

test('a page is read with its sections', async () => {
  const { kind, stage, fixers, sections } = await lookups.page('0');
  assert.deepEqual([kind, stage, fixers], ['fix', 'Bank', ['bank']]);
  assert.deepEqual(
    sections.map(({ anchor }) => anchor?.id),
    [undefined, 'steps'],
  );
  assert.match(sections[1]!.whole.text, /^怎么做. 重新获取/);
});

test('the query layer asks it as it asks Pagefind', async () => {
  const tokens = tokensOf('收不到退款');
  const { evidence } = await gather(
    lookups,
    { words: new Set(), pinyin: undefined, read: async () => ({ tokens, synonyms: [] }) },
    { tokens, synonyms: [] },
  );
  const ranked = rank(
    tokens.map(({ weight }) => weight),
    evidence,
  );
  assert.deepEqual(await Promise.all(ranked.map(async ({ id }) => (await lookups.page(id)).url)), [
    '/zh/code/',
    '/zh/money/',
  ]);
});
