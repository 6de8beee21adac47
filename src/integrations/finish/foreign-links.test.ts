import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getKnowledge, pageAt } from '#knowledge/index.ts';
import { withMarkedLinks } from './foreign-links.ts';

const knowledge = getKnowledge();
const { title } = pageAt(knowledge, 'fixes/get-the-code').text.en;
/** What is made of a page in Chinese, as if that lacked pages and fell back to English. */
const marked = (html: string) => withMarkedLinks(html, 'zh', knowledge).text;

test('a link to another language names it, and its words are in that language where they are the title of a page', () => {
  assert.equal(
    marked(`<a class="x" href="/en/fixes/get-the-code/"><b>${title}</b><i>more</i></a>`),
    `<a class="x" href="/en/fixes/get-the-code/" hreflang="en" lang="en"><b>${title}</b><i>more</i><span lang="en"> (English)</span></a>`,
  );
  assert.equal(
    marked('去<a href="/en/fixes/get-the-code/#steps">这里</a>。'),
    '去<a href="/en/fixes/get-the-code/#steps" hreflang="en">这里<span lang="en"> (English)</span></a>。',
  );
});

test('the way to the same page in another language, and links within one, stay as they are', () => {
  const html =
    '<a href="/en/fixes/" hreflang="en" rel="alternate">English</a><a href="/zh/fixes/">x</a><a href="#a">y</a><a href="/english/">z</a>';
  assert.equal(marked(html), html);
});
