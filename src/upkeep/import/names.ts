// Names for what is imported: the folder of an article, its language, and the ids of its sections.
import { basename, dirname, extname } from 'node:path';
import type { Locale } from '#i18n/locales.ts';
import { sectionIdLength } from '#knowledge/index.ts';

const languages: Record<string, Locale> = {
  zh: 'zh',
  'zh-cn': 'zh',
  'zh-hans': 'zh',
  cn: 'zh',
  en: 'en',
  'en-us': 'en',
  'en-gb': 'en',
};

/** Leaves room for a number behind it. */
const maxLength = sectionIdLength - 3;

/**
 * Takes the words of a name; gives lower-case words joined by hyphens, '' where nothing Latin
 * is left.
 */
export function hyphenated(words: string): string {
  const name = words
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  if (name.length <= maxLength) return name;
  const cut = name.slice(0, maxLength + 1);
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : name.slice(0, maxLength);
}

export interface FileName {
  /** '' where the name has no Latin words. */
  slug: string;
  /** As the name or a folder says; undefined where neither does. */
  locale: Locale | undefined;
}

/**
 * Takes a path such as `guides/zh/2024-01-02-link-a-card.md` or `link-a-card.en.md`; gives the name
 * and language of the article.
 */
export function readName(path: string): FileName {
  const stem = basename(path, extname(path));
  const ending = /[._-](zh(?:[-_](?:cn|hans))?|en(?:[-_](?:us|gb))?)$/i.exec(stem);
  const folders = dirname(path)
    .split(/[\\/]/)
    .filter((part) => part !== '.' && part !== '');
  const named = (part: string) => languages[part.toLowerCase().replace('_', '-')];
  const own = ending ? stem.slice(0, ending.index) : stem;
  const folder = folders.findLast((part) => named(part) === undefined) ?? '';
  const name = /^(?:index|_index|readme)$/i.test(own) || named(own) ? folder : own;
  return {
    slug: hyphenated(name.replace(/^\d{4}-\d{2}-\d{2}-/, '')),
    locale: named(ending?.[1] ?? own) ?? named(folders.findLast((part) => named(part)) ?? ''),
  };
}

/**
 * Takes a text; gives the language it is written in, by whether Chinese characters are more than
 * one in twenty.
 */
export function guessLocale(text: string): Locale {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han * 20 > text.length ? 'zh' : 'en';
}

/**
 * Gives an id for each heading, from its own or its words; a name that is there already gets
 * a number.
 */
export function idsFor(headings: readonly { own: string | undefined; words: string }[]): string[] {
  const used = new Set<string>();
  return headings.map(({ own, words }, at) => {
    const wanted = hyphenated(own ?? words) || `section-${at + 1}`;
    let id = wanted;
    for (let number = 2; used.has(id); number += 1) id = `${wanted}-${number}`;
    used.add(id);
    return id;
  });
}

/**
 * Takes a path of an address; gives it with what is encoded in it as it is meant, or as it stands
 * where it is malformed.
 */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
