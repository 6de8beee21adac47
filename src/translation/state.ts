// content/translations.json: for each text the hashes of both languages when they last said the same; one line a text, sorted.
import { z } from 'zod';
import type { Fault } from '#knowledge/index.ts';

export const stateName = 'content/translations.json';

export interface Entry {
  name: string;
  zh: string;
  en: string;
  /** Hash of steps, scripts and quantities in both languages. */
  advice?: string | undefined;
  /** How many change notes marked this section as changed in meaning by then; left out where none did. */
  marks?: number | undefined;
  /** The language that has changed since then while the other has not, and the day on which that was recorded. */
  newer?: 'zh' | 'en' | undefined;
  since?: string | undefined;
}

const hash = z.string().regex(/^[0-9a-f]{10}$/);
const value = z
  .strictObject({
    zh: hash,
    en: hash,
    advice: hash.optional(),
    marks: z.int().min(1).optional(),
    newer: z.enum(['zh', 'en']).optional(),
    since: z.iso.date().optional(),
  })
  .refine(({ newer, since }) => (newer === undefined) === (since === undefined));
const linePattern = /^ {2}("[^"]+"): (\{.*\}),?$/;
/** Brackets, and what a merge writes between the lines of two sides. */
const between = /^(?:\{|\}|<{7} .*|\|{7} .*|={7}|>{7} .*|)$/;

/** Gives the text of the file. */
export function printState(entries: readonly Entry[]): string {
  const lines = entries
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, zh, en, advice, marks, newer, since }) => {
      const fields = Object.entries({ zh, en, advice, marks, newer, since })
        .filter(([, field]) => field !== undefined)
        .map(([key, field]) => `"${key}": ${JSON.stringify(field)}`);
      return `  ${JSON.stringify(name)}: { ${fields.join(', ')} }`;
    });
  return `{\n${lines.join(',\n')}\n}\n`;
}

/**
 * Takes the text of the file; gives its entries by name and everything wrong with the file itself. After a merge a text
 * may have the lines of both sides: all are given, and the comparison takes the one that fits the texts best.
 */
export function readState(text: string): { entries: Map<string, Entry[]>; faults: Fault[] } {
  const entries = new Map<string, Entry[]>();
  const faults: Fault[] = [];
  for (const [at, content] of text.split(/\r?\n/).entries()) {
    const [, key, json] = linePattern.exec(content) ?? [];
    const entry = key === undefined || json === undefined ? undefined : readEntry(key, json);
    if (entry !== undefined) entries.set(entry.name, [...(entries.get(entry.name) ?? []), entry]);
    else if (!between.test(content))
      faults.push({
        file: stateName,
        line: at + 1,
        what: `is not one text with its hashes a line: ${content.trim().slice(0, 60)}`,
        todo: `Undo the edit (git checkout -- ${stateName}); the file is written by npm run translations.`,
      });
  }
  return { entries, faults };
}

function readEntry(key: string, json: string): Entry | undefined {
  try {
    const { data } = value.safeParse(JSON.parse(json));
    return data && { name: JSON.parse(key) as string, ...data };
  } catch {
    return undefined;
  }
}
