// The report for editors as a page of the development server: /status/. A build does not know it.
import type { AstroIntegration } from 'astro';

/** Gives the integration. */
export function statusPage(): AstroIntegration {
  return {
    name: 'status-page',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command === 'dev')
          injectRoute({
            pattern: '/status',
            entrypoint: new URL('../layouts/Status.astro', import.meta.url),
            prerender: true,
          });
      },
    },
  };
}
