// What is missing in the languages that may lack pages: counts, and the pages in their order.
import { fallbackOf, locales, partialLocales, type Locale } from '#i18n/locales.ts';
import { coverageLines, type Knowledge } from '#knowledge/index.ts';
import type { Comparison } from '#translation/index.ts';

/** How far a language is. */
export interface LanguageStatus {
  locale: Locale;
  pages: number;
  /** Paths of the pages that it lacks. */
  lacking: string[];
  /**
   * What is there, in words: pages, interface texts, texts of lists, and each page that is begun.
   */
  coverage: string[];
  /** Pages without questions of their own: search finds them by their titles and aliases only. */
  unasked: number;
  /** Texts that are older than those they were made after. */
  behind: number;
}

/**
 * Takes the graph and how its texts stand; gives a status for each language that may lack pages.
 */
export function languagesOf(
  { pages, partial, questions }: Knowledge,
  comparisons: readonly Comparison[],
): LanguageStatus[] {
  return partialLocales.map((locale) => {
    const state = partial.get(locale)!;
    const { lacking } = state;
    const there = pages.filter(({ path }) => !lacking.has(path));
    return {
      locale,
      pages: pages.length,
      lacking: pages.flatMap(({ path }) => (lacking.has(path) ? [path] : [])),
      coverage: coverageLines(locale, state, pages),
      unasked: there.filter(
        ({ path, kind }) => kind !== 'answer' && !questions.get(path)?.[locale].length,
      ).length,
      behind: comparisons.filter(({ behind }) => behind.includes(locale)).length,
    };
  });
}

/** Gives what is there of a language in lines, counts first. */
export function languageLines({ locale, coverage, unasked, behind }: LanguageStatus): string[] {
  return [
    ...coverage,
    ...(unasked > 0 ? [`${unasked} of its pages have no questions of their own for search`] : []),
    ...(behind > 0
      ? [`${behind} of its texts are older than the ones in ${locales[fallbackOf(locale)!].name}`]
      : []),
  ];
}

/** Gives the missing pages of a language, area by area. */
export function lackingLines({ lacking }: LanguageStatus): string[] {
  const areas = Map.groupBy(lacking, (path) => path.split('/')[0]!);
  return [...areas].map(([area, paths]) => `${area}: ${paths.length} (${paths.join(', ')})`);
}
