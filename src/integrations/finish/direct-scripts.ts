// Lets pages load the script that another does nothing but import: each step on the way costs a
// slow network a turn.
import type { Element } from 'hast';
import { attributeOf } from '#text/html-tree.ts';
import type { Span } from '#text/span.ts';

/**
 * Takes scripts by file name; gives for each that does nothing but import another, and that no
 * other imports, the name of that other.
 */
export function reexportsIn(scripts: ReadonlyMap<string, string>): Map<string, string> {
  const found = [...scripts].flatMap(([name, code]) => {
    const target = /^import\s*["']\.\/([^"']+)["'];?\s*$/.exec(code)?.[1];
    const isImported = [...scripts.values()].some((other) => other.includes(name));
    return target === undefined || isImported ? [] : [[name, target] as const];
  });
  return new Map(found);
}

/**
 * Takes the elements of a page and which script stands for which; gives the addresses of the second
 * and where they take the place of the first.
 */
export function directScripts(
  elements: readonly Element[],
  reexports: ReadonlyMap<string, string>,
): (Span & { text: string })[] {
  return elements.flatMap((element) => {
    const { src } = element.properties;
    if (element.tagName !== 'script' || typeof src !== 'string') return [];
    const name = src.slice(src.lastIndexOf('/') + 1);
    const target = reexports.get(name);
    return target === undefined
      ? []
      : [{ ...attributeOf(element, 'src')!, text: `src="${src.slice(0, -name.length)}${target}"` }];
  });
}
