// Every page of the built site, as its sitemap and its folder tell it.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

export const dist = resolve(import.meta.dirname, '../dist');

/** A built page: its address without the origin, and its HTML. */
export interface BuiltPage {
  address: string;
  html: string;
}

/** Gives the addresses in the sitemap, without the origin. */
export function sitemapAddresses(): string[] {
  const xml = readFileSync(join(dist, 'sitemap-0.xml'), 'utf8');
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = '']) => new URL(address).pathname,
  );
}

/** Gives every built HTML page, those outside the sitemap included. */
export function builtPages(folder = dist): BuiltPage[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      address: `/${relative(folder, file).replace(/(?:^|(?<=\/))index\.html$/, '')}`,
      html: readFileSync(file, 'utf8'),
    }));
}

/** Says whether a page is one of the small ones that lead to a section. */
export function isSectionPage({ address }: BuiltPage): boolean {
  return /^\/(?:(?:zh|en)\/)?s\//.test(address);
}

/** Gives one built page. Throws where it was not built. */
export function builtPage(address: string): BuiltPage {
  return { address, html: readFileSync(join(dist, address, 'index.html'), 'utf8') };
}

/** Gives the values of an attribute on elements of a name, with entities read. */
export function attributeValues(html: string, element: string, attribute: string): string[] {
  const tags = html.matchAll(
    new RegExp(`<${element}\\b[^>]*?\\s${attribute}=(?:"([^"]*)"|'([^']*)')`, 'g'),
  );
  return [...tags].map(([, double, single]) =>
    (double ?? single ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
  );
}
