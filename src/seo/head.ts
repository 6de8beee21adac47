// What stands in <head>, computed from a page and nothing else.
import { absolute, addressOf, isServed, servedIn, withBase } from '#i18n/address.ts';
import { inAllWords, localeKeys, locales, sourceLocale, type Locale } from '#i18n/locales.ts';
import { siteName } from '#i18n/site-name.ts';
import { getKnowledge } from '#knowledge/index.ts';
import { hasOwnCard, size } from './social-image/index.ts';

/** What a page tells about itself. */
export interface HeadInput {
  locale: Locale;
  /** Page path without the language; '' is the home page. */
  path: string;
  title: string;
  description: string;
  isArticle: boolean;
  /** Whether a Markdown page lies beside the page. */
  hasMarkdown?: boolean;
}

export interface Head {
  title: string;
  canonical: string;
  alternates: { lang: string; href: string }[];
  /** The address of the Markdown page, from the page. */
  markdown: string | undefined;
  openGraph: OpenGraphTag[];
}

/** A tag of Open Graph. */
export interface OpenGraphTag {
  property: string;
  content: string;
}

/** With it the picture of a shared link is a large one; it stands where `og:image` does. */
export const twitterCard = { name: 'twitter:card', content: 'summary_large_image' } as const;

/** Pages that are no answer to a search: what opens them knows them. Paths below the language. */
const unlisted: ReadonlySet<string> = new Set(['404', 'search', 'desk', 'offline']);

/** Takes a path below the language; says whether search engines may list the page. */
export const isListed = (path: string) => !unlisted.has(path);

/** The name of a Markdown page, in the folder of its page. */
export const markdownFile = 'index.md';

/**
 * Gives the file of the image for a shared link, below the root of the site. Without a language it
 * is the image of the page where one chooses it.
 */
export function socialFileOf(locale?: Locale, path = ''): string {
  return locale === undefined
    ? '/social/index.png'
    : `/social/${locale}/${path === '' ? 'index' : path}.png`;
}

/**
 * Takes a language and a page path; gives the full address of the image that the page shows where
 * its link is shared. A page without one of its own shows the home page's.
 */
export function socialImageOf(locale: Locale, path: string): string {
  const own = hasOwnCard(getKnowledge(), path) ? path : '';
  return absolute(withBase(socialFileOf(servedIn(locale, own), own)));
}

/**
 * Gives the tags of the picture that a page shows where its link is shared. Takes the title of the
 * page, which describes it.
 */
export function pictureTags(locale: Locale, path: string, title: string): OpenGraphTag[] {
  return tagsOf(pictureOf(socialImageOf(locale, path), title));
}

/** Gives the head of a page. */
export function headOf({
  locale,
  path,
  title,
  description,
  isArticle,
  hasMarkdown = false,
}: HeadInput): Head {
  const canonical = absolute(addressOf(locale, path));
  const name = siteName[locale];
  return {
    title: path === '' ? `${name} · ${title}` : `${title} · ${name}`,
    canonical,
    alternates: alternatesOf(path),
    markdown: hasMarkdown ? markdownFile : undefined,
    openGraph: openGraphOf(
      {
        type: isArticle ? 'article' : 'website',
        title,
        description,
        url: canonical,
        site_name: name,
        image: socialImageOf(locale, path),
      },
      locale,
      path,
    ),
  };
}

/** Gives the head of the page where one chooses the language. Takes its description. */
export function entryHead(description: string): Head {
  const title = inAllWords((locale) => siteName[locale]).join(' ');
  const canonical = absolute(withBase('/'));
  return {
    title,
    canonical,
    alternates: alternatesOf(''),
    markdown: undefined,
    openGraph: openGraphOf(
      {
        type: 'website',
        title,
        description,
        url: canonical,
        site_name: title,
        image: absolute(withBase(socialFileOf())),
      },
      sourceLocale,
      '',
    ),
  };
}

/**
 * Takes a page path; gives the addresses of the page in each language that has it, and that for
 * readers of any other.
 */
export function alternatesOf(path: string): Head['alternates'] {
  return [
    ...localeKeys
      .filter((key) => isServed(key, path))
      .map((key) => ({ lang: locales[key].tag, href: absolute(addressOf(key, path)) })),
    {
      lang: 'x-default',
      href: absolute(path === '' ? withBase('/') : addressOf(sourceLocale, path)),
    },
  ];
}

function openGraphOf(
  facts: {
    type: string;
    title: string;
    description: string;
    url: string;
    site_name: string;
    image: string;
  },
  locale: Locale,
  path: string,
): OpenGraphTag[] {
  return tagsOf({
    ...facts,
    ...pictureOf(facts.image, facts.title),
    locale: locales[locale].openGraph,
    'locale:alternate': localeKeys
      .filter((key) => key !== locale && isServed(key, path))
      .map((key) => locales[key].openGraph),
  });
}

const pictureOf = (image: string, title: string) => ({
  image,
  'image:width': String(size.width),
  'image:height': String(size.height),
  'image:alt': title,
});

const tagsOf = (facts: Record<string, string | string[]>): OpenGraphTag[] =>
  Object.entries(facts).flatMap(([name, content]) =>
    [content].flat().map((value) => ({ property: `og:${name}`, content: value })),
  );
