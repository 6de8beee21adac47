// content/translations.json: for each text the hashes of both languages when they last said the
// same; one line a text, sorted.
import { z } from 'zod';
import { byWholeLocale, wholeLocales, type WholeLocale } from '#i18n/locales.ts';
import { printLineFile, readLineFile, type Fault } from '#knowledge/index.ts';

export const stateName = 'content/translations.json';

export interface TranslationEntry extends Record<WholeLocale, string> {
  name: string;
  /** Hash of steps, scripts and quantities in both languages. */
  advice?: string | undefined;
  /**
   * How many change notes marked this section as changed in meaning by then; left out where
   * none did.
   */
  marks?: number | undefined;
  /**
   * The language that has changed since then while the other has not, and the day on which that
   * was recorded.
   */
  newer?: WholeLocale | undefined;
  since?: string | undefined;
  /**
   * Of languages that may lack texts: the hash of their own text, and of the one that it was
   * made after.
   */
  others?: Partial<Record<string, readonly [own: string, original: string]>> | undefined;
}

const hash = z.string().regex(/^[0-9a-f]{10}$/);
const value = z
  .strictObject({
    ...byWholeLocale(() => hash),
    advice: hash.optional(),
    marks: z.int().min(1).optional(),
    newer: z.enum(wholeLocales).optional(),
    since: z.iso.date().optional(),
    // A language that was taken out of the site leaves its hashes until the next record.
    others: z.record(z.string(), z.tuple([hash, hash])).optional(),
  })
  .refine(({ newer, since }) => (newer === undefined) === (since === undefined));
/** Gives the text of the file. */
export function printState(entries: readonly TranslationEntry[]): string {
  return printLineFile(
    entries.map(({ name, advice, marks, newer, since, others, ...hashes }) => [
      name,
      { ...hashes, advice, marks, newer, since, others },
    ]),
  );
}

/**
 * Takes the text of the file; gives its entries by name and everything wrong with the file itself.
 * After a merge a text may have the lines of both sides: all are given, and the comparison takes
 * the one that fits the texts best.
 */
export function readState(text: string): {
  entries: Map<string, TranslationEntry[]>;
  faults: Fault[];
} {
  const { entries, wrong } = readLineFile(text, (name, fields): TranslationEntry | undefined => {
    const { data } = value.safeParse(fields);
    return data && { name, ...data };
  });
  return {
    entries: Map.groupBy(entries, ({ name }) => name),
    faults: wrong.map(({ line, content }) => ({
      file: stateName,
      line,
      what: `is not one text with its hashes a line: ${content}`,
      todo: `Undo the edit (git checkout -- ${stateName}); the file is written by npm run translations.`,
    })),
  };
}
