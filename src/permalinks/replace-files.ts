// Writes many files of a folder so that what goes wrong on the way leaves them all as they were.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { encodingOf } from '#knowledge/index.ts';

/**
 * Ends the name of a file that is to take the place of another. It begins with a dot, so that no
 * reader takes it for content.
 */
const suffix = '.kabang-new';
const besides = (file: string) => join(dirname(file), `.${file.split('/').at(-1)}${suffix}`);

/**
 * Takes a folder, its files before and after, by their paths in it; gives the paths of those that
 * were written. All are written beside their places first, where a full disk or a forbidden folder
 * stops everything and nothing is changed; then each takes its place in one step, and those that
 * are gone are removed. Throws what the system throws.
 */
export function replaceFiles(
  folder: string,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  const changed = [...after].filter(([name, text]) => before.get(name) !== text);
  const made: string[] = [];
  try {
    for (const [name, text] of changed) {
      const file = join(folder, name);
      const first = mkdirSync(dirname(file), { recursive: true });
      if (first !== undefined) made.push(first);
      made.push(besides(file));
      writeFileSync(besides(file), text, { flush: true, encoding: encodingOf(name) });
    }
  } catch (error) {
    for (const path of made.reverse()) rmSync(path, { recursive: true, force: true });
    throw error;
  }
  for (const [name] of changed) renameSync(besides(join(folder, name)), join(folder, name));
  for (const name of before.keys()) if (!after.has(name)) rmSync(join(folder, name));
  const filled = new Set([...after.keys()].flatMap(foldersOf));
  const emptied = [...new Set([...before.keys()].flatMap(foldersOf))].filter(
    (name) => !filled.has(name),
  );
  // What was no file of content, such as one of the system's own, is left where it is.
  for (const name of emptied.sort().reverse()) {
    const path = join(folder, name);
    if (existsSync(path) && readdirSync(path).every((file) => file === '.DS_Store'))
      rmSync(path, { recursive: true });
  }
  return changed.map(([name]) => name);
}

/** Gives the folders that a file stands in, below the content folder. */
function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}
