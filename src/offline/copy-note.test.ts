import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withNote } from './copy-note.ts';

const html =
  '<!DOCTYPE html><html lang="en"><head><title>A &amp; b</title><link rel="manifest" href="/help/manifest.webmanifest"></head><body><main id="main" class="x"><p>Text</p><dl><dt>Checked</dt><dd><time datetime="2026-11-22">2026-11-22</time></dd></dl></main></body></html>\n';
const note = {
  silent: 'Silence.',
  foreign: 'Not ours.',
  dated: '{why} Copy of {date}.',
  undated: '{why} Copy.',
};

test('a copy says so once, with the day its facts were checked', () => {
  assert.match(
    withNote(html, note, 'silent'),
    /<main id="main" class="x"><p role="status"[^>]*>Silence\. Copy of 2026-11-22\.<\/p><p>Text/,
  );
  assert.match(
    withNote(html.replace(/<dl>.*<\/dl>/, ''), note, 'foreign'),
    /<p role="status"[^>]*>Not ours\. Copy\.<\/p>/,
  );
});
