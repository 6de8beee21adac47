import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pinyinTable } from './lexicon/pinyin-table.ts';
import { readPinyin } from './lexicon/pinyin.ts';
import { indexCopy, nameTokens } from './index-copy.ts';

const stops = { phrases: ['怎么办'], words: ['the', 'is'] };
const page = {
  title: '收不到码怎么办',
  aliases: ['没短信', 'OTP 没来'],
  kind: 'fix',
  stage: '身份 "验证"',
  fixers: ['you', 'bank'],
};

test('a page is found by the pairs and words of its title and aliases', () => {
  assert.deepEqual(nameTokens({ title: '收不到', aliases: ['没短信', 'OTP'] }, stops), [
    '收不',
    '不到',
    '没短',
    '短信',
    'otp',
  ]);
  assert.deepEqual(
    nameTokens(
      { title: 'The code is late', aliases: ['late code'] },
      { phrases: [], words: stops.words },
    ),
    ['code', 'late', 'codelate'],
  );
});

test('the copy carries names, sounds, stage and who can fix it; the text stays as it is', () => {
  const html =
    '<html lang="zh-CN"><main id="main" data-pagefind-body class="x"><h1>收不到码</h1></main>';
  const copy = indexCopy(html, page, stops, readPinyin(pinyinTable));
  assert.match(copy, /data-pagefind-meta="kw:收不 不到 到码 /);
  assert.match(copy, /data-pagefind-meta="py:pysoubu /);
  assert.match(copy, /data-pagefind-filter="stage:身份 &quot;验证&quot;"/);
  assert.match(copy, /data-pagefind-filter="fixer:bank"/);
  assert.equal(copy.replace(/<span hidden [^>]+><\/span>/g, ''), html);
});

test('a page that is not marked for the index is a fault', () => {
  assert.throws(
    () => indexCopy('<main id="main"></main>', page, stops, undefined),
    /data-pagefind-body/,
  );
});
