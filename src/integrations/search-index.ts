// Indexes the built pages, one bundle per language, and writes beside each what the browser needs to understand queries.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { localeKeys, locales, type Locale } from '#i18n/locales.ts';
import { getKnowledge, type Knowledge, type Page } from '#knowledge/index.ts';
import { buildBundle, bundleFiles, endPagefind } from '#search/build-bundle.ts';
import { indexCopy, nameTokens } from '#search/index-copy.ts';
import type { Named } from '#search/kept-index.ts';
import { buildLexicon, buildTraditional } from '#search/lexicon/build-lexicon.ts';
import { pinyinTable } from '#search/lexicon/pinyin-table.ts';
import { readPinyin } from '#search/lexicon/pinyin.ts';
import { stops } from '#search/lexicon/stops.ts';

/** Gives the integration. It must stand after everything that changes the HTML. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const knowledge = getKnowledge();
        try {
          for (const locale of localeKeys) await writeIndex(fileURLToPath(dir), locale, knowledge);
        } finally {
          await endPagefind();
        }
        logger.info(`indexed ${knowledge.pages.length} pages in ${localeKeys.length} languages`);
      },
    },
  };
}

async function writeIndex(dist: string, locale: Locale, knowledge: Knowledge): Promise<void> {
  const folder = join(dist, 'pagefind', locale);
  const pinyin = locale === 'zh' ? readPinyin(pinyinTable) : undefined;
  const built = knowledge.pages.map((page) => ({
    page,
    url: `${locale}/${page.path}/`,
    html: readFileSync(join(dist, locale, page.path, 'index.html'), 'utf8'),
  }));
  await buildBundle(
    folder,
    locales[locale].tag,
    built.map(({ page, url, html }) => ({
      url,
      html: indexCopy(html, describe(page, locale, knowledge), stops[locale], pinyin),
    })),
  );
  const texts = built.map(({ page, html }) => ({
    names: namesOf(page, locale),
    text: textOf(html),
  }));
  const lexicon = buildLexicon(locale, texts);
  const build = createHash('sha256')
    .update(JSON.stringify([lexicon, bundleFiles(folder)]))
    .digest('hex')
    .slice(0, 10);
  writeFileSync(join(folder, 'lexicon.json'), JSON.stringify({ build, ...lexicon }));
  if (locale === 'zh')
    writeFileSync(
      join(folder, 'traditional.json'),
      JSON.stringify(buildTraditional(locale, texts)),
    );
  writeFileSync(
    join(folder, 'names.json'),
    JSON.stringify(
      built.map(({ page, url }): Named => {
        const { aliases, ...facts } = describe(page, locale, knowledge);
        return {
          url,
          ...facts,
          names: nameTokens({ title: facts.title, aliases }, stops[locale]).join(' '),
        };
      }),
    ),
  );
}

/** The page of what codes mean in different systems. */
const codesPage = 'messages/response-codes';

function describe(page: Page, locale: Locale, { stages }: Knowledge) {
  const { title, aliases } = page.text[locale];
  return {
    title,
    aliases,
    kind: page.path === codesPage ? 'codes' : page.kind,
    stage: stages.find(({ id }) => id === page.stage)?.name[locale],
    fixers: page.fixer ?? [],
  };
}

function namesOf(page: Page, locale: Locale): string {
  const { title, aliases, sections } = page.text[locale];
  return [title, ...aliases, ...sections.map((section) => section.title)].join('\n');
}

/** Gives the text of the part that is indexed, a line for each element. */
function textOf(html: string): string {
  return html
    .slice(html.indexOf('<main'), html.indexOf('</main>'))
    .replace(/<[^>]+>/g, '\n')
    .replace(/&[#\w]+;/g, ' ');
}
