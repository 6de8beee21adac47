// What Markdown would print as it stands, or read otherwise than it was meant, is a fault with
// its line.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildKnowledge } from '../build-knowledge.ts';
import { plainTextRemarks } from './markup.ts';
import { readMdx } from './mdx.ts';
import { validContent } from '../valid-content.ts';

/** Reads a body that begins on the fourth line. */
const read = (body: string) =>
  readMdx(`---\n\n---\n${body}\n`).faults.map(({ line, what }) => `${line} ${what}`);

const faulty: [body: string, what: RegExp][] = [
  ['答案。\n\n- **加速：**使用更高的费用', /^6 prints the marks of bold/],
  ['不如人意的**《支付规则》**已经生效，含**「重点」**内容', /^4 prints the marks of bold/],
  ['**《甲》**和**《乙》**', /^4 (?:has bold within bold|prints the marks of bold)/],
  ['*强调：*使用', /^4 prints the marks of bold/],
  ['__重点：__使用', /^4 prints the marks of bold/],
  ['退款1~3天到账，大额3~5天到账。', /^4 strikes out “3天到账，大额3”/],
  ['| 左 | 中 |\n|:--|:-:|\n| 一 | 二 |', /^4 has a table with aligned columns/],
  ['```\nconst a = 1;\n```', /^4 has a block of code/],
  [':::tip\n小心\n:::', /^4 prints “:::tip”/],
  ['[[toc]]', /^4 prints “\[\[toc\]\]”/],
  ['> [!WARNING]\n> 小心', /^4 prints “\[!WARNING\]”/],
  ['小心 :warning: 骗子', /^4 prints the emoji code “:warning:”/],
  ['答案。\n看==重点==在这里', /^5 prints “==重点==”/],
  ['[更新]（/fixes/update-app/）', /^4 prints “\[更新\]（.*no link/],
  ['[更新][nowhere]', /^4 prints “\[更新\]\[nowhere\]”, which is no link/],
  ['###小标题', /^4 prints “###小标题”, which was meant as a heading/],
  ['###\u3000小标题', /^4 prints .*meant as a heading/],
  ['###\u00A0小标题', /^4 prints .*meant as a heading/],
  ['-第一', /^4 prints “-第一”, which was meant as an item/],
  ['-\u00A0第一', /^4 prints .*meant as an item/],
  ['1.第一', /^4 prints “1\.第一”, which was meant as an item/],
  ['答案。\n1、第一', /^5 prints “1、第一”, which was meant as an item/],
  ['### 小标题 ｛#small｝\n\n字。', /^4 prints “｛#small｝”/],
  ['｜甲｜乙｜', /^4 prints .*row of a table/],
  ['| 甲 | 乙 |\n| 一 | 二 |', /^4 prints .*row of a table/],
  ['看`这里', /^4 prints a backquote/],
  ['## 第一节 {#one}', /^4 has nothing under the heading “第一节”/],
  [
    '## 一 {#one}\n\n字。\n\n### 二\n\n## 三 {#three}\n\n字。',
    /^8 has nothing under the heading “二”/,
  ],
  ['TODO：待补充', /^4 says “TODO”/],
  ['答案。待补充', /^4 says “待补充”/],
  ['Lorem ipsum dolor sit amet.', /^4 says “Lorem ipsum”/],
];

for (const [body, what] of faulty)
  test(`the check names ${JSON.stringify(body)}`, () =>
    assert.match(read(body).find((fault) => what.test(fault)) ?? read(body).join('\n'), what));

const sound = [
  '- **加速**：使用更高的费用和《**规则**》，**《甲》** 也行',
  '退款 1–3 天到账，大额 3～5 天到账，约~10 笔。',
  '| 左 | 中 |\n|---|---|\n| 一 | 二 |',
  '账单上是 <Screen lang="en">PayPal*1234CODE</Screen> 或 PP*1234。',
  '发送者 #ADCC18222，第[1]条，10:30 到 11:30，C++，a_b_c',
  '## 一 {#one}\n\n### 二\n\n字。',
  '## 一 {#one}\n\n<MessageList />',
  '- 第一\n- 第二\n\n1. 一\n2. 二',
];

for (const body of sound)
  test(`${JSON.stringify(body)} is sound`, () => assert.deepEqual(read(body), []));

test('marks in a title, and in a text of a data file, are named', () => {
  const files = validContent();
  const zh = 'fixes/code/zh.mdx';
  files.set(zh, files.get(zh)!.replace('title: 收不到验证码', 'title: 先**冻结**再问'));
  files.set(
    'glossary.yaml',
    '- { id: issuer, zh: 发卡行, en: card issuer, note: { zh: "**重点**", en: "[x](/fixes/)" } }\n',
  );
  const found = buildKnowledge(files).faults.map(
    ({ file, line, what }) => `${file}:${line} ${what}`,
  );
  assert.ok(
    found.some((fault) => /zh\.mdx:2 prints the marks of bold/.test(fault)),
    found.join('\n'),
  );
  assert.ok(found.some((fault) => /glossary\.yaml:1 prints the marks of bold/.test(fault)));
  assert.ok(found.some((fault) => /glossary\.yaml:1 prints “\[x\]\(\/fixes\/\)”/.test(fault)));
});

for (const text of ['<b>x</b>', '# 标题', '~~x~~', '`代码'])
  test(`${text} is no plain text`, () => assert.notDeepEqual(plainTextRemarks(text), []));
