// Writes for each language one file with what helps most, for sending to somebody.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { absolute, addressOf } from '#i18n/address.ts';
import { strings } from '#i18n/index.ts';
import { localeKeys, locales, type Locale } from '#i18n/locales.ts';
import { articlesOf, getKnowledge, pageAt, type Page } from '#knowledge/index.ts';
import { handbookStyle, makeHandbook } from '#offline/handbook.ts';
import { site } from '#site.ts';

/** Gives the integration. It must stand before whatever weighs the built pages. */
export function handbook(): AstroIntegration {
  return {
    name: 'handbook',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        for (const locale of localeKeys) {
          const html = handbookOf(fileURLToPath(dir), locale);
          writeFileSync(new URL(`handbook-${locale}.html`, dir), html);
          sayWeight(
            new URL(`${locale}/index.html`, dir),
            `${Math.round(Buffer.byteLength(html) / 1000)} kB`,
          );
          logger.info(`handbook-${locale}.html: ${Math.round(Buffer.byteLength(html) / 1000)} kB`);
        }
      },
    },
  };
}

/** Writes the weight of the file beside the link that leads to it. */
function sayWeight(home: URL, weight: string): void {
  writeFileSync(
    home,
    readFileSync(home, 'utf8').replace(
      /(<span[^>]*\sdata-handbook-size[^>]*>)(<\/span>)/,
      `$1${weight}$2`,
    ),
  );
}

function handbookOf(dist: string, locale: Locale): string {
  const knowledge = getKnowledge();
  const { file } = strings(locale).offline;
  const read = (page: Page) => ({
    path: page.path,
    title: page.text[locale].title,
    html: readFileSync(join(dist, locale, page.path, 'index.html'), 'utf8'),
  });
  const chapters = [
    { heading: file.first, of: [pageAt(knowledge, 'lost-funds/first-hour')] },
    {
      heading: file.messages,
      of: articlesOf(knowledge, 'messages').filter(({ kind }) => kind === 'message'),
    },
    { heading: file.fixes, of: articlesOf(knowledge, 'fixes') },
    { heading: file.contacts, of: [pageAt(knowledge, 'contact')] },
  ];
  const date = chapters
    .flatMap(({ of }) => of.map(({ updated }) => updated))
    .sort()
    .at(-1)!;
  return makeHandbook(
    {
      tag: locales[locale].tag,
      home: addressOf(locale, ''),
      origin: site.origin,
      texts: {
        title: `${site.name[locale]} · ${file.title}`,
        description: file.description,
        lead: file.lead,
        as: file.as.replace('{date}', date).replace('{address}', absolute(addressOf(locale, ''))),
        contents: file.contents,
        back: file.back,
      },
      chapters: chapters.map(({ heading, of }) => ({ heading, pages: of.map(read) })),
    },
    `sha256-${createHash('sha256').update(handbookStyle).digest('base64')}`,
  );
}
