// content/source-texts.json: the hash of the text of each cited address, and the day on which it
// was read; one line an address.
import { z } from 'zod';
import { printLineFile, readLineFile, type Fault } from '#knowledge/index.ts';

export const sourceTextsName = 'content/source-texts.json';

export interface StoredText {
  hash: string;
  /** The day on which a program read this text. */
  read: string;
}

const fields = z.strictObject({ hash: z.string().regex(/^[0-9a-f]{16}$/), read: z.iso.date() });

/**
 * Takes the text of the file, '' where there is none; gives what is kept by address, the later one
 * where a merge left two, and what is wrong with the file.
 */
export function readStoredTexts(text: string): {
  stored: Map<string, StoredText>;
  faults: Fault[];
} {
  const { entries, wrong } = readLineFile(text, (url, value) => {
    const { data } = fields.safeParse(value);
    return data && ([url, data] as const);
  });
  return {
    stored: new Map(entries.toSorted(([, a], [, b]) => a.read.localeCompare(b.read))),
    faults: wrong.map(({ line, content }) => ({
      file: sourceTextsName,
      line,
      what: `is not one address with its hash a line: ${content}`,
      todo: `Undo the edit (git checkout -- ${sourceTextsName}); the file is written by npm run content:sources.`,
    })),
  };
}

/** Gives the text of the file. */
export const printStoredTexts = (stored: ReadonlyMap<string, StoredText>) =>
  printLineFile([...stored].map(([url, { hash, read }]) => [url, { hash, read }]));
