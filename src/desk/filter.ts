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

/** Takes addresses that the search engine gave, best first, and the base path; gives their sections, or their pages where a section has no code. */
export function sectionsAt(urls: readonly string[], read: (url: string) => { page: string; id: string | null }, sections: Sections): Section[] {
  return urls.flatMap((url) => {
    const { page, id } = read(url);
    const section = sections.at(page, id) ?? sections.at(page, null);
    return (section && sections.end(section)) ?? [];
  });
}

/** Takes lists of sections, the most important first; gives each section once, where it first stands. */
export function join(...lists: readonly (readonly Section[])[]): Section[] {
  return [...new Set(lists.flat())];
}

/** A line of the list: a section, and the heading above it where its group begins. */
export interface Row {
  section: Section;
  heading: string | undefined;
}

/** Takes sections in reading order and the language; gives them with the title of each area above its first. Pages that stand alone come last, under their own heading. */
export function inAreas(live: readonly Section[], locale: Locale, alone: string): Row[] {
  const areaOf = ({ page }: Section) => page.split('/')[0]!;
  const areas = new Map(live.filter(({ page }) => page.includes('/')).map((section) => [areaOf(section), [] as Section[]]));
  const singles = live.filter((section) => !areas.has(areaOf(section)));
  for (const section of live) areas.get(areaOf(section))?.push(section);
  const titleOf = (area: string) => live.find(({ page }) => page === area)?.pageTitle[locale] ?? area;
  const rows = (sections: readonly Section[], heading: string) => sections.map((section, at) => ({ section, heading: at === 0 ? heading : undefined }));
  return [...[...areas].flatMap(([area, sections]) => rows(sections, titleOf(area))), ...rows(singles, alone)];
}
