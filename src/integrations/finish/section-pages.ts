// Writes the pages under /s/ and those at addresses that have moved. They are files, not routes: a
// site has thousands.
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { getKnowledge } from '#knowledge/index.ts';
import { getPermalinks } from '#permalinks/index.ts';
import { redirectLines } from '#permalinks/redirects.ts';
import { sectionFiles, type PageParts } from '#permalinks/section-files.ts';
import { pictureTags, twitterCard } from '#seo/head.ts';
import { site } from '#site.ts';
import type { OptimizedPages } from './built-pages.ts';

const picture: PageParts['picture'] = (...page) => [...pictureTags(...page), twitterCard];

type DevServer = Parameters<
  NonNullable<AstroIntegration['hooks']['astro:server:setup']>
>[0]['server'];

/** Writes the small pages and the lines of `_redirects`. */
export function writeSectionPages(built: OptimizedPages, logger: AstroIntegrationLogger): void {
  const { folder } = built;
  const files = sectionFiles(getPermalinks(), getKnowledge(), {
    built: (locale, path) =>
      built.find(locale, path) === undefined ? undefined : built.tree(locale, path),
    picture,
  });
  for (const [name, html] of files) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), html());
  }
  const redirects = redirectLines(getPermalinks());
  if (redirects.length > 0) appendFileSync(join(folder, '_redirects'), `${redirects.join('\n')}\n`);
  logger.info(`wrote ${files.size} section pages`);
}

/**
 * Takes the development server, where nothing is built; makes it answer the small pages of codes.
 */
export function serveSectionPages(server: DevServer): void {
  server.middlewares.use((request, response, next) => {
    const path = (request.url ?? '').split(/[?#]/)[0]!.slice(site.basePath.length);
    const file = /(?:^|\/)s\/[^/]+\/$/.test(path)
      ? sectionFiles(getPermalinks(), getKnowledge(), { built: () => undefined, picture }).get(
          `${path.slice(1)}index.html`,
        )
      : undefined;
    if (file === undefined) return next();
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(file());
  });
}
