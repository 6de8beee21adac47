import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePage, spanOf } from '#text/html-tree.ts';
import { textOf, writeMarkdownPage, type MarkdownFacts } from './index.ts';

const facts: MarkdownFacts = {
  title: 'A "title"',
  description: 'B',
  language: 'en',
  canonical: 'https://site.example/en/fixes/a/',
  checked: '2026-11-22',
  updated: '2026-11-23',
  sources: [{ title: 'Law', url: 'https://law.example/' }, { title: 'Book' }],
};
const body = (html: string, sectionLink: (id: string) => string | undefined = () => undefined) =>
  writeMarkdownPage(parsePage(html), facts, sectionLink).split('---\n').at(-1)!.trim();

test('what a citation needs stands before the text', () => {
  assert.equal(
    writeMarkdownPage(parsePage('<p>x</p>'), facts, () => undefined),
    [
      '---',
      'title: "A \\"title\\""',
      'description: "B"',
      'language: "en"',
      'canonical: "https://site.example/en/fixes/a/"',
      'checked: 2026-11-22',
      'updated: 2026-11-23',
      'sources:',
      '  - title: "Law"',
      '    url: "https://law.example/"',
      '  - title: "Book"',
      '---',
      '',
      'x',
      '',
    ].join('\n'),
  );
});

test('the text is the article, or <main> where there is none', () => {
  const article = '<article class="a" title="<article>"><p>Hi</p></article>';
  for (const [html, text] of [
    [`<main><nav>x</nav>${article}</main>`, article],
    ['<body><main id="main"><p>Q</p></main></body>', '<main id="main"><p>Q</p></main>'],
  ] as const) {
    const { start, end } = spanOf(textOf(parsePage(html)));
    assert.equal(html.slice(start, end), text);
  }
  assert.throws(() => textOf(parsePage('<p>x</p>')), /neither/);
});

test('what only a browser needs goes', () =>
  assert.equal(
    body(
      '<article><svg aria-hidden="true"><path/></svg><script type="module">1</script><template><p>T</p></template><p data-astro-cid-abc class="mt-2" title="x">Hi</p></article>',
    ),
    'Hi',
  ));

test('the link beside a heading and the code on paper go, and the heading leads to its section', () => {
  const html =
    '<div class="section"><h2 id="steps">Steps</h2><a href="#steps" class="no-print">#</a></div><div class="sheet-link"><p>Scan</p></div>';
  assert.equal(body(html), '## Steps');
  assert.equal(
    body(html, (id) => `https://site.example/s/${id}/`),
    '## [Steps](https://site.example/s/steps/)',
  );
});

test('links are full addresses, and a number to call stays one', () => {
  assert.equal(
    body('<p><a href="/en/b/">B</a>, <a href="#c">C</a>, <a href="tel:110">110</a></p>'),
    '[B](https://site.example/en/b/), [C](https://site.example/en/fixes/a/#c), [110](tel:110)',
  );
});

test('a screen and words to say are quotations under their caption', () => {
  assert.equal(
    body(
      '<figure><div><p>Card declined</p><p aria-hidden="true">OK</p></div><figcaption>On the screen</figcaption></figure>',
    ),
    'On the screen\n\n> Card declined',
  );
  assert.equal(
    body(
      '<figure><figcaption>Say to your bank</figcaption><blockquote>Hello</blockquote></figure>',
    ),
    'Say to your bank\n\n> Hello',
  );
});

test('a drawing is told by its title and its caption', () => {
  assert.equal(
    body(
      '<figure><svg role="img"><title>Two numbers</title><text>1</text></svg><figcaption>They differ.</figcaption></figure>',
    ),
    '_Two numbers_\n\nThey differ.',
  );
});

test('who can fix it and whether to retry are one line', () => {
  assert.equal(
    body(
      '<dl><div><dt>Who can fix it</dt><dd><span> You </span> <span>Your bank</span></dd></div><div><dt>Try again?</dt><dd><span>Stop</span></dd></div></dl>',
    ),
    'Who can fix it: You, Your bank · Try again? Stop',
  );
  assert.equal(
    body('<dl><div><dt>谁能解决</dt><dd><span>你自己</span><span>银行</span></dd></div></dl>'),
    '谁能解决：你自己、银行',
  );
});

test('tables, remarks, and numbers of sources keep their meaning', () => {
  assert.equal(
    body('<table><thead><tr><th>Code</th></tr></thead><tbody><tr><td>05</td></tr></tbody></table>'),
    '| Code |\n| - |\n| 05 |',
  );
  assert.equal(body('<div role="note"><p>Stop</p><p>Wait.</p></div>'), '> Stop\n>\n> Wait.');
  assert.equal(body('<p>True.<sup><a href="#source-a">[1]</a></sup> So.</p>'), 'True.[1] So.');
});

test('what stands on a line of its own stays there, and what is hidden is not told', () => {
  assert.equal(
    body('<p>Do it.<span class="mt-1 block">It worked.</span></p><p hidden>Overdue</p>'),
    'Do it.\\\nIt worked.',
  );
});
