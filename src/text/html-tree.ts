// The tree of a page that the build wrote. Its elements know where they stand in the text, so that
// a change leaves everything beside it as it was.
import type { Element, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Span } from './span.ts';

const parser = unified().use(rehypeParse, { verbose: true }).freeze();

/**
 * Takes HTML, of a page or of a part of one; gives its tree (https://github.com/syntax-tree/hast).
 */
export const parsePage = (html: string): Root => parser.parse(html);

/** Gives the elements in a node in the order of the text, those in templates included. */
export function elementsIn(node: Nodes): Element[] {
  const found: Element[] = [];
  const visit = (inner: Nodes): void => {
    if (inner.type === 'element') {
      found.push(inner);
      if (inner.content) visit(inner.content);
    }
    if ('children' in inner) inner.children.forEach(visit);
  };
  visit(node);
  return found;
}

/** Takes a tree and the name of an element; gives the first that is called so, or undefined. */
export const findElement = (node: Nodes, name: string): Element | undefined =>
  elementsIn(node).find(({ tagName }) => tagName === name);

/** Takes an element and a class; says whether the element has it. */
export function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

/** Gives the words of a node, without those of some elements. */
export function wordsOf(node: Nodes, without: readonly string[] = []): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && without.includes(node.tagName)) return '';
  return 'children' in node ? node.children.map((child) => wordsOf(child, without)).join('') : '';
}

/**
 * Gives where an element stands. Throws for one that the text does not have and the parser added.
 */
export function spanOf({ tagName, position }: Element): Span {
  return spanAt(position, `<${tagName}>`);
}

/** Gives where the start tag of an element stands. Throws as `spanOf` does. */
export function startTagOf({ tagName, data }: Element): Span {
  return spanAt(data?.position.opening, `<${tagName}>`);
}

/** Gives where what is in an element stands. Throws for one without an end tag. */
export function contentOf(element: Element): Span {
  const { start } = spanAt(element.data?.position.closing, `</${element.tagName}>`);
  return { start: startTagOf(element).end, end: start };
}

/**
 * Gives where an attribute of an element stands, with its name, by the name of its property;
 * undefined where there is none.
 */
export function attributeOf({ data }: Element, property: string): Span | undefined {
  const position = data?.position.properties?.[property];
  return position && spanAt(position, property);
}

function spanAt(position: Element['position'], what: string): Span {
  const [start, end] = [position?.start.offset, position?.end.offset];
  if (start === undefined || end === undefined) throw new Error(`The page has no ${what}.`);
  return { start, end };
}

/**
 * Takes a text and what is to stand in the place of some pieces of it, none of which overlap; gives
 * the changed text.
 */
export function withEdits(text: string, edits: readonly (Span & { text: string })[]): string {
  let [result, at] = ['', 0];
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
