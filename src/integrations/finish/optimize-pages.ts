// Leaves in every page what it uses: its own styles, and the scripts that do something. Each page
// is read and written once.
import { readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import { OptimizedPages, type BuiltPages } from './built-pages.ts';
import { contentOf, elementsIn, parsePage, withEdits } from '#text/html-tree.ts';
import { directScripts, reexportsIn } from './direct-scripts.ts';
import { ownStyles } from './own-styles.ts';
import { isRunInline, ownPolicy } from './page-policy.ts';
import type { Styles } from './style-sheet.ts';
import { loadedWords } from './used-styles.ts';

/** What is known of all pages when one is optimized. */
export interface PageContext {
  /** Scripts that do nothing but import another, and that other, by file name. */
  reexports: ReadonlyMap<string, string>;
  /** Gives the words of the scripts that a page may load. */
  wordsOf(html: string): ReadonlySet<string>;
  /** Style sheets that were parsed before. */
  sheets: Map<string, Styles>;
}

/**
 * Leaves each page of the build the styles, scripts and policy that it needs; gives the pages as
 * they are then.
 */
export function optimizePages(built: BuiltPages, logger: AstroIntegrationLogger): OptimizedPages {
  const { folder } = built;
  const files = built.files();
  const scripts = new Map(
    files
      .filter((file) => file.endsWith('.js'))
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
  const byName = new Map([...scripts].map(([file, code]) => [basename(file), code]));
  const reexports = reexportsIn(byName);
  const wordsOf = loadedWords(byName);
  const shared = { reexports, wordsOf, sheets: new Map<string, Styles>() };
  const pages = files.filter((file) => file.endsWith('.html'));
  for (const file of pages)
    built.change(file, (html) => collapseSpaces(optimizePage(html, shared)));
  for (const file of scripts.keys()) if (reexports.has(basename(file))) rmSync(join(folder, file));
  logger.info(
    `left in ${pages.length} pages the styles that each uses, and left out ${reexports.size} scripts that only import another`,
  );
  return new OptimizedPages(folder);
}

/**
 * Takes HTML; gives it with one space where several stand between two tags: Astro leaves one on
 * either side of an expression that gives nothing. Some 20 bytes of a page under Brotli.
 */
export const collapseSpaces = (html: string) => html.replace(/> {2,}</g, '> <');

/**
 * Takes the HTML of a page; gives it with its own styles and scripts, and the policy that fits
 * them. Throws where it has no policy.
 */
export function optimizePage(html: string, { reexports, wordsOf, sheets }: PageContext): string {
  const elements = elementsIn(parsePage(html));
  const own = ownStyles(html, elements, wordsOf(html), sheets);
  const isReplaced = (start: number) => own !== undefined && start >= own.start && start < own.end;
  const inline = elements
    .filter((element) => element.tagName === 'style' || isRunInline(element))
    .map((element) => ({ element, ...contentOf(element) }))
    .filter(({ start }) => !isReplaced(start));
  const textsOf = (name: string) =>
    inline
      .filter(({ element }) => element.tagName === name)
      .map(({ start, end }) => html.slice(start, end));
  const styles = own === undefined ? [] : [own.css];
  return withEdits(html, [
    ...(own === undefined ? [] : [{ ...own, text: `<style>${own.css}</style>` }]),
    ...directScripts(elements, reexports),
    ownPolicy(elements, { script: textsOf('script'), style: [...styles, ...textsOf('style')] }),
  ]);
}
