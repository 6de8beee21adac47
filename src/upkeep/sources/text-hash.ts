// The hash of what a document says: of HTML its words, without markup, scripts and what stands
// around the text.
import { createHash } from 'node:crypto';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

/**
 * Not what the document says: navigation, footers and forms change with every redesign, dates and
 * counters in scripts every day.
 */
const passedOver = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'nav',
  'header',
  'footer',
  'form',
  'iframe',
  'head',
]);

interface TreeNode {
  type: string;
  tagName?: string;
  value?: string;
  children?: TreeNode[];
}

function wordsIn({ type, tagName = '', value = '', children = [] }: TreeNode): string {
  if (type === 'text') return value;
  return passedOver.has(tagName) ? '' : children.map(wordsIn).join(' ');
}

function mainOf(node: TreeNode): TreeNode | undefined {
  if (node.tagName === 'main') return node;
  return node.children?.map(mainOf).find((main) => main !== undefined);
}

/**
 * Takes the bytes of a document and its content type; gives 16 hexadecimal digits. Spaces do
 * not count.
 */
export function textHash(bytes: Uint8Array, contentType: string): string {
  const hash = createHash('sha256');
  if (/html/i.test(contentType)) {
    const charset = /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ?? 'utf-8';
    const tree = unified().use(rehypeParse).parse(decoded(bytes, charset)) as TreeNode;
    hash.update(
      wordsIn(mainOf(tree) ?? tree)
        .normalize('NFKC')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  } else hash.update(bytes);
  return hash.digest('hex').slice(0, 16);
}

function decoded(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
