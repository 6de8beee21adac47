// The headings of an imported text, brought to the levels of an article.
import { type MarkdownNode, wordsOf } from './markdown-node.ts';

export interface Body {
  tree: MarkdownNode;
  /** The first h1, which is taken out. */
  title: string | undefined;
  /** The words of the first paragraph before the first section. */
  lead: string;
  headings: { node: MarkdownNode; own: string | undefined; words: string }[];
}

/**
 * Takes the blocks of a text, and what notes a change; gives the body with its headings brought to
 * the levels of an article: the first h1 is the title, the highest level below it is that of
 * sections.
 */
export function withHeadings(
  children: MarkdownNode[],
  note: (node: MarkdownNode, what: string) => void,
): Body {
  const first = children.find(({ type }) => type === 'heading');
  const title = first?.depth === 1 ? wordsOf(first).trim() : undefined;
  const rest = title === undefined ? children : children.filter((node) => node !== first);
  const all = rest.filter(({ type }) => type === 'heading');
  const top = Math.min(...all.map(({ depth = 2 }) => depth));
  const headings: Body['headings'] = [];
  for (const node of all) {
    const depth = node.depth! - top + 2;
    if (depth > 3) note(node, `has a heading of level ${node.depth}: now a part of its section`);
    node.depth = Math.min(depth, 3);
    const last = node.children?.at(-1);
    const [mark, own] = /\s*\{#([\w-]+)\}\s*$/.exec(last?.value ?? '') ?? [];
    if (mark !== undefined) last!.value = last!.value!.slice(0, -mark.length);
    if (node.depth === 2) headings.push({ node, own, words: wordsOf(node) });
  }
  const until = rest.findIndex(({ type }) => type === 'heading');
  const lead = rest
    .slice(0, until === -1 ? undefined : until)
    .find(({ type }) => type === 'paragraph');
  return {
    tree: { type: 'root', children: rest },
    title,
    lead: lead ? wordsOf(lead).replace(/\s+/g, ' ').trim() : '',
    headings,
  };
}
