// Corruptions of files, data, prose and settings: each ends in a fault that names the place and
// says what to do.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { parse, stringify } from 'yaml';
import { locales } from '#i18n/locales.ts';
import { site } from '#site.ts';
import { buildKnowledge } from './build-knowledge.ts';
import { checkNeeded } from './graph/needed-pages.ts';
import { checkSettings, type LocaleTable, type Settings } from './check/settings.ts';
import type { Fault } from './faults.ts';
import { readContent } from './read/content-folder.ts';
import { validContent } from './valid-content.ts';

type Files = Map<string, string>;
type Corruption = [
  title: string,
  change: (files: Files) => unknown,
  file: string,
  what: RegExp,
  line?: number,
];

function assertNamed(faults: readonly Fault[], file: string, what: RegExp, line?: number): void {
  const found = faults.find((fault) => fault.file === file && what.test(fault.what));
  assert.ok(
    found,
    `expected ${what} in ${file}, found ${JSON.stringify(faults.slice(0, 8), null, 2)}`,
  );
  assert.notEqual(found.todo, '');
  if (line !== undefined) assert.equal(found.line, line);
}

/** Changes a text of a file; fails where it is not there. */
const replace = (name: string, from: string, to: string) => (files: Files) => {
  const before = files.get(name)!;
  assert.ok(before.includes(from), `${name} has no ${from}`);
  files.set(
    name,
    before.replace(from, () => to),
  );
};
const append = (name: string, text: string) => (files: Files) =>
  files.set(name, `${files.get(name)}${text}`);
const add =
  (name: string, text = 'x') =>
  (files: Files) =>
    files.set(name, text);
/** Puts a text into the answer of an article, on its seventh line. */
const say = (text: string) => replace('fixes/code/zh.mdx', '答案。', text);

const zh = 'fixes/code/zh.mdx';
const data = 'fixes/code/page.yaml';
/** References to references: a few lines that unfold to billions of words. */
const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...'bcdefgh'
    .split('')
    .map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[at]}`).join(', ')}]`),
].join('\n');

/** A sound picture, in the folder of the article and shown by both texts. */
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>';
const picture =
  (name: string, bytes: string, inZh = `![图](${name})`) =>
  (files: Files) => {
    files.set(`fixes/code/${name}`, bytes);
    replace(zh, '答案。', `答案。\n\n${inZh}`)(files);
    replace('fixes/code/en.mdx', 'Answer.', `Answer.\n\n![A picture](${name})`)(files);
  };

const corruptions: Corruption[] = [
  [
    'a picture without what it shows',
    picture('a.svg', drawing, '![](a.svg)'),
    zh,
    /without saying what it shows/,
    9,
  ],
  [
    'a picture that is not there',
    say('答案。\n\n![图](./gone.png)'),
    zh,
    /picture \.\/gone\.png, and there is no such file/,
    9,
  ],
  [
    'a picture from another site',
    say('答案。![图](https://x.example/a.png)'),
    zh,
    /which is no file beside this text/,
    7,
  ],
  [
    'a picture in one language',
    picture('a.svg', drawing, ''),
    'fixes/code/en.mdx',
    /the picture a\.svg, which .*zh\.mdx has not/,
  ],
  [
    'a picture that no text shows',
    add('fixes/code/a.svg', drawing),
    'fixes/code/a.svg',
    /that no text beside it shows/,
  ],
  [
    'a dark picture without its light one',
    add('fixes/code/a-dark.svg', drawing),
    'fixes/code/a-dark.svg',
    /that no text beside it shows/,
  ],
  ['a picture that is none', picture('a.png', 'x'), 'fixes/code/a.png', /is no PNG file/],
  [
    'a picture that is too heavy',
    picture('a.svg', drawing.replace('M0', `M0${' '.repeat(20_000)}`)),
    'fixes/code/a.svg',
    /has 20\d\d\d bytes; a drawing may have 20000/,
  ],
  [
    'a drawing of unknown size',
    picture('a.svg', drawing.replace(/ viewBox="[^"]*"/, '')),
    'fixes/code/a.svg',
    /has no viewBox/,
  ],
  ...[
    '<script>x()</script>',
    '<path onload="x()"/>',
    '<image href="https://x.example/a.png"/>',
    '<path fill="url(https://x.example/a)"/>',
    '<foreignObject/>',
    '<style>@import "a.css"</style>',
  ].map((part): Corruption => [
    `a drawing with ${part}`,
    picture('a.svg', drawing.replace('</svg>', `${part}</svg>`)),
    'fixes/code/a.svg',
    /which a drawing may not/,
  ]),
  [
    'a phone number in the second row of a table',
    say('答案。\n\n| 甲 | 乙 |\n|---|---|\n| 一 | 二 |\n| 三 | 95516 |\n\n再试。'),
    zh,
    /reads like a phone number/,
    12,
  ],
  // Files
  [
    'a byte order mark in an article',
    (files) => files.set(zh, `\uFEFF${files.get(zh)}`),
    zh,
    /byte order mark/,
    1,
  ],
  [
    'a byte order mark in a list',
    (files) => files.set('stages.yaml', `\uFEFF${files.get('stages.yaml')}`),
    'stages.yaml',
    /byte order mark/,
    1,
  ],
  ['a character that was never UTF-8', say('答案\uFFFD。'), zh, /not UTF-8/, 7],
  ['a NUL byte', say('答\0案。'), zh, /control character/, 7],
  ['line ends of an old Macintosh', say('答案。\r再试。'), zh, /old Macintosh/, 7],
  [
    'a character that turns the direction of writing',
    say('\u202E答案。'),
    zh,
    /direction of writing/,
    7,
  ],
  ['a space without width', say('答\u200B案。'), zh, /space without width/, 7],
  ['an empty article', add(zh, ''), zh, /is empty/],
  ['an empty list', add('sources.yaml', '\n'), 'sources.yaml', /is empty/],
  [
    'a folder in upper case',
    add('fixes/Get-Code/zh.mdx'),
    'fixes/Get-Code/zh.mdx',
    /not lower-case words/,
  ],
  [
    'a folder with a space',
    add('fixes/get code/zh.mdx'),
    'fixes/get code/zh.mdx',
    /not lower-case words/,
  ],
  [
    'a folder with a Chinese name',
    add('fixes/验证码/zh.mdx'),
    'fixes/验证码/zh.mdx',
    /not lower-case words/,
  ],
  [
    'a message file in upper case',
    add('messages/Declined.yaml'),
    'messages/Declined.yaml',
    /not lower-case words/,
  ],
  [
    'a copy left by an editor',
    add('fixes/code/zh.mdx~'),
    'fixes/code/zh.mdx~',
    /not lower-case words/,
  ],
  [
    'a language that the site has not',
    add('fixes/code/fr.mdx'),
    'fixes/code/fr.mdx',
    /is not a file of an article/,
  ],
  [
    'a folder within an article',
    add('fixes/code/more/zh.mdx'),
    'fixes/code/more/zh.mdx',
    /stands where no article may be/,
  ],
  [
    'a folder within a single page',
    add('about/us/zh.mdx'),
    'about/us/zh.mdx',
    /stands where no article may be/,
  ],
  [
    'a list under another ending',
    add('contacts.yml'),
    'contacts.yml',
    /stands where no article may be/,
  ],
  // YAML
  [
    'a field that stands twice',
    append(data, 'order: 2\n'),
    data,
    /is broken YAML: Map keys must be unique/,
    11,
  ],
  ['two documents in one file', append(data, '---\norder: 2\n'), data, /is broken YAML/],
  [
    'an indentation by tab',
    replace(data, 'changes:\n  - ', 'changes:\n\t- '),
    data,
    /is broken YAML/,
  ],
  [
    'references that unfold to billions of words',
    add(data, bomb),
    data,
    /is broken YAML: Excessive alias count/,
    1,
  ],
  ['a reference to nothing', replace(data, 'order: 1', 'order: *first'), data, /is broken YAML/],
  ['a list in place of fields', add(data, '- order: 1\n'), data, /is invalid input/],
  [
    'fields in place of a list',
    add('stages.yaml', 'id: details\n'),
    'stages.yaml',
    /is invalid input/,
  ],
  [
    'a number without quotation marks',
    replace('contacts.yaml', "'110'", '110'),
    'contacts.yaml',
    /`0.value` is a number, not a text/,
    1,
  ],
  [
    'a field of another kind',
    replace(data, 'order: 1', 'order: first'),
    data,
    /`order` is invalid/,
    1,
  ],
  ['a negative order', replace(data, 'order: 1', 'order: -1'), data, /`order`/, 1],
  [
    'the thirtieth of February',
    replace(data, '2026-07-01', '2026-02-30'),
    data,
    /`review` is not a day/,
    6,
  ],
  [
    'a time in place of a day',
    replace(data, '2026-07-01', "'2026-07-01T00:00:00Z'"),
    data,
    /`review` is not a day/,
    6,
  ],
  [
    'a day written the other way round',
    replace(data, '2026-07-01', '01/07/2026'),
    data,
    /`review` is not a day/,
    6,
  ],
  [
    'a field in a third language',
    replace('stages.yaml', 'en: Details', 'en: Details, fr: Détails'),
    'stages.yaml',
    /field `0.name.fr` that is not known/,
    1,
  ],
  [
    'a stage without its English name',
    replace('stages.yaml', ', en: Details', ''),
    'stages.yaml',
    /lacks the field `0.name.en`/,
    1,
  ],
  ['no stages at all', add('stages.yaml', '[]\n'), 'stages.yaml', /is empty/],
  // What is named
  [
    'a related page named twice',
    replace(data, 'related: [fixes]', 'related: [fixes, fixes]'),
    data,
    /`related` names the same thing twice/,
    8,
  ],
  [
    'a source named twice',
    replace(data, 'sources: [law]', 'sources: [law, law]'),
    data,
    /`sources` names the same thing twice/,
    7,
  ],
  [
    'a fixer named twice',
    replace(data, 'fixer: [you]', 'fixer: [you, you]'),
    data,
    /`fixer` names the same thing twice/,
    3,
  ],
  [
    'a page related to itself',
    replace(data, 'related: [fixes]', 'related: [fixes/code]'),
    data,
    /names itself/,
    8,
  ],
  [
    'two sources with one id',
    (files) => append('sources.yaml', files.get('sources.yaml')!)(files),
    'sources.yaml',
    /the id “law” twice/,
    2,
  ],
  [
    'two contacts with one id',
    (files) => append('contacts.yaml', files.get('contacts.yaml')!)(files),
    'contacts.yaml',
    /the id “police” twice/,
    2,
  ],
  [
    'two stages with one id',
    (files) => append('stages.yaml', files.get('stages.yaml')!)(files),
    'stages.yaml',
    /the id “details” twice/,
    2,
  ],
  [
    'a source of too low a grade',
    replace('sources.yaml', 'grade: A', 'grade: C'),
    'sources.yaml',
    /`0.grade`/,
    1,
  ],
  [
    'a source without a grade',
    replace('sources.yaml', ', grade: A', ''),
    'sources.yaml',
    /lacks the field `0.grade`/,
    1,
  ],
  [
    'a source that is a script',
    replace('sources.yaml', 'https://court.example/', 'javascript:alert(1)'),
    'sources.yaml',
    /`0.url` is not a web address/,
    1,
  ],
  [
    'a source address without a scheme',
    replace('sources.yaml', 'https://court.example/', 'court.example'),
    'sources.yaml',
    /`0.url` is not a web address/,
    1,
  ],
  [
    'a source dated after it was read',
    replace('sources.yaml', 'checked:', 'date: 2026-01-02, checked:'),
    'sources.yaml',
    /`0.date` is after `checked`/,
    1,
  ],
  ...[
    ['over http', 'http://court.example/law'],
    ['to a front page', 'https://court.example/'],
    ['to raw data', 'https://court.example/law/data.xml'],
    ['to a file of a repository', 'https://raw.githubusercontent.com/a/b/main/law.md'],
  ].map(([how, url]): Corruption => [
    `a source that leads ${how} without a reason`,
    replace('sources.yaml', 'https://court.example/law', url!),
    'sources.yaml',
    /`0.url` is not encrypted, a front page or raw data/,
    1,
  ]),
  [
    'a reason for an address that needs none',
    replace('sources.yaml', 'checked:', 'linkReason: none, checked:'),
    'sources.yaml',
    /`0.linkReason` is a reason that the address does not need/,
    1,
  ],
  [
    'a contact with letters in its number',
    replace('contacts.yaml', "'110'", "'110 ext. 2'"),
    'contacts.yaml',
    /`0.value` is neither a number/,
    1,
  ],
  [
    'a contact with a scheme before its number',
    replace('contacts.yaml', "'110'", "'tel:110'"),
    'contacts.yaml',
    /`0.value` is neither a number/,
    1,
  ],
  [
    'a number where an address should be',
    replace('contacts.yaml', 'kind: phone', 'kind: web'),
    'contacts.yaml',
    /`0.value` is neither a number/,
    1,
  ],
  [
    'an address that is a script',
    replace(
      'contacts.yaml',
      "kind: phone, value: '110'",
      "kind: web, value: 'javascript:alert(1)'",
    ),
    'contacts.yaml',
    /`0.value` is neither a number/,
    1,
  ],
  [
    'a contact of too low a grade',
    replace('contacts.yaml', 'grade: A', 'grade: C'),
    'contacts.yaml',
    /`0.grade`/,
    1,
  ],
  [
    'a contact of an unknown country',
    replace('contacts.yaml', 'country: cn', 'country: xx'),
    'contacts.yaml',
    /`0.country`/,
    1,
  ],
  [
    'a contact reviewed before it was checked',
    replace('contacts.yaml', 'review: 2026-07-01', 'review: 2025-07-01'),
    'contacts.yaml',
    /`0.review` is not after/,
    1,
  ],
  [
    'a response code of three characters',
    replace('response-codes.yaml', "'51'", "'051'"),
    'response-codes.yaml',
    /not a code of two characters/,
    1,
  ],
  [
    'a response code of an unknown system',
    replace('response-codes.yaml', 'system: iso', 'system: osi'),
    'response-codes.yaml',
    /`0.system`/,
    1,
  ],
  [
    'a response code without words',
    replace('response-codes.yaml', '{ networks: Not sufficient funds }', '{}'),
    'response-codes.yaml',
    /`0.words` is empty/,
    1,
  ],
  [
    'a term without its Chinese',
    replace('glossary.yaml', 'zh: 发卡行, ', ''),
    'glossary.yaml',
    /lacks the field `0.zh`/,
    1,
  ],
  [
    'a phone number in what a contact is for that is no contact',
    replace('contacts.yaml', 'zh: 报警, en: Report', 'zh: 打不通就打 95599, en: Report'),
    'contacts.yaml',
    /“95599”/,
    1,
  ],
  [
    'one document under two ids',
    append(
      'sources.yaml',
      '- { id: law-again, title: Law, lang: en, publisher: { zh: 法院, en: Court }, url: https://court.example/law, checked: 2026-01-01, grade: A, seen: original }\n',
    ),
    'sources.yaml',
    /has the url “https:\/\/court\.example\/law” twice/,
    2,
  ],
  [
    'a term without its explanation',
    replace('glossary.yaml', ', note: { zh: 发卡的银行。, en: The bank that issued it. }', ''),
    'glossary.yaml',
    /lacks the field `0.note`/,
    1,
  ],
  // Prose
  [
    'a phone number in a heading',
    replace(zh, '## A {#before}', '## 打95588 {#before}'),
    zh,
    /“95588”/,
    9,
  ],
  ['a phone number in full-width digits', say('请拨打９５５８８。'), zh, /“95588”/, 7],
  ['a phone number that emphasis divides', say('请拨打 955**88**。'), zh, /“95588”/, 7],
  ['a phone number in a code block', say('答案。\n\n```\n95588\n```\n'), zh, /“95588”/, 9],
  [
    'a phone number in a table',
    say('答案。\n\n| 银行 | 电话 |\n|---|---|\n| 工行 | 95588 |\n'),
    zh,
    /“95588”/,
  ],
  [
    'a phone number in a term',
    replace('glossary.yaml', 'zh: 发卡的银行。', 'zh: 请拨打 95588。'),
    'glossary.yaml',
    /“95588”/,
    1,
  ],
  [
    'a phone number in a stage',
    replace('stages.yaml', 'zh: 不对', 'zh: 打 95588'),
    'stages.yaml',
    /“95588”/,
    1,
  ],
  [
    'a phone number in what to do at a code',
    replace('response-codes.yaml', 'zh: 充值', 'zh: 打 95588'),
    'response-codes.yaml',
    /“95588”/,
    1,
  ],
  [
    'a phone number in a change note',
    replace(data, 'zh: 首次发布', 'zh: 新增 95588'),
    data,
    /“95588”/,
    10,
  ],
  [
    'a link that is defined elsewhere',
    say('[答案][1]。\n\n[1]: https://blog.example/\n'),
    zh,
    /not a page of this site/,
    9,
  ],
  [
    'a link that is a script',
    say('[答案](javascript:alert(1))。'),
    zh,
    /not a page of this site/,
    7,
  ],
  ['a link to a mailbox', say('[答案](mailto:a@bank.example)。'), zh, /not a page of this site/, 7],
  ['a link that borrows the scheme', say('[答案](//blog.example/)。'), zh, /malformed link/, 7],
  ['a link with a query', say('[答案](/fixes/?from=here)。'), zh, /malformed link/, 7],
  ['a link that climbs', say('[答案](/fixes/../../etc/)。'), zh, /which does not exist/, 7],
  ['a link to a file', say('[答案](/favicon.svg)。'), zh, /malformed link/, 7],
  [
    'a script in an article',
    say('答案。<script>alert(1)</script>'),
    zh,
    /<script>, which is not a component/,
    7,
  ],
  [
    'an anchor in HTML',
    say('<a href="/fixes/">答案</a>。'),
    zh,
    /<a>, which is not a component/,
    7,
  ],
  [
    'an unknown attribute',
    say('<Say class="loud">答案</Say>。'),
    zh,
    /gives <Say> the wrong attributes/,
    7,
  ],
  [
    'a handler on a component',
    say('<Say onclick="alert(1)">答案</Say>。'),
    zh,
    /gives <Say> the wrong attributes/,
    7,
  ],
  [
    'an attribute that is computed',
    say('答案：<Contact id={police} />。'),
    zh,
    /contact ``, which does not exist/,
    7,
  ],
  [
    'a mark of a component that is computed',
    say('答案：<Contact id="cn-police" bare={off()} />。'),
    zh,
    /gives <Contact> the bare “”/,
    7,
  ],
  [
    'attributes that are spread',
    say('<Screen {...all}>答案</Screen>。'),
    zh,
    /gives <Screen> the wrong attributes/,
    7,
  ],
  [
    'an unknown language of a screen',
    say('<Screen lang="fr">Refusé</Screen>答案。'),
    zh,
    /the lang “fr”/,
    7,
  ],
  [
    'an expression in prose',
    say('答案 {process.env.HOME}。'),
    zh,
    /import, export or \{expression\}/,
    7,
  ],
  ['a comment in HTML', say('<!-- 待补 -->答案。'), zh, /has an HTML comment/],
  [
    'a handler on a heading',
    replace(zh, '{#before}', '{#before onclick=alert(1)}'),
    zh,
    /more than a section id/,
    9,
  ],
  [
    'a heading of level 4',
    replace(zh, '## B {#steps}', '#### 细节\n\n## B {#steps}'),
    zh,
    /heading of level 4/,
    13,
  ],
  ['a footnote', say('答案。[^1]\n\n[^1]: 附注。\n'), zh, /has a footnote/, 7],
  ['a box to tick', say('答案。\n\n- [ ] 试过\n'), zh, /box to tick/, 9],
  [
    'quotations nested beyond reason',
    say(`答案。\n\n${'>'.repeat(20_000)} 深\n`),
    zh,
    /is broken MDX/,
  ],
  // Front matter
  [
    'front matter that is never closed',
    replace(zh, '六]\n---', '六]\n'),
    zh,
    /has no front matter/,
    1,
  ],
  [
    'a title that stands twice',
    replace(zh, 'title: 收不到验证码', 'title: 收不到验证码\ntitle: 没有验证码'),
    zh,
    /broken YAML in its front matter/,
    3,
  ],
  [
    'a title of spaces',
    replace(zh, 'title: 收不到验证码', "title: '   '"),
    zh,
    /`title` is empty/,
    2,
  ],
  [
    'an alias that is a number',
    replace(zh, '[一,', '[51,'),
    zh,
    /`aliases.0` is a number, not a text/,
    4,
  ],
  [
    'thirteen aliases',
    replace(zh, '六]', '六, 七, 八, 九, 十, 甲, 乙, 丙]'),
    zh,
    /`aliases` are more than twelve/,
    4,
  ],
];

for (const [title, change, file, what, line] of corruptions) {
  test(`the check names ${title}`, () => {
    const files = validContent();
    change(files);
    assertNamed(buildKnowledge(files).faults, `content/${file}`, what, line);
  });
}

test('Windows line ends are no fault and change no line', () => {
  const windows = new Map(
    [...validContent()].map(([name, text]) => [name, text.replaceAll('\n', '\r\n')]),
  );
  const { knowledge, faults } = buildKnowledge(windows);
  assert.deepEqual(faults, []);
  assert.deepEqual(knowledge.pages, buildKnowledge(validContent()).knowledge.pages);
});

const content = readContent(resolve('content'));

/** Changes the data of one file of the project's own content. */
const changeData = (name: string, change: (data: any) => void) => (files: Files) => {
  const value = parse(files.get(name)!);
  change(value);
  files.set(name, stringify(value));
};
const removeFolder = (folder: string) => (files: Files) =>
  [...files.keys()]
    .filter((name) => name.startsWith(`${folder}/`))
    .forEach((name) => files.delete(name));
const message = 'messages/code-not-received.yaml';
/** Seven questions in a row behind the first. */
function longWay(files: Files): void {
  changeData('check/start.yaml', (value) => (value.answers[0].to = 'check/q-1'))(files);
  for (let at = 1; at <= 7; at += 1) {
    files.set(`check/q-${at}.yaml`, content.get('check/money.yaml')!);
    changeData(
      `check/q-${at}.yaml`,
      (value) => (value.answers[0].to = at === 7 ? 'contact' : `check/q-${at + 1}`),
    )(files);
  }
}

const lineOf = (path: string, field: string) =>
  new RegExp(`^${field}: .*$`, 'm').exec(content.get(`${path}/en.mdx`)!)![0];
const siteCorruptions: Corruption[] = [
  [
    'a message reviewed before it was checked',
    changeData(message, (value) => (value.review = '2020-01-01')),
    message,
    /`review` is not after/,
  ],
  [
    'changes of a message out of order',
    changeData(message, (value) => value.changes.push({ ...value.changes[0], date: '2020-01-01' })),
    message,
    /`changes` are not in order/,
  ],
  [
    'a cause that a message names twice',
    changeData(message, (value) => value.causes.push(value.causes[0])),
    message,
    /`causes` names the same thing twice/,
  ],
  [
    'a message without wordings or aliases',
    changeData(message, (value) => (value.aliases.zh = [])),
    message,
    /`aliases.zh` are fewer than six/,
  ],
  [
    'a wording in an unknown language',
    changeData(message, (value) => (value.wordings[0].lang = 'fr')),
    message,
    /`wordings.0.lang`/,
  ],
  [
    'a script for nobody',
    changeData(message, (value) => (value.say.to = 'police')),
    message,
    /`say.to`/,
  ],
  [
    'a check without its first question',
    (files) => files.delete('check/start.yaml'),
    'check/start.yaml',
    /the check begins there/,
  ],
  ['a site without a check', removeFolder('check'), 'check/start.yaml', /the check begins there/],
  ['a question too many taps away', longWay, 'check/q-6.yaml', /more than 6 taps away/],
  [
    'a site without contacts',
    removeFolder('contact'),
    'contact/page.yaml',
    /pages of the site link to it by name/,
  ],
  [
    'a site without the first hour',
    removeFolder('lost-funds/first-hour'),
    'lost-funds/first-hour/page.yaml',
    /pages of the site link to it by name/,
  ],
  ...(['title', 'description'] as const).map((field): Corruption => [
    `two pages with one ${field}`,
    replace(
      'fixes/free-storage/en.mdx',
      lineOf('fixes/free-storage', field),
      lineOf('fixes/update-app', field),
    ),
    'fixes/free-storage/en.mdx',
    new RegExp(`has the ${field} .*, which fixes/update-app has too`),
  ]),
];

for (const [title, change, file, what, line] of siteCorruptions) {
  test(`the check names ${title}`, () => {
    const files = new Map(content);
    change(files);
    const { knowledge, faults } = buildKnowledge(files);
    assertNamed([...faults, ...checkNeeded(knowledge)], `content/${file}`, what, line);
  });
}

const settingFaults: [title: string, change: Partial<Settings>, what: RegExp, todo?: RegExp][] = [
  ['an origin without a scheme', { origin: 'help.example.com' }, /origin “help.example.com”/],
  [
    'an origin with a path',
    { origin: 'https://example.com/help' },
    /not a scheme and a host alone/,
    /https:\/\/example.com, and the path in BASE_PATH: \/help/,
  ],
  ['an origin with a query', { origin: 'https://example.com?x' }, /not a scheme and a host alone/],
  [
    'an origin with a password',
    { origin: 'https://me:word@example.com' },
    /not a scheme and a host alone/,
    /Write https:\/\/example.com\.$/,
  ],
  [
    'an origin in upper case',
    { origin: 'https://Help.Example.com' },
    /not a scheme and a host alone/,
    /https:\/\/help.example.com/,
  ],
  ['an origin of another scheme', { origin: 'ftp://example.com' }, /not a scheme and a host alone/],
  [
    'an origin that is a script',
    { origin: 'javascript:alert(1)' },
    /not a scheme and a host alone/,
  ],
  ['a base path with a space', { basePath: '/our help' }, /base path “\/our help”/],
  ['a base path with an empty part', { basePath: '//help' }, /base path “\/\/help”/],
  ['a base path that climbs', { basePath: '/help/..' }, /base path/],
  ['a base path with a query', { basePath: '/help?x' }, /base path/],
  [
    'a repository without a scheme',
    { repository: 'github.com/us/help' },
    /repository “github.com\/us\/help”/,
  ],
  [
    'an endpoint on another host',
    { feedback: 'https://stats.example.com/feedback' },
    /“https:\/\/stats.example.com\/feedback” .*names a host/,
    /the path alone/,
  ],
  [
    'an endpoint on another host by a shorter way',
    { feedback: '//stats.example.com' },
    /names a host/,
  ],
  ['an endpoint by a backslash', { feedback: '/\\stats.example.com' }, /names a host/],
  ['an endpoint with a query', { feedback: '/feedback?site=1' }, /not a path of plain words/],
  ['an endpoint that climbs', { feedback: '/help/../feedback' }, /not a path of plain words/],
  ['an endpoint where pages stand', { feedback: '/zh/feedback' }, /where pages or files/],
  [
    'an endpoint where pages stand under a folder',
    { basePath: '/help', feedback: '/help/_assets/feedback' },
    /where pages or files/,
  ],
  ['a mail address with a name', { mail: 'Us <us@example.com>' }, /no mail address/],
  ['a mail address with a subject', { mail: 'us@example.com?subject=a' }, /no mail address/],
  ['a filing without an address', { filings: [{ text: 'ICP 1', address: '' }] }, /filing “ICP 1”/],
  [
    'a site without a Chinese name',
    { name: { zh: ' ', en: 'Help' } },
    /no name for the language `zh`/,
  ],
];

for (const [title, change, what, todo] of settingFaults) {
  test(`the check names ${title}`, () => {
    const faults = checkSettings({ ...site, ...change }, locales);
    assertNamed(faults, 'src/site.ts', what);
    if (todo) assert.match(faults[0]!.todo, todo);
  });
}

const localeFaults: [title: string, table: LocaleTable, what: RegExp][] = [
  [
    'a language that does not exist',
    { zh: { ...locales.zh, tag: 'qq-QQ' } },
    /“qq-QQ”, which names no language/,
  ],
  [
    'a tag written with an underscore',
    { zh: { ...locales.zh, tag: 'zh_CN' } },
    /“zh_CN”, which names no language/,
  ],
  ['a language segment in upper case', { ZH: { ...locales.zh } }, /`ZH` is no address segment/],
  [
    'a language without its own name',
    { zh: { ...locales.zh, name: '' } },
    /`zh` has no name of its own/,
  ],
  [
    'a malformed Open Graph locale',
    { zh: { ...locales.zh, openGraph: 'zh-CN' } },
    /Open Graph locale “zh-CN”/,
  ],
];

for (const [title, table, what] of localeFaults) {
  test(`the check names ${title}`, () =>
    assertNamed(checkSettings(site, table), 'src/i18n/locales.ts', what));
}

test('the settings of the project are sound, and so are those of a sub-path', () => {
  assert.deepEqual(checkSettings(site, locales), []);
  assert.deepEqual(
    checkSettings({ ...site, origin: 'http://localhost:4321', basePath: '/help/cards' }, locales),
    [],
  );
});

test('what stands on the disk and cannot be read as text is named', (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  context.after(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of validContent()) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  rmSync(join(folder, zh));
  symlinkSync('en.mdx', join(folder, zh));
  symlinkSync('nowhere', join(folder, 'fixes/elsewhere'));
  writeFileSync(join(folder, 'glossary.yaml'), 'a'.repeat(1_000_001));
  writeFileSync(join(folder, 'fixes/zh.mdx'), Buffer.from('---\ntitle: caf\xE9\n', 'latin1'));
  writeFileSync(join(folder, 'fixes/en.mdx'), Buffer.from('\uFEFFtitle', 'utf16le'));
  const unread: Fault[] = [];
  const { faults } = buildKnowledge(readContent(folder, unread));
  assertNamed(unread, `content/${zh}`, /is a link or a device/);
  assertNamed(unread, 'content/fixes/elsewhere', /is a link or a device/);
  assertNamed(unread, 'content/glossary.yaml', /is larger than 1 MB/);
  assertNamed(faults, 'content/fixes/zh.mdx', /not UTF-8/, 2);
  assertNamed(faults, 'content/fixes/en.mdx', /not UTF-8/, 1);
});
