// Writes a Markdown page beside each built page of text. It is kept between builds under the hash
// of what it is made from.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import { absolute, addressOf, isServed } from '#i18n/address.ts';
import { localeKeys, locales, type Locale } from '#i18n/locales.ts';
import { getKnowledge, sourcesOf, type Knowledge } from '#knowledge/index.ts';
import { codeOf, getPermalinks, shortAddress, type Permalinks } from '#permalinks/index.ts';
import { markdownFile } from '#seo/head.ts';
import { spanOf } from '#text/html-tree.ts';
import { textOf, writeMarkdownPage, type MarkdownFacts } from '#seo/markdown-page/index.ts';
import { openBuildCache } from './build-cache.ts';
import type { OptimizedPages } from './built-pages.ts';

/** A page of text: its path, what stands before its text, and the ids of its sections. */
interface MarkdownSubject {
  path: string;
  facts: MarkdownFacts;
  sections: readonly string[];
}

/**
 * Takes the built pages and the folder of the Markdown pages kept between builds; writes one beside
 * each page of text.
 */
export function writeMarkdownPages(
  built: OptimizedPages,
  cache: string,
  logger: AstroIntegrationLogger,
): void {
  const knowledge = getKnowledge();
  const permalinks = getPermalinks();
  const buildCache = openBuildCache(cache);
  /**
   * How a Markdown page is written is a part of what it is made from: the modules here and the
   * versions of the packages.
   */
  const tools = [
    'src/seo/markdown-page/index.ts',
    'src/seo/markdown-page/clean.ts',
    'src/text/html-tree.ts',
    'package.json',
  ].map((file) => readFileSync(resolve(file)));
  let [pages, written] = [0, 0];
  for (const locale of localeKeys) {
    const subjects = subjectsOf(knowledge, permalinks, locale);
    for (const { path, facts, sections } of subjects.filter((one) => isServed(locale, one.path))) {
      const text = textOf(built.tree(locale, path));
      const { start, end } = spanOf(text);
      const links = new Map(
        sections.map((id) => [id, absolute(shortAddress(codeOf(permalinks, path, id), locale))]),
      );
      const { bytes, isNew } = buildCache.getOrMake(
        [...tools, built.read(locale, path).slice(start, end), JSON.stringify([facts, ...links])],
        () => Buffer.from(writeMarkdownPage(text, facts, (id) => links.get(id))),
      );
      writeFileSync(join(built.folder, locale, path, markdownFile), bytes);
      pages++;
      written += Number(isNew);
    }
  }
  logger.info(`wrote ${pages} pages as Markdown, ${written} of them anew`);
}

function subjectsOf(
  knowledge: Knowledge,
  permalinks: Permalinks,
  locale: Locale,
): MarkdownSubject[] {
  const language = locales[locale].tag;
  const canonical = (path: string) => absolute(addressOf(locale, path));
  return [
    ...knowledge.pages.map((page) => {
      const { title, description, sections } = page.text[locale];
      const sources = sourcesOf(knowledge, page).map(({ title: name, url }) => ({
        title: name,
        url,
      }));
      return {
        path: page.path,
        facts: {
          title,
          description,
          language,
          canonical: canonical(page.path),
          short: absolute(shortAddress(codeOf(permalinks, page.path), locale)),
          checked: page.checked,
          updated: page.updated,
          sources,
        },
        sections: sections.map(({ id }) => id),
      };
    }),
    ...knowledge.check.map(({ path, question, lead }) => ({
      path,
      facts: {
        title: question[locale],
        description: lead[locale],
        language,
        canonical: canonical(path),
      },
      sections: [],
    })),
  ];
}
