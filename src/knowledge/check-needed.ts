// What the site cannot do without: pages that its own texts lead to, whatever the articles say.
import { singlePages } from './areas.ts';
import type { Fault } from './faults.ts';
import { fileOf, type Knowledge } from './graph.ts';

/** Pages that layouts and components link to by name. */
export const neededPages = [...singlePages, 'messages', 'causes', 'prepare', 'lost-funds/first-hour'] as const;

/** Gives the faults of a graph as a whole site: a page that the layout needs is missing, or two pages have one title. */
export function checkNeeded({ pages, check }: Knowledge): Fault[] {
  const paths = new Set(pages.map(({ path }) => path));
  const missing = neededPages.filter((path) => !paths.has(path)).map((path) => ({
    file: `content/${path}/page.yaml`, what: 'is missing or broken: every page of the site links to it', todo: 'Restore the folder, or mend what is named above.',
  }));
  return [
    ...missing,
    ...(check.length > 0 ? [] : [{ file: 'content/check/start.yaml', what: 'is missing: the check begins there', todo: 'Restore the file.' }]),
    ...(['zh', 'en'] as const).flatMap((locale) => repeatedTitles(pages.map((page) => ({ path: page.path, file: fileOf(page, locale), title: page.text[locale].title })))),
  ];
}

function repeatedTitles(pages: readonly { path: string; file: string; title: string }[]): Fault[] {
  const homes = new Map<string, string>();
  return pages.flatMap(({ path, file, title }) => {
    const home = homes.get(title);
    homes.set(title, path);
    return home === undefined ? [] : [{ file, what: `has the title “${title}”, which ${home} has too`, todo: 'Give each page a title of its own; readers meet them side by side in a list.' }];
  });
}
