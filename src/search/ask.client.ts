// Asks in the language of the page, and in the other one where that is written in its script and
// answers better.
import { isChinese, type Locale } from '#i18n/locales.ts';
import type { Result } from './result.ts';
import { engineClient, type EngineClient } from './engine.client.ts';
import type { AnswerMode } from './search.worker.ts';
import type { SearchOptions } from './settings.client.ts';

export interface FoundResults {
  /** What was asked. */
  query: string;
  own: Result[];
  /** Results in the other language; empty where it was not asked. */
  other: Result[];
  /** Whether the other language answers so much better that it comes first. */
  isOtherFirst: boolean;
  /** Whether no result answers a good part of the query. */
  isWeak: boolean;
}

export interface Asker {
  preload(): void;
  /**
   * Gives what was found. Rejects where search cannot be loaded; once aborted, with what nobody
   * waits for.
   */
  ask(query: string, signal: AbortSignal): Promise<FoundResults>;
}

/** Below this share of the query the first result is called a guess. */
const weakCoverage = 0.3;
/**
 * A single word in the other script that is answered this far is not asked in the other language:
 * it may be a name.
 */
const ownCoverage = 0.65;
/** Longer than a name in either script. */
const severalWords = /\p{L}\s+\p{L}|\p{Script=Han}{5}/u;
/** From this advantage on, results in the other language come first. */
const clearAdvantage = 0.3;

/**
 * Says whether a query is written as the language is; one without letters is in the script of both.
 */
function isOwnScript(query: string, locale: Locale): boolean {
  const isHan = /\p{Script=Han}/u.test(query);
  return /\p{L}/u.test(query) ? isHan === isChinese(locale) : true;
}

/** Gives the path of a result below its language; undefined where there is none. */
const pathIn = (language: Locale, result: Result | undefined) =>
  result?.url.replace(/#.*/, '').split(`/${language}/`)[1];

/**
 * Takes the languages and the base path, how many results are wanted at most, and how to answer;
 * gives what asks.
 */
export function createAsker(
  { locale, other, base }: Pick<SearchOptions, 'locale' | 'other' | 'base'>,
  max: number,
  mode: AnswerMode,
): Asker {
  const engines = new Map<Locale, EngineClient>();
  const engine = (language: Locale) => {
    const known = engines.get(language) ?? engineClient(base, language, mode, max);
    engines.set(language, known);
    return known;
  };
  return {
    preload: () => engine(locale).preload(),
    async ask(query, signal) {
      const own = await engine(locale).answer(query);
      const isOtherWanted = isOwnScript(query, locale)
        ? own.coverage < weakCoverage
        : own.coverage < ownCoverage || severalWords.test(query);
      const foreign =
        isOtherWanted && !signal.aborted
          ? await engine(other)
              .answer(query)
              .catch(() => undefined)
          : undefined;
      const isOtherUseful =
        foreign !== undefined &&
        foreign.coverage >= weakCoverage &&
        foreign.coverage >= own.coverage;
      return {
        query,
        own: own.results,
        other: isOtherUseful ? foreign.results : [],
        isOtherFirst:
          isOtherUseful &&
          foreign.coverage - own.coverage >= clearAdvantage &&
          // Where both answer with the same page, readers get it in their own language.
          pathIn(other, foreign.results[0]) !== pathIn(locale, own.results[0]),
        isWeak: Math.max(own.coverage, isOtherUseful ? foreign.coverage : 0) < weakCoverage,
      };
    },
  };
}
