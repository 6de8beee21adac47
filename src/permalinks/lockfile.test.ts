import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mintCodes } from './change-codes.ts';
import { printLockfile, readLockfile } from './lockfile.ts';

const places = [
  'fixes',
  'fixes/code',
  'fixes/code#before',
  'fixes/code#steps',
  'messages/timed-out',
  'messages/timed-out#meaning',
];
const entries = mintCodes([], places);
const sound = printLockfile(entries);
const codeAt = (place: string) => entries.find(({ at }) => at === place)!.code;
const lineWith = (text: string, part: string) =>
  text.split('\n').findIndex((line) => line.includes(part)) + 1;

test('a lockfile is read as it was printed, one line a code, sorted', () => {
  const { entries: read, faults } = readLockfile(sound);
  assert.deepEqual(faults, []);
  assert.deepEqual(new Set(read.map(({ at }) => at)), new Set(places));
  assert.equal(printLockfile(read), sound);
  assert.deepEqual(Object.keys(JSON.parse(sound).codes), entries.map(({ code }) => code).sort());
});

test('two branches that mint in another order agree', () => {
  assert.equal(printLockfile(mintCodes(mintCodes([], places.slice(3)), places)), sound);
});

const steps = codeAt('fixes/code#steps');
const before = codeAt('fixes/code#before');
const line = (code: string) => sound.split('\n').find((text) => text.includes(`"${code}"`))!;
const [first = '', second = ''] = entries.map(({ code }) => code).sort();

const corruptions: [title: string, corrupt: (text: string) => string, what: RegExp][] = [
  [
    'a duplicate code',
    (text) => text.replace(`${line(first)}\n`, `${line(first)}\n${line(first)}\n`),
    new RegExp(`has the code ${first} twice, first on line 4`),
  ],
  [
    'a malformed code',
    (text) => text.replace(`"${steps}"`, '"St-1"'),
    /has the malformed code “St-1”/,
  ],
  [
    'a code of letters that are not used',
    (text) => text.replace(`"${steps}"`, '"ilo01"'),
    /has the code ilo01, whose letters fail their check/,
  ],
  [
    'a code with one letter edited',
    (text) =>
      text.replace(`"${steps}"`, `"${steps.slice(0, 4)}${steps.endsWith('z') ? 'y' : 'z'}"`),
    /whose letters fail their check/,
  ],
  [
    'a sound code that belongs elsewhere',
    (text) =>
      text
        .replace(`"${steps}"`, '"@"')
        .replace(`"${before}"`, `"${steps}"`)
        .replace('"@"', `"${before}"`),
    /is not derived from it/,
  ],
  [
    'an edited target',
    (text) => text.replace('"fixes/code#steps"', '"fixes/code#stages"'),
    /has the code \w{5} for fixes\/code#stages, which is not derived from it/,
  ],
  [
    'a place with two codes',
    (text) => text.replace('"fixes/code#steps"', '"fixes/code#before"'),
    /gives fixes\/code#before a second code/,
  ],
  [
    'a malformed place',
    (text) => text.replace('"fixes/code#steps"', '"fixes/code/#steps"'),
    /whose value is not a place/,
  ],
  [
    'a field that is not known',
    (text) => text.replace('"fixes/code#steps" }', '"fixes/code#steps", "note": "x" }'),
    /whose value is not a place/,
  ],
  [
    'an end without its day',
    (text) =>
      text.replace('"fixes/code#steps" }', '"fixes/code#steps", "moved": "fixes/code#before" }'),
    /whose value is not a place/,
  ],
  [
    'lines out of order',
    (text) =>
      text.replace(line(first), '@').replace(line(second), line(first)).replace('@', line(second)),
    /is not sorted/,
  ],
  [
    'a removed line',
    (text) => text.replace(`${line(first)}\n`, ''),
    /was sealed with 6 codes and holds 5: a code has vanished/,
  ],
  [
    'a hand-written end',
    (text) =>
      text.replace(
        '"fixes/code#steps" }',
        '"fixes/code#steps", "retired": "fixes", "on": "2026-01-01" }',
      ),
    /does not fit its seal/,
  ],
  ['a removed seal', (text) => text.replace(/ {2}"seal".*\n/, ''), /does not fit its seal/],
  [
    'the conflict of a merge',
    (text) => text.replace('  "seal"', '<<<<<<< HEAD\n  "seal"'),
    /holds the conflict of a merge/,
  ],
  [
    'several codes on a line',
    (text) => text.replace(`${line(first)}\n`, `${line(first)} `),
    /whose value is not a place/,
  ],
  [
    'a line that is not one of a code',
    (text) => text.replace(`${line(first)}\n`, `${line(first)}\n    ${second}\n`),
    /is not one code a line/,
  ],
];

for (const [title, corrupt, what] of corruptions) {
  test(`refuses ${title}, with its line and what to do`, () => {
    const text = corrupt(sound);
    assert.notEqual(text, sound, 'the test changes nothing');
    const fault = readLockfile(text).faults.find((found) => what.test(found.what));
    assert.ok(fault, JSON.stringify(readLockfile(text).faults));
    assert.ok(fault.todo.length > 20);
    if (fault.line !== undefined) assert.ok(fault.line <= text.split('\n').length);
  });
}

test('lines that end as on Windows are read as the others', () => {
  const { entries, faults } = readLockfile(sound.replaceAll('\n', '\r\n'));
  assert.deepEqual(faults, []);
  assert.deepEqual(entries, readLockfile(sound).entries);
  assert.equal(printLockfile(entries), sound);
});

test('the line of a fault is where the code stands', () => {
  const text = sound.replace('"fixes/code#steps"', '"fixes/code#stages"');
  assert.equal(readLockfile(text).faults[0]?.line, lineWith(text, 'fixes/code#stages'));
});
