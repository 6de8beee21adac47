// Stops a build before its first page when content or settings have faults, or a published section
// lost its address; lets a preview show drafts, and each change at once.
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import {
  coverageLines,
  originWarning,
  clearBuildCache,
  readProject,
  showUnpublished,
} from '#knowledge/index.ts';
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
      'astro:server:setup': ({ server }) => {
        const folders = ['content/', 'src/'].map((name) => join(server.config.root, name));
        server.watcher.on('all', (_, file) => {
          if (!folders.some((folder) => file.startsWith(folder))) return;
          clearBuildCache();
          // Astro keeps which pages there are until a text changes; a page may come or go by other
          // files as well.
          for (const { hot } of Object.values(server.environments))
            hot.send('astro:content-changed', {});
        });
      },
    },
  };
}
