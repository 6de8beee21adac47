import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strings } from '#i18n/index.ts';
import { inEach, type Locale } from '#i18n/locales.ts';
import { isEmpty, emptyForm, type ReportData } from './fields.ts';
import { nameOfZone, writeReport } from './write-report.ts';

const nothing: ReportData = { ...emptyForm(), tried: [], offset: undefined };
const full: ReportData = {
  ...nothing,
  stage: 'verification',
  wants: ['reason', 'case'],
  message: '验证码已失效',
  story: '点了三次都这样',
  date: '2026-11-25',
  time: '21:05',
  offset: 480,
  wallet: 'W',
  bank: 'B',
  tail: '1234',
  device: 'P1, Android 15',
  app: 'W 8.0',
  tries: '3',
  other: '换过网络',
  tried: [
    {
      id: 'fixes/code#1',
      words: inEach({
        zh: { title: '收不到验证码', step: '比一比。' },
        en: { title: 'No code', step: 'Compare.' },
      }),
    },
    {
      id: 'fixes/code#3',
      words: inEach({
        zh: { title: '收不到验证码', step: '找一找。' },
        en: { title: 'No code', step: 'Look.' },
      }),
    },
    {
      id: 'fixes/app#1',
      words: inEach({
        zh: { title: '更新应用', step: '更新。' },
        en: { title: 'Update', step: 'Update it.' },
      }),
    },
  ],
};

const write = (facts: ReportData, locale: Locale) => {
  const { text, wants } = strings(locale).report;
  const stage = inEach({
    zh: { name: '身份验证', stop: '收不到验证码' },
    en: { name: 'Verification', stop: 'The code does not arrive' },
  })[locale];
  return writeReport(facts, locale, {
    text,
    wants: wants.choices,
    stages: { verification: stage },
    wallets: {
      一宝: inEach({ zh: '一宝', en: 'One Pay' })[locale],
      'one pay': inEach({ zh: '一宝', en: 'One Pay' })[locale],
    },
  });
};

test('a full report says everything, what support needs first', () => {
  assert.equal(
    write(full, 'en'),
    `My bank card would not link to a digital wallet. Please look into this attempt.

I would like you to:
1. Tell me who refused it, and why
2. Give me a case number and a date for your answer

Where it stopped: Verification (The code does not arrive)
Words on the screen: "验证码已失效"
When: 2026-11-25 21:05 (UTC+8)
Wallet: W, version W 8.0
Card: B, ending in 1234
Phone and system: P1, Android 15
Times tried: 3
What happened: 点了三次都这样

Already tried:
No code
  Step 1: Compare.
  Step 3: Look.
Update
  Step 1: Update it.
Also: 换过网络

I will not give passwords, one-time codes, or the security code on the card.
`,
  );
  assert.equal(write(full, 'zh').split('\n').length, write(full, 'en').split('\n').length);
  assert.match(write(full, 'zh'), /^时间：2026-11-25 21:05（UTC\+8）$/m);
  assert.match(write(full, 'zh'), /^收不到验证码\n {2}第 1 步：比一比。\n {2}第 3 步：找一找。$/m);
});

test('what was not said leaves no line and no gap', () => {
  const { opening, closing } = strings('zh').report.text;
  assert.equal(write(nothing, 'zh'), `${opening}\n\n${closing}\n`);
  assert.doesNotMatch(write({ ...nothing, bank: 'B' }, 'en'), /ending|Wallet|\n\n\n/);
  assert.match(write({ ...nothing, app: 'W 8.0' }, 'en'), /^Wallet: version W 8\.0$/m);
  assert.match(write({ ...nothing, tail: '1234' }, 'zh'), /^银行卡：尾号 1234$/m);
});

test('a time without a day, and a day without a time, are said as they are', () => {
  assert.match(write({ ...nothing, date: '2026-11-25', offset: 480 }, 'en'), /^When: 2026-11-25$/m);
  assert.match(write({ ...nothing, time: '21:05' }, 'en'), /^When: 21:05$/m);
});

test('a message of several lines keeps them', () => {
  assert.match(
    write({ ...nothing, message: 'One\nTwo' }, 'en'),
    /^Words on the screen:\nOne\nTwo$/m,
  );
});

test('words that look like a pattern come through as they are', () => {
  assert.match(write({ ...nothing, message: "$& {name} $1 $'" }, 'en'), /"\$& \{name\} \$1 \$'"/);
});

test('a report is empty until the reader has said something', () => {
  assert.ok(isEmpty({ ...nothing, device: 'P1', app: 'W 8.0' }));
  for (const part of [
    { stage: 'bank' },
    { wants: full.wants },
    { tried: full.tried },
    { message: 'x' },
  ])
    assert.ok(!isEmpty({ ...nothing, ...part }));
});

test('zones are named as support teams write them', () => {
  assert.deepEqual([480, 0, 330, -210, -300].map(nameOfZone), [
    'UTC+8',
    'UTC+0',
    'UTC+5:30',
    'UTC-3:30',
    'UTC-5',
  ]);
});

test('a wallet that the site knows has its name in the language of the report', () => {
  for (const wallet of ['一宝', 'One Pay', ' one pay ']) {
    assert.match(write({ ...nothing, wallet }, 'zh'), /^钱包：一宝$/m);
    assert.match(write({ ...nothing, wallet }, 'en'), /^Wallet: One Pay$/m);
  }
  for (const wallet of ['一宝国际版', '__proto__', 'constructor'])
    assert.ok(write({ ...nothing, wallet }, 'en').includes(`Wallet: ${wallet}`));
});
