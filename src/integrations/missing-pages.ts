// Puts each language's page for missing addresses where hosts look for it: /zh/404.html, not /zh/404/.
import { renameSync, rmdirSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { localeKeys } from '#i18n/locales.ts';

/** Gives the integration. It must stand before whatever reads the built pages. */
export function missingPages(): AstroIntegration {
  return {
    name: 'missing-pages',
    hooks: {
      'astro:build:done': ({ dir }) => {
        for (const locale of localeKeys) {
          renameSync(new URL(`${locale}/404/index.html`, dir), new URL(`${locale}/404.html`, dir));
          rmdirSync(new URL(`${locale}/404/`, dir));
        }
      },
    },
  };
}
