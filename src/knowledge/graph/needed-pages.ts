// What the site cannot do without: pages that its own texts lead to, whatever the articles say.
import { localeKeys } from '#i18n/locales.ts';
import { singlePages } from '../schemas/areas.ts';
import type { Fault } from '../faults.ts';
import type { Knowledge } from './graph.ts';
import { fileOf } from './lookups.ts';

/** Pages that layouts and components link to by name; a test holds the list to their source. */
export const neededPages: readonly string[] = [
  ...singlePages,
  'cards',
  'causes',
  'choose/supports-linking',
  'choose/without-a-card',
  'fixes',
  'fixes/ask-the-bank',
  'lost-funds/first-hour',
  'lost-funds/where-to-call',
  'messages',
  'messages/not-in-our-list',
  'prepare',
  'situations/visiting-china',
  'situations/watch-and-mac',
];

/**
 * Gives the faults of a graph as a whole site: a page that the layout needs is missing, or two
 * pages have one title or one description.
 */
export function checkNeeded({ pages, check, unread, partial }: Knowledge): Fault[] {
  const paths = new Set(pages.map(({ path }) => path));
  const missing = neededPages
    .filter((path) => !paths.has(path) && !unread.has(path))
    .map((path) => ({
      file: path.startsWith('messages/') ? `content/${path}.yaml` : `content/${path}/page.yaml`,
      what: 'is missing or broken: pages of the site link to it by name',
      todo: `Restore it, or mend what is named above; a site without it takes the links out first: grep -rn "'${path}'" src`,
    }));
  return [
    ...missing,
    ...(check.length > 0 || unread.has('check/start')
      ? []
      : [
          {
            file: 'content/check/start.yaml',
            what: 'is missing: the check begins there',
            todo: 'Restore the file.',
          },
        ]),
    ...localeKeys.flatMap((locale) =>
      (['title', 'description'] as const).flatMap((field) =>
        repeated(
          field,
          pages
            .filter(({ path }) => !partial.get(locale)?.lacking.has(path))
            .map((page) => ({
              path: page.path,
              file: fileOf(page, locale),
              words: page.text[locale][field],
            })),
        ),
      ),
    ),
  ];
}

function repeated(
  field: 'title' | 'description',
  pages: readonly { path: string; file: string; words: string }[],
): Fault[] {
  const homes = new Map<string, string>();
  return pages.flatMap(({ path, file, words }) => {
    const home = homes.get(words);
    homes.set(words, path);
    return home === undefined
      ? []
      : [
          {
            file,
            what: `has the ${field} “${words}”, which ${home} has too`,
            todo: `Give each page a ${field} of its own; readers meet them side by side in a list.`,
          },
        ];
  });
}
