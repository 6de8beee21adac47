import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWholePage, leadsElsewhere, titleOf } from './page-html.ts';

const html =
  '<!DOCTYPE html><html lang="en"><head><title>A &amp; b</title><link rel="manifest" href="/help/manifest.webmanifest"></head><body><main id="main" class="x"><p>Text</p><dl><dt>Checked</dt><dd><time datetime="2026-11-22">2026-11-22</time></dd></dl></main></body></html>\n';
test('a page is whole from its first to its last letter, and of this site', () => {
  assert.equal(isWholePage(html, '/help/'), true);
  assert.equal(isWholePage(html, '/'), false);
  for (const other of [
    '',
    html.slice(0, -20),
    html.slice(30),
    '<!doctype html><html><body>Wi-Fi</body></html>',
  ])
    assert.equal(isWholePage(other, '/help/'), false);
});

test('the title is read from the page', () => {
  assert.equal(titleOf(html), 'A & b');
});

test('a page whose canonical address is that of another is a way to it', () => {
  const page = (canonical: string) =>
    html.replace('</head>', `<link rel="canonical" href="https://x.example${canonical}"></head>`);
  assert.equal(leadsElsewhere(page('/help/en/fixes/new/'), '/help/en/fixes/old/'), true);
  assert.equal(leadsElsewhere(page('/help/en/fixes/old/'), '/help/en/fixes/old/'), false);
  assert.equal(leadsElsewhere(html, '/help/en/search/'), false);
});
