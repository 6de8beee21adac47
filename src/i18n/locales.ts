// The languages of the site. A language is declared here; what depends on one asks for what is
// declared, not for its name.

/** What the site has to know of a language. */
export interface Language {
  /** Its tag in HTML, feeds and `hreflang`. */
  tag: string;
  /** Its name, as its readers write it. */
  name: string;
  openGraph: string;
  /** The tag by which dates are written. */
  dates: string;
  /** The direction of its script. */
  direction: 'ltr' | 'rtl';
  /** Whether spaces divide words, and signs are narrow; Chinese and Japanese have neither. */
  isSpaced: boolean;
  /**
   * The language to which a reader is led where this one lacks a page or a text. A language without
   * one has every text.
   */
  fallback?: string;
}

/** Address segment → language. The first is the source language. */
export const locales = {
  zh: {
    tag: 'zh-CN',
    name: '中文',
    openGraph: 'zh_CN',
    dates: 'zh-CN',
    direction: 'ltr',
    isSpaced: false,
  },
  en: {
    tag: 'en',
    name: 'English',
    openGraph: 'en_GB',
    dates: 'en-GB',
    direction: 'ltr',
    isSpaced: true,
  },
} as const satisfies Record<string, Language>;

type Declared = typeof locales;
export type Locale = keyof Declared;

/** A language that has every text. */
export type WholeLocale = {
  [Key in Locale]: Declared[Key] extends { fallback: string } ? never : Key;
}[Locale];

/** A value for each whole language, and for others as far as somebody wrote it. */
export type Texts<Value> = Record<WholeLocale, Value> & Partial<Record<Locale, Value>>;

export const localeKeys = Object.keys(locales) as Locale[];

/** The language of the originals. */
export const sourceLocale = localeKeys[0] as WholeLocale;

/** The language for readers of none of them. */
export const fallbackLocale: WholeLocale = 'en';

/**
 * Gives the language to which a reader is led where one lacks a text; undefined for a
 * whole language.
 */
export function fallbackOf(locale: Locale): WholeLocale | undefined {
  return (locales[locale] as Language).fallback as WholeLocale | undefined;
}

/** Says whether a language has every text. */
export function isWhole(locale: Locale): locale is WholeLocale {
  return fallbackOf(locale) === undefined;
}

export const wholeLocales = localeKeys.filter(isWhole);
/** The names of the whole languages, as the messages for editors call them. */
export const namesOfWhole =
  wholeLocales.length === 2 ? 'both languages' : `${wholeLocales.length} languages`;
/** Languages that may lack pages and texts. */
export const partialLocales: readonly Locale[] = localeKeys.filter((locale) => !isWhole(locale));

/** Takes what makes a value for a language; gives the values of all. */
export function byLocale<T>(make: (locale: Locale) => T): Record<Locale, T> {
  return Object.fromEntries(localeKeys.map((locale) => [locale, make(locale)])) as Record<
    Locale,
    T
  >;
}

/** Takes what makes a value for a language; gives the values of the whole ones. */
export function byWholeLocale<T>(make: (locale: WholeLocale) => T): Record<WholeLocale, T> {
  return Object.fromEntries(wholeLocales.map((locale) => [locale, make(locale)])) as Record<
    WholeLocale,
    T
  >;
}

/** Gives the value for a language, or that of the language it falls back to. */
export function pick<T>(texts: Texts<T>, locale: Locale): T {
  return (texts as Partial<Record<Locale, T>>)[locale] ?? texts[fallbackOf(locale)!];
}

/** Takes values as far as they were written; gives one for each language. */
export function inEach<T>(texts: Texts<T>): Record<Locale, T> {
  return byLocale((locale) => pick(texts, locale));
}

/**
 * Takes what gives a text in a language; gives the texts of all, each once: a language that falls
 * back may say the same.
 */
export function inAllWords(make: (locale: Locale) => string): string[] {
  return [...new Set(localeKeys.map(make))];
}

/** Takes an address segment; says whether it names a language of the site. */
export function isLocale(segment: string | undefined): segment is Locale {
  return segment !== undefined && Object.hasOwn(locales, segment);
}

/** Gives the language of a document by its tag. Throws for a tag of none. */
export function localeOfTag(tag: string): Locale {
  const found = localeKeys.find((locale) => locales[locale].tag === tag);
  if (found === undefined) throw new Error(`No language of the site has the tag ${tag}.`);
  return found;
}

/**
 * Gives the language that stands beside one in reports, replies and menus: of two whole languages
 * the other. A language that falls back borrows that of the one it falls back to, with whose words
 * it names it.
 */
export function otherLocale(locale: Locale): WholeLocale {
  const own = fallbackOf(locale) ?? locale;
  return wholeLocales.find((other) => other !== own) ?? sourceLocale;
}

/**
 * Says whether a language is a form of Chinese, which is typed in pinyin and read in two scripts.
 */
export function isChinese(locale: Locale): boolean {
  return locales[locale].tag.startsWith('zh');
}
