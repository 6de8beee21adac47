import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copyOf } from './page-copy.ts';

test('a copy leaves out what only search engines, previews and paper read, and nothing else', () => {
  const kept = '<link rel="canonical" href="/a/"><link rel="manifest" href="/m"><style>a{}</style>';
  const html = (extra: string, code: string) =>
    `<head>${kept}${extra}</head><main><div class="sheet-link" data-a="b"> <p data-a>Scan<br>k.example/s/a</p> ${code} </div><svg><path d="M1"></path></svg></main>`;
  const extra =
    '<meta name="description" content="a"><link rel="alternate" hreflang="en" href="/en/"><meta property="og:type" content="article"><meta name="twitter:card" content="s"><script type="application/ld+json">{"a":1}</script>';
  assert.equal(copyOf(html(extra, '<svg width="96"><path d="M0"></path></svg>')), html('', ''));
  assert.equal(copyOf('<meta name="description" content="Settings > Wallet"><p>a</p>'), '<p>a</p>');
  assert.equal(copyOf('<p data-pagefind-ignore class="a">a</p>'), '<p class="a">a</p>');
});
