import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '#knowledge/index.ts';
import { checkSubjects } from './check-subjects.ts';

const page = (path: string, aliases: string[], kind = 'fix') => {
  const text = { title: 'A title', description: 'What it says.', aliases };
  return { path, area: 'fixes', kind, text: { zh: text, en: text } } as unknown as Page;
};
const asked = (path: string, ...texts: string[]) =>
  new Map([[path, { zh: [], en: texts.map((text) => ({ text, isPost: false })) }]]);

test('a question and an alias about what the page does not mention are named with their file', () => {
  const faults = checkSubjects(
    [{ page: page('fixes/a', ['passport scan']), pieces: ['Check the number on file.'] }],
    'en',
    asked('fixes/a', 'no code', 'venmo sends no code'),
  );
  assert.deepEqual(
    faults.map(({ file, what }) => [file, /about “(.+)”/.exec(what)?.[1]]),
    [
      ['content/fixes/a/en.mdx', 'passport'],
      ['content/questions/en/fixes/a.txt', 'venmo'],
    ],
  );
});

test('a page may call a subject by another name', () => {
  const ask = asked('fixes/a', 'google voice gets no code');
  const read = (said: string) =>
    checkSubjects([{ page: page('fixes/a', []), pieces: [said] }], 'en', ask);
  assert.equal(read('An internet number gets no texts.').length, 0);
  assert.equal(read('A new number gets no texts.').length, 1);
});

test('the page of an area speaks for the pages that it lists', () => {
  const pages = [
    { page: page('fixes', ['octopus'], 'hub'), pieces: ['Fixes.'] },
    { page: page('fixes/a', []), pieces: ['Octopus in a phone.'] },
  ];
  assert.deepEqual(checkSubjects(pages, 'en', new Map()), []);
});
