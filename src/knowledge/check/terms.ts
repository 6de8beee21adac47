// One word for one thing: articles and messages use the words of the glossary, not others for
// the same.
import { fallbackOf, localeKeys, locales, type Locale, type Texts } from '#i18n/locales.ts';
import type { Fault } from '../faults.ts';
import type { GlossaryTerm } from '../schemas/data-files.ts';

/** A text that readers see, and where it stands. */
export interface PlacedText {
  file: string;
  line?: number | undefined;
  locale: Locale;
  value: string;
}

/** Gives the faults of texts that use a word which the glossary has another for. */
export function checkTerms(
  glossary: readonly GlossaryTerm[],
  texts: readonly PlacedText[],
): Fault[] {
  const avoided = Object.fromEntries(
    localeKeys.map((locale) => [
      locale,
      glossary.flatMap((term) =>
        (term.insteadOf?.[locale] ?? []).map((word) => ({
          word,
          term: term[locale],
          pattern: patternOf(word, locale),
        })),
      ),
    ]),
  );
  return texts.flatMap(({ file, line, locale, value }) =>
    avoided[locale]!.filter(({ pattern }) => pattern.test(value)).map(({ word, term }) => ({
      file,
      line,
      what: `says “${word}”, which the glossary calls “${term}”`,
      todo: 'Use the word of content/glossary.yaml; other words belong into `aliases`.',
    })),
  );
}

/**
 * English words stand alone, in any case and with their endings; Chinese has no spaces to
 * stand between.
 */
function patternOf(word: string, locale: Locale): RegExp {
  return locales[locale].isSpaced
    ? new RegExp(String.raw`\b${RegExp.escape(word)}(?:s|es)?\b`, 'iu')
    : new RegExp(RegExp.escape(word), 'u');
}

/** What is searched for or quoted, not said. */
const notSaid = new Set(['aliases', 'wordings']);

/**
 * Takes the data of a YAML file; gives every text in it that stands under a language, but for what
 * is quoted or searched for.
 */
export function textsIn(data: unknown, file: string): PlacedText[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]): PlacedText[] => {
    if (notSaid.has(key)) return [];
    const locale = localeKeys.find((candidate) => candidate === key);
    if (locale === undefined) return textsIn(value, file);
    const fallback = fallbackOf(locale);
    if (fallback !== undefined && value === (data as Texts<unknown>)[fallback]) return [];
    return [value]
      .flat()
      .flatMap((text) => (typeof text === 'string' ? [{ file, locale, value: text }] : []));
  });
}
