/** The languages of the site: address segment → language tag and own name. The first is the source language. */
export const locales = {
  zh: { tag: 'zh-CN', name: '中文', openGraph: 'zh_CN' },
  en: { tag: 'en', name: 'English', openGraph: 'en_GB' },
} as const;

export type Locale = keyof typeof locales;

export const localeKeys = Object.keys(locales) as Locale[];

/** The language for readers of none of them. */
export const fallbackLocale: Locale = 'en';

/** Takes what makes a value for a language; gives the values of all. */
export function byLocale<T>(make: (locale: Locale) => T): Record<Locale, T> {
  return Object.fromEntries(localeKeys.map((locale) => [locale, make(locale)])) as Record<
    Locale,
    T
  >;
}

/** Takes an address segment; says whether it names a language of the site. */
export function isLocale(segment: string | undefined): segment is Locale {
  return segment !== undefined && Object.hasOwn(locales, segment);
}

const others: Record<Locale, Locale> = { zh: 'en', en: 'zh' };

/** Gives the language that a reader switches to. */
export function otherLocale(locale: Locale): Locale {
  return others[locale];
}
