// Every place that has a code: each page of content, and each section of it.
import { localeKeys, sourceLocale, type Locale } from '#i18n/locales.ts';
import { fileOf, type Knowledge, type Page } from '#knowledge/index.ts';

/** A page or a section, and the languages in which it exists. */
export interface Place {
  /** `fixes/get-the-code` or `fixes/get-the-code#steps`. */
  name: string;
  /** Where a writer finds it. */
  file: string;
  line: number | undefined;
  locales: Locale[];
}

/** Takes `page#section` or `page`; gives the two apart. */
export function splitPlace(name: string): { page: string; section: string | undefined } {
  const [page = '', section] = name.split('#');
  return { page, section };
}

/** Gives the name of a page or of a section of it. */
export function placeName(page: string, section?: string | null): string {
  return section == null ? page : `${page}#${section}`;
}

/** Gives the places of all pages by name, in reading order. */
export function placesOf(knowledge: Knowledge): Map<string, Place> {
  return new Map(knowledge.pages.flatMap(placesIn).map((place) => [place.name, place]));
}

function placesIn(page: Page): Place[] {
  const places = new Map<string, Place>();
  places.set(page.path, {
    name: page.path,
    file: fileOf(page, sourceLocale),
    line: undefined,
    locales: [...localeKeys],
  });
  for (const locale of localeKeys) {
    for (const { id, line } of page.text[locale].sections) {
      const name = placeName(page.path, id);
      const place = places.get(name) ?? {
        name,
        file: fileOf(page, locale),
        line: line || undefined,
        locales: [],
      };
      place.locales.push(locale);
      places.set(name, place);
    }
  }
  return [...places.values()];
}
