// Builds into a folder of its own and puts it in the place of dist/ when all is done, so that a failed build leaves dist/ as it was.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const scratch = './.dist-next/';

/** Gives the integration. It must stand last: what runs after it would write into the published folder. */
export function safeOutput(): AstroIntegration {
  let published = '';
  return {
    name: 'safe-output',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        published = fileURLToPath(config.outDir);
        updateConfig({ outDir: new URL(scratch, config.root) });
      },
      'astro:build:done': ({ dir }) => {
        const finished = fileURLToPath(dir);
        const old = `${published.replace(/\/$/, '')}-old`;
        rmSync(old, { recursive: true, force: true });
        if (existsSync(published)) renameSync(published, old);
        renameSync(finished, published);
        rmSync(old, { recursive: true, force: true });
      },
    },
  };
}
