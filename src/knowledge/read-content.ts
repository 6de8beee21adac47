// Reads the content folder from the disk into texts by file name. The only module here that touches the disk.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** File texts by path below the content folder, with `/` between folders, in alphabetical order. */
export type ContentFiles = ReadonlyMap<string, string>;

/** Takes the path of a content folder; gives every .yaml, .mdx and .json file in it. Throws where the folder is missing. */
export function readContent(folder: string): ContentFiles {
  if (!existsSync(folder)) throw new Error(`There is no content folder at ${folder}.`);
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))
    .filter((name) => !name.split('/').some((part) => part.startsWith('.')));
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
