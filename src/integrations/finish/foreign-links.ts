// Says at every link from a page of a language that may lack pages to one in another language which language that is.
import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import { addressOf } from '#i18n/address.ts';
import { localeKeys, locales, partialLocales, type Locale } from '#i18n/locales.ts';
import { getKnowledge, type Knowledge } from '#knowledge/index.ts';
import type { BuiltPages } from './built-pages.ts';

/** Marks the links, with `hreflang` and the name of the language, and with `lang` where their words are the title of what they lead to. */
export function markForeignLinks(built: BuiltPages, logger: AstroIntegrationLogger): void {
  if (partialLocales.length === 0) return;
  const knowledge = getKnowledge();
  const files = built.files().filter((file) => file.endsWith('.html'));
  for (const locale of partialLocales) {
    const own = files.filter((file) => file.startsWith(join(locale, '/')));
    let marked = 0;
    for (const file of own)
      built.change(file, (html) => {
        const { text, count } = withMarkedLinks(html, locale, knowledge);
        marked += count;
        return text;
      });
    logger.info(`${locale}: named the language at ${marked} links that lead to another one`);
  }
}

const link = /<a\b([^>]*)>((?:(?!<\/a>)[\s\S])*)<\/a>/g;

/** Takes the HTML of a page and its language; gives it with its links to other languages marked, and how many there were. */
export function withMarkedLinks(
  html: string,
  locale: Locale,
  knowledge: Pick<Knowledge, 'pages'>,
): { text: string; count: number } {
  let count = 0;
  const text = html.replace(link, (whole, attributes: string, words: string) => {
    const href = /\shref="([^"]*)"/.exec(attributes)?.[1];
    const other = localeKeys.find((key) => key !== locale && href?.startsWith(addressOf(key, '')));
    if (other === undefined || /\shreflang=/.test(attributes)) return whole;
    const { tag, name } = locales[other];
    const [first = ''] = words
      .replace(/<[^>]*>/g, '\n')
      .trim()
      .split(/\s*\n\s*/);
    const lang = titlesIn(knowledge, other).has(first) ? ` lang="${tag}"` : '';
    count++;
    return `<a${attributes} hreflang="${tag}"${lang}>${words}<span lang="${tag}"> (${name})</span></a>`;
  });
  return { text, count };
}

const known = new WeakMap<object, Map<Locale, Set<string>>>();

/** Gives the titles of all pages and sections in a language, as HTML has them. */
function titlesIn({ pages }: Pick<Knowledge, 'pages'>, locale: Locale): Set<string> {
  const byLocale = known.get(pages) ?? new Map<Locale, Set<string>>();
  known.set(pages, byLocale);
  const titles =
    byLocale.get(locale) ??
    new Set(
      pages.flatMap(({ text }) => {
        const { title, sections } = text[locale];
        return [title, ...sections.map((section) => section.title)].map(escape);
      }),
    );
  byLocale.set(locale, titles);
  return titles;
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
