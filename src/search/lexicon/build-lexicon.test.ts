import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalise, replacer } from '#search/text.ts';
import { buildLexicon, buildTraditional } from './build-lexicon.ts';
import { unpackPairs } from './pairs.ts';
import { thesaurus } from './thesaurus.ts';

const pages = [{ names: '收不到验证码 Apple Pay', text: '验证码发到银行预留的手机号' }];

test("traditional forms of the site's characters become simplified, from Taiwan and from Hong Kong", () => {
  const simplify = replacer(unpackPairs(buildTraditional('zh', pages).pairs));
  assert.equal(simplify('收不到驗證碼'), '收不到验证码');
  assert.equal(simplify('預留的手機號'), '预留的手机号');
});

test('names are offered as corrections; what the thesaurus names is there already, and what only texts say is not', () => {
  const { words } = buildLexicon('en', [
    { names: 'wobbly password\nthe ledgers', text: 'rare' },
    { names: 'ledger', text: 'rare' },
  ]);
  assert.deepEqual(words.split(' '), ['ledger', 'wobbly']);
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
