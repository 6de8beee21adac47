// Says in a writer's words why a text cannot be read: the parsers speak of characters and
// expressions.
import type { Fault } from '../faults.ts';

type Explanation = Pick<Fault, 'what' | 'todo'>;

interface Cause extends Explanation {
  /** Finds the place in the text, which may span lines. */
  pattern: RegExp;
}

/** What stops the reading of an article, likeliest first. */
const inArticles: Cause[] = [
  {
    pattern: /<!--/,
    what: 'has an HTML comment, which articles cannot hold',
    todo: 'Remove it; notes for other writers belong into the message of the commit.',
  },
  {
    pattern: /<[A-Z]\w*[^<>\n]*?=\s*[“”‘’＂]/,
    what: 'has the quotation marks of a Chinese keyboard in a tag',
    todo: 'Write straight ones: <Contact id="cn-police" />.',
  },
  {
    pattern: /<[A-Z]\w*[^<>\n]*?=\s*[^\s"'{>]/,
    what: 'has a value without quotation marks in a tag',
    todo: 'Write <Contact id="cn-police" />.',
  },
  {
    pattern: /＜\/?[A-Za-z]|<\/?[A-Z]\w*[^<>\n]*＞/,
    what: 'has a full-width ＜ or ＞ in a tag',
    todo: 'Write the half-width < and >.',
  },
  {
    pattern: /^#{1,6}(?=[^\s#])[^\n]*\{#/m,
    what: 'has a heading without a space behind its #',
    todo: 'Write it as: ## Heading {#an-id}',
  },
  {
    pattern: /\{\{|\}\}|\{%/,
    what: 'has {{ }} or {% %} of another system',
    todo: 'Write what it stands for in words.',
  },
  {
    pattern: /<(?:br|nobr|hr|img|wbr)\b[^>]*>/i,
    what: 'has a tag of HTML',
    todo: 'Write Markdown: an empty line makes a new paragraph.',
  },
];

/**
 * Takes the text of an article below its front matter and what the parser threw; gives the line in
 * that text, what is wrong, and what to do.
 */
export function explainArticle(
  body: string,
  error: unknown,
): Explanation & { line: number | undefined } {
  for (const { pattern, what, todo } of inArticles) {
    const match = pattern.exec(body);
    if (match !== null) return { line: lineAt(body, match.index), what, todo };
  }
  const message = (error instanceof Error ? error.message : String(error)).split('\n')[0]!;
  const place = /(?:^|\D)(\d+):(\d+)/.exec(message);
  const words = message
    .replace(/\(?\b\d+:\d+(?:-\d+:\d+)?\)?:?\s*/g, '')
    .replace(/\s+(?:at|in|on)?\s*$/, '')
    .trim();
  return {
    line: place ? Number(place[1]) : undefined,
    what: `is broken MDX: ${words}`,
    todo: 'Close every tag, and write { } and < in prose as words.',
  };
}

/**
 * Takes a YAML text, the line of its first error and the parser's words; gives what to do about it.
 */
export function explainYaml(text: string, line: number, message: string): string {
  const lines = text.split(/\r?\n/);
  const near = [lines[line - 1] ?? '', lines[line - 2] ?? ''];
  if (near.some((words) => /^\s*(?:- )?[\w-]+\s*：/.test(words)))
    return 'Write the half-width colon and a space behind the name of a field: `title: …`.';
  if (/unique/i.test(message)) return 'The field stands twice: keep one of them.';
  if (/tab/i.test(message)) return 'Indent with spaces, not with tabs.';
  if (near.some((words) => /:\s*(["']).*\1\s*[^\s#,\]}].*$/.test(words)))
    return 'Something stands behind the closing quotation mark: put the whole text into one pair.';
  return 'Mend the indentation on this line, and put quotation marks around a text that contains a colon, a quotation mark or #.';
}

const lineAt = (text: string, index: number) => text.slice(0, index).split('\n').length;
