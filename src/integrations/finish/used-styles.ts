// Leaves of a style sheet what one page can use. Every page carries its styles in itself, so each rule that it cannot use is read by every reader for nothing.
import type { Element } from 'hast';
import { attributeOf } from '#text/html-tree.ts';

/** A part of a style sheet: a rule with its declarations, a group of rules, or something that is kept as it is. */
type Part =
  | { kind: 'rule'; selectors: Selector[]; declarations: string[] }
  | { kind: 'group'; prelude: string; parts: Part[] }
  | { kind: 'other'; text: string };

/** What must be on a page for a selector to match: all of these words, and of each list one alternative. */
interface Selector {
  text: string;
  words: string[];
  choices: Selector[][];
}

export type Styles = readonly Part[];

/** At-rules that hold rules. */
const groups = /^@(?:media|supports|layer|container)\b/;

/** Takes a style sheet without comments that matter and without nesting, as the build writes it; gives its parts. */
export function parseStyles(css: string): Styles {
  const parts: Part[] = [];
  let at = 0;
  while (at < css.length) {
    const end = endOf(css, at, '{;');
    const prelude = css
      .slice(at, end)
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .trim();
    if (css[end] !== '{') {
      if (prelude !== '') parts.push({ kind: 'other', text: `${prelude};` });
      at = end + 1;
      continue;
    }
    const close = endOf(css, end + 1, '}');
    const body = css.slice(end + 1, close);
    if (groups.test(prelude)) parts.push({ kind: 'group', prelude, parts: [...parseStyles(body)] });
    else if (prelude.startsWith('@')) parts.push({ kind: 'other', text: `${prelude}{${body}}` });
    else
      parts.push({
        kind: 'rule',
        selectors: split(prelude, ',').map(readSelector),
        declarations: split(body, ';').filter((text) => text.trim() !== ''),
      });
    at = close + 1;
  }
  return parts;
}

/** Takes a style sheet; gives it with the initial value of each registered property that no rule sets in the place of its readers. */
export function withConstants(css: string): string {
  const registered = [...css.matchAll(/@property (--[\w-]+)\s*\{([^}]*)\}/g)].map(
    ([, name, body]) => ({
      name: name!,
      value: /initial-value:\s*([^;}]+)/.exec(body!)?.[1]?.trim(),
    }),
  );
  // Browsers that cannot register a property are given its initial value in this layer.
  const rules = css.replace(/@layer properties\s*\{[\s\S]*?\}\}\}/, '');
  const constants = registered.filter(
    ({ name, value }) => value !== undefined && !new RegExp(`${name}\\s*:`).test(rules),
  );
  return constants.reduce((text, { name, value }) => text.replaceAll(`var(${name})`, value!), css);
}

/** Takes the parts of a style sheet and the words of a page, as pageWords gives them; gives the style sheet of that page. */
export function usedStyles(styles: Styles, words: ReadonlySet<string>): string {
  let css = print(styles, words, () => true);
  // A property that nobody reads goes, and then those that only it read.
  for (let before = ''; before !== css;) {
    before = css;
    const read = new Set([...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name!));
    css = print(styles, words, (name) => read.has(name) || words.has(name), css);
  }
  return css;
}

/** Takes a page and its elements; gives what selectors may ask of it: element names, `.classes`, the marks of scoped styles, and properties that its markup reads. */
export function pageWords(html: string, elements: readonly Element[]): Set<string> {
  const words = new Set<string>();
  for (const element of elements) {
    const { tagName, properties } = element;
    words.add(tagName.toLowerCase());
    for (const [property, value] of Object.entries(properties)) {
      if (property === 'className') for (const name of [value ?? []].flat()) words.add(`.${name}`);
      // The tree writes such a name with capitals for its hyphens, and does not tell where they were.
      if (property.startsWith('dataAstroCid')) {
        const { start, end } = attributeOf(element, property)!;
        words.add(html.slice(start, end));
      }
      for (const [, name] of String(value).matchAll(/var\(\s*(--[\w-]+)/g)) words.add(name!);
    }
  }
  return words;
}

/** Gives the words in the texts of a script, any of which may be an element or a class that it makes. */
export function scriptWords(code: string): Set<string> {
  const texts = [...code.matchAll(/(["'`])((?:\\.|(?!\1)[^\\])*)\1/g)].map(([, , text]) => text!);
  return new Set(
    texts.flatMap((text) => text.match(/[\w-]+/g) ?? []).flatMap((word) => [word, `.${word}`]),
  );
}

function print(
  parts: Styles,
  words: ReadonlySet<string>,
  isRead: (property: string) => boolean,
  former?: string,
): string {
  return parts
    .map((part) => {
      if (part.kind === 'other') return keepOther(part.text, isRead, former);
      if (part.kind === 'group') {
        const inner = print(part.parts, words, isRead, former);
        return inner === '' ? '' : `${part.prelude}{${inner}}`;
      }
      const selectors = part.selectors.filter((selector) => isPossible(selector, words));
      const declarations = part.declarations.filter(
        (text) => !text.startsWith('--') || isRead(text.slice(0, text.indexOf(':')).trim()),
      );
      return selectors.length === 0 || declarations.length === 0
        ? ''
        : `${selectors.map(({ text }) => text).join()}{${declarations.join(';')}}`;
    })
    .join('');
}

/** Registered properties go with those who read them, animations with those who name them. */
function keepOther(
  text: string,
  isRead: (property: string) => boolean,
  former: string | undefined,
): string {
  const property = /^@property\s+(--[\w-]+)/.exec(text)?.[1];
  if (property !== undefined) return isRead(property) ? text : '';
  const animation = /^@keyframes\s+([\w-]+)/.exec(text)?.[1];
  return animation !== undefined &&
    former !== undefined &&
    !new RegExp(`animation[^;}]*\\b${animation}\\b`).test(former)
    ? ''
    : text;
}

function isPossible({ words: wanted, choices }: Selector, words: ReadonlySet<string>): boolean {
  return (
    wanted.every((word) => words.has(word)) &&
    choices.every((choice) => choice.some((selector) => isPossible(selector, words)))
  );
}

function readSelector(selector: string): Selector {
  const choices: Selector[][] = [];
  let plain = '';
  for (let at = 0; at < selector.length;) {
    const open = selector.slice(at).search(/(?<!\\)[([]/);
    if (open === -1) {
      plain += selector.slice(at);
      break;
    }
    const start = at + open;
    const close = endOf(selector, start + 1, selector[start] === '(' ? ')' : ']');
    const inner = selector.slice(start + 1, close);
    plain += selector.slice(at, start);
    const name = /:(?:is|where)$/.test(plain);
    if (selector[start] === '[') plain += inner.startsWith('data-astro-cid-') ? `\0${inner}\0` : '';
    else if (name) choices.push(split(inner, ',').map(readSelector));
    at = close + 1;
  }
  const marks = [...plain.matchAll(/\0([^\0]+)\0/g)].map(([, mark]) => mark!);
  const rest = plain.replace(/\0[^\0]+\0/g, '');
  const classes = [...rest.matchAll(/\.((?:\\.|[\w-]|[^\0-\x7F])+)/g)].map(
    ([, name]) => `.${name!.replace(/\\(.)/g, '$1')}`,
  );
  const elements = [
    ...rest.replace(/[.#:](?:\\.|[\w:-]|[^\0-\x7F])+/g, '').matchAll(/[a-z][a-z0-9-]*/gi),
  ].map(([name]) => name.toLowerCase());
  return { text: selector.trim(), words: [...marks, ...classes, ...elements], choices };
}

/** Gives where one of some characters stands outside of strings, brackets and escapes; the end of the text where it does not. */
function endOf(text: string, from: number, wanted: string): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const character = text[at]!;
    if (character === '\\') at += 1;
    else if (depth === 0 && wanted.includes(character)) return at;
    else if (character === '"' || character === "'") at = endOfString(text, at);
    else if (character === '/' && text[at + 1] === '*') at = text.indexOf('*/', at) + 1;
    else if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) depth -= 1;
  }
  return text.length;
}

function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== text[from]) at += text[at] === '\\' ? 2 : 1;
  return at;
}

function split(text: string, separator: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at <= text.length;) {
    const end = endOf(text, at, separator);
    parts.push(text.slice(at, end));
    at = end + 1;
  }
  return parts;
}
