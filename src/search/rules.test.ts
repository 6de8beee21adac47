import assert from 'node:assert/strict';
import { test } from 'node:test';
import { responseCodeIn, walletCodeIn } from './codes.ts';
import { danger } from './danger.ts';
import type { ModelPage } from './model/format.ts';
import { applyRules } from './rules.ts';

const page = (url: string, more: Partial<ModelPage> = {}): ModelPage => ({
  url,
  title: url,
  kind: 'guide',
  fixers: [],
  ...more,
});
const add = { page: page('add'), score: 9 };
const trends = { page: page('trends', { isBackground: true }), score: 10 };
const urgent = { page: page('urgent', { isEmergency: true }), score: 3 };
const codes = { page: page('codes', { kind: 'codes' }), score: 2 };
const urls = (query: string, locale: 'zh' | 'en' = 'en') =>
  applyRules([trends, add, urgent, codes], query, locale).map(({ page: { url } }) => url);

test('whoever says that a card is in danger gets the emergency page first, marked', () => {
  const ruled = applyRules([add, urgent], 'a thief added my card to google pay', 'en');
  assert.deepEqual([ruled[0]?.page.url, ruled[0]?.isUrgent], ['urgent', true]);
  assert.equal(ruled[1]?.isUrgent, false);
});

test('pages about what is changing stand back, but for questions about the future', () => {
  assert.equal(urls('add my card')[0], 'add');
  assert.equal(urls('what is the future of payments')[0], 'trends');
});

test('a code in a sentence is answered with the page of codes', () => {
  assert.equal(urls('they told me error code 57')[0], 'codes');
  assert.equal(urls('or_ccreu_02')[0], 'codes');
});

test('codes are told from other numbers', () => {
  assert.equal(responseCodeIn('error code 57 again', 'en'), '57');
  assert.equal(responseCodeIn('提示错误代码:a1', 'zh'), 'A1');
  assert.equal(responseCodeIn('code 482913', 'en'), undefined);
  assert.equal(responseCodeIn('试了12次', 'zh'), undefined);
  assert.equal(walletCodeIn('[or_fgvem_07]'), 'or');
  assert.equal(walletCodeIn('order 12'), undefined);
});

const calm = {
  zh: ['绑卡失败', '收不到验证码', '您的银行卡已被其他账户绑定', '忘记支付密码', '怎么添加银行卡'],
  en: [
    'card declined',
    'unknown error',
    'add card to apple pay',
    'code not received',
    'forgot pin',
  ],
};
for (const locale of ['zh', 'en'] as const)
  for (const query of calm[locale])
    test(`“${query}” is no emergency`, () => assert.doesNotMatch(query, danger[locale]));
