// Writes the pages under /s/ and those at addresses that have moved. They are files, not routes: a site has thousands.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Locale } from '#i18n/locales.ts';
import { getKnowledge } from '#knowledge/index.ts';
import { getPermalinks } from '#permalinks/index.ts';
import { redirectLines, sectionFiles, type PageParts } from '#permalinks/section-files.ts';
import { pictureTags, twitterCard } from '#seo/head.ts';
import { site } from '#site.ts';

const picture: PageParts['picture'] = (...page) => [...pictureTags(...page), twitterCard];

/** Gives the integration. It reads the built pages, so it stands after what changes them. */
export function sectionPages(): AstroIntegration {
  return {
    name: 'section-pages',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = (request.url ?? '').split(/[?#]/)[0]!.slice(site.basePath.length);
          const file = /(?:^|\/)s\/[^/]+\/$/.test(path)
            ? sectionFiles(getPermalinks(), getKnowledge(), {
                built: () => undefined,
                picture,
              }).get(`${path.slice(1)}index.html`)
            : undefined;
          if (file === undefined) return next();
          response.setHeader('content-type', 'text/html; charset=utf-8');
          response.end(file());
        });
      },
      'astro:build:done': ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const files = sectionFiles(getPermalinks(), getKnowledge(), {
          built: builtPages(dist),
          picture,
        });
        for (const [name, html] of files) {
          mkdirSync(join(dist, name, '..'), { recursive: true });
          writeFileSync(join(dist, name), html());
        }
        const redirects = redirectLines(getPermalinks());
        const list = join(dist, '_redirects');
        if (redirects.length > 0)
          writeFileSync(
            list,
            `${existsSync(list) ? readFileSync(list, 'utf8') : ''}${redirects.join('\n')}\n`,
          );
        logger.info(`wrote ${files.size} section pages`);
      },
    },
  };
}

/** Takes the folder of the built site; gives what reads a page of it, and holds the last one of each language. */
function builtPages(dist: string): (locale: Locale, path: string) => string | undefined {
  const held: Partial<Record<Locale, { path: string; html: string | undefined }>> = {};
  return (locale, path) => {
    const file = join(dist, locale, path, 'index.html');
    if (held[locale]?.path !== path)
      held[locale] = { path, html: existsSync(file) ? readFileSync(file, 'utf8') : undefined };
    return held[locale].html;
  };
}
