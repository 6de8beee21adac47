// Stops a build before its first page when the content or the settings have faults; lets a preview show drafts.
import type { AstroIntegration } from 'astro';
import { getKnowledge, leftOut, showUnpublished } from '#knowledge/index.ts';

/** Gives the integration; its hook throws a ContentError with every fault. */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        if (command === 'dev') showUnpublished();
        if (command !== 'build') return;
        getKnowledge();
        for (const path of leftOut()) logger.info(`left out the draft content/${path}`);
      },
    },
  };
}
