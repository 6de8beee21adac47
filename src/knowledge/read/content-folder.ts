// Reads the content folder from the disk into texts by file name. The only module here that touches
// the disk.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../faults.ts';
import { encodingOf } from './pictures.ts';

/**
 * File texts by path below the content folder, with `/` between folders, in alphabetical order; of
 * a picture, a character a byte.
 */
export type ContentFiles = ReadonlyMap<string, string>;

/** No article or list comes near it; what does is not text. */
const maxBytes = 1_000_000;
/**
 * Written by commands: codes of sections, what the languages share, hashes of what is cited; a site
 * of ten thousand articles has some sixty thousand codes.
 */
export const written = ['permalinks.json', 'translations.json', 'source-texts.json'];

/** Speaks to writers, not to the site. */
const guide = 'CONTRIBUTING.md';

/**
 * Takes the path of a content folder; gives the text of every file in it but the guide for writers,
 * and adds what cannot be read to the faults. Throws where the folder is missing.
 */
export function readContent(folder: string, faults: Fault[] = []): ContentFiles {
  if (!existsSync(folder)) throw new Error(`There is no content folder at ${folder}.`);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => ({
      entry,
      name: join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    }))
    .filter(
      ({ entry, name }) =>
        !entry.isDirectory() &&
        name !== guide &&
        !name.split('/').some((part) => part.startsWith('.')),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const files = new Map<string, string>();
  for (const { entry, name } of entries) {
    const path = join(folder, name);
    const size = entry.isFile() ? statSync(path).size : 0;
    if (!entry.isFile())
      faults.push({
        file: `content/${name}`,
        what: 'is a link or a device, not a file',
        todo: 'Put the file itself here.',
      });
    else if (size > maxBytes && !written.includes(name))
      faults.push({
        file: `content/${name}`,
        what: `is larger than ${maxBytes / 1_000_000} MB`,
        todo: 'Divide it; content is text.',
      });
    else files.set(name, readFileSync(path, encodingOf(name)));
  }
  return files;
}
