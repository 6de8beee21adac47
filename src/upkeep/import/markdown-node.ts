// A node of a Markdown tree, and its words.

/** A node of a Markdown tree, as far as it is used here. */
export interface MarkdownNode {
  type: string;
  depth?: number;
  value?: string;
  url?: string;
  alt?: string | null;
  identifier?: string;
  checked?: boolean | null;
  align?: (string | null)[] | null;
  children?: MarkdownNode[];
  position?: { start: { line: number } };
}

/** Takes a node; gives the words in it, without marks. */
export const wordsOf = ({ value = '', children = [] }: MarkdownNode): string =>
  value + children.map(wordsOf).join('');

/** Takes a node; says whether it shows nothing: no words, and no picture. */
export const isEmpty = (node: MarkdownNode): boolean =>
  node.type !== 'image' && wordsOf(node).trim() === '' && (node.children ?? []).every(isEmpty);
