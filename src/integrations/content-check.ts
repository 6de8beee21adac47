// Stops a build before its first page when content or settings have faults, or a published section lost its address; lets a preview show drafts.
import type { AstroIntegration } from 'astro';
import { coverageLines, originWarning, readProject, showUnpublished } from '#knowledge/index.ts';
import { getPermalinks } from '#permalinks/index.ts';
import { site } from '#site.ts';

/** Gives the integration; its hook throws a ContentError with every fault. */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        if (command === 'dev') showUnpublished();
        if (command !== 'build') return;
        getPermalinks();
        const warning = originWarning(site.origin);
        if (warning) logger.warn(warning);
        const { partial, pages } = readProject().knowledge;
        for (const [locale, state] of partial)
          for (const line of coverageLines(locale, state, pages)) logger.warn(line);
        for (const path of readProject().leftOut) logger.info(`left out the draft content/${path}`);
      },
    },
  };
}
