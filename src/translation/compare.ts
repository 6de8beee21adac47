// Holds the texts of today against those recorded: which are in step, which are not, and whose
// advice changed unsaid.
import {
  byWholeLocale,
  fallbackOf,
  otherLocale,
  partialLocales,
  wholeLocales,
  type Locale,
  type WholeLocale,
} from '#i18n/locales.ts';
import type { TranslationEntry } from './state.ts';
import type { Unit } from './units.ts';

/** How a text stands between the languages. */
type Standing =
  /** As recorded. */
  | 'same'
  /** Never recorded: a new section. */
  | 'new'
  /** Both languages changed. */
  | 'both'
  /** One changed and the other did not. */
  | 'apart';

export interface Comparison {
  unit: Unit;
  entry: TranslationEntry | undefined;
  standing: Standing;
  /** Of a text that is apart: the language that changed. */
  newer: WholeLocale | undefined;
  /** Of a text that is apart: the day on which that was recorded; undefined while it was not. */
  since: string | undefined;
  /**
   * Whether steps, scripts or quantities changed and no change note of the page says so. A text
   * that stands on no page of its own has no notes.
   */
  isUnsaid: boolean;
  /** How many change notes mark the section today. */
  marks: number;
  /**
   * Languages that may lack the text and have it, where the one that they fall back to has
   * changed since.
   */
  behind: readonly Locale[];
  /** Whether the text of such a language is new or changed. */
  isUnrecorded: boolean;
}

/**
 * Takes the units of today, what was recorded, and how often change notes mark a section; gives
 * both side by side.
 */
export function compare(
  units: readonly Unit[],
  entries: ReadonlyMap<string, readonly TranslationEntry[]>,
  marksOf: (unit: Unit) => number,
): Comparison[] {
  const names = new Set(units.map(({ name }) => name));
  /** Texts that left their name: a section that was moved is found again by its words. */
  const left = [...entries.values()].flat().filter(({ name }) => !names.has(name));
  return units.map((unit) => {
    const known = entries.get(unit.name) ?? left.filter((entry) => isLike(unit, entry));
    const entry = [...known].sort((a, b) => distance(unit, a) - distance(unit, b))[0];
    const marks = marksOf(unit);
    const others = compareOthers(unit, entry);
    if (entry === undefined)
      return {
        unit,
        entry,
        standing: 'new',
        newer: undefined,
        since: undefined,
        isUnsaid: false,
        marks,
        ...others,
      };
    const changed = changedIn(unit, entry);
    const newer = changed.length === 1 ? changed[0] : undefined;
    return {
      unit,
      entry,
      standing: newer ? 'apart' : changed.length === 2 ? 'both' : 'same',
      newer,
      since: newer !== undefined && entry.newer === newer ? entry.since : undefined,
      isUnsaid:
        unit.page !== undefined && entry.advice !== unit.advice && marks <= (entry.marks ?? 0),
      marks,
      ...others,
    };
  });
}

/**
 * How texts stand in languages that may lack them. A text that changed itself was made after what
 * there is now.
 */
function compareOthers(
  { sides, others }: Unit,
  entry: TranslationEntry | undefined,
): Pick<Comparison, 'behind' | 'isUnrecorded'> {
  const there = partialLocales.filter((locale) => others[locale] !== undefined);
  const isRecorded = (locale: Locale) => entry?.others?.[locale]?.[0] === others[locale]!.hash;
  const isBehind = (locale: Locale) =>
    isRecorded(locale) && entry!.others![locale]![1] !== sides[fallbackOf(locale)!].hash;
  return {
    behind: there.filter(isBehind),
    isUnrecorded: there.some((locale) => !isRecorded(locale)),
  };
}

const changedIn = ({ sides }: Unit, entry: TranslationEntry): WholeLocale[] =>
  wholeLocales.filter((locale) => sides[locale].hash !== entry[locale]);
const isLike = (unit: Unit, entry: TranslationEntry) => changedIn(unit, entry).length < 2;
const distance = (unit: Unit, entry: TranslationEntry) => changedIn(unit, entry).length;

/**
 * Takes the comparisons, the day, and which texts a person has confirmed; gives what to record. A
 * text that is apart keeps its old hashes until the other language changes or it is confirmed; so
 * does advice that changed unsaid.
 */
export function record(
  comparisons: readonly Comparison[],
  today: string,
  isConfirmed: (comparison: Comparison) => boolean,
): TranslationEntry[] {
  return comparisons.map((comparison) => {
    const { unit, entry, newer, since, isUnsaid, marks } = comparison;
    const { name, sides } = unit;
    const confirmed = isConfirmed(comparison);
    const keepsHashes = newer !== undefined && entry !== undefined && !confirmed;
    const keepsAdvice = isUnsaid && entry !== undefined && !confirmed;
    return {
      name,
      ...byWholeLocale((locale) => (keepsHashes ? entry[locale] : sides[locale].hash)),
      advice: keepsAdvice ? entry.advice : unit.advice,
      marks: (keepsAdvice ? entry.marks : marks) || undefined,
      ...(keepsHashes && { newer, since: since ?? today }),
      ...(Object.keys(unit.others).length > 0 && { others: recordOthers(comparison, confirmed) }),
    };
  });
}

function recordOthers(
  { unit, entry, behind }: Comparison,
  isConfirmed: boolean,
): TranslationEntry['others'] {
  const there = partialLocales.filter((locale) => unit.others[locale] !== undefined);
  return Object.fromEntries(
    there.map((locale) => {
      const original = unit.sides[fallbackOf(locale)!].hash;
      const kept = behind.includes(locale) && !isConfirmed ? entry?.others?.[locale] : undefined;
      return [locale, kept ?? [unit.others[locale]!.hash, original]];
    }),
  );
}

/** Gives the language that lags behind in a text that is apart. */
export const olderOf = ({ newer }: Comparison) => newer && otherLocale(newer);
