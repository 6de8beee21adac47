// The copy of a page that a kit keeps. Apart from `kit.ts`, which the worker reads too: a parser of
// HTML is many times its size.
import type { Element } from 'hast';
import {
  attributeOf,
  elementsIn,
  hasClass,
  parsePage,
  spanOf,
  withEdits,
} from '#text/html-tree.ts';
import { remember } from '#text/remember.ts';

/**
 * Takes the HTML of a page; gives the copy of it that is kept, without what only search engines,
 * previews and paper read. Kits are packed twice, the second time with what their home page says of
 * them; nearly all pages are the same then.
 */
export const copyOf = remember(copy);

function copy(html: string): string {
  const edits = elementsIn(parsePage(html)).flatMap((element) => [
    ...(isNeedless(element) ? [spanOf(element)] : []),
    // Attributes go with the space before them.
    ...['dataPagefindIgnore', 'dataPagefindBody']
      .flatMap((property) => attributeOf(element, property) ?? [])
      .map(({ start, end }) => ({ start: start - 1, end })),
    ...(hasClass(element, 'sheet-link') ? drawingsIn(element).map(spanOf) : []),
  ]);
  return withEdits(
    html,
    edits.map((edit) => ({ ...edit, text: '' })),
  );
}

function isNeedless({ tagName, properties: { type, rel, name, property } }: Element): boolean {
  if (tagName === 'script') return type === 'application/ld+json';
  if (tagName === 'link') return String(rel) === 'alternate';
  return (
    tagName === 'meta' &&
    (name === 'description' || /^(?:og|twitter):/.test(String(property ?? name)))
  );
}

/** Gives the drawings that stand at once in an element. */
const drawingsIn = ({ children }: Element) =>
  children.filter((child) => child.type === 'element' && child.tagName === 'svg') as Element[];
