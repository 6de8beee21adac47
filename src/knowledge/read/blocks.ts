// Divides an article into what is read in one piece: paragraphs, list items, table rows, headings.
import { plainText, type MdxNode } from './mdx-node.ts';

/** A paragraph, list item, step, table row or heading. */
export interface Block {
  /** Plain text, without screen wordings. */
  text: string;
  line: number;
  isHeading: boolean;
  /** Words to read out on the phone, which hold no citations. */
  isSpoken: boolean;
  /** The h2 under which it stands; undefined before the first. */
  section: string | undefined;
  /** The words of the headings above it: h2, then h3. */
  headings: string[];
  /** Ids that it cites. */
  cites: string[];
}

type BlockPosition = Pick<Block, 'isSpoken' | 'section' | 'headings'>;

/** Takes the tree of an article and the number of lines before it; gives its blocks in order. */
export function blocksOf(tree: MdxNode, before: number): Block[] {
  const place: BlockPosition = { isSpoken: false, section: undefined, headings: [] };
  const blocks: Block[] = [];
  const add = (nodes: readonly MdxNode[], at: BlockPosition, isHeading = false) => {
    const text = nodes.map(plainText).join(' ').trim();
    if (text === '') return;
    const line = before + (nodes[0]!.position?.start.line ?? 1);
    blocks.push({ ...at, text, line, isHeading, cites: nodes.flatMap(citesIn) });
  };
  const visit = (node: MdxNode, at: BlockPosition): void => {
    const children = node.children ?? [];
    if (node.type === 'paragraph' || node.type === 'tableRow' || node.type === 'code')
      return add([node], at);
    if (node.type === 'listItem') {
      add(
        children.filter(({ type }) => type !== 'list'),
        at,
      );
      return children.filter(({ type }) => type === 'list').forEach((list) => visit(list, at));
    }
    const inner = { ...at, isSpoken: at.isSpoken || node.name === 'Say' };
    if (children.some(({ type }) => type === 'text')) return add([node], inner);
    for (const child of children) visit(child, inner);
  };
  for (const node of tree.children ?? []) {
    if (node.type === 'heading') {
      const title = plainText(node).trim();
      if (node.depth === 2) place.section = node.data?.hProperties?.id;
      place.headings = node.depth === 2 ? [title] : [place.headings[0] ?? '', title];
      add([node], place, true);
    } else visit(node, place);
  }
  return blocks;
}

function citesIn(node: MdxNode): string[] {
  const own = node.name === 'Cite' ? node.attributes?.find(({ name }) => name === 'id')?.value : '';
  return [
    ...(typeof own === 'string' ? idsIn(own) : []),
    ...(node.children ?? []).flatMap(citesIn),
  ];
}

/** Takes what a writer gives as the `id` of a citation: one id, or several with spaces between. */
export const idsIn = (value: string): string[] => value.split(/\s+/).filter((id) => id !== '');
