// Finds sections by what stands in /sections.json: titles in both languages, codes and page paths. What the texts say is for the search engine.
import type { Locale } from '#i18n/locales.ts';
import { checkLinks, type SiteMap } from './check.ts';
import type { Section, Sections } from './sections.ts';

const plain = (text: string) => text.normalize('NFKC').toLowerCase();
const wordPattern = /[\p{L}\p{M}\p{N}-]+/gu;

/** Takes a query; gives the sections that its links and codes lead to, and whether it is nothing but a link. */
export function namedSections(query: string, site: SiteMap, sections: Sections): { named: Section[]; isAll: boolean } {
  const findings = checkLinks(query, site, sections);
  const rest = findings.reduce((text, { raw }) => text.replace(raw, ''), query);
  return { named: findings.flatMap(({ target }) => target ?? []), isAll: findings.length > 0 && !/[\p{L}\p{N}]/u.test(rest) };
}

/** Gives a function that takes a query and gives the sections in which all its words stand, titles first. */
export function createMatcher({ live }: Sections): (query: string) => Section[] {
  const fields = live.map((section) => ({ section, title: plain(Object.values(section.title).join('\n')), page: plain(Object.values(section.pageTitle).join('\n')), path: `${section.page} ${section.id ?? ''}`, code: section.code }));
  return (query) => {
    const words = plain(query).match(wordPattern) ?? [];
    if (words.length === 0) return [];
    const scored = fields.flatMap(({ section, title, page, path, code }) => {
      const scores = words.map((word) => (code.startsWith(word) ? 4 : title.includes(word) ? 3 : page.includes(word) ? 2 : path.includes(word) ? 1 : 0));
      return scores.includes(0) ? [] : [{ section, score: scores.reduce<number>((sum, score) => sum + score, 0) }];
    });
    return scored.sort((a, b) => b.score - a.score).map(({ section }) => section);
  };
}

/** Takes addresses that the search engine gave, best first, and what reads them; gives the page of each, and behind it the section where it names one. */
export function sectionsAt(urls: readonly string[], read: (url: string) => { page: string; id: string | null }, sections: Sections): Section[] {
  return urls.flatMap((url) => {
    const { page, id } = read(url);
    return [sections.at(page, null), sections.at(page, id)].flatMap((section) => (section && sections.end(section)) ?? []);
  });
}

/** Takes lists of sections, the most important first; gives each section once, where it first stands. */
export function join(...lists: readonly (readonly Section[])[]): Section[] {
  return [...new Set(lists.flat())];
}

/** A line of the list. */
export interface Row {
  section: Section;
  /** Stands above the line where a group begins. */
  heading: string | undefined;
  /** Says where the section stands: its page, or of a page its area. */
  where: string;
  /** Whether the lines above are its page, or other sections of that page. */
  isUnder: boolean;
}

/** Takes sections in order, the language, what to say of a whole page, and a heading where there is one; gives a line for each. */
export function rowsOf(sections: readonly Section[], locale: Locale, pageWhere: (page: string) => string, heading?: string): Row[] {
  const shown = new Set<string>();
  return sections.map((section, at) => {
    const { id, page, pageTitle } = section;
    if (id === null) shown.add(page);
    const isUnder = id !== null && shown.has(page) && sections[at - 1]?.page === page;
    return { section, heading: at === 0 ? heading : undefined, where: id === null ? pageWhere(page) : pageTitle[locale], isUnder };
  });
}

const areaOf = (page: string) => page.split('/')[0]!;

/** Gives a function that takes a page path and gives the title of its area, or undefined for a page that stands alone. */
export function areaTitles(live: readonly Section[], locale: Locale): (page: string) => string | undefined {
  const areas = new Set(live.filter(({ page }) => page.includes('/')).map(({ page }) => areaOf(page)));
  const titles = new Map(live.filter(({ page }) => areas.has(page)).map(({ page, pageTitle }) => [page, pageTitle[locale]]));
  return (page) => (areas.has(areaOf(page)) ? (titles.get(areaOf(page)) ?? areaOf(page)) : undefined);
}

/** Takes sections in reading order, the language, what to call a whole page and the pages that stand alone; gives all with the title of each area above its first. The pages that stand alone come last. */
export function inAreas(live: readonly Section[], locale: Locale, whole: string, alone: string): Row[] {
  const titleOf = areaTitles(live, locale);
  const groups = new Map<string, Section[]>();
  for (const section of live) {
    const title = titleOf(section.page) ?? alone;
    const group = groups.get(title) ?? [];
    group.push(section);
    groups.set(title, group);
  }
  const singles = groups.get(alone) ?? [];
  groups.delete(alone);
  return [...groups, [alone, singles] as const].flatMap(([title, sections]) => rowsOf(sections, locale, () => whole, title));
}
