// The ways between pages: those that lead nowhere, and what no other text leads to.
import { localeKeys } from '#i18n/locales.ts';
import { articlesOf, type Knowledge, type Page } from '#knowledge/index.ts';

/**
 * Takes the graph; gives the paths of pages whose text leads to no other page and names no contact:
 * after it there is only the list of pages to read next. Pages that list others lead to these.
 */
export function deadEndsOf(knowledge: Knowledge): string[] {
  const { pages, references } = knowledge;
  const leading = new Set(
    references.links
      .filter(({ kind, from, to }) => kind === 'text' && from !== to)
      .map(({ from }) => from),
  );
  const naming = new Set([...references.contacts.values()].flatMap((names) => [...names]));
  return pages
    .filter((page) => !leading.has(page.path) && !naming.has(page.path) && !isList(knowledge, page))
    .map(({ path }) => path);
}

const isList = (knowledge: Knowledge, { kind, area }: Page) =>
  kind === 'wallet' ||
  (kind === 'hub' && area !== undefined && articlesOf(knowledge, area).length > 0);

/**
 * Gives the pages to which no other page leads, but for the list of their area; answers of the card
 * matrix are found in the finder.
 */
export function unlinkedPagesOf({ pages, references }: Knowledge): string[] {
  const linked = new Set(
    references.links.filter(({ from, to }) => from !== to).map(({ to }) => to),
  );
  return pages
    .filter(({ path, kind }) => !linked.has(path) && kind !== 'answer' && kind !== 'hub')
    .map(({ path }) => path);
}

/** Gives the sections to which no text leads, by page, pages with most of them first. */
export function unlinkedSectionsOf({ pages, references }: Knowledge) {
  const linked = new Set(
    references.links.flatMap(({ to, section }) =>
      section === undefined ? [] : [`${to}#${section}`],
    ),
  );
  return pages
    .map(({ path, text }) => ({
      page: path,
      sections: [
        ...new Set(localeKeys.flatMap((locale) => text[locale].sections.map(({ id }) => id))),
      ].filter((id) => !linked.has(`${path}#${id}`)),
    }))
    .filter(({ sections }) => sections.length > 0)
    .sort((a, b) => b.sections.length - a.sections.length || a.page.localeCompare(b.page));
}
