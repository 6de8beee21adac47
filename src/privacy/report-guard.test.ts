import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guardReport, type ReportSecret } from './report-guard.ts';

const masked: [string, string, ReportSecret[]][] = [
  // Cards and accounts keep their last four digits.
  ['卡号 4111 1111 1111 1111 绑不上', '卡号 •••• 1111 绑不上', ['card']],
  ['卡号6222020000000000003被拒', '卡号•••• 0003被拒', ['number']],
  ['４１１１　１１１１　１１１１　１１１１', '•••• 1111', ['card']],
  ['4111-1111-1111-1111', '•••• 1111', ['card']],
  ['4111·1111·1111·1111', '•••• 1111', ['card']],
  ['Card: 5500.0000.0000.0004, refused', 'Card: •••• 0004, refused', ['card']],
  ['378282246310005 (Amex)', '•••• 0005 (Amex)', ['card']],
  ['4111 1111 1111 1111 和 5500 0000 0000 0004', '•••• 1111 和 •••• 0004', ['card']],
  ['4111111111111111 5500000000000004', '•••• 1111 •••• 0004', ['card']],
  ['4111 1111 1111 1111 5500 0000 0000 0004', '•••• 1111 •••• 0004', ['card']],
  ['4111111111111111\n5500000000000004', '•••• 1111\n•••• 0004', ['card']],
  ['sort code 20-00-00 12345678', 'sort code •••• 5678', ['number']],
  // What stands behind a card number on its back goes whole.
  ['4111111111111111 123', '•••• 1111 ••••', ['card', 'code']],
  ['4111 1111 1111 1111, 12/27, 123', '•••• 1111, ••••', ['card', 'code']],
  ['4111 1111 1111 1111 12/27', '•••• 1111 ••••', ['card', 'code']],
  // Phones keep at most the last four; identity numbers nothing.
  ['我的手机13800138000收不到', '我的手机•••• 8000收不到', ['phone']],
  ['１３８００１３８０００', '•••• 8000', ['phone']],
  ['+86 138 0013 8000', '•••• 8000', ['phone']],
  ['call +44 20 7946 0958 now', 'call •••• 0958 now', ['phone']],
  ['(415) 555-0132', '•••• 0132', ['number']],
  ['号码13800138000，卡4111111111111111', '号码•••• 8000，卡•••• 1111', ['phone', 'card']],
  ['13800138000 4111111111111111', '•••• 8000 •••• 1111', ['phone', 'card']],
  ['身份证 11010519491231002X 不对', '身份证 •••• 不对', ['identity']],
  ['身份证号：110105 19491231 002X', '身份证号：••••', ['identity']],
  ['110105194912310021', '••••', ['identity']],
  ['护照E12345678过期', '护照••••过期', ['identity']],
  ['passport number E12345678', 'passport number ••••', ['identity']],
  ['HKID A123456(7)', 'HKID ••••', ['identity']],
  // One-time codes and security codes go whole.
  ['验证码123456，5分钟内有效', '验证码••••，5分钟内有效', ['code']],
  ['验证码 1 2 3 4 5 6', '验证码 ••••', ['code']],
  [
    '【某银行】您的验证码是：4821，请勿告诉他人',
    '【某银行】您的验证码是：••••，请勿告诉他人',
    ['code'],
  ],
  ['验证码１２３４５６', '验证码••••', ['code']],
  ['Your verification code is 928374', 'Your verification code is ••••', ['code']],
  [
    'G-123456 is your Google verification code',
    'G-•••• is your Google verification code',
    ['code'],
  ],
  ['my code is 928374', 'my code is ••••', ['code']],
  ['482913 是我收到的验证码', '•••• 是我收到的验证码', ['code']],
  ['提示：\n482 913\n', '提示：\n••••\n', ['code']],
  ['13800138000 482913', '•••• 8000 ••••', ['phone', 'code']],
  ['cvv 123', 'cvv ••••', ['code']],
  ['CVV2：456 不对', 'CVV2：•••• 不对', ['code']],
  ['CVN 789', 'CVN ••••', ['code']],
  ['安全码是 1 2 3', '安全码是 ••••', ['code']],
  ['卡背后三位 123', '卡背后三位 ••••', ['code']],
  ['three digits on the back: 123', 'three digits on the back: ••••', ['code']],
  // Passwords go whole, whatever they are made of.
  ['密码：Abc!2345', '密码：••••', ['password']],
  ['支付密码是135790，不对', '支付密码是••••，不对', ['password']],
  ['密码123456', '密码••••', ['password']],
  ['登录密码改成 hunter22 了', '登录密码改成 •••• 了', ['password']],
  ['password: hunter2', 'password: ••••', ['password']],
  ['my password is Sunshine and it fails', 'my password is •••• and it fails', ['password']],
  ['PIN 1234', 'PIN ••••', ['password']],
];

for (const [typed, shown, found] of masked) {
  test(`“${typed.replaceAll('\n', '⏎')}” is masked for support`, () =>
    assert.deepEqual(guardReport(typed), { text: shown, found }));
}

const kept = [
  '系统繁忙（错误码 5001）',
  '2026-11-25 21:05 又试了一次',
  '2026-11-25 21:05:33',
  '25.11.2026 21:05',
  '2026年11月25日21:05',
  '扣了0.01元',
  '余额 100000.00元',
  '$12345.67 on hold',
  '50万元',
  '24小时后再试',
  'error code 12345678',
  'ERR_10012003',
  '打95588',
  '验证码错误',
  '验证码 120 秒后才能重发',
  '收不到验证码，试了3次',
  '密码错误，请重试',
  '支付密码：错误',
  'password is incorrect',
  'your password is required',
  'PIN locked after 3 tries',
  'response code 05',
  '支付宝 10.5.96.8000',
  '微信 8.0.53',
  'SM-S9180, Android 15',
  'Redmi 22081212C',
  'iPhone17,3',
  '受理编号 202611250012',
  'case number: 8812345678',
  '尾号 1234',
  '验证码发到尾号1234的手机',
  '138****1234',
  '',
];

for (const text of kept) {
  test(`“${text}” is left as it is for support`, () =>
    assert.deepEqual(guardReport(text), { text, found: [] }));
}

/** Types a text key by key into a field that masks at every key, and leaves the field. */
function type(text: string, start = ''): string {
  let field = start;
  for (const key of text) field = guardReport(field + key, 'typing').text;
  return guardReport(field).text;
}

const typed: [string, string][] = [
  ['4111111111111111', '•••• 1111'],
  ['6222 0200 0000 0000 123', '•••• 0123'],
  ['6222-0200-0000-0000-123', '•••• 0123'],
  ['13800138000', '•••• 8000'],
  ['验证码123456', '验证码••••'],
  ['验证码 123 456', '验证码 ••••'],
  ['CVV 123', 'CVV ••••'],
  ['482913', '••••'],
  ['密码是Abc!2345，', '密码是••••，'],
  ['password is incorrect', 'password is incorrect'],
  ['密码：hunter2', '密码：••••'],
  ['2026-11-25 21:05 失败', '2026-11-25 21:05 失败'],
];

for (const [text, shown] of typed) {
  test(`“${text}” typed key by key ends as “${shown}”`, () => assert.equal(type(text), shown));
}

test('at no key does a field show more than the first six digits of a number and the last four', () => {
  let field = '';
  for (const key of '6222020000000000003') {
    field = guardReport(field + key, 'typing').text;
    assert.ok(field.replace(/\D/g, '').length <= 6, field);
  }
});

test('what was masked for support stays as it is', () => {
  for (const [, shown] of masked) assert.deepEqual(guardReport(shown), { text: shown, found: [] });
});

test('a long report takes no time', () => {
  for (const piece of [
    '4111111111111111 ',
    '1 ',
    '验证码',
    '密码',
    'password is ',
    '2026-11-25 ',
    '•••• ',
    'a1-',
  ])
    guardReport(piece.repeat(3000));
});
