import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  attributeOf,
  contentOf,
  elementsIn,
  findElement,
  parsePage,
  spanOf,
  startTagOf,
  withEdits,
  wordsOf,
} from './html-tree.ts';

const html =
  '<!doctype html><html lang="en"><head><title>a > b</title></head><body><p title="<p>" data-x>One<sup>1</sup> &amp; two.</p><template><i>t</i></template></body></html>';
const tree = parsePage(html);
const paragraph = findElement(tree, 'p')!;
const slice = ({ start, end }: { start: number; end: number }) => html.slice(start, end);

test('an element knows where it, its start tag, its content and its attributes stand', () => {
  assert.equal(slice(spanOf(paragraph)), '<p title="<p>" data-x>One<sup>1</sup> &amp; two.</p>');
  assert.equal(slice(startTagOf(paragraph)), '<p title="<p>" data-x>');
  assert.equal(slice(contentOf(paragraph)), 'One<sup>1</sup> &amp; two.');
  assert.equal(slice(attributeOf(paragraph, 'title')!), 'title="<p>"');
  assert.equal(attributeOf(paragraph, 'id'), undefined);
});

test('elements come in order, with those in templates; what the parser added has no place', () => {
  assert.deepEqual(
    elementsIn(tree).map(({ tagName }) => tagName),
    ['html', 'head', 'title', 'body', 'p', 'sup', 'template', 'i'],
  );
  assert.throws(() => spanOf(findElement(parsePage('<p>a</p>'), 'body')!), /no <body>/);
});

test('words are read without tags, entities and what is left out', () =>
  assert.equal(wordsOf(paragraph, ['sup']), 'One & two.'));

test('edits leave the rest as it was', () =>
  assert.equal(
    withEdits('abcdef', [
      { start: 4, end: 4, text: '-' },
      { start: 1, end: 2, text: 'B' },
    ]),
    'aBcd-ef',
  ));
