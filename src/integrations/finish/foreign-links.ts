// Says at every link from a page of a language that may lack pages to one in another language which
// language that is.
import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { Nodes } from 'hast';
import { addressOf } from '#i18n/address.ts';
import { localeKeys, locales, partialLocales, type Locale } from '#i18n/locales.ts';
import { getKnowledge, type Knowledge } from '#knowledge/index.ts';
import { contentOf, elementsIn, parsePage, startTagOf, withEdits } from '#text/html-tree.ts';
import type { BuiltPages } from './built-pages.ts';

/**
 * Takes the pages of the build; marks the links in pages of partial languages that lead to another
 * language: with `hreflang` and its name, and with `lang` where their words are the title of what
 * they lead to. Logs how many.
 */
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

/**
 * Takes the HTML of a page and its language; gives it with its links to other languages marked, and
 * how many there were.
 */
export function withMarkedLinks(
  html: string,
  locale: Locale,
  knowledge: Pick<Knowledge, 'pages'>,
): { text: string; count: number } {
  const edits = elementsIn(parsePage(html)).flatMap((element) => {
    const { href, hrefLang } = element.properties;
    const other = localeKeys.find(
      (key) => key !== locale && typeof href === 'string' && href.startsWith(addressOf(key, '')),
    );
    if (element.tagName !== 'a' || other === undefined || hrefLang !== undefined) return [];
    const { tag, name } = locales[other];
    const isTitle = titlesIn(knowledge, other).has(firstWords(element));
    const [behindAttributes, behindWords] = [startTagOf(element).end - 1, contentOf(element).end];
    return [
      {
        start: behindAttributes,
        end: behindAttributes,
        text: ` hreflang="${tag}"${isTitle ? ` lang="${tag}"` : ''}`,
      },
      { start: behindWords, end: behindWords, text: `<span lang="${tag}"> (${name})</span>` },
    ];
  });
  return { text: withEdits(html, edits), count: edits.length / 2 };
}

/** Gives the words of the first piece of text in a link. */
function firstWords(node: Nodes): string {
  if (node.type === 'text') return node.value.trim().split(/\s*\n\s*/)[0]!;
  for (const child of 'children' in node ? node.children : []) {
    const words = firstWords(child);
    if (words !== '') return words;
  }
  return '';
}

const known = new WeakMap<object, Map<Locale, Set<string>>>();

/** Gives the titles of all pages and sections in a language. */
function titlesIn({ pages }: Pick<Knowledge, 'pages'>, locale: Locale): Set<string> {
  const byLocale = known.get(pages) ?? new Map<Locale, Set<string>>();
  known.set(pages, byLocale);
  const titles =
    byLocale.get(locale) ??
    new Set(
      pages.flatMap(({ text }) => {
        const { title, sections } = text[locale];
        return [title, ...sections.map((section) => section.title)];
      }),
    );
  byLocale.set(locale, titles);
  return titles;
}
