// A node of an article's syntax tree, as far as the site looks at it.

export interface MdxNode {
  type: string;
  position?: { start: { line: number } };
  children?: MdxNode[];
  value?: string;
  depth?: number;
  url?: string;
  /** Of a picture: what it shows. */
  alt?: string | null;
  ordered?: boolean;
  name?: string | null;
  attributes?: { name?: string; value?: unknown }[];
  data?: { hProperties?: { id?: string } };
  checked?: boolean | null;
  /** Of a table: how its columns are aligned; null for one that is not. */
  align?: (string | null)[];
}

/**
 * Takes a node; gives its text, without what `Screen` quotes: words on a screen are not the
 * writer's.
 */
export function plainText(node: MdxNode): string {
  if (node.name === 'Screen') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  if (
    node.value !== undefined &&
    (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
  )
    return node.value;
  const parts = (node.children ?? []).map(plainText);
  return parts.join(
    node.type === 'paragraph' || node.type.startsWith('mdx') || node.children?.[0]?.type === 'text'
      ? ''
      : ' ',
  );
}
