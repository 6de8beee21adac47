import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capitalized, fill } from './fill.ts';

test('Chinese gets a space where Latin letters are put into it, and nowhere else', () => {
  assert.equal(fill('绑到{wallet}。', { wallet: 'Apple Pay' }, 'zh'), '绑到 Apple Pay。');
  assert.equal(fill('{wallet}的卡', { wallet: 'Apple Pay' }, 'zh'), 'Apple Pay 的卡');
  assert.equal(fill('绑到{wallet}的卡', { wallet: '支付宝' }, 'zh'), '绑到支付宝的卡');
  assert.equal(fill('第 {number} 步', { number: '1' }, 'zh'), '第 1 步');
  assert.equal(fill('Cards in {wallet}', { wallet: 'Alipay' }, 'en'), 'Cards in Alipay');
});

test('a place without words stays, so that it is seen', () => {
  assert.equal(fill('{who} pays', {}, 'en'), '{who} pays');
});

test('a text that stands alone begins with a capital', () => {
  assert.equal(capitalized('bank card'), 'Bank card');
  assert.equal(capitalized('银行卡'), '银行卡');
});
