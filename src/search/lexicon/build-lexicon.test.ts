import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalise, replacer } from '#search/text.ts';
import { buildLexicon } from './build-lexicon.ts';
import { unpackPairs } from './pairs.ts';
import { unpackWords } from './spelling.ts';
import { thesaurus } from './thesaurus.ts';

const pages = [{ names: '收不到验证码 Apple Pay', text: '验证码发到银行预留的手机号' }];

test('traditional forms of the site\'s characters become simplified, from Taiwan and from Hong Kong', () => {
  const simplify = replacer(unpackPairs(buildLexicon('zh', pages).traditional));
  assert.equal(simplify('收不到驗證碼'), '收不到验证码');
  assert.equal(simplify('預留的手機號'), '预留的手机号');
});

test('names are offered as corrections, and words that many pages have', () => {
  const text = (words: string) => ({ names: '', text: words });
  const { words } = buildLexicon('en', [{ names: 'forgot password', text: 'rare' }, text('bank card'), ...Array.from({ length: 5 }, () => text('bank')), text('rare')]);
  assert.deepEqual(unpackWords(words), ['bank', 'forgot', 'password']);
});

test('every phrase of the thesaurus is written as a query is read, and stands in its group once', () => {
  for (const groups of Object.values(thesaurus)) {
    for (const group of groups) {
      assert.equal(new Set(group).size, group.length, group.join(' '));
      for (const phrase of group) assert.equal(normalise(phrase), phrase);
      assert.ok(group.length > 1, group[0]);
    }
  }
});
