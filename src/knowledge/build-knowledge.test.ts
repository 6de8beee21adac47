import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildKnowledge } from './build-knowledge.ts';
import type { Fault } from './faults.ts';
import { validContent } from './valid-content.ts';

/** Gives the faults of the sound folder after one change. */
function faultsAfter(change: (files: Map<string, string>) => void): Fault[] {
  const files = validContent();
  change(files);
  return buildKnowledge(files).faults;
}

const replace =
  (name: string, from: string | RegExp, to: string) => (files: Map<string, string>) => {
    const before = files.get(name)!;
    const after = before.replace(from, to);
    assert.notEqual(after, before, `the test changes nothing in ${name}`);
    files.set(name, after);
  };

test('a sound folder has no faults and gives its pages in reading order', () => {
  const { knowledge, faults } = buildKnowledge(validContent());
  assert.deepEqual(faults, []);
  assert.deepEqual(
    knowledge.pages.map((page) => page.path),
    ['fixes', 'fixes/code'],
  );
  assert.equal(knowledge.pages[1]?.updated, '2026-01-02');
});

test('a fix gives its steps without their results, with what stands on the screen', () => {
  const files = validContent();
  for (const [name, verb] of [
    [zh, 'Tap'],
    [en, 'Touch'],
  ] as const)
    replace(
      name,
      '1. Do it. <Result>',
      `1. ${verb} **[Add](/fixes/)**, then <Screen lang="en">OK</Screen>.<Cite id="law" /> <Result>`,
    )(files);
  const { knowledge, faults } = buildKnowledge(files);
  assert.deepEqual(faults, []);
  assert.deepEqual(
    [knowledge.pages[1]?.text.zh.steps, knowledge.pages[1]?.text.en.steps],
    [['Tap Add, then OK.'], ['Touch Add, then OK.']],
  );
});

test('an article may lead to the report, which is a page of the site and no content', () => {
  const inBoth = (files: Map<string, string>) =>
    [zh, en].forEach((name) => replace(name, '(/fixes/)', '(/report/)')(files));
  assert.deepEqual(faultsAfter(inBoth), []);
  assert.match(
    faultsAfter(replace('fixes/code/zh.mdx', '(/fixes/)', '(/report/#x)'))[0]!.what,
    /section #x of report/,
  );
});

const zh = 'fixes/code/zh.mdx';
const en = 'fixes/code/en.mdx';
const data = 'fixes/code/page.yaml';
const corruptions: [
  title: string,
  change: (files: Map<string, string>) => void,
  file: string,
  what: RegExp,
  line?: number,
][] = [
  ['a missing language', (files) => files.delete(en), en, /is missing: every page exists in/],
  ['a missing page.yaml', (files) => files.delete(data), data, /is missing/],
  [
    'a missing area page',
    (files) => ['page.yaml', 'zh.mdx', 'en.mdx'].forEach((name) => files.delete(`fixes/${name}`)),
    'fixes/page.yaml',
    /every area has a page/,
  ],
  ['a heading without a section id', replace(zh, ' {#before}', ''), zh, /“A” has no section id/, 9],
  [
    'a malformed section id',
    replace(zh, '{#before}', '{#Before_1}'),
    zh,
    /malformed section id `Before_1`/,
    9,
  ],
  [
    'a section id that is too long',
    replace(zh, '{#before}', `{#${'a'.repeat(33)}}`),
    zh,
    /malformed section id/,
    9,
  ],
  [
    'a duplicated section id',
    replace(zh, '{#worked}', '{#before}'),
    zh,
    /uses the section id `before` twice/,
    17,
  ],
  [
    'a section id of the layout',
    replace(zh, '{#before}', '{#main}'),
    zh,
    /belongs to the layout/,
    9,
  ],
  [
    'a section that one language lacks',
    (files) =>
      [replace('fixes/zh.mdx', '[Text]', '## X {#extra}\n\n[Text]')].forEach((change) =>
        change(files),
      ),
    'fixes/en.mdx',
    /lacks the section `extra`/,
  ],
  [
    'sections in another order',
    (files) => {
      replace('fixes/zh.mdx', '[Text]', '## X {#one}\n\n## Y {#two}\n\n[Text]')(files);
      replace('fixes/en.mdx', '[Text]', '## Y {#two}\n\n## X {#one}\n\n[Text]')(files);
    },
    'fixes/en.mdx',
    /another order/,
  ],
  [
    'a fix without its fixed sections',
    replace(zh, '## C {#worked}', '## C {#done}'),
    zh,
    /has not the sections of a fix/,
  ],
  [
    'a step without a result',
    replace(zh, ' <Result>Done.</Result>', ''),
    zh,
    /step with 0 results/,
    15,
  ],
  [
    'a step that one language lacks',
    replace(
      zh,
      '1. Do it. <Result>Done.</Result>',
      '1. Do it. <Result>Done.</Result>\n2. Do more. <Result>Done.</Result>',
    ),
    en,
    /has 1 steps where content\/fixes\/code\/zh.mdx has 2/,
  ],
  [
    'a heading of level 1',
    replace(zh, '## A {#before}', '# A\n\n## A {#before}'),
    zh,
    /heading of level 1/,
    9,
  ],
  [
    'no answer before the first heading',
    replace(zh, '答案。<Cite id="law" />\n', ''),
    zh,
    /does not begin with an answer/,
  ],
  ['an unknown stage', replace(data, 'details', 'detials'), data, /names the stage `detials`/],
  ['a missing stage', replace(data, 'stage: details\n', ''), data, /lacks the field `stage`/],
  ['a missing fixer', replace(data, 'fixer: [you]\n', ''), data, /lacks the field `fixer`/],
  ['an unknown fixer', replace(data, '[you]', '[me]'), data, /`fixer.0`/, 3],
  ['an unknown source', replace(data, '[law]', '[law, lore]'), data, /names the source `lore`/],
  ['a source that is never cited', replace(zh, '<Cite id="law" />', ''), zh, /never cites `law`/],
  [
    'a citation that page.yaml does not list',
    (files) => {
      files.set(
        'sources.yaml',
        `${files.get('sources.yaml')}${files.get('sources.yaml')!.replace('id: law', 'id: lore')}`,
      );
      replace(zh, '<Cite id="law" />', '<Cite id="law" /><Cite id="lore" />')(files);
    },
    zh,
    /which page.yaml does not list/,
    7,
  ],
  [
    'an unknown related page',
    replace(data, 'related: [fixes]', 'related: [fixes/none]'),
    data,
    /related page fixes\/none/,
  ],
  [
    'a page related to itself',
    replace(data, 'related: [fixes]', 'related: [fixes/code]'),
    data,
    /itself/,
  ],
  [
    'a link to a page that does not exist',
    replace(zh, '(/fixes/)', '(/fixes/none/)'),
    zh,
    /page fixes\/none, which does not exist/,
    23,
  ],
  [
    'a link to a section that does not exist',
    replace('fixes/zh.mdx', '#steps', '#step'),
    'fixes/zh.mdx',
    /section #step of fixes\/code/,
    9,
  ],
  [
    'a link within the page to no section',
    replace(zh, '(/fixes/)', '(#nowhere)'),
    zh,
    /section #nowhere/,
    23,
  ],
  [
    'a link into the other language',
    replace(zh, '(/fixes/)', '(/en/fixes/)'),
    zh,
    /leads into the other language/,
    23,
  ],
  [
    'a link that names its own language',
    replace(zh, '(/fixes/)', '(/zh/fixes/)'),
    zh,
    /names its language/,
    23,
  ],
  [
    'a link out of the site',
    replace(zh, '(/fixes/)', '(https://blog.example/)'),
    zh,
    /not a page of this site/,
    23,
  ],
  ['a malformed link', replace(zh, '(/fixes/)', '(/fixes)'), zh, /malformed link/, 23],
  [
    'a missing field',
    replace(data, 'checked: 2026-01-01\n', ''),
    data,
    /lacks the field `checked`/,
  ],
  ['a misspelt field', replace(data, 'order:', 'ordr:'), data, /field `ordr` that is not known/, 1],
  [
    'a misspelt field in the front matter',
    replace(zh, 'description:', 'descripton:'),
    zh,
    /field `descripton` that is not known/,
    3,
  ],
  ['a check date that is no day', replace(data, '2026-07-01', 'soon'), data, /`review`/, 6],
  [
    'a review before the check',
    replace(data, '2026-07-01', '2025-07-01'),
    data,
    /not after `checked`/,
    6,
  ],
  [
    'a condition without retry: after',
    replace(data, 'retry: now\n', 'retry: now\nretryAfter: { zh: 明天, en: a day }\n'),
    data,
    /goes with `retry: after`/,
  ],
  [
    'changes out of order',
    replace(data, /( {2}- \{ date: )2026-01-02(.*\n)/, '$12026-01-02$2$12026-01-01$2'),
    data,
    /not in order of date/,
  ],
  ['fewer than six aliases', replace(zh, ', 六', ''), zh, /`aliases` are fewer than six/, 4],
  ['the same alias twice', replace(zh, ', 六', ', 五'), zh, /same phrase twice/, 4],
  ['broken MDX', replace(zh, '答案。', '答案 { 没有收尾'), zh, /is broken MDX/, 7],
  ['a tag that is not closed', replace(zh, '答案。', '<Say>\n\n答案。'), zh, /is broken MDX/],
  ['broken YAML', replace(data, 'order: 1', 'order: [1'), data, /is broken YAML/],
  [
    'broken YAML in the front matter',
    replace(zh, 'title: 收不到验证码', 'title: "收不到'),
    zh,
    /broken YAML in its front matter/,
  ],
  ['no front matter', (files) => files.set(zh, '正文。\n'), zh, /no front matter/, 1],
  [
    'a phone number in prose',
    replace(zh, '答案。', '请拨打 0300 123 2040。'),
    zh,
    /“0300 123 2040”, which reads like a phone number/,
    7,
  ],
  ['a service number in prose', replace(zh, '答案。', '请拨打95588。'), zh, /“95588”/, 7],
  [
    'a short number that contacts.yaml holds',
    replace(en, 'Answer.', 'Call 110 now.'),
    en,
    /“110”/,
    7,
  ],
  [
    'a phone number in a description',
    replace(en, 'so check', 'so call 95588 and check'),
    en,
    /“95588”/,
    3,
  ],
  [
    'a web address in prose',
    replace(en, 'Answer.', 'See www.bank.example/help now.'),
    en,
    /web address/,
    7,
  ],
  ['an empty title', replace(zh, 'title: 收不到验证码', "title: ''"), zh, /`title` is empty/, 2],
  [
    'a title too long for a search result',
    replace(zh, '收不到验证码', '收不到验证码'.repeat(5)),
    zh,
    /`title` is wider than 56 columns/,
    2,
  ],
  [
    'an empty description',
    replace(en, /description: .*/, "description: ''"),
    en,
    /`description` is empty/,
    3,
  ],
  [
    'a description too long for a search result',
    replace(en, 'The code', 'The code '.repeat(20)),
    en,
    /`description` is wider than 160/,
    3,
  ],
  [
    'a description too short to be shown',
    replace(en, /description: .*/, 'description: Too short.'),
    en,
    /narrower than 50/,
    3,
  ],
  [
    'an unknown component',
    replace(zh, '答案。', '<Video />答案。'),
    zh,
    /<Video>, which is not a component/,
    7,
  ],
  [
    'an import in an article',
    replace(zh, '答案。', "import x from 'x'\n\n答案。"),
    zh,
    /import, export or/,
    7,
  ],
  [
    'a picture from elsewhere',
    replace(zh, '答案。', '![图](/x.png)答案。'),
    zh,
    /shows the picture \/x\.png, which is no file beside/,
    7,
  ],
  [
    'an unknown contact',
    replace(zh, '答案。', '答案：<Contact id="nobody" />。'),
    zh,
    /contact `nobody`/,
    7,
  ],
  [
    'an unknown kind of callout',
    replace(zh, 'Text.', '<Callout kind="loud">\n\nText.\n\n</Callout>'),
    zh,
    /kind “loud”/,
    11,
  ],
  [
    'a screen wording without its language',
    replace(zh, '答案。', '<Screen>绑定失败</Screen>答案。'),
    zh,
    /wrong attributes/,
    7,
  ],
  [
    'a file of another name',
    (files) => files.set('fixes/code/zh.md', 'x'),
    'fixes/code/zh.md',
    /is not a file of an article/,
  ],
  [
    'a folder that is no area',
    (files) => files.set('fixs/code/zh.mdx', 'x'),
    'fixs/code/zh.mdx',
    /stands where no article may be/,
  ],
  [
    'a stage whose page does not exist',
    replace('stages.yaml', 'fixes/code', 'fixes/none'),
    'stages.yaml',
    /stage `details` names the page fixes\/none/,
  ],
  [
    'a contact without a known source',
    replace('contacts.yaml', 'source: law', 'source: lore'),
    'contacts.yaml',
    /contact `police` names the source `lore`/,
  ],
  [
    'a contact of too low a grade',
    replace('contacts.yaml', 'grade: A', 'grade: C'),
    'contacts.yaml',
    /`0.grade`/,
    1,
  ],
  [
    'a term that stands twice',
    replace(
      'glossary.yaml',
      /$/,
      '- { id: bank, zh: 发卡行, en: issuing bank, note: { zh: 银行。, en: A bank. } }\n',
    ),
    'glossary.yaml',
    /zh “发卡行” twice/,
  ],
  ['a missing list', (files) => files.delete('stages.yaml'), 'stages.yaml', /is missing/],
];

for (const [title, change, file, what, line] of corruptions) {
  test(`the check names ${title}`, () => {
    const faults = faultsAfter(change);
    const found = faults.find((fault) => fault.file === `content/${file}` && what.test(fault.what));
    assert.ok(found, `expected ${what} in ${file}, found ${JSON.stringify(faults, null, 2)}`);
    assert.notEqual(found.todo, '');
    if (line !== undefined) assert.equal(found.line, line);
  });
}

test('all faults come at once', () => {
  const faults = faultsAfter((files) => {
    replace(zh, '{#before}', '{#Before}')(files);
    replace(en, 'Answer.', 'Call 95588.')(files);
    replace(data, 'order:', 'ordr:')(files);
  });
  assert.deepEqual(
    new Set(faults.map((fault) => fault.file)),
    new Set([`content/${zh}`, `content/${en}`, `content/${data}`]),
  );
});
