// Stops a build before its first page when content or settings have faults, or a published section
// lost its address; lets a preview show drafts, and each change at once.
import { join } from 'node:path';
import type { AstroIntegration, HookParameters } from 'astro';
import type { RunnableDevEnvironment } from 'vite';
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
        const store = join(server.config.root, '.astro/data-store.json');
        server.watcher.on('all', (_, file) => {
          if (file === store) forgetTexts(server);
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

/**
 * Takes the development server after Astro wrote its store of texts; makes the next request read
 * it. Astro does so itself, but a load that was under way can put the old state back: it
 * invalidates the store's module as for a hot update, which Vite does not compare with the time of
 * a load, and leaves the modules that import it evaluated.
 */
function forgetTexts({ environments }: HookParameters<'astro:server:setup'>['server']): void {
  for (const environment of Object.values(environments)) {
    const texts = environment.moduleGraph.getModuleById('\0astro:data-layer-content');
    if (!texts) continue;
    const invalidated = new Set<typeof texts>();
    environment.moduleGraph.invalidateModule(texts, invalidated);
    if (!('runner' in environment)) continue;
    const { evaluatedModules } = (environment as RunnableDevEnvironment).runner;
    for (const { id } of invalidated) {
      const evaluated = id && evaluatedModules.getModuleById(id);
      if (evaluated) evaluatedModules.invalidateModule(evaluated);
    }
  }
  // A request that was answered meanwhile may have failed.
  environments.client.hot.send({ type: 'full-reload', path: '*' });
}
