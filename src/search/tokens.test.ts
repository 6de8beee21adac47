import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalise, replacer } from './text.ts';
import { compoundsOf, tellingTokens, tokensOf } from './tokens.ts';

const texts = (text: string) => tokensOf(normalise(text)).map((token) => token.text);

test('Chinese is looked up by overlapping pairs, other scripts by words', () => {
  assert.deepEqual(texts('收不到验证码'), ['收不', '不到', '到验', '验证', '证码']);
  assert.deepEqual(texts('Apple Pay绑卡'), ['apple', 'pay', '绑卡']);
  assert.deepEqual(texts("card won't add"), ['card', 'wont', 'add']);
});

test('a lone character or letter weighs little', () => {
  assert.deepEqual(
    tokensOf('卡 x ok').map((token) => token.weight),
    [0.3, 0.3, 1],
  );
});

test('width, case and kinds of apostrophe make no difference', () => {
  assert.deepEqual(texts('ＡＰＰ　Ｗｏｎ’ｔ'), ['app', 'wont']);
});

test('phrases that say nothing are left out, unless nothing else is said', () => {
  const stops = { phrases: ['怎么', '怎么办', '了'], words: ['the', 'how'] };
  assert.deepEqual(
    tellingTokens('钱没了怎么办', stops).map((token) => token.text),
    ['钱没'],
  );
  assert.deepEqual(
    tellingTokens('怎么办', stops).map((token) => token.text),
    ['怎么', '么办'],
  );
  assert.deepEqual(
    tellingTokens('how the', stops).map((token) => token.text),
    ['how', 'the'],
  );
});

test('markup, emoji, control characters and lone surrogates are not looked up and break nothing', () => {
  assert.deepEqual(texts('<b>\u0000卡\uD800被\u202E冻</b>😀'), ['b', '卡', '被冻']);
  assert.deepEqual(texts(''), []);
});

test('long input is cut', () => {
  assert.ok(texts('一二三四五六七八九十'.repeat(1000)).length <= 80);
  assert.equal(normalise('x'.repeat(10_000)).length, 2000);
});

test('traditional characters become simplified', () => {
  assert.equal(
    replacer(
      new Map([
        ['驗', '验'],
        ['證', '证'],
        ['碼', '码'],
      ]),
    )('收不到驗證碼'),
    '收不到验证码',
  );
});

test('words that stand together make one compound in either order, whatever their endings', () => {
  const compounds = (text: string) => compoundsOf(tokensOf(text)).map((compound) => compound.text);
  assert.deepEqual(compounds('stolen phone'), ['phonestole']);
  assert.deepEqual(compounds('phones stole'), ['phonestole']);
  assert.deepEqual(compounds('one two three four').length, 5);
  assert.deepEqual(compounds('手机丢了 app'), []);
});

test('a phrase that stays whole keeps the filler in it', () => {
  const stops = { phrases: ['了'], words: [] };
  assert.deepEqual(
    tellingTokens('卡冻住了', stops).map((token) => token.text),
    ['卡冻', '冻住'],
  );
  assert.deepEqual(
    tellingTokens('忘了密码', stops, ['忘了']).map((token) => token.text),
    ['忘了', '了密', '密码'],
  );
});

test('an owner is the same word', () => assert.deepEqual(texts('wife’s card'), ['wife', 'card']));
