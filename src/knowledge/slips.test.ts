// One slip is one fault: in a writer's words, with its line, and without the faults that would
// follow from it.
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { buildKnowledge } from './build-knowledge.ts';
import { readContent } from './read/content-folder.ts';

const content = readContent(resolve('content'));

/**
 * Changes the first place of a pattern in a file of the site's own content; gives the faults as
 * `file:line what → todo`.
 */
function slip(name: string, from: string | RegExp, to: string): string[] {
  const before = content.get(name)!;
  const after = before.replace(from, () => to);
  assert.notEqual(after, before, `${name} has no ${from}`);
  return buildKnowledge(new Map([...content, [name, after]])).faults.map(
    ({ file, line, what, todo }) => `${file}:${line} ${what} → ${todo}`,
  );
}

const article = 'fixes/get-the-code/zh.mdx';
const message = 'messages/timed-out.yaml';
const slips: [title: string, file: string, from: string | RegExp, to: string, fault: RegExp][] = [
  [
    'text behind a closing quotation mark',
    message,
    /why:\n {4}zh: (.+)/,
    "why:\n    zh: '超时' 不等于失败",
    /is broken YAML.*closing quotation mark/,
  ],
  [
    'an item that is indented too far',
    'messages/issuer-declined.yaml',
    /\n- to: /,
    '\n  - to: ',
    /is broken YAML/,
  ],
  [
    'a comment in HTML',
    article,
    /\n\n## /,
    '\n\n<!-- 注 -->\n\n## ',
    /has an HTML comment.*→ Remove it/,
  ],
  [
    'a value without quotation marks',
    article,
    /\n\n## /,
    '\n\n<Contact id=cn-police />\n\n## ',
    /has a value without quotation marks.*id="cn-police"/,
  ],
  [
    'quotation marks of a Chinese keyboard',
    article,
    /\n\n## /,
    '\n\n<Contact id=“cn-police” />\n\n## ',
    /quotation marks of a Chinese keyboard/,
  ],
  ['a heading without its space', article, '## ', '##', /has a heading without a space/],
  [
    'marks of a merge',
    article,
    /\n\n## /,
    '\n\n<<<<<<< HEAD\n甲\n=======\n乙\n>>>>>>> other\n\n## ',
    /marks of a merge conflict/,
  ],
  [
    'marks of a merge in a list',
    'sources.yaml',
    /\n- /,
    '\n<<<<<<< HEAD\n- ',
    /marks of a merge conflict/,
  ],
  ['a tag of HTML', article, /\n\n## /, '<br>\n\n## ', /has a tag of HTML/],
  ['a template of another system', article, /\n\n## /, '{{ site.name }}\n\n## ', /has \{\{ \}\}/],
  [
    'a full-width colon in front matter',
    article,
    'title: ',
    'title：',
    /broken YAML in its front matter.*half-width colon/,
  ],
  [
    'a title that stands twice',
    article,
    'title: ',
    'title: 甲\ntitle: ',
    /broken YAML in its front matter.*keep one/,
  ],
  [
    'a number among the aliases',
    article,
    /aliases:\n {2}- .*\n/,
    'aliases:\n  - 51\n',
    /`aliases\.0` is a number, not a text → Put it into quotation marks/,
  ],
  [
    'a pair among the aliases',
    article,
    /aliases:\n {2}- .*\n/,
    'aliases:\n  - 错误: 51\n',
    /`aliases\.0` is a pair.*quotation marks: '错误: 51'/,
  ],
  [
    'yes for true',
    'fixes/get-the-code/page.yaml',
    /^/,
    'draft: yes\n',
    /`draft` is "yes", neither true nor false → Write true or false/,
  ],
  [
    'a source without a field',
    'sources.yaml',
    /, grade: A, /,
    ', ',
    /lacks the field `\d+\.grade`/,
  ],
  ['a message that lacks a field', message, /who:\n.*\n.*\n/, '', /lacks the field `who`/],
  [
    'a question that lacks a field',
    'check/verify.yaml',
    /^question:.*(?:\n .*)*\n/m,
    '',
    /lacks the field `question`/,
  ],
  ['a line that is left open', 'claims.yaml', /quantities: \[/, 'quantities: [[', /is broken YAML/],
];

for (const [title, file, from, to, fault] of slips)
  test(`${title} is one fault`, () => {
    const found = slip(file, from, to);
    assert.equal(found.length, 1, found.slice(0, 8).join('\n'));
    assert.match(found[0]!, fault);
    assert.match(found[0]!, new RegExp(`^content/${file}:\\d+ `));
  });
