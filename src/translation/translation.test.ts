// Texts that one language changes and the other does not; advice that changes unsaid; what a merge
// leaves in the state.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { formatFault, readContent, type ContentFiles } from '#knowledge/index.ts';
import { graphOf } from '#knowledge/graph-of.ts';
import { runInProcess } from '#knowledge/run-in-process.ts';
import { adviceIn } from './advice.ts';
import { runTranslations } from './command.ts';
import { compare, record, type Comparison } from './compare.ts';
import { compareProject, faultsOf, remarksOf } from './index.ts';
import { printState, readState, type TranslationEntry } from './state.ts';
import { printTable, rowsOf } from './table.ts';
import { unitsOf } from './units.ts';

const files = readContent(resolve('content'));
const { pages } = graphOf(files);
const article = pages.find(({ path }) => path === 'fixes/get-the-code')!.path;
const message = pages.find(({ kind }) => kind === 'message')!.path;
const today = '2026-05-12';
const never = () => false;

const unitsIn = (texts: ContentFiles) => unitsOf(texts, graphOf(texts));
const stateOf = (entries: readonly TranslationEntry[]) => readState(printState(entries)).entries;
const sound = stateOf(
  record(
    compare(unitsIn(files), new Map(), () => 0),
    today,
    never,
  ),
);

/** Gives the files with one more sentence, or other words, in one place. */
function changed(...edits: [name: string, change: (text: string) => string][]): ContentFiles {
  const copy = new Map(files);
  for (const [name, change] of edits) {
    const before = copy.get(name)!;
    const after = change(before);
    assert.notEqual(after, before, name);
    copy.set(name, after);
  }
  return copy;
}
const inSection = (id: string, words: string) => (text: string) =>
  text.replace(new RegExp(`(^## .*\\{#${id}\\}\\n)`, 'm'), `$1\n${words}\n`);
const zh = `${article}/zh.mdx`;
const en = `${article}/en.mdx`;
const after = (texts: ContentFiles, state = sound, marks = 0) =>
  compare(unitsIn(texts), state, () => marks);
const at = (comparisons: readonly Comparison[], name: string) =>
  comparisons.find(({ unit }) => unit.name === name)!;
const apart = (comparisons: readonly Comparison[]) =>
  comparisons.filter(({ standing }) => standing !== 'same').map(({ unit }) => unit.name);

test('what was recorded is in step, and every section and every field has a text of its own', () => {
  assert.deepEqual(apart(after(files)), []);
  const names = new Set(unitsIn(files).map(({ name }) => name));
  for (const name of [
    `${article}#steps`,
    article,
    `${message}.yaml:meaning`,
    `${message}.yaml:say`,
  ])
    assert.ok(names.has(name), name);
  assert.equal(names.size, unitsIn(files).length);
});

test('a section, a message field or a data text that changes in one language names itself and nothing else', () => {
  const worded = (from: RegExp, to: string) => (text: string) => text.replace(from, to);
  const cases: [ContentFiles, string, 'zh' | 'en'][] = [
    [changed([zh, inSection('before', '多一句。')]), `${article}#before`, 'zh'],
    [changed([en, inSection('before', 'One more.')]), `${article}#before`, 'en'],
    [changed([zh, worded(/^description: /m, 'description: 又')]), article, 'zh'],
    [
      changed([`${message}.yaml`, worded(/^who:\n {2}zh: /m, 'who:\n  zh: 又')]),
      `${message}.yaml:who`,
      'zh',
    ],
    [
      changed(['glossary.yaml', worded(/en: digital wallet,/, 'en: digital purse,')]),
      'glossary.yaml:digital-wallet',
      'en',
    ],
  ];
  for (const [texts, name, newer] of cases) {
    const found = after(texts);
    assert.deepEqual(apart(found), [name]);
    assert.equal(at(found, name).newer, newer);
  }
});

test('line breaks and spaces change nothing, nor do aliases and change notes', () => {
  assert.deepEqual(apart(after(changed([zh, (text) => text.replaceAll('\n', '\r\n')]))), []);
  const renamed = changed([
    `${article}/page.yaml`,
    (text) => text.replace(/(note: \{ ?zh: |zh: )(?=\S)/, '$1又'),
  ]);
  assert.deepEqual(
    apart(after(renamed)).filter((name) => !name.includes('retry')),
    [],
  );
});

test('it stays apart, with the day of the first record, until the other changes or it is confirmed', () => {
  const once = changed([zh, inSection('before', '多一句。')]);
  const name = `${article}#before`;
  const kept = stateOf(record(after(once), today, never));
  const later = stateOf(record(after(once, kept), '2026-06-01', never));
  assert.equal(at(after(once, later), name).since, today);
  assert.equal(at(after(once, later), name).standing, 'apart');
  const confirmed = record(after(once, later), '2026-06-01', ({ unit }) => unit.name === name);
  assert.deepEqual(apart(after(once, stateOf(confirmed))), []);
  const both = changed(
    [zh, inSection('before', '多一句。')],
    [en, inSection('before', 'One more.')],
  );
  assert.equal(at(after(both, later), name).standing, 'both');
  assert.deepEqual(apart(after(both, stateOf(record(after(both, later), today, never)))), []);
  assert.deepEqual(apart(after(files, later)), [], 'taken back, it is in step again');
});

test('the remark names both files, lines, the code and since when', () => {
  const once = changed([zh, inSection('before', '多一句。')]);
  const kept = stateOf(record(after(once), today, never));
  const [remark, ...others] = remarksOf(
    { comparisons: after(once, kept), faults: [] },
    () => 'abc23',
  );
  assert.deepEqual(others, []);
  const line =
    files
      .get(zh)!
      .split('\n')
      .findIndex((text) => text.includes('{#before}')) + 1;
  assert.deepEqual([remark!.file, remark!.line], [`content/${zh}`, line]);
  assert.match(remark!.what, /abc23, since 2026-05-12.*en\.mdx:\d+ did not/);
  assert.match(remark!.todo, /confirm abc23/);
});

test('steps, scripts and numbers that change without a note that says so are named', () => {
  const numbered = changed(
    [zh, inSection('before', '等 3 天。')],
    [en, inSection('before', 'Wait 3 days.')],
  );
  const name = `${article}#before`;
  assert.equal(at(after(numbered), name).isUnsaid, true);
  assert.equal(at(after(numbered, sound, 1), name).isUnsaid, false, 'a note marks the section');
  const kept = stateOf(record(after(numbered), today, never));
  assert.equal(at(after(numbered, kept), name).isUnsaid, true, 'recording is not saying');
  const confirmed = stateOf(record(after(numbered), today, () => true));
  assert.equal(at(after(numbered, confirmed), name).isUnsaid, false);
  const worded = changed([zh, inSection('before', '多一句。')], [en, inSection('before', 'More.')]);
  assert.equal(at(after(worded), name).isUnsaid, false, 'a sentence is no advice');
});

test('advice is steps without results, scripts and quantities', () => {
  assert.deepEqual(
    adviceIn(
      '## A {#a}\n\nWait 13 months.\n\n1. Do **it**. <Result>Done in 2 days.</Result>\n2. Stop.\n   Really.\n\n<Say>\n\nHello.\n\n</Say>\n',
    ),
    ['1. Do it.', '2. Stop. Really.', 'Hello.', '13 month'],
  );
});

test('a section that moves is found by its words', () => {
  const moved = new Map(sound);
  const [entry] = moved.get(`${article}#before`)!;
  moved.delete(`${article}#before`);
  moved.set('fixes/old#before', [{ ...entry!, name: 'fixes/old#before' }]);
  assert.deepEqual(apart(after(files, moved)), []);
});

test('both sides of a merge are read, conflict and all; other edits are named with their line', () => {
  const text = printState([...sound.values()].flat());
  const [first = ''] = text.split('\n').slice(1, 2);
  const stale = first.replace(/"zh": "[0-9a-f]{10}"/, '"zh": "0000000000"');
  const merged = text.replace(first, `<<<<<<< ours\n${stale}\n=======\n${first}\n>>>>>>> theirs`);
  const { entries, faults } = readState(merged);
  assert.deepEqual(faults, []);
  assert.deepEqual(apart(after(files, entries)), []);
  assert.equal(printState(record(after(files, entries), today, never)), text);
  for (const broken of [
    first.replace('"zh"', '"zz"'),
    `${first} x`,
    '  "a": 1,',
    first.slice(0, 30),
  ]) {
    const [fault] = readState(text.replace(first, broken)).faults;
    assert.equal(fault?.line, 2, broken);
    assert.match(fault.todo, /git checkout/);
  }
});

test('the table has each page once, and says where a language lags', () => {
  const rows = rowsOf(after(changed([zh, inSection('before', '多一句。')])));
  assert.equal(new Set(rows.map(({ name }) => name)).size, rows.length);
  const row = rows.find(({ name }) => name === article)!;
  assert.deepEqual(row.behind, { zh: 0, en: 1 });
  assert.match(printTable(rows), new RegExp(`${article} +${row.texts} +100 % +\\d\\d %`));
});

test('a check of a number that is dated anew is no other advice', () => {
  const day = (text: string) =>
    adviceIn(`1. Wait 3 days (checked ${text}; check the official page).`);
  assert.deepEqual(day('2026-11-22'), day('2027-02-01'));
  assert.deepEqual(adviceIn('（2026-11-22 核对，以官方页面为准）'), []);
  assert.deepEqual(adviceIn('2026-11-22 起'), ['2026-11-22']);
});

test('the texts of the project say in a change note what they tell people to do otherwise', () => {
  const found = compareProject(resolve('content'), graphOf(files));
  assert.deepEqual(faultsOf(found, () => undefined, today).map(formatFault), []);
});

test('other steps, words to say or numbers are a fault until a note says so or a person confirms that they mean the same', () => {
  const words = (text: string) => inSection('before', text);
  const cases: [name: string, change: (text: string) => string, section: string, notes: string][] =
    [
      [zh, words('等 3 天。'), 'before', `${article}/page.yaml`],
      [en, words('1. Wait.'), 'before', `${article}/page.yaml`],
      [zh, words('<Say>\n\n你好。\n\n</Say>'), 'before', `${article}/page.yaml`],
      [
        `${message}.yaml`,
        (text) => text.replace(/^ {2}script:\n {4}zh: /m, '$&又'),
        'say-this',
        `${message}.yaml`,
      ],
      ['cards.yaml', (text) => text.replace(/note:\n {4}zh: /, '$&等 3 天。'), 'top', 'cards.yaml'],
    ];
  for (const [name, change, section, notes] of cases) {
    const texts = changed([name, change]);
    const found = (marks = 0, state = sound) =>
      faultsOf({ comparisons: after(texts, state, marks), faults: [] }, () => 'abc23', today);
    const [fault, ...others] = found();
    assert.deepEqual(others, [], name);
    assert.ok(fault && fault.line! > 0 && existsSync(fault.file), name);
    assert.match(fault.what, /has other steps, words to say or numbers than before \((\S+)\)/);
    assert.ok(fault.todo.includes(`\`changes\` of content/${notes}: - { date: ${today}`));
    assert.ok(fault.todo.includes(`meaning: [${section}]`), fault.todo);
    assert.match(fault.todo, /confirm (?:abc23|\S+\.yaml:\S+)$/);
    assert.deepEqual(found(1), [], 'a note says so');
    const confirmed = stateOf(record(after(texts), today, () => true));
    assert.deepEqual(found(0, confirmed), [], 'a person confirmed it');
  }
  const worded = changed([zh, inSection('before', '多一句。')]);
  assert.deepEqual(
    faultsOf({ comparisons: after(worded), faults: [] }, () => 'abc23', today),
    [],
  );
  const shared = changed(['glossary.yaml', (text) => text.replace(/note: \{ zh: /, '$&3 天')]);
  assert.deepEqual(
    faultsOf({ comparisons: after(shared), faults: [] }, () => 'abc23', today),
    [],
    'a text without a page of its own has no notes',
  );
});

test('the command records, names what is apart, fails for advice and when strict, and confirms', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kabang-translations-'));
  try {
    cpSync(resolve('content'), join(folder, 'content'), { recursive: true });
    const run = (...words: string[]) => runInProcess(folder, runTranslations, words);
    assert.equal((await run('confirm', '--all')).status, 0);
    const file = join(folder, 'content', zh);
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, inSection('before', '多一句。')(before));
    assert.equal((await run('check')).status, 0);
    const strict = await run('check', '--strict');
    assert.equal(strict.status, 1);
    assert.match(strict.stderr, /zh\.mdx:\d+ +changed .*en\.mdx:\d+ did not/);
    writeFileSync(file, inSection('before', '<Say>\n\n你好。\n\n</Say>')(before));
    writeFileSync(
      join(folder, 'content', en),
      inSection(
        'before',
        '<Say>\n\nHello.\n\n</Say>',
      )(readFileSync(join(folder, 'content', en), 'utf8')),
    );
    const recorded = await run();
    assert.equal(recorded.status, 1, 'recording is not saying');
    const code = /words to say or numbers than before \((\w{5})\).*\n.*confirm \1$/m.exec(
      recorded.stderr,
    )?.[1];
    assert.ok(code, recorded.stderr);
    assert.equal((await run('confirm', 'no/such#place')).status, 1);
    assert.equal((await run('confirm', code)).status, 0);
    assert.equal((await run('check', '--strict')).status, 0);
    assert.equal((await run('confirm')).status, 1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
