// Leaves in every page what it uses: its own styles, and the scripts that do something. Each page is read and written once.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { steps, withDirectScripts } from './direct-scripts.ts';
import { withOwnStyles } from './own-styles.ts';
import { scriptWords, type Styles } from './used-styles.ts';

/** Gives the integration. It must stand before everything that reads the built pages. */
export function trimPages(): AstroIntegration {
  return {
    name: 'trim-pages',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
        const scripts = new Map(
          files
            .filter((file) => file.endsWith('.js'))
            .map((file) => [file, readFileSync(join(dist, file), 'utf8')]),
        );
        const leads = steps(new Map([...scripts].map(([file, code]) => [basename(file), code])));
        const made = scriptWords([...scripts.values()].join('\n'));
        const sheets = new Map<string, Styles>();
        const pages = files
          .filter((file) => file.endsWith('.html'))
          .map((file) => join(dist, file));
        for (const file of pages)
          writeFileSync(
            file,
            withOwnStyles(withDirectScripts(readFileSync(file, 'utf8'), leads), made, sheets),
          );
        for (const file of scripts.keys()) if (leads.has(basename(file))) rmSync(join(dist, file));
        logger.info(
          `left in ${pages.length} pages the styles that each uses, and left out ${leads.size} scripts that only import another`,
        );
      },
    },
  };
}
