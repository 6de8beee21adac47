// llms.txt: where machines that read for people find the Markdown of every page. See
// https://llmstxt.org/
import { absolute, addressOf, isServed, withBase } from '#i18n/address.ts';
import { strings } from '#i18n/index.ts';
import { inAllWords, localeKeys, locales, type Locale } from '#i18n/locales.ts';
import { signs } from '#i18n/signs.ts';
import { siteName } from '#i18n/site-name.ts';
import { hubsOf, type Knowledge, type Page } from '#knowledge/index.ts';
import { markdownFile } from './head.ts';

/**
 * Gives the file at the root: what the site is, and in each language its parts and the list of
 * all pages.
 */
export function llmsIndex(knowledge: Knowledge): string {
  const parts = (locale: Locale) =>
    [...hubsOf(knowledge), ...knowledge.pages.filter((page) => page.kind === 'single')]
      .filter(({ path }) => isServed(locale, path))
      .map((page) => link(page, locale));
  return document(
    inAllWords((locale) => siteName[locale]).join(' · '),
    localeKeys,
    localeKeys.map((locale) => ({
      heading: locales[locale].name,
      links: [
        line(strings(locale).llms.all, absolute(withBase(`/${locale}/llms.txt`))),
        ...parts(locale),
      ],
    })),
  );
}

/** Gives the file of a language: every page, area by area. */
export function llmsOf(knowledge: Knowledge, locale: Locale): string {
  const areas = hubsOf(knowledge).map((hub) => ({
    heading: hub.text[locale].title,
    links: knowledge.pages
      .filter((page) => page.area === hub.area && isServed(locale, page.path))
      .map((page) => link(page, locale)),
  }));
  const others = knowledge.pages
    .filter((page) => page.area === undefined && isServed(locale, page.path))
    .map((page) => link(page, locale));
  return document(
    siteName[locale],
    [locale],
    [...areas, { heading: strings(locale).llms.more, links: others }],
  );
}

function document(
  name: string,
  languages: readonly Locale[],
  sections: readonly { heading: string; links: readonly string[] }[],
): string {
  return (
    [
      `# ${name}`,
      [...new Set(languages.map((locale) => `> ${strings(locale).home.description}`))].join(
        '\n>\n',
      ),
      ...new Set(languages.map((locale) => strings(locale).llms.about)),
      ...sections
        .filter(({ links }) => links.length > 0)
        .map(({ heading, links }) => `## ${heading}\n\n${links.join('\n')}`),
    ].join('\n\n') + '\n'
  );
}

function link(page: Page, locale: Locale): string {
  const { title, description } = page.text[locale];
  return `${line(title, `${absolute(addressOf(locale, page.path))}${markdownFile}`)}${signs[locale].colon}${description}`;
}

function line(words: string, address: string): string {
  return `- [${words.replace(/[[\]]/g, '\\$&')}](${address})`;
}
