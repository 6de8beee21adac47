// Leaves in a page the styles that it uses, in one element, and the policy that fits them.
import { withOwnPolicy } from './page-policy.ts';
import {
  pageWords,
  parseStyles,
  scriptWords,
  usedStyles,
  withConstants,
  type Styles,
} from './used-styles.ts';

/** Style elements that follow each other. */
const styleElements = /(?:<style\b[^>]*>[\s\S]*?<\/style>\s*)+/;

/** Takes a page, the words of all scripts, and style sheets that were parsed before; gives the page with its own styles. */
export function withOwnStyles(
  html: string,
  made: ReadonlySet<string>,
  sheets: Map<string, Styles>,
): string {
  const elements = styleElements.exec(html)?.[0];
  if (elements === undefined) return withOwnPolicy(html);
  const css = elements.replace(/<\/?style\b[^>]*>\s*/g, '');
  const styles = sheets.get(css) ?? parseStyles(withConstants(css));
  sheets.set(css, styles);
  const rest = html.replace(elements, '');
  const inline = [...rest.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)]
    .map(([, code]) => code)
    .join('\n');
  const used = usedStyles(styles, pageWords(rest).union(scriptWords(inline)).union(made));
  return withOwnPolicy(html.replace(elements, () => `<style>${used}</style>`));
}
