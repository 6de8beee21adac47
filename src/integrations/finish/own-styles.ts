// The styles that a page uses, in one element.
import type { Element } from 'hast';
import { contentOf, spanOf } from '#text/html-tree.ts';
import type { Span } from '#text/span.ts';
import { parseStyles, type Styles } from './style-sheet.ts';
import { pageWords, scriptWords, usedStyles } from './used-styles.ts';

/**
 * Takes a page, its elements, the words of the scripts that it may load, and style sheets that were
 * parsed before; gives the styles that the page uses and where they take the place of all, or
 * undefined for a page without styles.
 */
export function ownStyles(
  html: string,
  elements: readonly Element[],
  made: ReadonlySet<string>,
  sheets: Map<string, Styles>,
): (Span & { css: string }) | undefined {
  const run = firstRun(html, elements);
  if (run === undefined) return undefined;
  const text = (element: Element) => {
    const { start, end } = contentOf(element);
    return html.slice(start, end);
  };
  const all = run.styles.map((style) => text(style).trimStart()).join('');
  const styles = sheets.get(all) ?? parseStyles(all);
  sheets.set(all, styles);
  const scripts = elements.filter(({ tagName }) => tagName === 'script');
  const words = pageWords(
    html,
    elements.filter((element) => !run.styles.includes(element)),
  );
  const css = usedStyles(
    styles,
    words.union(scriptWords(scripts.map(text).join('\n'))).union(made),
  );
  return { start: run.start, end: run.end, css };
}

/** Gives the first style elements of a page that follow each other, with the space behind them. */
function firstRun(
  html: string,
  elements: readonly Element[],
): (Span & { styles: Element[] }) | undefined {
  const [first, ...others] = elements.filter(({ tagName }) => tagName === 'style');
  if (first === undefined) return undefined;
  const run = { ...spanOf(first), styles: [first] };
  for (const style of others) {
    const { start, end } = spanOf(style);
    if (html.slice(run.end, start).trim() !== '') break;
    run.styles.push(style);
    run.end = end;
  }
  while (/\s/.test(html[run.end] ?? '')) run.end += 1;
  return run;
}
