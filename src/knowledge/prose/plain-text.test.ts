import assert from 'node:assert/strict';
import { test } from 'node:test';
import { displayWidth, phoneLikeNumbers, writtenAddresses } from './plain-text.ts';

test('a Chinese character is two columns wide', () => {
  assert.equal(displayWidth('卡帮 OK。'), 9);
});

const known = new Set(['110', '1799']);

for (const text of [
  '请拨打 110',
  '95516',
  'call 0300 123 2040 now',
  '+86-10-12308',
  '电话 10086。',
  '1799',
  '13800138000',
  '(010) 12345678',
]) {
  test(`“${text}” reads like a phone number`, () =>
    assert.equal(phoneLikeNumbers(text, known).length > 0, true));
}

for (const text of [
  '2026-11-22',
  '2024 年 5 月 1 日',
  '¥500,000',
  '200000 元',
  'Order No. 768',
  'SP 800-63B',
  '15 位或 18 位',
  '£85,000',
  '13 months',
  '2015/2366',
  '110 元',
  '3-D Secure',
  '第 32 条',
  'GB/T 35273-2020',
  '错误码 110',
  '第 101 行',
  '12306 应用',
  '+86',
  'error code 110',
  'ISO 20022',
]) {
  test(`“${text}” does not read like a phone number`, () =>
    assert.deepEqual(phoneLikeNumbers(text, known), []));
}

test('a written address is found, a sentence is not', () => {
  assert.deepEqual(writtenAddresses('see https://a.example/x and pbc.gov.cn.'), [
    'https://a.example/x',
    'pbc.gov.cn',
  ]);
  assert.deepEqual(writtenAddresses('打开 www.12306 或 www.例子.中国 看'), [
    'www.12306',
    'www.例子.中国',
  ]);
  assert.deepEqual(writtenAddresses('It works. Then stop.'), []);
});

for (const address of [
  'revoke.cash',
  'kabang.io',
  'pay.app',
  't.co/x',
  'bit.ly/abc',
  'foo.top',
  'foo.vip',
  'foo.cc',
  'wxpay.shop',
  'weixin110.qq.com',
])
  test(`${address} is an address`, () => {
    assert.deepEqual(writtenAddresses(`打开${address}，再看 ${address}.`), [address, address]);
  });

for (const text of [
  'GOV.UK',
  'Booking.com',
  'Checkout.com',
  'e.g. this',
  'page.yaml',
  'v3.1',
  '看。com',
])
  test(`${text} is no address`, () => assert.deepEqual(writtenAddresses(`在 ${text} 上`), []));
