import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { inEach } from '#i18n/locales.ts';
import { movedPage, neutralSectionPage, sectionPage } from './section-page.ts';
import { parsePage } from '#text/html-tree.ts';
import { firstSentence } from './summary.ts';

const text = (locale: 'zh' | 'en') => ({
  language: locale,
  title: 'Steps "1" & <2>',
  pageTitle: 'Page',
  summary: `Sentence ${locale}.`,
  target: `/${locale}/fixes/code/#steps`,
  page: `/${locale}/fixes/code/`,
});
const input = {
  own: '/zh/s/k3t9m/',
  texts: inEach({ zh: text('zh'), en: text('en') }),
  picture: [
    { property: 'og:image', content: 'https://x.example/a.png' },
    { property: 'og:image:alt', content: 'Settings > "Wallet" & <b>' },
    { name: 'twitter:card', content: 'summary_large_image' },
  ],
};

test('the page of a section goes on at once, and leaves its address to the page', () => {
  const html = sectionPage('zh', input);
  assert.match(html, /<meta http-equiv="refresh" content="0; url=\/zh\/fixes\/code\/#steps">/);
  assert.match(html, /<link rel="canonical" href="https:\/\/[^/]+\/zh\/fixes\/code\/">/);
  assert.match(html, /<meta property="og:url" content="https:\/\/[^/]+\/zh\/s\/k3t9m\/">/);
  assert.match(html, /<meta property="og:description" content="Sentence zh\.">/);
  assert.match(html, /<meta property="og:image" content="https:\/\/x\.example\/a\.png">/);
  assert.ok(
    html.includes(
      '<meta property="og:image:alt" content="Settings &gt; &quot;Wallet&quot; &amp; &lt;b&gt;"><meta name="twitter:card" content="summary_large_image">',
    ),
  );
  assert.match(html, /<a hreflang="zh-CN" href="\/zh\/fixes\/code\/#steps">/);
  assert.doesNotMatch(html, /<script|noindex/);
});

test('titles are written as text, never as HTML', () => {
  for (const html of [
    sectionPage('en', input),
    neutralSectionPage(input),
    movedPage('en', input.texts.en, [{ id: 'old', title: '<b>', target: '/en/x/' }]),
  ])
    assert.doesNotMatch(html, /<2>|<b>/);
});

test('the neutral page offers both languages and sends nobody on without a script', () => {
  const html = neutralSectionPage({ ...input, own: '/s/k3t9m/' });
  assert.doesNotMatch(html, /http-equiv="refresh"/);
  for (const locale of ['zh', 'en'])
    assert.match(html, new RegExp(`href="/${locale}/fixes/code/#steps"`));
});

test('the policy of each page names its style and its script by their hashes', () => {
  for (const html of [
    sectionPage('zh', input),
    neutralSectionPage(input),
    movedPage('zh', input.texts.zh, []),
  ]) {
    const policy = /content-security-policy" content="([^"]+)"/.exec(html)![1]!;
    for (const [, content] of html.matchAll(/<(?:style|script)>([\s\S]*?)<\/(?:style|script)>/g))
      assert.ok(policy.includes(createHash('sha256').update(content!).digest('base64')));
    assert.doesNotMatch(policy, /unsafe/);
  }
});

test('the first sentence of a section is its summary', () => {
  const html =
    '<article><h2 id="a">A</h2><p>One<sup>1</sup> is &lt;here&gt;. Two.</p><h2 id="b">B</h2><ol><li>第一步。<b>然后</b>第二步。</li></ol><h2 id="c">C</h2><ul><li><a href="/x/">Link</a> text</li></ul></article><p>Not this one.</p>';
  assert.equal(firstSentence(parsePage(html), 'a'), 'One is <here>.');
  assert.equal(
    firstSentence(parsePage(html.replace('第一步。', '先看第一步在哪。')), 'b'),
    '先看第一步在哪。',
  );
  assert.equal(firstSentence(parsePage(html), 'c'), undefined);
  assert.equal(firstSentence(parsePage(html), 'd'), undefined);
});
