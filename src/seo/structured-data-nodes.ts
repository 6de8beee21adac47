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

export const root = () => absolute(withBase('/'));

export const organizationId = () => `${root()}#organization`;

export const webSiteId = (locale: Locale) => `${absolute(addressOf(locale, ''))}#website`;

export const graph = (...nodes: readonly Thing[]): Graph => ({
  '@context': 'https://schema.org',
  '@graph': nodes,
});

export function organization(locale: Locale): SchemaNode<Organization> {
  return { '@type': 'Organization', '@id': organizationId(), name: siteName[locale], url: root() };
}

export function webSite(locale: Locale): SchemaNode<WebSite> {
  return {
    '@type': 'WebSite',
    '@id': webSiteId(locale),
    name: siteName[locale],
    url: absolute(addressOf(locale, '')),
  };
}

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
