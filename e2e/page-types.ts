// The types of pages, told from their addresses and from the elements they are made of.
import { localeKeys } from '../src/i18n/locales.ts';
import { builtPage, sitemapAddresses } from './site.ts';

/** The first parts of addresses below which pages stand: the areas. */
const areas = new Set(
  sitemapAddresses()
    .map((address) => address.split('/').filter(Boolean))
    .flatMap(([, area = '', slug]) => (slug === undefined ? [] : [area])),
);

/** Gives the type of the page at an address. */
export function typeOf(address: string): string {
  if (/^\/handbook-\w+\.html$/.test(address)) return 'handbook';
  const [locale = '', area, slug] = address.split('/').filter(Boolean);
  if (!(localeKeys as string[]).includes(locale)) return 'entry and missing';
  if (area === undefined) return 'home';
  if (area === 'check') return 'check';
  if (area === 'messages')
    return slug === undefined
      ? 'messages'
      : slug === 'response-codes'
        ? 'response codes'
        : 'message';
  if (area === 'cards') return slug === undefined ? 'cards' : 'card answer';
  if (areas.has(area)) return slug === undefined ? 'area' : 'article';
  return area;
}

const languageAndType = (address: string) => `${address.split('/')[1]} ${typeOf(address)}`;

/** Gives one address of each type in each language: the first in the list, in order. */
export function oneOfEachType(addresses: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const address of addresses) {
    const key = languageAndType(address);
    if (!seen.has(key)) seen.set(key, address);
  }
  return [...seen.values()];
}

/** Elements that have no end tag, and the parts of drawings, which close themselves. */
const empty = /^(?:area|br|col|hr|img|input|link|meta|source|wbr|path|circle|rect|line|use)$/;

/**
 * Takes a page; gives the kinds of element that it has: name, classes and role, with those of the
 * element around it.
 */
export function elementsOf(html: string): Set<string> {
  const kinds = new Set<string>();
  const around: string[] = [];
  const body = html.slice(html.indexOf('<body'));
  for (const [tag, end, name = '', attributes = ''] of body.matchAll(
    /<(\/?)([a-z][a-z0-9-]*)((?:\s[^>]*)?)>/g,
  )) {
    if (end) {
      const start = around.findLastIndex((kind) => kind.split(' ')[0] === name);
      if (start >= 0) around.length = start;
      continue;
    }
    // A section has a class of its own in each article, which styles nothing that is seen.
    const classes = /\sclass="([^"]*)"/.exec(attributes)?.[1]?.replace(/\bsection-\S+/g, '');
    const kind = `${name} ${classes} ${/\srole="([^"]*)"/.exec(attributes)?.[1]}`;
    kinds.add(`${around.at(-1)} > ${kind}`);
    if (!empty.test(name) && !tag.endsWith('/>')) around.push(kind);
  }
  return kinds;
}

/**
 * Takes addresses of built pages; gives every type of page in each language, and those that with
 * them have every kind of element that any page has: what is true of these holds wherever pages are
 * made of the same parts. Both languages are made of the same parts, so a kind of element is looked
 * for in either.
 * A new template or component brings its own page into the list.
 */
export function pagesOfEveryKind(addresses: readonly string[]): string[] {
  const chosen = new Set(oneOfEachType(addresses));
  const pages = addresses.map((address) => ({
    address,
    kinds: elementsOf(builtPage(address).html),
  }));
  const left = new Set(pages.flatMap(({ kinds }) => [...kinds]));
  const take = ({ address, kinds }: (typeof pages)[number]) => {
    chosen.add(address);
    for (const kind of kinds) left.delete(kind);
  };
  for (const page of pages) if (chosen.has(page.address)) take(page);
  while (left.size > 0) {
    const news = ({ kinds }: (typeof pages)[number]) =>
      [...kinds].filter((kind) => left.has(kind)).length;
    take(pages.toSorted((one, other) => news(other) - news(one))[0]!);
  }
  return [...chosen];
}
