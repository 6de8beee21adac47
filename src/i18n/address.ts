// How addresses of the site are written: base path, language, page, section.
import { site } from '#site.ts';
import { fallbackOf, isLocale, localeKeys, type Locale } from './locales.ts';

/** Takes a root-relative path such as `/favicon.svg`; gives it under the base path. */
export function withBase(path: string): string {
  return `${site.basePath}${path}`;
}

/**
 * Paths of the pages that a language lacks, by language. Two copies of this code run in one build,
 * its own and the one that Astro bundles: both look here.
 */
const shelf = globalThis as unknown as Record<symbol, ReadonlyMap<Locale, ReadonlySet<string>>>;
const lacking = Symbol.for('kabang.lacking-pages');

/**
 * Says which pages each language lacks: `addressOf` leads to them in the language that it falls
 * back to. Called where content is read.
 */
export function setMissingPages(pages: ReadonlyMap<Locale, ReadonlySet<string>>): void {
  shelf[lacking] = pages;
}

/**
 * Gives the language in which a reader of one gets a page: his own, or where it is lacking the one
 * that it falls back to.
 */
export function servedIn(locale: Locale, path: string): Locale {
  return shelf[lacking]?.get(locale)?.has(path) ? fallbackOf(locale)! : locale;
}

/**
 * Takes a language and a page path; says whether the language has the page itself, and does not
 * fall back to another.
 */
export function isServed(locale: Locale, path: string): boolean {
  return servedIn(locale, path) === locale;
}

/**
 * Takes a page path such as `fixes/get-the-code` ('' is the home page); gives its address in one
 * language, or where that lacks it in the one it falls back to.
 */
export function addressOf(locale: Locale, path: string, section?: string): string {
  const language = servedIn(locale, path);
  const page = path === '' ? `/${language}/` : `/${language}/${path}/`;
  return withBase(section === undefined ? page : `${page}#${section}`);
}

/** Gives the full address with origin, as canonical links and previews need it. */
export function absolute(address: string): string {
  return new URL(address, site.origin).href;
}

/**
 * Takes an address of the site; gives its language, if it has one, and its path below the language.
 */
export function routeOf(pathname: string): { locale: Locale | undefined; path: string } {
  const [first, ...rest] = pathname.slice(site.basePath.length).split('/').filter(Boolean);
  return isLocale(first)
    ? { locale: first, path: rest.join('/') }
    : { locale: undefined, path: [first ?? '', ...rest].join('/') };
}

/**
 * Takes an address of the site; gives its language and page path. Throws for an address without
 * a language.
 */
export function localizedRouteOf(pathname: string): { locale: Locale; path: string } {
  const { locale, path } = routeOf(pathname);
  if (locale === undefined)
    throw new Error(
      `No language in the address ${pathname}: it starts with ${localeKeys.map((key) => `/${key}/`).join(' or ')}.`,
    );
  return { locale, path };
}
