import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEach } from '#i18n/locales.ts';
import { checkTerms, textsIn } from './terms.ts';

const glossary = [
  {
    id: 'verification-code',
    ...inEach({ zh: '短信验证码', en: 'verification code' }),
    note: inEach({ zh: '一次性的数字。', en: 'Digits for one use.' }),
    insteadOf: { zh: ['校验码'], en: ['OTP'] },
  },
  {
    id: 'unlink',
    ...inEach({ zh: '解绑', en: 'unlink' }),
    note: inEach({ zh: '断开钱包和卡。', en: 'Cuts the tie.' }),
    insteadOf: { en: ['unbind'] },
  },
];
const said = (locale: 'zh' | 'en', value: string) =>
  checkTerms(glossary, [{ file: 'content/a.mdx', line: 3, locale, value }]).map(
    ({ what, line }) => `${line} ${what}`,
  );

test('a word that the glossary has another for is named with that other, and with its line', () => {
  assert.deepEqual(said('zh', '请填校验码。'), [
    '3 says “校验码”, which the glossary calls “短信验证码”',
  ]);
  assert.deepEqual(said('en', 'Unbind it; two OTPs came.'), [
    '3 says “OTP”, which the glossary calls “verification code”',
    '3 says “unbind”, which the glossary calls “unlink”',
  ]);
});

test('a word within another word, and a word of the other language, are left alone', () => {
  assert.deepEqual(said('en', 'They adopted an unbinding rule.'), []);
  assert.deepEqual(said('zh', 'OTP'), []);
});

test('what is searched for and what is quoted is not what the site says', () => {
  const data = {
    title: { zh: '题', en: 'T' },
    aliases: { zh: ['校验码'], en: ['otp'] },
    wordings: [{ text: 'OTP', seen: { zh: '甲', en: 'A' } }],
    meaning: { zh: ['一', '二'], en: ['1', '2'] },
    steps: [{ why: { zh: '因', en: 'W' } }],
  };
  assert.deepEqual(
    textsIn(data, 'f').map(({ locale, value }) => locale + value),
    ['zh题', 'enT', 'zh一', 'zh二', 'en1', 'en2', 'zh因', 'enW'],
  );
});
