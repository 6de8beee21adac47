// How addresses of the site are written: base path, language, page, section.
import { site } from '#site.ts';
import { isLocale, localeKeys, type Locale } from './locales.ts';

/** Takes a root-relative path such as `/favicon.svg`; gives it under the base path. */
export function withBase(path: string): string {
  return `${site.basePath}${path}`;
}

/** Takes a page path such as `fixes/get-the-code` ('' is the home page); gives its address in one language. */
export function addressOf(locale: Locale, path: string, section?: string): string {
  const page = path === '' ? `/${locale}/` : `/${locale}/${path}/`;
  return withBase(section === undefined ? page : `${page}#${section}`);
}

/** Gives the full address with origin, as canonical links and previews need it. */
export function absolute(address: string): string {
  return new URL(address, site.origin).href;
}

/** Takes an address of the site; gives its language, if it has one, and its path below the language. */
export function routeOf(pathname: string): { locale: Locale | undefined; path: string } {
  const [first, ...rest] = pathname.slice(site.basePath.length).split('/').filter(Boolean);
  return isLocale(first)
    ? { locale: first, path: rest.join('/') }
    : { locale: undefined, path: [first ?? '', ...rest].join('/') };
}

/** Takes an address of the site; gives its language and page path. Throws for an address without a language. */
export function placeOf(pathname: string): { locale: Locale; path: string } {
  const { locale, path } = routeOf(pathname);
  if (locale === undefined)
    throw new Error(
      `No language in the address ${pathname}: it starts with ${localeKeys.map((key) => `/${key}/`).join(' or ')}.`,
    );
  return { locale, path };
}
