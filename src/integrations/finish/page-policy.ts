// The policy of a page names the inline scripts and styles that stand in it, and no others.
import { createHash } from 'node:crypto';
import type { Element } from 'hast';
import { attributeOf } from '#text/html-tree.ts';
import type { Span } from '#text/span.ts';

/** Inline parts of a page, each as it is written there. */
export interface InlineParts {
  script: readonly string[];
  style: readonly string[];
}

/**
 * Takes the elements of a page and its inline parts that are run or applied; gives its policy with
 * their hashes, and where it stands. Throws where the page has none.
 */
export function ownPolicy(
  elements: readonly Element[],
  parts: InlineParts,
): Span & { text: string } {
  const meta = elements.find(
    ({ tagName, properties }) =>
      tagName === 'meta' && String(properties['httpEquiv']) === 'content-security-policy',
  );
  const place = meta && attributeOf(meta, 'content');
  if (place === undefined) throw new Error('has no content security policy');
  const directives = String(meta!.properties['content'])
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => directive !== '')
    .map((directive) => {
      const element = /^(script|style)-src\b/.exec(directive)?.[1] as keyof InlineParts | undefined;
      if (element === undefined) return directive;
      return [
        ...directive.split(/\s+/).filter((source) => !source.startsWith("'sha256-")),
        ...new Set(parts[element].map(hashOf)),
      ].join(' ');
    });
  return { ...place, text: `content="${directives.join(';')}"` };
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Says whether a script element is run where it stands; data blocks and files are not. */
export function isRunInline({ tagName, properties: { src, type = 'module' } }: Element): boolean {
  return tagName === 'script' && src === undefined && ['module', 'text/javascript'].includes(type);
}
