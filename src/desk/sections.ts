// The sections of the site as /sections.json tells them, found by code and by place.
import type { Locale } from '#i18n/locales.ts';

/** One section, or a whole page where it has no id. */
export interface Section {
  code: string;
  /** Page path without the language. */
  page: string;
  id: string | null;
  status: 'live' | 'moved' | 'retired';
  /** Code of the section that a moved or retired one leads to. */
  to: string | null;
  /** The day since which it tells people to do something else. */
  meaning?: string | null;
  kind: string;
  fixers: readonly string[];
  title: Record<Locale, string>;
  pageTitle: Record<Locale, string>;
  /** What a page about one card says first; of a message, what it comes to and whether to try again. */
  answer?: Record<Locale, string> | null;
  address: Record<Locale, string>;
  short: Record<Locale | 'any', string>;
}

export interface Sections {
  all: readonly Section[];
  /** Those that can be linked to, in the order of the file. */
  live: readonly Section[];
  withCode(code: string): Section | undefined;
  /** A place may have had more than one code: the live one counts. */
  at(page: string, id: string | null): Section | undefined;
  /** Gives the live section that another one leads to; itself where it is live. */
  end(section: Section): Section | undefined;
}

/** Takes what /sections.json holds; gives ways to find in it. */
export function readSections(all: readonly Section[]): Sections {
  const byCode = new Map(all.map((section) => [section.code, section]));
  const place = (page: string, id: string | null) => `${page}#${id ?? ''}`;
  const isLive = ({ status }: Section) => status === 'live';
  const live = all.filter(isLive);
  const byPlace = new Map(
    [...all.filter((section) => !isLive(section)), ...live].map((section) => [
      place(section.page, section.id),
      section,
    ]),
  );
  const end = (section: Section, before: readonly Section[] = []): Section | undefined => {
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

/** Gives the title that stands above a link: the page's, and behind it the section's. */
export function fullTitle({ id, title, pageTitle }: Section, locale: Locale): string {
  return id === null || title[locale] === pageTitle[locale]
    ? pageTitle[locale]
    : `${pageTitle[locale]} › ${title[locale]}`;
}
