// Writes `_headers` for hosts that read it.
import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { printHeadersFile } from '#serving/headers-file.ts';
import { rules } from '#serving/rules.ts';
import { site } from '#site.ts';

/** Gives the integration. */
export function headers(): AstroIntegration {
  return {
    name: 'headers',
    hooks: {
      'astro:build:done': ({ dir }) =>
        writeFileSync(new URL('_headers', dir), printHeadersFile(rules, site.basePath)),
    },
  };
}
