// The draft of a report, as far as it can be trusted: it stays in this tab, and only for as long as
// the tab.
import { isLocale, sourceLocale } from '#i18n/locales.ts';
import {
  textFields,
  wants,
  type FormValues,
  type Languages,
  type TextField,
  type Want,
} from './fields.ts';
import type { Store } from '#privacy/storage.ts';

const key = 'kabang:report';
/** Longer than anybody writes; what rubbish could hold is cut off here. */
const maxLength = 5000;

export interface ReportDraft {
  entries: FormValues;
  languages: Languages;
}

const isChoice = (said: unknown): said is Languages => said === 'both' || isLocale(String(said));

/** Gives the draft of this tab, or undefined where there is none that can be read. */
export function readDraft(store: Store): ReportDraft | undefined {
  const stored = store.read(key);
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { languages, ...said } = stored as Record<string, unknown>;
  const text = (name: string) =>
    typeof said[name] === 'string' ? said[name].slice(0, maxLength) : '';
  const asked: unknown[] = Array.isArray(said['wants']) ? said['wants'] : [];
  return {
    entries: {
      ...(Object.fromEntries(textFields.map((name) => [name, text(name)])) as Record<
        TextField,
        string
      >),
      stage: text('stage'),
      wants: wants.filter((want: Want) => asked.includes(want)),
    },
    languages: isChoice(languages) ? languages : sourceLocale,
  };
}

/**
 * Takes where to keep it, and the draft of a report; keeps it. Where that fails, it only lives as
 * long as the page.
 */
export function writeDraft(store: Store, { entries, languages }: ReportDraft): void {
  store.write(key, { ...entries, languages });
}

/** Takes where a draft is kept; forgets it. */
export function clearDraft(store: Store): void {
  store.remove(key);
}
