import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guard } from './paste-guard.ts';

const masked: [string, string, string[]][] = [
  ['4111 1111 1111 1111 绑不上', '•••• 绑不上', ['card']],
  ['卡号6222020000000000003被拒', '卡号••••被拒', ['number']],
  ['４１１１１１１１１１１１１１１１', '••••', ['card']],
  ['4111-1111-1111-1111', '••••', ['card']],
  ['身份证 11010519491231002X 不对', '身份证 •••• 不对', ['identity']],
  ['我的手机13800138000收不到', '我的手机••••收不到', ['phone']],
  ['+86 138 0013 8000', '••••', ['phone']],
  ['call +44 20 7946 0958 now', 'call •••• now', ['phone']],
  ['(415) 555-0132', '••••', ['number']],
  ['验证码123456，5分钟内有效', '验证码••••，5分钟内有效', ['code']],
  ['【某银行】您的验证码是：4821', '【某银行】您的验证码是：••••', ['code']],
  ['Your verification code is 928374', 'Your verification code is ••••', ['code']],
  [
    'G-123456 is your Google verification code',
    'G-•••• is your Google verification code',
    ['code'],
  ],
  ['482913', '••••', ['code']],
  ['验证码 1 2 3 4 5 6', '验证码 ••••', ['code']],
  ['2026-11-22 14:05 卡号4111111111111111', '2026-11-22 14:05 卡号••••', ['card']],
  ['1.380.013.8000', '••••', ['phone']],
  ['cvv 123', 'cvv ••••', ['code']],
  ['号码13800138000，卡4111111111111111', '号码••••，卡••••', ['phone', 'card']],
];

for (const [typed, shown, found] of masked) {
  test(`“${typed}” is masked`, () => assert.deepEqual(guard(typed), { text: shown, found }));
}

const kept = [
  '系统繁忙（错误码 5001）',
  '2026-11-22 之后',
  '2026年11月22日',
  '2026-11-22 14:05 提示系统繁忙',
  '22.11.2026 14:05:33',
  '支付宝 10.5.96.8000',
  '验证码 120 秒后才能重发',
  '验证码发了3次',
  'code expires in 120 seconds',
  '扣了0.01元',
  '50万元',
  '24小时后再试',
  'error code 12345678',
  'ERR_10012003',
  '打95588',
  '2FA怎么开',
  '验证码错误',
  'response code 05',
  '96110',
  '',
];

for (const text of kept) {
  test(`“${text}” is left as it is`, () => assert.deepEqual(guard(text), { text, found: [] }));
}

test('digits typed on behind a mask are hidden too', () => {
  assert.equal(guard('•••• 4242').text, '••••');
  assert.equal(guard('••••1').text, '••••');
  assert.equal(guard(guard('622202000').text + '1234').text, '••••');
});

test('what was masked stays masked, and long input takes no time', () => {
  const once = guard('4111111111111111 '.repeat(600)).text;
  assert.equal(guard(once).text, once);
  assert.doesNotMatch(once, /\d/);
  guard('1 '.repeat(5000));
  guard(`${'验证码'.repeat(3000)}`);
});
