// Writes the tree of an article as MDX.
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Body } from './headings.ts';
import type { MarkdownNode } from './markdown-node.ts';

/**
 * Takes a body and the ids of its sections in order; gives its MDX, in which braces and tags
 * are words.
 */
export function printBody({ tree, headings }: Body, ids: readonly string[]): string {
  const idOf = new Map(headings.map((heading, at) => [heading.node, ids[at]]));
  const written = unified()
    .use(remarkGfm, { tablePipeAlign: false })
    .use(remarkStringify, {
      bullet: '-',
      rule: '-',
      resourceLink: true,
      unsafe: [{ character: '{' }, { character: '}' }, { character: '<' }].map((one) => ({
        ...one,
        inConstruct: 'phrasing' as const,
      })),
      handlers: {
        heading: (node: MarkdownNode, _parent, state, info) => {
          const id = idOf.get(node);
          const words = state.containerPhrasing(node as never, {
            ...info,
            before: ' ',
            after: '\n',
          });
          return `${'#'.repeat(node.depth!)} ${words.replace(/\n/g, ' ')}${id === undefined ? '' : ` {#${id}}`}`;
        },
      },
    });
  return written.stringify(tree as never);
}
