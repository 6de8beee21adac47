// The nodes that every graph of structured data is made of.
import type { BreadcrumbList, Graph, Organization, Thing, WebSite } from 'schema-dts';
import { absolute, addressOf, withBase } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';
import { siteName } from '#i18n/site-name.ts';

/** One step of the breadcrumb trail: a title and a page path. */
export interface Crumb {
  title: string;
  path: string;
}

/** A node with properties; schema-dts lets a name stand for one too. */
export type SchemaNode<T> = Exclude<T, string>;

/** Gives the address of the site. */
export const root = () => absolute(withBase('/'));

/** Gives the `@id` of who publishes the site. */
export const organizationId = () => `${root()}#organization`;

/** Takes a language; gives the `@id` of the site in it. */
export const webSiteId = (locale: Locale) => `${absolute(addressOf(locale, ''))}#website`;

/** Takes nodes; gives them as one graph (https://www.w3.org/TR/json-ld11/#named-graphs). */
export const graph = (...nodes: readonly Thing[]): Graph => ({
  '@context': 'https://schema.org',
  '@graph': nodes,
});

/** Takes a language; gives the node of who publishes the site. */
export function organization(locale: Locale): SchemaNode<Organization> {
  return { '@type': 'Organization', '@id': organizationId(), name: siteName[locale], url: root() };
}

/** Takes a language; gives the node of the site in it. */
export function webSite(locale: Locale): SchemaNode<WebSite> {
  return {
    '@type': 'WebSite',
    '@id': webSiteId(locale),
    name: siteName[locale],
    url: absolute(addressOf(locale, '')),
  };
}

/** Takes a language and a breadcrumb trail, from the home page on; gives its node. */
export function trail(locale: Locale, crumbs: readonly Crumb[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ title, path }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name: title,
      item: absolute(addressOf(locale, path)),
    })),
  };
}
