// The interface texts: one object per language. Whole languages are equal in shape by the compiler;
// another may lack texts.
import { en } from './en.ts';
import {
  fallbackOf,
  inEach,
  localeKeys,
  type Locale,
  type Texts,
  type WholeLocale,
} from './locales.ts';
import { zh, type Strings } from './zh.ts';

export type { Strings };

/** Interface texts as far as somebody wrote them. */
type PartialStrings<Value> = Value extends string | readonly unknown[]
  ? Value
  : { [Key in keyof Value]?: PartialStrings<Value[Key]> };

/** What each language has. One that may lack texts is added here, as far as it is written. */
const written: Partial<Record<Locale, PartialStrings<Strings>>> & Record<WholeLocale, Strings> = {
  zh,
  en,
};

const texts = inEach(
  Object.fromEntries(
    localeKeys.map((locale) => {
      const fallback = fallbackOf(locale);
      return [locale, fallback ? filled(partOf(locale), written[fallback]) : partOf(locale)];
    }),
  ) as Texts<Strings>,
);

/** Gives the interface texts of one language. */
export function strings(locale: Locale): Strings {
  return texts[locale];
}

/** Gives how many interface texts there are, and how many a language has in words of its own. */
export function interfaceCoverage(locale: Locale): { texts: number; written: number } {
  return { texts: count(texts[locale]), written: count(partOf(locale)) };
}

function partOf(locale: Locale): unknown {
  return (written as Partial<Record<Locale, unknown>>)[locale];
}

/** Gives texts, each from the second where the first lacks it. A list is one text. */
function filled(part: unknown, whole: unknown): unknown {
  if (part === undefined) return whole;
  if (!isGroup(part) || !isGroup(whole)) return part;
  return Object.fromEntries(
    Object.entries(whole).map(([name, value]) => [name, filled(part[name], value)]),
  );
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function count(value: unknown): number {
  return isGroup(value)
    ? Object.values(value).reduce<number>((sum, one) => sum + count(one), 0)
    : Number(value !== undefined);
}
