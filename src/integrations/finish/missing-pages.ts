// Puts each language's page for missing addresses where hosts look for it: /zh/404.html,
// not /zh/404/.
import { renameSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { localeKeys } from '#i18n/locales.ts';
import type { BuiltPages } from './built-pages.ts';

/**
 * Takes the pages of the build; moves `<language>/404/index.html` to `<language>/404.html`. Throws
 * where one was not built.
 */
export function moveMissingPages({ folder }: BuiltPages): void {
  for (const locale of localeKeys) {
    const built = join(folder, locale, '404');
    renameSync(join(built, 'index.html'), `${built}.html`);
    rmdirSync(built);
  }
}
