// Finds sections by what stands in /sections.json: titles in both languages, codes and page paths.
// What the texts say is for the search engine.
import { checkLinks, type SiteMap } from './check-links.ts';
import type { SectionRow, Sections } from './sections.ts';

const wordPattern = /[\p{L}\p{M}\p{N}-]+/gu;
const wordsIn = (text: string) => text.normalize('NFKC').toLowerCase().match(wordPattern) ?? [];
/**
 * Gives the words of a text with a space before each: a word of letters is found from its
 * beginning, a Chinese one anywhere.
 */
const findable = (text: string) => ` ${wordsIn(text).join(' ')}`;
const form = (word: string) => (/\p{Script=Han}/u.test(word) ? word : ` ${word}`);

/**
 * Takes a query; gives the sections that its links and codes lead to, and whether it is nothing but
 * a link.
 */
export function namedSections(
  query: string,
  site: SiteMap,
  sections: Sections,
): { named: SectionRow[]; isAll: boolean } {
  const findings = checkLinks(query, site, sections);
  const rest = findings.reduce((text, { raw }) => text.replace(raw, ''), query);
  return {
    named: findings.flatMap(({ target }) => target ?? []),
    isAll: findings.length > 0 && !/[\p{L}\p{N}]/u.test(rest),
  };
}

export interface Matches {
  /**
   * Those of which all words stand in their own title, code or path, where these are so few that
   * the query names them.
   */
  named: SectionRow[];
  /** All, titles first. */
  all: SectionRow[];
}

/** More sections than this are not named by a query, only described. */
const maxNamed = 3;

/**
 * Takes sections; gives a function that takes a query and gives the sections in which all its
 * words stand.
 */
export function createMatcher({ live }: Sections): (query: string) => Matches {
  const fields = live.map((section) => ({
    section,
    own: findable(
      [...Object.values(section.title), section.code, section.id ?? section.page].join(' '),
    ),
    page: findable([...Object.values(section.pageTitle), section.page].join(' ')),
  }));
  return (query) => {
    const words = wordsIn(query).map(form);
    if (words.length === 0) return { named: [], all: [] };
    const scored = fields.flatMap(({ section, own, page }) => {
      const scores = words.map((word) => (own.includes(word) ? 2 : page.includes(word) ? 1 : 0));
      return scores.includes(0)
        ? []
        : [{ section, score: scores.reduce<number>((sum, score) => sum + score, 0) }];
    });
    const named = scored
      .filter(({ score }) => score === 2 * words.length)
      .map(({ section }) => section);
    return {
      named: named.length > maxNamed ? [] : named,
      all: scored.sort((a, b) => b.score - a.score).map(({ section }) => section),
    };
  };
}

/**
 * Takes addresses that the search engine gave, best first, and what reads them; gives the page of
 * each, and behind it the section where it names one.
 */
export function sectionsAt(
  urls: readonly string[],
  read: (url: string) => { page: string; id: string | null },
  sections: Sections,
): SectionRow[] {
  return urls.flatMap((url) => {
    const { page, id } = read(url);
    return [sections.at(page, null), sections.at(page, id)].flatMap(
      (section) => (section && sections.end(section)) ?? [],
    );
  });
}

/**
 * Takes lists of sections, the most important first; gives each section once, where it
 * first stands.
 */
export function join(...lists: readonly (readonly SectionRow[])[]): SectionRow[] {
  return [...new Set(lists.flat())];
}
