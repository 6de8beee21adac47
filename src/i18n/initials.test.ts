import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initialOf, sortKey } from './initials.ts';

test('a Chinese term stands under the initial of its pinyin', () => {
  const terms = {
    安全码: 'A',
    '“安全账户”': 'A',
    绑定: 'B',
    持卡人: 'C',
    非柜面: 'F',
    举证: 'J',
    零元: 'L',
    强客户: 'Q',
    睡眠卡: 'S',
    卡号: 'K',
    余额: 'Y',
    资金: 'Z',
  };
  for (const [term, initial] of Object.entries(terms))
    assert.equal(initialOf(term, 'zh-CN'), initial, term);
});

test('other terms stand under their first letter or digit', () => {
  assert.equal(initialOf('"safe account"', 'en'), 'S');
  assert.equal(initialOf('3-D Secure', 'en'), '3');
  assert.equal(initialOf('CVV', 'zh-CN'), 'C');
  assert.equal(initialOf('Ⅰ类户', 'zh-CN'), 'I');
  assert.equal(sortKey('“安全账户”'), '安全账户”');
});

test('characters that a language sorts otherwise have no initial', () =>
  assert.equal(initialOf('安全碼', 'ja'), undefined));
