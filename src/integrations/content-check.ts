// Stops a build before its first page when the content has faults.
import type { AstroIntegration } from 'astro';
import { getKnowledge } from '#knowledge/index.ts';

/** Gives the integration; its hook throws a ContentError with every fault. */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'build') getKnowledge();
      },
    },
  };
}
