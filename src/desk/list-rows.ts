// The lines of the list: sections with where they stand, under their pages and areas.
import type { Locale } from '#i18n/locales.ts';
import type { SectionRow } from './sections.ts';

/** A line of the list. */
export interface ListRow {
  section: SectionRow;
  /** Stands above the line where a group begins. */
  heading: string | undefined;
  /** Says where the section stands: its page, or of a page its area. */
  where: string;
  /** Whether the lines above are its page, or other sections of that page. */
  isUnder: boolean;
}

/**
 * Takes sections in order, the language, what to say of a whole page, and a heading where there is
 * one; gives a line for each.
 */
export function listRows(
  sections: readonly SectionRow[],
  locale: Locale,
  pageWhere: (page: string) => string,
  heading?: string,
): ListRow[] {
  const shown = new Set<string>();
  return sections.map((section, at) => {
    const { id, page, pageTitle } = section;
    if (id === null) shown.add(page);
    const isUnder = id !== null && shown.has(page) && sections[at - 1]?.page === page;
    return {
      section,
      heading: at === 0 ? heading : undefined,
      where: id === null ? pageWhere(page) : pageTitle[locale],
      isUnder,
    };
  });
}

const areaOf = (page: string) => page.split('/')[0]!;

/**
 * Gives a function that takes a page path and gives the title of its area, or undefined for a page
 * that stands alone.
 */
export function areaTitles(
  live: readonly SectionRow[],
  locale: Locale,
): (page: string) => string | undefined {
  const areas = new Set(
    live.filter(({ page }) => page.includes('/')).map(({ page }) => areaOf(page)),
  );
  const titles = new Map(
    live
      .filter(({ page }) => areas.has(page))
      .map(({ page, pageTitle }) => [page, pageTitle[locale]]),
  );
  return (page) =>
    areas.has(areaOf(page)) ? (titles.get(areaOf(page)) ?? areaOf(page)) : undefined;
}

/**
 * Takes sections in reading order, the language, what to call a whole page and the pages that stand
 * alone; gives all with the title of each area above its first. The pages that stand alone
 * come last.
 */
export function listByArea(
  live: readonly SectionRow[],
  locale: Locale,
  whole: string,
  alone: string,
): ListRow[] {
  const titleOf = areaTitles(live, locale);
  const groups = new Map<string, SectionRow[]>();
  for (const section of live) {
    const title = titleOf(section.page) ?? alone;
    const group = groups.get(title) ?? [];
    group.push(section);
    groups.set(title, group);
  }
  const singles = groups.get(alone) ?? [];
  groups.delete(alone);
  return [...groups, [alone, singles] as const].flatMap(([title, sections]) =>
    listRows(sections, locale, () => whole, title),
  );
}
