// Turns the rendered text of a page into plain HTML: what only a browser needs goes, what has no
// counterpart in Markdown gets one.

import type { Element, Root } from 'hast';
import { findElement } from '#text/html-tree.ts';

/**
 * A node of the HTML tree (https://github.com/syntax-tree/hast), as far as it is looked at here.
 */
export interface HtmlNode {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: HtmlNode[];
}

/**
 * Takes the tree of a page; gives the element that holds its text: the article, or <main> where
 * there is none. Throws for a page without either.
 */
export function textOf(page: Root): Element {
  const found = findElement(page, 'article') ?? findElement(page, 'main');
  if (found === undefined) throw new Error('The page has neither <article> nor <main>.');
  return found;
}

const text = (value: string): HtmlNode => ({ type: 'text', value });
const element = (
  tagName: string,
  children: HtmlNode[],
  properties: Record<string, unknown> = {},
): HtmlNode => ({ type: 'element', tagName, properties, children });
const hasClass = (node: HtmlNode, name: string) =>
  ((node.properties?.['className'] ?? []) as string[]).includes(name);
const isElement = (node: HtmlNode, ...names: string[]) =>
  node.type === 'element' && names.includes(node.tagName!);

/** Gives the words of a node. */
export function wordsOf(node: HtmlNode): string {
  return node.value ?? (node.children ?? []).map(wordsOf).join('');
}

function find(node: HtmlNode, name: string): HtmlNode[] {
  return (node.children ?? []).flatMap((child) =>
    isElement(child, name) ? [child] : find(child, name),
  );
}

/** Elements that lead through the site, control it, style it or make it run. */
const leftOut = 'nav search form button input script style template noscript'.split(' ');

/**
 * What a reader of Markdown does not need: such elements, what is hidden, the code that only
 * paper shows.
 */
function isLeftOut(node: HtmlNode): boolean {
  if (node.type === 'comment' || isElement(node, ...leftOut)) return true;
  return (
    hasClass(node, 'sheet-link') ||
    node.properties?.['hidden'] !== undefined ||
    node.properties?.['ariaHidden'] === 'true' ||
    (hasClass(node, 'no-print') && !isElement(node, 'section'))
  );
}

/**
 * Takes a node and what addresses are completed with; gives the nodes that stand for it.
 * `complete` makes an address full; `sectionLink` gives the address of a section by its id, or
 * undefined for a heading without one.
 */
export function cleanNode(
  node: HtmlNode,
  complete: (href: string) => string,
  sectionLink: (id: string) => string | undefined,
): HtmlNode[] {
  if (isLeftOut(node)) return [];
  const children = (node.children ?? []).flatMap((child) =>
    cleanNode(child, complete, sectionLink),
  );
  const cleaned = { ...node, ...(node.children && { children }) };
  const { href, id, role, src, alt, dataVariant } = node.properties ?? {};
  if (isElement(node, 'img'))
    return dataVariant === 'dark' || typeof src !== 'string'
      ? []
      : [element('img', [], { src: complete(src), alt })];
  if (isElement(node, 'a') && typeof href === 'string')
    return [{ ...cleaned, properties: { href: complete(href) } }];
  if (isElement(node, 'h2'))
    return [linkHeading(cleaned, typeof id === 'string' ? sectionLink(id) : undefined)];
  if (isElement(node, 'svg')) return describeDrawing(node);
  if (isElement(node, 'dl')) return [element('p', listInOneLine(cleaned))];
  if (isElement(node, 'figure')) return quoteFigure(children);
  if (isElement(node, 'div') && role === 'note') return [element('blockquote', children)];
  if (isElement(node, 'span') && hasClass(node, 'block')) return [element('br', []), ...children];
  return [cleaned];
}

function linkHeading(heading: HtmlNode, href: string | undefined): HtmlNode {
  return href === undefined
    ? heading
    : { ...heading, children: [element('a', heading.children!, { href })] };
}

/** A drawing is told by its title. */
function describeDrawing(drawing: HtmlNode): HtmlNode[] {
  const title = find(drawing, 'title').map(wordsOf).join('');
  return title === '' ? [] : [element('p', [element('em', [text(title)])])];
}

/** A list of terms becomes one line: "Who can fix it: Your bank · Try again?: Stop". */
function listInOneLine(list: HtmlNode): HtmlNode[] {
  const terms = find(list, 'dt');
  const values = find(list, 'dd');
  return terms.flatMap((term, at) => {
    const label = wordsOf(term).trim();
    const isChinese = /\p{Script=Han}$/u.test(label);
    const marked = /[?？]$/.test(label) ? `${label} ` : `${label}${isChinese ? '：' : ': '}`;
    return [text(`${at > 0 ? ' · ' : ''}${marked}`), ...trimmed(values[at]?.children ?? [])];
  });
}

/** Joins what stands side by side on the page with a comma of its language. */
function trimmed(nodes: readonly HtmlNode[]): HtmlNode[] {
  const parts = nodes.filter((node) => wordsOf(node).trim() !== '');
  return parts.flatMap((node, at) => {
    const words = wordsOf(node).trim();
    return [
      text(at === 0 ? '' : /\p{Script=Han}$/u.test(words) ? '、' : ', '),
      isElement(node, 'time', 'span') ? text(words) : node,
    ];
  });
}

/**
 * A replica of a screen, and words to read out, become a quotation with its caption above; a
 * drawing stays as it is told.
 */
function quoteFigure(children: readonly HtmlNode[]): HtmlNode[] {
  const captions = children
    .filter((child) => isElement(child, 'figcaption'))
    .flatMap((caption) => caption.children ?? []);
  const rest = children.filter(
    (child) => !isElement(child, 'figcaption') && wordsOf(child).trim() !== '',
  );
  const caption = captions.some((node) => isElement(node, 'ol', 'ul', 'p'))
    ? captions
    : [element('p', captions)];
  const isDrawing = rest.some(
    (child) =>
      find({ type: 'root', children: [child] }, 'em').length > 0 && !isElement(child, 'blockquote'),
  );
  if (isDrawing) return [...rest, ...caption];
  return [
    ...caption,
    ...rest.map((child) =>
      isElement(child, 'blockquote') ? child : element('blockquote', [child]),
    ),
  ];
}
