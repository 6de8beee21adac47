// HTML between the lines of Markdown: components for writers stay, of everything else the words do.
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import { writerComponents } from '#knowledge/index.ts';
import { type MarkdownNode, wordsOf } from './markdown-node.ts';

const fromHtml = unified().use(rehypeParse, { fragment: true }).use(rehypeRemark);
const componentTag = /^<\/?([A-Z]\w*)\b[^{}]*>$/;

/** Takes a node of HTML and what notes are told; gives what stands in its place. */
export function cleanHtml(
  node: MarkdownNode,
  note: (node: MarkdownNode, what: string) => void,
): MarkdownNode[] {
  const html = node.value!.trim();
  const name = componentTag.exec(html)?.[1];
  if (name !== undefined && Object.hasOwn(writerComponents, name))
    return [{ type: 'html', value: html }];
  if (/^<br\s*\/?>$/i.test(html)) return [{ type: 'break' }];
  note(
    node,
    html.startsWith('<!--')
      ? 'has a comment: left out'
      : `has the HTML ${html.split('\n')[0]!.slice(0, 40)}: its words stay as plain text`,
  );
  // A single tag has no words of its own; they stand beside it.
  if (/^<[^<>]*>$/.test(html)) return [];
  const tree = fromHtml.runSync(fromHtml.parse(html)) as unknown as MarkdownNode;
  return [
    {
      type: 'paragraph',
      children: [{ type: 'text', value: wordsOf(tree).replace(/\s+/g, ' ').trim() }],
    },
  ];
}

/**
 * Takes the HTML of one tag; gives the address and the description of a picture, undefined for
 * another tag.
 */
export function imageIn(html: string): { src: string; alt: string } | undefined {
  if (!/^<img\b[^>]*>$/i.test(html.trim())) return undefined;
  const value = (name: string) =>
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>"']+))`, 'i').exec(html);
  const [, ...src] = value('src') ?? [];
  const [, ...alt] = value('alt') ?? [];
  const first = (values: readonly (string | undefined)[]) =>
    values.find((one) => one !== undefined);
  const address = first(src);
  return address === undefined ? undefined : { src: address, alt: first(alt) ?? '' };
}
