// The sections of the site as /sections.json tells them, found by code and by place.
import type { Locale } from '#i18n/locales.ts';
import type { SectionRow } from '#sections/schema.ts';

export type { SectionRow };

export interface Sections {
  all: readonly SectionRow[];
  /** Those that can be linked to, in the order of the file. */
  live: readonly SectionRow[];
  withCode(code: string): SectionRow | undefined;
  /** A place may have had more than one code: the live one counts. */
  at(page: string, id: string | null): SectionRow | undefined;
  /** Gives the live section that another one leads to; itself where it is live. */
  end(section: SectionRow): SectionRow | undefined;
}

/** Takes what /sections.json holds; gives ways to find in it. */
export function readSections(all: readonly SectionRow[]): Sections {
  const byCode = new Map(all.map((section) => [section.code, section]));
  const place = (page: string, id: string | null) => `${page}#${id ?? ''}`;
  const isLive = ({ status }: SectionRow) => status === 'live';
  const live = all.filter(isLive);
  const byPlace = new Map(
    [...all.filter((section) => !isLive(section)), ...live].map((section) => [
      place(section.page, section.id),
      section,
    ]),
  );
  const end = (section: SectionRow, before: readonly SectionRow[] = []): SectionRow | undefined => {
    if (isLive(section)) return section;
    const next = section.to === null ? undefined : byCode.get(section.to);
    return next === undefined || before.includes(next)
      ? undefined
      : end(next, [...before, section]);
  };
  return {
    all,
    live,
    withCode: (code) => byCode.get(code),
    at: (page, id) => byPlace.get(place(page, id)),
    end: (section) => end(section),
  };
}

/**
 * Takes a row and a language; gives the title that stands above a link: the page's, and behind it
 * the section's.
 */
export function fullTitle({ id, title, pageTitle }: SectionRow, locale: Locale): string {
  return id === null || title[locale] === pageTitle[locale]
    ? pageTitle[locale]
    : `${pageTitle[locale]} › ${title[locale]}`;
}
