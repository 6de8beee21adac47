import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unpublishedIn, withoutUnpublished } from './unpublished.ts';

const files = new Map([
  ['fixes/page.yaml', 'order: 1'],
  ['fixes/new/page.yaml', 'order: 1\ndraft: true # until the numbers are checked\n'],
  ['fixes/new/zh.mdx', 'draft'],
  ['fixes/newer/page.yaml', 'order: 2\ndraft: false\n'],
  ['messages/page.yaml', 'order: 1'],
  ['messages/new-one.yaml', 'draft: true\norder: 3'],
  ['messages/other.yaml', 'say:\n  draft: true'],
]);

test('a page is unpublished by a line of its own in its data file', () => {
  assert.deepEqual(unpublishedIn(files), ['fixes/new', 'messages/new-one.yaml']);
});

test('what is unpublished goes with all its files, and nothing else goes', () => {
  assert.deepEqual(
    [...withoutUnpublished(files).keys()],
    ['fixes/page.yaml', 'fixes/newer/page.yaml', 'messages/page.yaml', 'messages/other.yaml'],
  );
});

test('every spelling that YAML reads as true hides a page, and no other', () => {
  const isHidden = (text: string) =>
    unpublishedIn(new Map([['fixes/new/page.yaml', `order: 1\n${text}\nstage: add\n`]])).length ===
    1;
  for (const text of [
    'draft: true',
    'draft: True',
    'draft: TRUE',
    'draft : true',
    '"draft": true',
    "'draft': true",
    '"dr\\x61ft": true',
    'draft:\n  true',
    'draft: !!bool true',
    'draft: &mark true',
    'draft:    true   # not yet',
  ])
    assert.equal(isHidden(text), true, text);
  for (const text of [
    'draft: false',
    'draft: "true"',
    '# draft: true',
    'say: draft',
    'say:\n  draft: true',
    'say: |\n  draft: true',
  ])
    assert.equal(isHidden(text), false, text);
});
