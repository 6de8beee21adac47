// What a rule about danger holds.
import type { Locale, Texts } from '#i18n/locales.ts';

/**
 * Something that happened to somebody's money or card, how it is said, and where it is answered.
 */
export interface Danger {
  /**
   * Pages that answer it, without the language. The one that the questions find best comes first;
   * where they find none, the first of these.
   */
  pages: readonly string[];
  said: Texts<RegExp>;
  /** The page begins by telling cases apart that the words leave open: it is opened at its top. */
  isFromTop?: true;
  /** What must be said as well, in whichever order. */
  also?: Texts<RegExp>;
  /**
   * The words are also said of everyday payments: they decide only where one of the pages has
   * nearly as good a score as the best.
   */
  isVague?: true;
  /** The words decide only where the questions find one of its pages best. */
  isFoundBest?: true;
  /**
   * Pages for something else that is asked with the same words: where the questions find one of
   * them best, and clearly better than what is to be done first, it comes first.
   */
  orElse?: readonly string[];
  /**
   * What makes the same words harmless: a wish, a right of somebody in the family, a
   * documented message.
   */
  unless?: Partial<Record<Locale, RegExp>>;
}

/** Takes patterns without flags; gives one that finds what any of them finds. */
export const anyOf = (...patterns: RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => source).join('|'));
