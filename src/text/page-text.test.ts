import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPageText } from './page-text.ts';

test('text comes in pieces with its sections, without what the index leaves out', () => {
  const html = `<main data-pagefind-body><nav data-pagefind-ignore><ol><li>Home</li></ol></nav><h1>Title</h1><p>One <b>two</b><br>three.</p>
    <div><h2 id="steps" class="x">The steps</h2><a href="#steps" data-pagefind-ignore>#</a></div><ol><li>First &amp; last<img src="a>b.png" alt=""></li></ol><svg><text>drawn</text></svg><p>End&#x3002;</p></main>`;
  assert.deepEqual(readPageText(html), {
    pieces: ['Title. ', 'One two. ', 'three. ', 'The steps. ', 'First & last. ', 'End。 '],
    sections: [{ id: 'steps', text: 'The steps', location: 3 }],
  });
});

test('elements in an element that is left out do not end it', () => {
  assert.deepEqual(
    readPageText(
      '<p>a</p><div data-pagefind-ignore><div><p>no</p></div><p>no</p><br/></div><p>b</p>',
    ).pieces,
    ['a. ', 'b. '],
  );
});
