// Texts that stand under the languages side by side: in a whole language each must be there, in another it may be missing.
import { z } from 'zod';
import { byLocale, inEach, isWhole, localeKeys, type Locale, type Texts } from '#i18n/locales.ts';

/** Of every such text that was read, the languages in which somebody wrote it. */
const written = new WeakMap<object, readonly Locale[]>();

/** Takes the schema of a text, or what gives it for a language; gives that of the text in every language, filled where a language falls back. */
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

/** Gives a text of an entry in each language, once where languages say it in the same words. */
export function textsOf<Value>(texts: Record<Locale, Value>): Value[] {
  return [...new Set(localeKeys.map((locale) => texts[locale]))];
}
