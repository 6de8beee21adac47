// What a problem report is made of. Every text in it is masked before it comes here.
import type { Locale } from '#i18n/locales.ts';

/** What a reader may ask support to do, in the order of the form. */
export const wants = ['reason', 'lift', 'details', 'again', 'charge', 'case'] as const;
export type Want = (typeof wants)[number];

/** The fields that hold free text. */
export const textFields = [
  'story',
  'message',
  'date',
  'time',
  'wallet',
  'bank',
  'tail',
  'device',
  'app',
  'tries',
  'other',
] as const;
export type TextField = (typeof textFields)[number];

/** The fields without which support can hardly find the request. */
export const neededFields = [
  'message',
  'date',
  'wallet',
  'bank',
] as const satisfies readonly TextField[];

/** The languages in which the report is written. */
export type Languages = Locale | 'both';

/** What the form holds: all texts are '' where nothing was said. */
export interface FormValues extends Record<TextField, string> {
  /** Id of the stage of the binding path; '' where the reader cannot tell. */
  stage: string;
  wants: Want[];
}

/** Gives the answers of a form in which nothing is said. */
export function emptyForm(): FormValues {
  return {
    ...(Object.fromEntries(textFields.map((field) => [field, ''])) as Record<TextField, string>),
    stage: '',
    wants: [],
  };
}

/** A step of a fix that the reader has tried, in the words that stood on the page. */
export interface TriedStep {
  /** Page path and number, such as `fixes/get-the-code#2`. */
  id: string;
  words: Record<Locale, { title: string; step: string }>;
}

/** Everything that the report says. */
export interface ReportData extends FormValues {
  /**
   * Minutes by which the reader's clock is ahead of UTC at that time; undefined where no time
   * is said.
   */
  offset: number | undefined;
  tried: readonly TriedStep[];
}

/**
 * Says whether nothing was filled in. Phone and app are filled in by the browser and do not count.
 */
export function isEmpty(data: ReportData): boolean {
  const filledByBrowser: readonly TextField[] = ['device', 'app'];
  return (
    data.stage === '' &&
    data.wants.length === 0 &&
    data.tried.length === 0 &&
    textFields.every((field) => filledByBrowser.includes(field) || data[field] === '')
  );
}
