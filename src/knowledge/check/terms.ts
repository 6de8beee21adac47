// One word for one thing: articles and messages use the words of the glossary, not others for
// the same.
import {
  byLocale,
  fallbackOf,
  localeKeys,
  locales,
  type Locale,
  type Texts,
} from '#i18n/locales.ts';
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
  const avoided = byLocale((locale) => {
    const words = glossary.flatMap((term) =>
      (term.insteadOf?.[locale] ?? []).map((word) => ({ word, term: term[locale] })),
    );
    // Few texts have any of them.
    return {
      any: patternOf(
        words.map(({ word }) => word),
        locale,
      ),
      words,
    };
  });
  return texts
    .filter(({ locale, value }) => avoided[locale].any.test(value))
    .flatMap(({ file, line, locale, value }) =>
      avoided[locale].words
        .filter(({ word }) => patternOf([word], locale).test(value))
        .map(({ word, term }) => ({
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
function patternOf(words: readonly string[], locale: Locale): RegExp {
  const one = words.length === 0 ? '(?!)' : words.map((word) => RegExp.escape(word)).join('|');
  return locales[locale].isSpaced
    ? new RegExp(String.raw`\b(?:${one})(?:s|es)?\b`, 'iu')
    : new RegExp(one, 'u');
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
