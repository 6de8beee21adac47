// What stands in <head>, computed from a page and nothing else.
import { absolute, addressOf } from '#i18n/address.ts';
import { locales, localeKeys, type Locale } from '#i18n/locales.ts';
import { site } from '#site.ts';

/** What a page tells about itself. */
export interface HeadInput {
  locale: Locale;
  /** Page path without the language; '' is the home page. */
  path: string;
  title: string;
  description: string;
  /** Whether search engines may list the page. */
  isListed: boolean;
  isArticle: boolean;
}

export interface Head {
  title: string;
  canonical: string;
  alternates: { lang: string; href: string }[];
  openGraph: { property: string; content: string }[];
}

/** Gives the head of a page that exists in every language. */
export function headOf({ locale, path, title, description, isArticle }: HeadInput): Head {
  const canonical = absolute(addressOf(locale, path));
  const name = site.name[locale];
  return {
    title: path === '' ? `${name} · ${title}` : `${title} · ${name}`,
    canonical,
    alternates: [
      ...localeKeys.map((key) => ({ lang: locales[key].tag as string, href: absolute(addressOf(key, path)) })),
      { lang: 'x-default', href: absolute(path === '' ? `${site.basePath}/` : addressOf('zh', path)) },
    ],
    openGraph: [
      { property: 'og:type', content: isArticle ? 'article' : 'website' },
      { property: 'og:title', content: title },
      { property: 'og:description', content: description },
      { property: 'og:url', content: canonical },
      { property: 'og:site_name', content: name },
      { property: 'og:locale', content: locales[locale].openGraph },
      ...localeKeys.filter((key) => key !== locale).map((key) => ({ property: 'og:locale:alternate', content: locales[key].openGraph })),
    ],
  };
}
