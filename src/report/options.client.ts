// What the markup of the report page says to its script.
import type { Locale } from '#i18n/locales.ts';
import type { Secret } from '#privacy/secrets.ts';
import type { Wordings } from './prefill.ts';
import type { ReportWords } from './write-report.ts';

export interface ReportTexts {
  empty: string;
  stillEmpty: string;
  copied: string;
  denied: string;
  /** Name of a saved file, without its day. */
  file: string;
  cleared: string;
  remove: string;
  masked: string;
  kinds: Record<Secret, string>;
  and: string;
}

export interface ReportOptions {
  locale: Locale;
  languages: Record<Locale, { tag: string; words: ReportWords }>;
  texts: ReportTexts;
  wordings: Wordings;
  /** Id of each wallet → its name in the language of the page. */
  wallets: Record<string, string>;
}

/** Gives what the page says. */
export function readOptions(): ReportOptions {
  return JSON.parse(document.querySelector('[data-report-settings]')!.textContent) as ReportOptions;
}
