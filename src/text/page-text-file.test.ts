import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageOfTextFile, pageTextOf, textFileOf } from './page-text-file.ts';

test('the file of a page is told from its address, and back', () => {
  for (const path of ['fixes/get-the-code/', 'fixes/', ''])
    assert.equal(pageOfTextFile(textFileOf(`zh/${path}`)), path);
  assert.equal(pageOfTextFile('questions.json'), undefined);
});

test('the text is that of the main part', () => {
  const html = '<header>no</header><main><h1>T</h1><p>Answer.</p><h2 id="a">A</h2><p>B.</p></main>';
  assert.deepEqual(pageTextOf(html), {
    pieces: ['T. ', 'Answer. ', 'A. ', 'B. '],
    sections: [{ id: 'a', text: 'A', location: 2 }],
  });
});
