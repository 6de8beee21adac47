// Finishes what Astro has built, and publishes it: the steps in their order, each with what it
// needs from those before it.
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { printHeadersFile } from '#serving/headers-file.ts';
import { headerRules } from '#serving/header-rules.ts';
import { site } from '#site.ts';
import { BuiltPages } from './finish/built-pages.ts';
import { markForeignLinks } from './finish/foreign-links.ts';
import { writeHandbooks } from './finish/handbook.ts';
import { moveMissingPages } from './finish/missing-pages.ts';
import { writeOffline } from './finish/offline.ts';
import { writeSearchIndex } from './finish/search-index.ts';
import { serveSectionPages, writeSectionPages } from './finish/section-pages.ts';
import { writeSocialImages } from './finish/social-images.ts';
import { optimizePages } from './finish/optimize-pages.ts';
import { writeMarkdownPages } from './finish/markdown-pages.ts';

/**
 * Astro writes here; what is finished takes the place of dist/ as a whole, so that a failed build
 * leaves dist/ as it was.
 */
const scratch = './.dist-next/';

/**
 * Gives the integration. It must stand last: what runs after it would write into the
 * published folder.
 */
export function finishBuild(): AstroIntegration {
  let published = '';
  let cache = '';
  return {
    name: 'finish-build',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        published = fileURLToPath(config.outDir);
        updateConfig({ outDir: new URL(scratch, config.root) });
      },
      'astro:config:done': ({ config }) => {
        cache = fileURLToPath(config.cacheDir);
      },
      'astro:server:setup': ({ server }) => serveSectionPages(server),
      'astro:build:done': async ({ dir, pages, logger }) => {
        const folder = fileURLToPath(dir);
        const paths = pages.map(({ pathname }) => pathname);
        const built = new BuiltPages(folder);
        moveMissingPages(built);
        markForeignLinks(built, logger);
        const optimized = optimizePages(built, logger);
        const index = await writeSearchIndex(optimized, join(cache, 'search-models'), logger);
        await writeSocialImages(folder, join(cache, 'social-images'), logger);
        writeSectionPages(optimized, logger);
        writeMarkdownPages(optimized, join(cache, 'markdown-pages'), logger);
        const complete = writeHandbooks(optimized, logger);
        writeFileSync(join(folder, '_headers'), printHeadersFile(headerRules, site.basePath));
        await writeOffline(complete, paths, index, logger);
        publish(folder, published);
      },
    },
  };
}

/** Puts a finished folder in the place of the published one. */
function publish(finished: string, published: string): void {
  const old = `${published.replace(/\/$/, '')}-old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(published)) renameSync(published, old);
  renameSync(finished, published);
  rmSync(old, { recursive: true, force: true });
}
