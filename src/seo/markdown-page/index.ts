// The Markdown page of a page: the same text for those who read without a browser, with what a
// citation needs before it.
import type { Element, Root } from 'hast';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { cleanNode, wordsOf, type HtmlNode } from './clean.ts';

export { textOf } from './clean.ts';

/** What stands before the text; an undefined fact is left out. */
export interface MarkdownFacts {
  title: string;
  description: string;
  language: string;
  canonical: string;
  /** The short address, for a page that has one. */
  short?: string | undefined;
  checked?: string | undefined;
  updated?: string | undefined;
  sources?: readonly { title: string; url?: string | undefined }[] | undefined;
}

const writer = unified()
  .use(rehypeRemark, {
    // The number of a source stands as it is; written as text, its brackets would be escaped.
    handlers: { sup: (_, node) => ({ type: 'html', value: wordsOf(node as HtmlNode) }) },
  })
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-', resourceLink: true });

/**
 * Takes the tree of a page's text, what is known of it and the address of a section by its id;
 * gives the Markdown with front matter.
 */
export function writeMarkdownPage(
  tree: Element | Root,
  facts: MarkdownFacts,
  sectionLink: (id: string) => string | undefined,
): string {
  const complete = (href: string) => new URL(href, facts.canonical).href;
  const cleaned = {
    type: 'root',
    children: cleanNode(tree, complete, sectionLink),
  };
  const markdown = writer.stringify(
    writer.runSync(cleaned as Parameters<typeof writer.runSync>[0]),
  );
  return `${frontMatter(facts)}\n${markdown}`;
}

/** A JSON string is a YAML string too. */
function frontMatter({ sources = [], ...facts }: MarkdownFacts): string {
  const lines = Object.entries(facts).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [`${name}: ${/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : JSON.stringify(value)}`],
  );
  const list = sources.flatMap(({ title, url }) => [
    `  - title: ${JSON.stringify(title)}`,
    ...(url === undefined ? [] : [`    url: ${JSON.stringify(url)}`]),
  ]);
  return ['---', ...lines, ...(list.length > 0 ? ['sources:', ...list] : []), '---', ''].join('\n');
}
