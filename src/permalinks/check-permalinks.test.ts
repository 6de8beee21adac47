// What is said of codes that lead nowhere, and of places without one.
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { readKnowledge } from '#knowledge/index.ts';
import { mintCodes } from './change-codes.ts';
import { checkPermalinks, withUncommitted } from './check-permalinks.ts';
import { placesOf } from './places.ts';

const places = placesOf(readKnowledge(resolve('content')).knowledge);
const entries = mintCodes([], places.keys());
const gone = 'fixes/get-the-code';
const left = new Map([...places].filter(([name]) => name.split('#')[0] !== gone));
const line = () => 1;

test('a lost list of codes is one fault, with the way to restore it', () => {
  const faults = checkPermalinks([], places, line);
  assert.equal(faults.length, 1);
  assert.match(faults[0]!.what, new RegExp(`no codes yet for ${places.size} pages and sections`));
  assert.match(faults[0]!.todo, /git checkout -- content\/permalinks\.json/);
});

test('of a page that cannot be read no code is missed', () => {
  assert.equal(checkPermalinks(entries, left, line).length, 1);
  assert.deepEqual(checkPermalinks(entries, left, line, new Set([gone])), []);
});

test('a code that was never committed may be taken back', () => {
  const faults = checkPermalinks(entries, left, line);
  const isOfPage = ({ at }: { at: string }) => at.split('#')[0] === gone;
  const committed = entries.filter((entry) => !isOfPage(entry)).map(({ code }) => code);
  assert.match(withUncommitted(faults, new Set(committed))[0]!.todo, /git checkout/);
  assert.doesNotMatch(
    withUncommitted(faults, new Set(entries.map(({ code }) => code)))[0]!.todo,
    /git checkout/,
  );
});
