// The files of deploy/ that are written, not edited.
import { localeKeys } from '#i18n/locales.ts';
import { site } from '#site.ts';
import { printCaddyfile } from './caddy.ts';
import { printNginx } from './nginx.ts';
import { headerRules, types } from './header-rules.ts';

/** Gives the name in deploy/ and the text of each file. */
export function configuration(): Record<string, string> {
  return {
    Caddyfile: printCaddyfile(headerRules, site.basePath, localeKeys, types, site.feedback),
    'nginx.conf': printNginx(headerRules, site.basePath, localeKeys, types, site.feedback),
  };
}
