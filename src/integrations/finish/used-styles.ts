// Leaves of a style sheet what one page can use. Every page carries its styles in itself, so each
// rule that it cannot use is read by every reader for nothing.
import type { Element } from 'hast';
import { attributeOf } from '#text/html-tree.ts';
import type { Selector, Styles } from './style-sheet.ts';

/**
 * Takes the parts of a style sheet and the words of a page, as pageWords gives them; gives the
 * style sheet of that page.
 */
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

/**
 * Takes a page and its elements; gives what selectors may ask of it: element names, `.classes`, the
 * marks of scoped styles, and properties that its markup reads.
 */
export function pageWords(html: string, elements: readonly Element[]): Set<string> {
  const words = new Set<string>();
  for (const element of elements) {
    const { tagName, properties } = element;
    words.add(tagName.toLowerCase());
    for (const [property, value] of Object.entries(properties)) {
      if (property === 'className') for (const name of [value ?? []].flat()) words.add(`.${name}`);
      // The tree writes such a name with capitals for its hyphens, and does not tell where
      // they were.
      if (property.startsWith('dataAstroCid')) {
        const { start, end } = attributeOf(element, property)!;
        words.add(html.slice(start, end));
      }
      for (const [, name] of String(value).matchAll(/var\(\s*(--[\w-]+)/g)) words.add(name!);
    }
  }
  return words;
}

/**
 * Gives the words in the texts of a script, any of which may be an element or a class that
 * it makes.
 */
export function scriptWords(code: string): Set<string> {
  const texts = [...code.matchAll(/(["'`])((?:\\.|(?!\1)[^\\])*)\1/g)].map(([, , text]) => text!);
  return new Set(
    texts.flatMap((text) => text.match(/[\w-]+/g) ?? []).flatMap((word) => [word, `.${word}`]),
  );
}

/**
 * Takes the code of scripts by file name; gives what takes the HTML of a page and gives the words of
 * the scripts that it names, and of those that these name in turn: what they load is named in
 * their code.
 */
export function loadedWords(
  scripts: ReadonlyMap<string, string>,
): (html: string) => ReadonlySet<string> {
  const namesIn = (text: string) => [...scripts.keys()].filter((name) => text.includes(name));
  const known = new Map(
    [...scripts].map(([name, code]) => [name, { names: namesIn(code), words: scriptWords(code) }]),
  );
  const byNames = new Map<string, ReadonlySet<string>>();
  return (html) => {
    const loaded = new Set(namesIn(html));
    // What is added while it is walked is walked as well.
    for (const name of loaded) for (const other of known.get(name)!.names) loaded.add(other);
    const key = [...loaded].toSorted().join();
    const words =
      byNames.get(key) ?? new Set([...loaded].flatMap((name) => [...known.get(name)!.words]));
    byNames.set(key, words);
    return words;
  };
}

function print(
  parts: Styles,
  words: ReadonlySet<string>,
  isRead: (property: string) => boolean,
  former?: string,
): string {
  return parts
    .map((part) => {
      if (part.kind === 'group') {
        const inner = print(part.parts, words, isRead, former);
        return inner === '' ? '' : `${part.prelude}{${inner}}`;
      }
      if (part.kind !== 'rule') return isKept(part, isRead, former) ? part.text : '';
      const selectors = part.selectors.filter((selector) => isPossible(selector, words));
      const declarations = part.declarations.filter(
        ({ property }) => !property.startsWith('--') || isRead(property),
      );
      return selectors.length === 0 || declarations.length === 0
        ? ''
        : `${selectors.map(({ text }) => text).join()}{${declarations.map(({ text }) => text).join(';')}}`;
    })
    .join('');
}

/** Registered properties go with those who read them, animations with those who name them. */
function isKept(
  { kind, name }: Exclude<Styles[number], { kind: 'rule' | 'group' }>,
  isRead: (property: string) => boolean,
  former: string | undefined,
): boolean {
  if (kind === 'property') return isRead(name);
  return (
    kind !== 'animation' ||
    former === undefined ||
    new RegExp(`animation[^;}]*\\b${name}\\b`).test(former)
  );
}

function isPossible({ words: wanted, choices }: Selector, words: ReadonlySet<string>): boolean {
  return (
    wanted.every((word) => words.has(word)) &&
    choices.every((choice) => choice.some((selector) => isPossible(selector, words)))
  );
}
