// Writes for each language one file with what helps most, for sending to somebody.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import { absolute, addressOf, isServed, servedIn } from '#i18n/address.ts';
import { strings } from '#i18n/index.ts';
import { localeKeys, locales, type Locale } from '#i18n/locales.ts';
import { siteName } from '#i18n/site-name.ts';
import { articlesOf, getKnowledge, pageAt, type Page } from '#knowledge/index.ts';
import { handbookStyle, makeHandbook } from '#offline/handbook.ts';
import { site } from '#site.ts';
import { contentOf, elementsIn, parsePage, withEdits } from '#text/html-tree.ts';
import { CompletePages, type OptimizedPages } from './built-pages.ts';

/**
 * Writes the handbook of each language, and on its home page what the file weighs; gives the pages
 * as they are then.
 */
export function writeHandbooks(
  pages: OptimizedPages,
  logger: AstroIntegrationLogger,
): CompletePages {
  for (const locale of localeKeys) {
    const html = handbookOf(pages, locale);
    const weight = `${Math.round(Buffer.byteLength(html) / 1000)} kB`;
    writeFileSync(join(pages.folder, `handbook-${locale}.html`), html);
    pages.change(join(locale, 'index.html'), (home) =>
      withEdits(
        home,
        elementsIn(parsePage(home))
          .filter(({ properties }) => 'dataHandbookSize' in properties)
          .map((element) => ({ ...contentOf(element), text: weight })),
      ),
    );
    logger.info(`handbook-${locale}.html: ${weight}`);
  }
  return new CompletePages(pages.folder);
}

function handbookOf(pages: OptimizedPages, locale: Locale): string {
  const knowledge = getKnowledge();
  const { file } = strings(locale).offline;
  const read = (page: Page) => ({
    path: page.path,
    title: page.text[locale].title,
    // Somebody without a network reads it in another language rather than not at all.
    tree: pages.tree(servedIn(locale, page.path), page.path),
    lang: isServed(locale, page.path) ? undefined : locales[servedIn(locale, page.path)].tag,
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
        title: `${siteName[locale]} · ${file.title}`,
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
