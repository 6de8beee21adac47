// Renames a page or a section in the texts of the content folder, with every link to it.
import { imageFile } from '#knowledge/index.ts';
import { splitPlace } from './places.ts';

type Files = ReadonlyMap<string, string>;

/**
 * Takes the content files and the old and new path of a page; gives the files with the page at its
 * new path.
 */
export function renamePage(files: Files, from: string, to: string): Map<string, string> {
  const place = (name: string) => {
    if (name.startsWith(`${from}/`)) return `${to}${name.slice(from.length)}`;
    if (name === `${from}.yaml`) return `${to}.yaml`;
    // What people ask of the page stands in one file a language, named like the page.
    const [, folder, page] = /^(questions\/[^/]+\/)(.+)\.txt$/.exec(name) ?? [];
    return page === from ? `${folder}${to}.txt` : name;
  };
  const [, oldMessage] = /^messages\/(.+)$/.exec(from) ?? [];
  const [, newMessage] = /^messages\/(.+)$/.exec(to) ?? [];
  // The table of response codes names a message by its id alone.
  const inTable = (text: string) =>
    oldMessage && newMessage
      ? text.replace(
          new RegExp(`\\bmessage: ${oldMessage}(?![\\w-])`, 'g'),
          `message: ${newMessage}`,
        )
      : text;
  return new Map(
    [...redirectLinks(files, from, to)].map(([name, text]) => [
      place(name),
      name === 'response-codes.yaml' ? inTable(text) : text,
    ]),
  );
}

/**
 * Takes the content files and the old and new name of a section of one page; gives the files with
 * the section renamed.
 */
export function renameSection(files: Files, from: string, to: string): Map<string, string> {
  const { page, section: old } = splitPlace(from);
  const { section: id } = splitPlace(to);
  return new Map(
    [...redirectLinks(files, from, to)].map(([name, text]) => [
      name,
      name.startsWith(`${page}/`) && name.split('/').length === page.split('/').length + 1
        ? text.replaceAll(`{#${old}}`, `{#${id}}`).replaceAll(`](#${old})`, `](#${id})`)
        : text,
    ]),
  );
}

/** Gives the files with every link to a place leading to another. */
export function redirectLinks(files: Files, from: string, to: string): Map<string, string> {
  const [old, next] = [splitPlace(from), splitPlace(to)];
  const link =
    old.section === undefined
      ? new RegExp(`(?<![\\w/-])(/?)${old.page}(?![\\w-]|/[a-z])`, 'g')
      : new RegExp(`(?<![\\w/-])(/?)${old.page}(/?)#${old.section}(?![\\w-])`, 'g');
  const written = (_: string, slash: string, tail = '') =>
    next.section === undefined
      ? `${slash}${next.page}`
      : `${slash}${next.page}${old.section === undefined && slash ? '/' : tail}#${next.section}`;
  return new Map(
    [...files].map(([name, text]) => [
      name,
      name === 'permalinks.json' || imageFile.test(name)
        ? text
        : text.replace(link, (match, slash: string, tail?: unknown) =>
            written(match, slash, typeof tail === 'string' ? tail : ''),
          ),
    ]),
  );
}

/**
 * Takes the content files and the old and new name of an area; gives the files with its page and
 * all pages in it under the new name, and every link to them.
 */
export function renameArea(files: Files, from: string, to: string): Map<string, string> {
  const folder = new RegExp(`^((?:questions/[^/]+/)?)${from}(?=/|\\.txt$)`);
  const own = [...files.keys()].filter((name) => folder.test(name));
  const pages = [...new Set(own.map((name) => slugIn(name, from)))].filter(Boolean).join('|');
  // The name of an area is a word as well: it is a path behind a slash, before the name of a page,
  // or in a field of paths.
  const paths = [
    `(?<=(?<![\\w/.-])/)${from}(?=/)`,
    `(?<![\\w/-])${from}(?=/(?:${pages})(?![\\w-]))`,
    `(?<=(?<!\\w)(?:related|to|page|pages|see|causes):[^\\n\\]}]*[\\s[,])${from}(?=\\s*(?:[,\\]}#]|$))`,
  ];
  const link = new RegExp(paths.join('|'), 'gm');
  return new Map(
    [...files].map(([name, text]) => [
      name.replace(folder, `$1${to}`),
      name === 'permalinks.json' || imageFile.test(name) ? text : text.replace(link, to),
    ]),
  );
}

/** Gives the name of the page to which a file of an area belongs; '' for the area's own. */
const slugIn = (name: string, area: string) =>
  new RegExp(`(?:^|/)${area}/([a-z][a-z0-9-]*?)(?:/|\\.yaml$|\\.txt$)`).exec(name)?.[1] ?? '';
