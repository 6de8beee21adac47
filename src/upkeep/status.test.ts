// The report for editors: what it counts, on which day, and how the command ends.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { expiryOf, readContent, type ContentFiles } from '#knowledge/index.ts';
import { graphOf } from '#knowledge/graph-of.ts';
import { runInProcess } from '#knowledge/run-in-process.ts';
import { daysLater } from './review.ts';
import { reportStatus } from './status-command.ts';
import { statusOf } from './status.ts';
import { partsOf, printStatus } from './status-lines.ts';

const files = readContent(resolve('content'));
const today = '2026-11-29';
const unnamed = { operator: '', contact: '' };
const statusIn = (texts: ContentFiles, day = today, drafts: string[] = [], settings = unnamed) =>
  statusOf({
    knowledge: graphOf(texts),
    day,
    comparisons: [],
    remarks: [],
    drafts,
    settings,
  });
function changed(name: string, change: (text: string) => string): ContentFiles {
  const before = files.get(name)!;
  assert.notEqual(change(before), before, name);
  return new Map(files).set(name, change(before));
}
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

test('a page, a claim and a contact are due on their day, and soon in the thirty days before it', () => {
  const knowledge = graphOf(files);
  const claim = [...knowledge.claims.values()].find(({ kind }) => kind === 'law')!;
  const contact = [...knowledge.contacts.values()][0]!;
  const page = knowledge.pages.find(({ path }) => path === 'fixes/get-the-code')!;
  for (const [id, due] of [
    [claim.id, expiryOf(claim)],
    [contact.id, contact.review],
    [page.path, page.review],
  ] as const) {
    assert.ok(ids(statusIn(files, due).due).includes(id), `${id} on ${due}`);
    const before = statusIn(files, daysLater(due, -1));
    assert.ok(!ids(before.due).includes(id) && ids(before.soon).includes(id), id);
    assert.ok(ids(statusIn(files, daysLater(due, -30)).soon).includes(id), id);
    assert.ok(!ids(statusIn(files, daysLater(due, -31)).soon).includes(id), id);
  }
});

test('what is due names the pages that rest on it', () => {
  const far = statusIn(files, '2028-01-01');
  assert.equal(far.isDue, true);
  const claims = far.due.filter(({ what }) => what === 'claim');
  assert.equal(claims.length, far.claims.total);
  assert.deepEqual(
    claims.filter(({ pages }) => pages.length === 0),
    [],
    'every claim is cited',
  );
  assert.ok(far.claims.byKind.every(({ claims, stale }) => claims === stale));
});

test('claims are counted once, by grade, age and kind', () => {
  const { claims } = statusIn(files);
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  assert.equal(sum(claims.byGrade.map((row) => row.claims)), claims.total);
  assert.equal(sum(claims.byGrade.flatMap(({ byAge }) => byAge)), claims.total);
  assert.equal(sum(claims.byKind.map((row) => row.claims)), claims.total);
  const older = statusIn(files, '2027-01-20').claims;
  assert.ok(older.byGrade.every(({ byAge: [young] }) => young === 0));
});

test('a page without questions is due', () => {
  const few = new Map(files);
  few.delete('questions/en/fixes/get-the-code.txt');
  const { isDue, questions } = statusIn(few);
  assert.equal(isDue, true);
  assert.deepEqual(
    questions.toDo.map(({ file }) => file),
    ['content/questions/en/fixes/get-the-code.txt'],
  );
});

test('a text that leads nowhere is a dead end until it links or names a contact', () => {
  const path = 'lost-funds/evidence';
  const mute = new Map(files);
  for (const locale of ['zh', 'en'])
    mute.set(
      `${path}/${locale}.mdx`,
      files
        .get(`${path}/${locale}.mdx`)!
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/<Contact [^>]*>/g, ''),
    );
  const add = (words: string) =>
    new Map(mute).set(`${path}/en.mdx`, `${mute.get(`${path}/en.mdx`)}\n${words}\n`);
  assert.ok(statusIn(mute).deadEnds.includes(path));
  for (const way of ['[Call](/lost-funds/where-to-call/).', '<Contact id="cn-police" />'])
    assert.ok(!statusIn(add(way)).deadEnds.includes(path), way);
  const self = add('[Up](/lost-funds/evidence/).');
  assert.ok(statusIn(self).deadEnds.includes(path), 'a link to itself leads nowhere');
});

test('a section is linked from the first text that leads to it, and so is a page', () => {
  const [{ page, sections } = { page: '', sections: [] }] = statusIn(files).unlinkedSections;
  const link = changed('about/en.mdx', (text) => `${text}\n[There](/${page}/#${sections[0]}).\n`);
  const after = statusIn(link).unlinkedSections.find((row) => row.page === page);
  assert.deepEqual(after?.sections ?? [], sections.slice(1));
  const without = new Map(
    [...files].map(([name, text]) => [
      name,
      text.replaceAll('(/glossary/', '(/about/').replace(/^(related: .*)\bglossary\b/m, '$1about'),
    ]),
  );
  assert.ok(statusIn(without).unlinkedPages.includes('glossary'));
  const linked = new Map(without);
  linked.set('contact/en.mdx', `${without.get('contact/en.mdx')}\n[Words](/glossary/).\n`);
  assert.ok(!statusIn(linked).unlinkedPages.includes('glossary'));
});

test('sources seen only as copies are named with what rests on them', () => {
  const { copies } = statusIn(files);
  const { sources } = graphOf(files);
  assert.deepEqual(
    new Set(ids(copies)),
    new Set([...sources.values()].flatMap(({ id, seen }) => (seen === 'copy' ? [id] : []))),
  );
  assert.ok(copies[0]!.pages.length >= copies.at(-1)!.pages.length);
});

test('the printed report marks what is due, cuts long lists, and says so', () => {
  const late = statusIn(files, '2028-01-01', ['fixes/new-one']);
  const printed = printStatus(late, 3);
  assert.match(printed, /^! Past its review: \d+$/m);
  assert.match(printed, /… and \d+ more \(--all\)/);
  assert.match(printed, /^ {2}Drafts: 1\n {4}fixes\/new-one$/m);
  assert.doesNotMatch(printStatus(late, Infinity), /\(--all\)/);
  assert.match(printStatus(statusIn(files), 3), /Nothing is due\./);
  assert.ok(partsOf(statusIn(files), 3).every(({ isDue }) => !isDue));
});

test('the command ends with 0, 1 or 2, prints JSON of the documented keys, and names bad options', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kabang-status-'));
  try {
    cpSync(resolve('content'), join(folder, 'content'), { recursive: true });
    const run = (...words: string[]) => runInProcess(folder, reportStatus, words);
    const { status, stdout } = await run('--json', '--date', '2028-01-01');
    assert.equal(status, 1);
    const readme = readFileSync(resolve('.github/CONTRIBUTING.md'), 'utf8');
    for (const key of Object.keys(JSON.parse(stdout) as object))
      assert.ok(readme.includes(`\`${key}\``), `CONTRIBUTING explains ${key}`);
    for (const [words, said] of [
      [['--dat', '2028-01-01'], /Unknown option '--dat'/],
      [['--date', '2028-02-30'], /--date 2028-02-30 is not a day/],
      [['--date'], /argument missing/],
      [['soon'], /Unexpected argument 'soon'/],
    ] as const) {
      const bad = await run(...words);
      assert.equal(bad.status, 2, words.join(' '));
      assert.match(bad.stderr, said);
      assert.match(bad.stderr, /npm run content:status/);
    }
    appendFileSync(join(folder, 'content/fixes/get-the-code/en.mdx'), '\n[No](/no/where/).\n');
    const broken = await run();
    assert.equal(broken.status, 2);
    assert.match(broken.stderr, /en\.mdx:\d+ +links to the page no\/where/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('texts that are not in step are due', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kabang-status-'));
  try {
    cpSync(resolve('content'), join(folder, 'content'), { recursive: true });
    const file = join(folder, 'content/fixes/get-the-code/zh.mdx');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('{#before}\n', '{#before}\n\n多一句。\n'),
    );
    const { status, stdout } = spawnSync(
      process.execPath,
      [resolve('src/upkeep/status-command.ts'), '--date', today],
      { cwd: folder, encoding: 'utf8' },
    );
    assert.equal(status, 1);
    assert.match(stdout, /^! Not in step .*: 1\n {4}content\/fixes\/get-the-code\/zh\.mdx:\d+/m);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a copy of the site that names nobody is told so, and nothing is due for it', () => {
  const status = statusIn(files);
  assert.deepEqual(status.unset, ['operator', 'contact']);
  assert.match(
    printStatus(status, 5),
    /who runs this copy, and how to reach them: 2\n {4}operator\n/,
  );
  const named = { operator: 'A Library', contact: 'help@library.example' };
  assert.deepEqual(statusIn(files, today, [], named).unset, []);
});
