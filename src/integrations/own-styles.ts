// Leaves in every page the styles that it uses, in one element, and the policy that fits them.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withOwnPolicy } from './page-policy.ts';
import { pageWords, parseStyles, scriptWords, usedStyles, withConstants, type Styles } from './used-styles.ts';

/** Style elements that follow each other. */
const styleElements = /(?:<style\b[^>]*>[\s\S]*?<\/style>\s*)+/;

/** Gives the integration. It must stand before everything that reads the built pages. */
export function ownStyles(): AstroIntegration {
  return {
    name: 'own-styles',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
        const scripts = files.filter((file) => file.endsWith('.js')).map((file) => readFileSync(join(dist, file), 'utf8'));
        const made = scriptWords(scripts.join('\n'));
        const sheets = new Map<string, Styles>();
        const pages = files.filter((file) => file.endsWith('.html')).map((file) => join(dist, file));
        for (const file of pages) writeFileSync(file, withOwnStyles(readFileSync(file, 'utf8'), made, sheets));
        logger.info(`left in ${pages.length} pages the styles that each uses`);
      },
    },
  };
}

/** Takes a page, the words of all scripts, and style sheets that were parsed before; gives the page with its own styles. */
export function withOwnStyles(html: string, made: ReadonlySet<string>, sheets: Map<string, Styles>): string {
  const elements = styleElements.exec(html)?.[0];
  if (elements === undefined) return withOwnPolicy(html);
  const css = elements.replace(/<\/?style\b[^>]*>\s*/g, '');
  const styles = sheets.get(css) ?? parseStyles(withConstants(css));
  sheets.set(css, styles);
  const rest = html.replace(elements, '');
  const inline = [...rest.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code).join('\n');
  const used = usedStyles(styles, pageWords(rest).union(scriptWords(inline)).union(made));
  return withOwnPolicy(html.replace(elements, () => `<style>${used}</style>`));
}
