// Leaves in every page what it uses: its own styles, and the scripts that do something. Each page is read and written once.
import { readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import { TrimmedPages, type BuiltPages } from './built-pages.ts';
import { steps, withDirectScripts } from './direct-scripts.ts';
import { withOwnStyles } from './own-styles.ts';
import { scriptWords, type Styles } from './used-styles.ts';

/** Trims every page of the build; gives them as they are then. */
export function trimPages(built: BuiltPages, logger: AstroIntegrationLogger): TrimmedPages {
  const { folder } = built;
  const files = built.files();
  const scripts = new Map(
    files
      .filter((file) => file.endsWith('.js'))
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
  const leads = steps(new Map([...scripts].map(([file, code]) => [basename(file), code])));
  const made = scriptWords([...scripts.values()].join('\n'));
  const sheets = new Map<string, Styles>();
  const pages = files.filter((file) => file.endsWith('.html'));
  for (const file of pages)
    built.change(file, (html) => withOwnStyles(withDirectScripts(html, leads), made, sheets));
  for (const file of scripts.keys()) if (leads.has(basename(file))) rmSync(join(folder, file));
  logger.info(
    `left in ${pages.length} pages the styles that each uses, and left out ${leads.size} scripts that only import another`,
  );
  return new TrimmedPages(folder);
}
