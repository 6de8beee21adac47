// Which small pages the site has, by file name: three for each code, and one for each old address
// of a page.
import type { Root } from 'hast';
import { addressOf, servedIn } from '#i18n/address.ts';
import { byLocale, localeKeys, sourceLocale, type Locale } from '#i18n/locales.ts';
import { pageAt, type Knowledge } from '#knowledge/index.ts';
import {
  resolveEntry,
  shortAddress,
  splitPlace,
  type CodeEntry,
  type Permalinks,
} from './index.ts';
import {
  movedPage,
  neutralSectionPage,
  sectionPage,
  type SectionText,
  type MetaTag,
} from './section-page.ts';
import { gonePages } from './redirects.ts';
import { firstSentence } from './summary.ts';

/** What the small pages take from the pages that they lead to. */
export interface PageParts {
  /** Gives the tree of a built page, or undefined where none was built. */
  built(locale: Locale, path: string): Root | undefined;
  /** Gives the tags of the picture that a page of this title shows where its link is shared. */
  picture(locale: Locale, path: string, title: string): MetaTag[];
}

/** Gives every small page by its file name; each is made when it is asked for. */
export function sectionFiles(
  permalinks: Permalinks,
  knowledge: Knowledge,
  { built, picture }: PageParts,
): Map<string, () => string> {
  const files = new Map<string, () => string>();
  const textsOf = (entry: CodeEntry) =>
    byLocale((locale) => textOf(entry, locale, permalinks, knowledge, built));
  // Page by page, so that each built page is read once.
  for (const entry of permalinks.entries.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    const { code } = entry;
    const { page } = splitPlace(resolveEntry(permalinks, entry).at);
    const pictureIn = (locale: Locale) =>
      picture(locale, page, pageAt(knowledge, page).text[locale].title);
    files.set(`s/${code}/index.html`, () =>
      neutralSectionPage({
        own: shortAddress(code),
        texts: textsOf(entry),
        picture: pictureIn(sourceLocale),
      }),
    );
    for (const locale of localeKeys)
      files.set(`${locale}/s/${code}/index.html`, () =>
        sectionPage(locale, {
          own: shortAddress(code, locale),
          texts: textsOf(entry),
          picture: pictureIn(locale),
        }),
      );
  }
  for (const entry of gonePages(permalinks)) {
    const old = permalinks.entries.filter(({ at }) => at.startsWith(`${entry.at}#`));
    for (const locale of localeKeys) {
      files.set(`${locale}/${entry.at}/index.html`, () =>
        movedPage(
          locale,
          textsOf(entry)[locale],
          old.map((section) => ({
            id: splitPlace(section.at).section!,
            ...textsOf(section)[locale],
          })),
        ),
      );
    }
  }
  return files;
}

function textOf(
  entry: CodeEntry,
  locale: Locale,
  permalinks: Permalinks,
  knowledge: Knowledge,
  built: PageParts['built'],
): SectionText {
  const { page: path, section } = splitPlace(resolveEntry(permalinks, entry).at);
  const { title, description, sections } = pageAt(knowledge, path).text[locale];
  const language = servedIn(locale, path);
  const tree = section === undefined ? undefined : built(language, path);
  return {
    language,
    title: sections.find(({ id }) => id === section)?.title ?? title,
    pageTitle: title,
    summary: (tree && firstSentence(tree, section!)) ?? description,
    target: addressOf(locale, path, section),
    page: addressOf(locale, path),
  };
}
