// JSON-LD for search engines: the article, and where it stands.
import { absolute, addressOf } from '#i18n/address.ts';
import { locales, type Locale } from '#i18n/locales.ts';
import type { Page } from '#knowledge/index.ts';
import { site } from '#site.ts';

/** One step of the breadcrumb trail: a title and a page path. */
export interface Crumb {
  title: string;
  path: string;
}

/** Gives the graph of an article as an object ready for JSON. Dates are the page's own, never the build's. */
export function articleGraph(page: Page, locale: Locale, crumbs: readonly Crumb[]): object {
  const url = absolute(addressOf(locale, page.path));
  const publisher = { '@type': 'Organization', name: site.name[locale], url: absolute(addressOf(locale, '')) };
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Article',
        '@id': `${url}#article`,
        mainEntityOfPage: url,
        headline: page.text[locale].title,
        description: page.text[locale].description,
        inLanguage: locales[locale].tag,
        datePublished: page.changes[0]!.date,
        dateModified: page.updated,
        author: publisher,
        publisher,
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: crumbs.map(({ title, path }, at) => ({ '@type': 'ListItem', position: at + 1, name: title, item: absolute(addressOf(locale, path)) })),
      },
    ],
  };
}

/** Gives JSON that is safe inside a script element: `<` cannot end it. */
export function scriptJson(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
