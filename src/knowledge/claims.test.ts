// Corruptions of claims: each kind of unsupported, misplaced, undated or drifting statement ends in
// a fault that names the place.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildKnowledge } from './build-knowledge.ts';
import { expiryOf, firstExpiry, type Claim } from './schemas/claims.ts';
import type { Fault } from './faults.ts';
import { validContent } from './valid-content.ts';

type Files = Map<string, string>;

const zh = 'fixes/code/zh.mdx';
const en = 'fixes/code/en.mdx';
const list = 'claims.yaml';

const replace = (files: Files, name: string, from: string | RegExp, to: string) => {
  const before = files.get(name)!;
  const after = before.replace(from, () => to);
  assert.notEqual(after, before, `${name} has no ${from}`);
  files.set(name, after);
};

/** Writes the lists of claims.yaml. */
const claims = (files: Files, lines: string, exceptions = '[]') =>
  files.set(list, `exceptions: ${exceptions}\nclaims:\n${lines}`);

const limit = `  - { id: uk-limit, kind: limit, place: uk, source: law, checked: 2026-01-01, quantities: ['£85,000', 13 months] }\n`;

/** Sound files in which both languages state a limit in the United Kingdom, from a claim. */
function claimed(): Files {
  const files = validContent();
  claims(files, limit);
  replace(files, zh, '答案。', '英国的上限是 8.5 万英镑，13 个月内提出。<Cite id="uk-limit" />');
  replace(
    files,
    en,
    'Answer.',
    'In the UK the limit is £85,000, claimed within 13 months.<Cite id="uk-limit" />',
  );
  replace(files, 'fixes/code/page.yaml', 'review: 2026-07-01', 'review: 2026-04-01');
  return files;
}

const faultsOf = (change: (files: Files) => unknown, files = claimed()): Fault[] => {
  change(files);
  return buildKnowledge(files).faults;
};

test('what both languages state from a claim is sound', () =>
  assert.deepEqual(
    faultsOf(() => {}),
    [],
  ));

test('a claim may be cited beside a source, in one citation', () =>
  assert.deepEqual(
    faultsOf((files) => {
      for (const name of [zh, en])
        replace(files, name, '<Cite id="uk-limit" />', '<Cite id="uk-limit law" />');
    }),
    [],
  ));

const both = (files: Files, chinese: string, english: string) => {
  replace(files, zh, '8.5 万英镑，13 个月内提出。', chinese);
  replace(files, en, '£85,000, claimed within 13 months.', english);
};

const corruptions: [
  title: string,
  change: (files: Files) => unknown,
  file: string,
  what: RegExp,
  line?: number,
][] = [
  // Quantities
  [
    'another amount',
    (files) => both(files, '9 万英镑。', '£90,000.'),
    zh,
    /states “9 万英镑” without a claim/,
    7,
  ],
  [
    'another span',
    (files) => both(files, '8.5 万英镑，3 个月内。', '£85,000, within 3 months.'),
    en,
    /states “3 months” without a claim/,
    7,
  ],
  [
    'a percentage',
    (files) => both(files, '8.5 万英镑，扣 3%。', '£85,000, less 3 per cent.'),
    zh,
    /states “3%” without/,
    7,
  ],
  [
    'a date of law',
    (files) => both(files, '8.5 万英镑，2024 年 10 月 7 日起。', '£85,000, since 7 October 2024.'),
    en,
    /states “7 October 2024” without/,
    7,
  ],
  [
    'an ISO date',
    (files) => both(files, '8.5 万英镑，自 2021-05-25。', '£85,000, since 2021-05-25.'),
    zh,
    /states “2021-05-25” without/,
    7,
  ],
  [
    'a deadline in words',
    (files) => both(files, '8.5 万英镑，下一个工作日。', '£85,000, the next business day.'),
    en,
    /states “next business day” without/,
    7,
  ],
  [
    'a quantity in another paragraph than its claim',
    (files) => {
      replace(files, zh, '\n## A', '\n英国是 13 个月。\n\n## A');
      replace(files, en, '\n## A', '\nIn the UK 13 months.\n\n## A');
    },
    zh,
    /states “13 个月” without a claim/,
    9,
  ],
  [
    'a quantity in a list item without a claim of its own',
    (files) => {
      replace(files, zh, '\n## A', '\n英国：<Cite id="uk-limit" />\n\n- 13 个月\n\n## A');
      replace(files, en, '\n## A', '\nThe UK:<Cite id="uk-limit" />\n\n- 13 months\n\n## A');
    },
    en,
    /states “13 months” without a claim/,
    11,
  ],
  [
    'a quantity in a row of a table',
    (files) => {
      replace(files, zh, '\n## A', '\n| 甲 | 乙 |\n|---|---|\n| 英国 | 13 个月 |\n\n## A');
      replace(files, en, '\n## A', '\n| A | B |\n|---|---|\n| UK | 13 months |\n\n## A');
    },
    zh,
    /states “13 个月” without a claim/,
    11,
  ],
  [
    'a quantity in a description',
    (files) => replace(files, zh, '先核对号码', '等 5 天再核对号码'),
    zh,
    /states “5 天” without a claim/,
    3,
  ],
  [
    'a quantity in a question of the check',
    (files) =>
      files.set(
        'check/start.yaml',
        "question: { zh: 哪里停了, en: Where did it stop }\nlead: { zh: 看看屏幕上的话，再选下面最像的一条，等 30 天也不会变。, en: 'Look at the words on the screen, then choose the line that is nearest; 30 days change nothing.' }\nanswers:\n  - { text: { zh: 一, en: One }, to: fixes }\n  - { text: { zh: 二, en: Two }, to: fixes/code }\n",
      ),
    'check/start.yaml',
    /states “30 天” without a claim/,
    2,
  ],
  [
    'a quantity in a note of the glossary',
    (files) =>
      files.set(
        'glossary.yaml',
        '- { id: issuer, zh: 发卡行, en: card issuer, note: { zh: 3 天, en: 3 days } }\n',
      ),
    'glossary.yaml',
    /states “3 days” without a claim/,
  ],
  [
    'a quantity in what to do at a code',
    (files) => replace(files, 'response-codes.yaml', '充值', '24 小时后再试'),
    'response-codes.yaml',
    /states “24 小时” without a claim/,
  ],
  // Places, grades, review
  [
    'a limit without its place',
    (files) => replace(files, en, 'In the UK the limit', 'The limit'),
    en,
    /states the claim `uk-limit` without saying where it holds \(uk\)/,
    7,
  ],
  [
    'a place that is named after the claim',
    (files) => {
      replace(files, zh, '英国的上限', '上限');
      replace(files, zh, '\n## A', '\n英国。\n\n## A');
    },
    zh,
    /without saying where it holds/,
    7,
  ],
  [
    'a weak source without its date',
    (files) => replace(files, 'sources.yaml', 'grade: A,', 'grade: B,'),
    zh,
    /states `uk-limit`, whose source has the grade B, without its date/,
    7,
  ],
  [
    'a weak source that is cited itself',
    (files) => {
      replace(files, 'sources.yaml', 'grade: A,', 'grade: B-,');
    },
    'fixes/en.mdx',
    /states `law`, whose source has the grade B-/,
  ],
  [
    'a page that is reviewed after its limit is stale',
    (files) => replace(files, 'fixes/code/page.yaml', 'review: 2026-04-01', 'review: 2026-07-01'),
    'fixes/code/page.yaml',
    /reviewed after its claim `uk-limit` is stale \(2026-04-01\)/,
    6,
  ],
  // The two languages
  [
    'a number in one language',
    (files) => replace(files, zh, '13 个月', '3 个月'),
    zh,
    /has “3 个月”, which .*en\.mdx has not in its beginning/,
    7,
  ],
  [
    'a contact in one language',
    (files) =>
      replace(files, zh, '## C {#worked}\n', '## C {#worked}\n\n<Contact id="police" />\n'),
    zh,
    /has the contact `police`, which .*en\.mdx has not in \{#worked\}/,
  ],
  [
    'a link in one language',
    (files) => replace(files, en, '## C {#worked}\n', '## C {#worked}\n\n[Fixes](/fixes/)\n'),
    en,
    /has a link to \/fixes\/, which .*zh\.mdx has not in \{#worked\}/,
  ],
  [
    'a callout of another kind',
    (files) => {
      replace(files, zh, '\n## A', '\n<Callout kind="stop">\n\n停。\n\n</Callout>\n\n## A');
      replace(files, en, '\n## A', '\n<Callout kind="note">\n\nStop.\n\n</Callout>\n\n## A');
    },
    zh,
    /has a callout `stop`, which .*en\.mdx has not/,
  ],
  [
    'a law that is cited whole, without its place',
    (files) => {
      files.set(
        'sources.yaml',
        `${files.get('sources.yaml')!}- { id: us-law, title: Law, lang: en, publisher: { zh: 法院, en: Court }, url: https://law.example/act, checked: 2026-01-01, grade: A, seen: original, law: true }\n`,
      );
      replace(files, 'fixes/code/page.yaml', 'sources: [law]', 'sources: [law, us-law]');
      for (const name of [zh, en])
        replace(files, name, '<Cite id="law" />', '<Cite id="law us-law" />');
    },
    en,
    /cites the law `us-law` without saying where it holds \(us\)/,
    7,
  ],
  [
    'a law whose id names no place',
    (files) => replace(files, 'sources.yaml', ', seen: original', ', seen: original, law: true'),
    'sources.yaml',
    /`0\.id` is that of a law and does not begin with its place/,
    1,
  ],
  [
    'days in what a contact is for',
    (files) =>
      replace(files, 'contacts.yaml', 'zh: 报警, en: Report', 'zh: 3 天内报警, en: Report'),
    'contacts.yaml',
    /states “3 天” without a claim/,
    1,
  ],
  [
    'a span in the name of a stage',
    (files) =>
      replace(files, 'stages.yaml', 'zh: 不对, en: Wrong', "zh: 要等 2 周, en: 'Wait 2 weeks'"),
    'stages.yaml',
    /states “2 周” without a claim/,
    1,
  ],
  [
    'a quantity that one language of a list lacks',
    (files) => {
      claims(files, limit, '[{ quantities: [3 days], reason: made up }]');
      files.set(
        'glossary.yaml',
        '- { id: issuer, zh: 发卡行, en: card issuer, note: { zh: 3 天, en: 13 months }, claims: [uk-limit] }\n',
      );
    },
    'glossary.yaml',
    /states “13 months” here and not in the other language/,
  ],
  // claims.yaml
  [
    'a law without its case',
    (files) => replace(files, list, 'kind: limit', 'kind: law'),
    list,
    /`claims\.0\.case` is missing/,
    3,
  ],
  [
    'a kind that there is not',
    (files) => replace(files, list, 'kind: limit', 'kind: rule'),
    list,
    /claims\.0\.kind/,
    3,
  ],
  [
    'a place that there is not',
    (files) => replace(files, list, 'place: uk', 'place: narnia'),
    list,
    /claims\.0\.place/,
    3,
  ],
  [
    'a claim without its day',
    (files) => replace(files, list, ', checked: 2026-01-01', ''),
    list,
    /lacks the field `claims\.0\.checked`/,
    3,
  ],
  [
    'an unknown source',
    (files) => replace(files, list, 'source: law', 'source: gossip'),
    list,
    /names the source `gossip`, which does not exist/,
    3,
  ],
  [
    'a claim that stands twice',
    (files) => claims(files, limit + limit),
    list,
    /has the claim `uk-limit` twice/,
    4,
  ],
  [
    'a claim with the id of a source',
    (files) => claims(files, limit + limit.replace('uk-limit', 'law')),
    list,
    /also the id of a source/,
    4,
  ],
  [
    'a claim that nothing cites',
    (files) => claims(files, limit + limit.replace('uk-limit', 'other')),
    list,
    /`other`, which no page cites/,
    4,
  ],
  [
    'a quantity without a unit',
    (files) => replace(files, list, '13 months', 'thirteen'),
    list,
    /“thirteen”, which is not one quantity/,
    3,
  ],
  [
    'an exception without a reason',
    (files) => claims(files, limit, '[{ quantities: [2 days] }]'),
    list,
    /lacks the field `exceptions\.0\.reason`/,
    1,
  ],
  [
    'an exception that nothing needs',
    (files) => claims(files, limit, '[{ quantities: [2 days], reason: made up }]'),
    list,
    /excepts “2 days”, which no page states/,
    1,
  ],
  [
    'an exception for a page that there is not',
    (files) =>
      claims(files, limit, '[{ quantities: [13 months], pages: [fixes/gone], reason: made up }]'),
    list,
    /names fixes\/gone, which does not exist/,
    1,
  ],
  [
    'a citation of nothing',
    (files) => replace(files, zh, 'id="uk-limit"', 'id="uk-limt"'),
    zh,
    /cites `uk-limt`, which is neither a claim nor a source/,
    7,
  ],
  [
    'a claim whose source page.yaml does not list',
    (files) => {
      files.set(
        'sources.yaml',
        `${files.get('sources.yaml')}${files.get('sources.yaml')!.replace('id: law', 'id: other')}`,
      );
      replace(files, list, 'source: law', 'source: other');
    },
    zh,
    /cites the source `other`, which page\.yaml does not list/,
    7,
  ],
  [
    'a claim that a list names and that is not there',
    (files) => replace(files, 'glossary.yaml', / \}$/m, ', claims: [gone] }'),
    'glossary.yaml',
    /names the claim `gone`, which does not exist/,
  ],
  [
    'a source that does not say whether it was opened',
    (files) => replace(files, 'sources.yaml', ', seen: original', ''),
    'sources.yaml',
    /lacks the field `0\.seen`/,
    1,
  ],
];

for (const [title, change, file, what, line] of corruptions)
  test(`the check names ${title}`, () => {
    const faults = faultsOf(change);
    const found = faults.find((fault) => fault.file === `content/${file}` && what.test(fault.what));
    assert.ok(
      found,
      `expected ${what} in ${file}, found ${JSON.stringify(faults.slice(0, 6), null, 2)}`,
    );
    assert.notEqual(found.todo, '');
    if (line !== undefined) assert.equal(found.line, line);
  });

test('an exception holds on the pages that it names, and what an exception names may differ', () =>
  assert.deepEqual(
    faultsOf((files) => {
      claims(
        files,
        limit,
        '[{ quantities: [2 minutes], pages: [fixes/code], reason: advice of ours }]',
      );
      both(files, '8.5 万英镑。等两分钟。', '£85,000. Wait two minutes.');
    }),
    [],
  ));

test('a weak source is sound with the day of its check and the way to the official page', () =>
  assert.deepEqual(
    faultsOf((files) => {
      replace(files, 'sources.yaml', 'grade: A,', 'grade: B,');
      for (const name of [zh, 'fixes/zh.mdx'])
        replace(files, name, '<Cite', '（2026-01-01 核对，以官方页面为准）<Cite');
      for (const name of [en, 'fixes/en.mdx'])
        replace(files, name, '<Cite', ' (checked 1 January 2026; check the official page)<Cite');
    }).filter(({ file }) => file.endsWith('.mdx')),
    [],
  ));

test('a draft that is left out may be the only one that cites a claim', () => {
  const files = validContent();
  claims(files, limit);
  const hidden = new Map([['fixes/new/zh.mdx', 'uk-limit']]);
  assert.deepEqual(buildKnowledge(files, hidden).faults, []);
});

const claim = (kind: Claim['kind'], checked: string) => ({ kind, checked }) as Claim;

test('a claim is stale after the months of its kind', () => {
  assert.equal(expiryOf(claim('limit', '2026-11-22')), '2027-02-22');
  assert.equal(expiryOf(claim('fee', '2026-11-30')), '2027-02-28');
  assert.equal(expiryOf(claim('law', '2028-02-29')), '2029-02-28');
  assert.equal(expiryOf(claim('deadline', '2026-11-22')), '2027-11-22');
  assert.equal(expiryOf(claim('advice', '2026-08-31')), '2027-02-28');
  assert.equal(expiryOf(claim('figure', '2026-11-22')), '2027-05-22');
});

test('the first of several claims decides', () => {
  assert.equal(firstExpiry([claim('law', '2026-01-01'), claim('fee', '2026-02-01')]), '2026-05-01');
  assert.equal(firstExpiry([]), undefined);
});
