// JSON-LD for search engines: one graph a page. Nodes name each other by `@id`, so that nothing is
// said twice.
import type { Article, Dataset, Graph } from 'schema-dts';
import { absolute, addressOf, isServed, withBase } from '#i18n/address.ts';
import { localeKeys, locales, type Locale } from '#i18n/locales.ts';
import { siteName } from '#i18n/site-name.ts';
import { textLicense, type Page, type Source } from '#knowledge/index.ts';
import { socialImageOf } from './head.ts';
import {
  type Crumb,
  graph,
  type SchemaNode,
  organization,
  organizationId,
  root,
  trail,
  webSite,
  webSiteId,
} from './structured-data-nodes.ts';

const articleId = (locale: Locale, path: string) => `${absolute(addressOf(locale, path))}#article`;

/** The page of the card matrix and its finder. */
const finderPath = 'cards';

/**
 * Gives the graph of a home page: the site in this language and who is behind it.
 * There is no SearchAction: the search runs in the browser, and an address of results has no
 * results for a machine.
 */
export function homeGraph(locale: Locale, description: string): Graph {
  const others = localeKeys.filter((key) => key !== locale);
  const names = [...new Set(others.map((key) => siteName[key]))];
  return graph(
    {
      ...webSite(locale),
      alternateName: names,
      description,
      inLanguage: locales[locale].tag,
      publisher: { '@id': organizationId() },
      ...(locale === localeKeys[0]
        ? { workTranslation: others.map((key) => ({ '@id': webSiteId(key) })) }
        : { translationOfWork: { '@id': webSiteId(localeKeys[0]!) } }),
    },
    {
      ...organization(locale),
      alternateName: names,
      logo: absolute(withBase('/icon-512.png')),
    },
  );
}

/**
 * Gives the graph of the page where one chooses the language: the sites of all languages, and who
 * is behind them.
 */
export function entryGraph(description: string): Graph {
  const [original, ...others] = localeKeys;
  const alternateName = [...new Set(others.map((key) => siteName[key]))];
  return graph(
    {
      '@type': 'WebSite',
      '@id': `${root()}#website`,
      name: siteName[original!],
      alternateName,
      url: root(),
      description,
      inLanguage: localeKeys.map((key) => locales[key].tag),
      publisher: { '@id': organizationId() },
      hasPart: localeKeys.map(webSite),
    },
    {
      ...organization(original!),
      alternateName,
      logo: absolute(withBase('/icon-512.png')),
    },
  );
}

/** Gives the graph of a page that is no article: where it stands. Takes its trail, itself last. */
export function trailGraph(locale: Locale, crumbs: readonly Crumb[]): Graph {
  return graph(trail(locale, crumbs));
}

/** What a wallet's page and a card's answer are about. */
function subjectOf({ wallet, row }: Page, locale: Locale): Pick<Article, 'about' | 'mainEntity'> {
  if (wallet)
    return {
      about: {
        '@type': 'Thing',
        name: wallet.names[locale],
        alternateName: [...wallet.alsoCalled[locale]],
      },
    };
  if (row === undefined) return {};
  const acceptedAnswer = { '@type': 'Answer', text: row.note[locale] } as const;
  return { mainEntity: { '@type': 'Question', name: row.title[locale], acceptedAnswer } };
}

/** The card matrix as data, on the page of the finder. */
function cardData(page: Page, locale: Locale): SchemaNode<Dataset> {
  const contentUrl = absolute(withBase('/cards.json'));
  return {
    '@type': 'Dataset',
    '@id': `${contentUrl}#dataset`,
    name: page.text[locale].title,
    description: page.text[locale].description,
    license: textLicense,
    dateModified: page.updated,
    creator: { '@id': organizationId() },
    distribution: { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl },
  };
}

/**
 * Gives the graph of an article. Takes its trail, itself last, and its sources. Dates are the
 * page's own, never the build's.
 */
export function articleGraph(
  page: Page,
  locale: Locale,
  crumbs: readonly Crumb[],
  sources: readonly Source[],
): Graph {
  const [original, ...others] = localeKeys;
  const translations = others.filter((key) => isServed(key, page.path));
  const article: Article = {
    '@type': 'Article',
    '@id': articleId(locale, page.path),
    mainEntityOfPage: absolute(addressOf(locale, page.path)),
    isPartOf: { '@id': webSiteId(locale) },
    headline: page.text[locale].title,
    description: page.text[locale].description,
    image: socialImageOf(locale, page.path),
    inLanguage: locales[locale].tag,
    ...(locale === original
      ? { workTranslation: translations.map((key) => ({ '@id': articleId(key, page.path) })) }
      : { translationOfWork: { '@id': articleId(original!, page.path) } }),
    datePublished: page.changes[0]!.date,
    dateModified: page.updated,
    ...subjectOf(page, locale),
    author: { '@id': organizationId() },
    publisher: { '@id': organizationId() },
    // Their titles stand in the list of sources: said twice, they weigh 40 bytes on a page.
    citation: sources.map(({ title, url }) => url ?? title),
  };
  return graph(
    article,
    ...(page.path === finderPath ? [cardData(page, locale)] : []),
    trail(locale, crumbs),
    webSite(locale),
    organization(locale),
  );
}

/** Gives JSON that is safe inside a script element: `<` cannot end it. */
export function scriptJson(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
