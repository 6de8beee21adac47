// What is compared between the languages: each section of an article, and each text of a data file,
// with a hash a language.
import { createHash } from 'node:crypto';
import {
  byWholeLocale,
  isWhole,
  localeKeys,
  partialLocales,
  wholeLocales,
  type Locale,
  type WholeLocale,
} from '#i18n/locales.ts';
import type { ContentFiles, Knowledge, Page } from '#knowledge/index.ts';
import { adviceIn } from './advice.ts';
import { dataUnits } from './data-units.ts';

/**
 * One text in two languages, as long as a reader sees it as one: a section, a field of a message,
 * an entry of a list.
 */
export interface Unit {
  /**
   * `fixes/get-the-code` (title, description, first paragraphs), `fixes/get-the-code#steps`,
   * `cards.yaml:alipay-foreign-card`.
   */
  name: string;
  /** The page on which readers see it; undefined for a text that stands on many. */
  page: string | undefined;
  section: string | undefined;
  sides: Record<WholeLocale, Side>;
  /** The text in languages that may lack it, where it is there. */
  others: Partial<Record<Locale, Side>>;
  /**
   * Hash of the steps, scripts and quantities in both languages; undefined where there are none.
   */
  advice: string | undefined;
}

interface Side {
  file: string;
  /** Counted from 1. */
  line: number;
  hash: string;
}

/** A text as it was read. */
interface RawSide {
  file: string;
  line: number;
  text: string;
}

/** A unit as it was read, before it is hashed. */
export interface RawUnit extends Pick<Unit, 'name' | 'page' | 'section'> {
  sides: Record<WholeLocale, RawSide>;
  others: Partial<Record<Locale, RawSide>>;
  /** What the texts tell people to do: order and spelling matter. */
  advice: readonly string[];
}

/** Ten hexadecimal digits: one chance in a million million that a change is not seen. */
const hashLength = 10;

/** Gives the hash of a text; line breaks and runs of spaces do not count. */
function hashOf(text: string): string {
  const normal = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(normal).digest('hex').slice(0, hashLength);
}

/** Takes the content files and the graph made of them; gives every unit, sorted by name. */
export function unitsOf(files: ContentFiles, knowledge: Knowledge): Unit[] {
  return [
    ...knowledge.pages.flatMap((page) => articleUnits(page, files)),
    ...dataUnits(files, new Set(knowledge.pages.map(({ path }) => path))),
  ]
    .map(hashed)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function hashed({ sides, others, advice, ...unit }: RawUnit): Unit {
  const each = <Key extends Locale>(texts: Partial<Record<Key, RawSide>>) =>
    Object.fromEntries(
      Object.entries<RawSide>(texts as Record<string, RawSide>).map(
        ([locale, { file, line, text }]) => [locale, { file, line, hash: hashOf(text) }],
      ),
    );
  return {
    ...unit,
    sides: each(sides) as Unit['sides'],
    others: each(others),
    advice: advice.length === 0 ? undefined : hashOf(advice.join('\n')),
  };
}

interface WrittenPart {
  line: number;
  text: string;
}

/** An article has one unit for its beginning and one for each section that it writes itself. */
function articleUnits({ path, text }: Page, files: ContentFiles): RawUnit[] {
  const parts = new Map<string | undefined, Partial<Record<Locale, WrittenPart>>>();
  for (const locale of localeKeys) {
    const source = files.get(`${path}/${locale}.mdx`);
    if (source === undefined) {
      if (isWhole(locale)) return [];
      continue;
    }
    const { title, description, sections } = text[locale];
    const lines = source.split(/\r?\n/);
    const own = sections.filter(({ line }) => line > 0);
    const put = (section: string | undefined, part: WrittenPart) =>
      parts.set(section, { ...parts.get(section), [locale]: part });
    const upTo = (at: number) => (own[at]?.line ?? lines.length + 1) - 1;
    const start = lines.indexOf('---', 1) + 1;
    const lead = lines.slice(start, upTo(0)).join('\n');
    put(undefined, { line: 1, text: `${title}\n${description}\n${lead}` });
    own.forEach(({ id, line }, at) =>
      put(id, { line, text: lines.slice(line - 1, upTo(at + 1)).join('\n') }),
    );
  }
  return [...parts].flatMap(([section, texts]) => {
    const side = (locale: Locale) => ({ file: `content/${path}/${locale}.mdx`, ...texts[locale]! });
    if (wholeLocales.some((locale) => texts[locale] === undefined)) return [];
    return [
      {
        name: section === undefined ? path : `${path}#${section}`,
        page: path,
        section,
        sides: byWholeLocale(side),
        others: Object.fromEntries(
          partialLocales.flatMap((locale) => (texts[locale] ? [[locale, side(locale)]] : [])),
        ),
        advice: wholeLocales.flatMap((locale) => adviceIn(texts[locale]!.text)),
      },
    ];
  });
}
