// Texts that stand under the languages side by side: in a whole language each must be there, in
// another it may be missing.
import { z } from 'zod';
import {
  byLocale,
  fallbackOf,
  inEach,
  isWhole,
  localeKeys,
  otherLocale,
  type Locale,
  type Texts,
} from '#i18n/locales.ts';

/** Of every such text that was read, the languages in which somebody wrote it. */
const written = new WeakMap<object, readonly Locale[]>();

/**
 * Takes the schema of a text, or what gives it for a language; gives that of the text in every
 * language, filled where a language falls back.
 */
export function inLanguages<Value>(
  schema: z.ZodType<Value> | ((locale: Locale) => z.ZodType<Value>),
): z.ZodType<Record<Locale, Value>> {
  return z.strictObject(fieldsOf(schema)).transform((texts) => fill(texts as Texts<Value>, {}));
}

/** Takes fields; gives the schema of an entry that has them, and under each language its text. */
export function withTexts<Fields extends z.ZodRawShape>(
  fields: Fields,
): z.ZodType<z.output<z.ZodObject<Fields>> & Record<Locale, string>> {
  return z
    .strictObject({ ...fieldsOf(z.string().trim().min(1, 'is empty')), ...fields })
    .transform((entry) => fill(entry as Texts<string>, entry)) as z.ZodType<
    z.output<z.ZodObject<Fields>> & Record<Locale, string>
  >;
}

const fieldsOf = <Value>(schema: z.ZodType<Value> | ((locale: Locale) => z.ZodType<Value>)) =>
  byLocale((locale) => {
    const own = typeof schema === 'function' ? schema(locale) : schema;
    return isWhole(locale) ? own : own.optional();
  });

function fill<Value, Rest extends object>(texts: Texts<Value>, rest: Rest) {
  const filled = { ...rest, ...inEach(texts) };
  const there: Partial<Record<Locale, Value>> = texts;
  written.set(
    filled,
    localeKeys.filter((locale) => there[locale] !== undefined),
  );
  return filled;
}

/**
 * Takes a part of what was read; gives the languages in which somebody wrote it, none where it is
 * no such text.
 */
export function writtenIn(texts: object): readonly Locale[] {
  return written.get(texts) ?? [];
}

/** Gives a text of an entry in each language, once where languages say it in the same words. */
export function textsOf<Value>(texts: Record<Locale, Value>): Value[] {
  return [...new Set(localeKeys.map((locale) => texts[locale]))];
}

/**
 * Each language with the one whose sections and things it must have: whole languages with each
 * other, another both ways with the one that it falls back to.
 */
export const languagePairs: readonly (readonly [Locale, Locale])[] = localeKeys.flatMap(
  (locale) => {
    const fallback = fallbackOf(locale);
    return fallback === undefined
      ? [[locale, otherLocale(locale)] as const]
      : ([
          [locale, fallback],
          [fallback, locale],
        ] as const);
  },
);
