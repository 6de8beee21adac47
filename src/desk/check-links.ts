// Judges the links in saved replies, and corrects the text.
import { sourceLocale, type Locale } from '#i18n/locales.ts';
import { findLinks, type FoundLink, type SiteAddress } from './find-links.ts';
import { nearest } from './nearest-word.ts';
import type { SectionRow, Sections } from './sections.ts';

export type State = 'good' | 'meaning' | 'moved' | 'retired' | 'dead' | 'language';

export interface LinkCheck {
  at: number;
  raw: string;
  state: State;
  /** The section it leads to now; undefined where none is known. */
  target: SectionRow | undefined;
  /** What to write instead; undefined where it can stay, or where nothing is known. */
  replacement: string | undefined;
  /** Whether the replacement is only what was probably meant. */
  isGuess: boolean;
}

export interface SiteMap extends SiteAddress {
  /**
   * Pages and places that have no code of their own, such as `check/start` and `glossary#term-pin`.
   */
  others: readonly string[];
}

/**
 * Takes a text, the language that its links should have, where that matters, and the day on which
 * it was saved, written 2026-11-22, where that is known; gives its links, judged, in order.
 */
export function checkLinks(
  text: string,
  site: SiteMap,
  sections: Sections,
  wanted?: Locale,
  saved?: string,
): LinkCheck[] {
  const checkLink = linkCheckerOf(site, sections, wanted);
  return findLinks(text, site, sections).map((link) => {
    const judgement = checkLink(link);
    const isStale =
      judgement.state === 'good' &&
      saved !== undefined &&
      (judgement.target?.meaning ?? '') > saved;
    return { at: link.at, raw: link.raw, ...judgement, ...(isStale && { state: 'meaning' }) };
  });
}

/** Takes a text and the findings to act on; gives it with their replacements. */
export function correct(text: string, findings: readonly LinkCheck[]): string {
  return findings
    .toReversed()
    .reduce(
      (done, { at, raw, replacement }) =>
        replacement === undefined
          ? done
          : done.slice(0, at) + replacement + done.slice(at + raw.length),
      text,
    );
}

type Judgement = Omit<LinkCheck, 'at' | 'raw'>;

function linkCheckerOf(
  { origins, base, others }: SiteMap,
  sections: Sections,
  wanted: Locale | undefined,
): (link: FoundLink) => Judgement {
  const known = new Set(others.map((place) => place.toLowerCase()));
  const codes = sections.all.map(({ code }) => code);
  const pages = new Map<string, SectionRow[]>(sections.all.map(({ page }) => [page, []]));
  for (const section of sections.all) pages.get(section.page)!.push(section);
  /** Whether a place exists that has no code; of a page without sections every part counts. */
  const isOther = (page: string, id: string | null) =>
    known.has(`${page}#${id}`) || (known.has(page) && !pages.has(page));

  return ({ raw, place }) => {
    const locale = wanted ?? place.locale;
    const isOtherLanguage =
      wanted !== undefined && place.locale !== undefined && place.locale !== wanted;
    const write = (section: SectionRow | undefined) => {
      if (section === undefined) return undefined;
      const written =
        place.kind === 'code'
          ? section.code
          : place.kind === 'short'
            ? section.short[place.locale === undefined ? 'any' : locale!]
            : section.address[locale ?? sourceLocale];
      return written === raw ? undefined : written;
    };
    const judgement = (
      state: State,
      section: SectionRow | undefined,
      isGuess = false,
    ): Judgement => ({
      state,
      target: section,
      replacement: write(section),
      isGuess,
    });

    if (place.kind === 'full' && place.locale !== undefined && isOther(place.page, place.id)) {
      const replacement = isOtherLanguage
        ? `${origins[0]}${base}${wanted}/${place.page === '' ? '' : `${place.page}/`}${place.id === null ? '' : `#${place.id}`}`
        : undefined;
      return {
        state: isOtherLanguage ? 'language' : 'good',
        target: undefined,
        replacement,
        isGuess: false,
      };
    }
    const section =
      place.kind === 'full' ? sections.at(place.page, place.id) : sections.withCode(place.code);
    if (section === undefined || (place.kind === 'full' && place.locale === undefined)) {
      if (place.kind === 'full' && place.page === '' && place.id === null)
        return judgement('good', undefined);
      const meant =
        section ??
        (place.kind === 'full'
          ? guessPlace(place.page, place.id, pages)
          : sections.withCode(nearest(place.code, codes, 1) ?? ''));
      return judgement('dead', meant && sections.end(meant), true);
    }
    const end = sections.end(section);
    if (section.status !== 'live') return judgement(section.status, end);
    return judgement(isOtherLanguage ? 'language' : 'good', end);
  };
}

/**
 * Gives the section that a wrong address probably meant: on its page where that exists, or on a
 * page of nearly the same name.
 */
function guessPlace(
  page: string,
  id: string | null,
  pages: ReadonlyMap<string, readonly SectionRow[]>,
): SectionRow | undefined {
  const name = page.slice(page.lastIndexOf('/') + 1);
  const path = pages.has(page)
    ? page
    : ([...pages.keys()].find((path) => name !== '' && path.endsWith(`/${name}`)) ??
      nearest(page, pages.keys(), Math.max(1, Math.floor(page.length / 5))));
  const sections = pages.get(path ?? '') ?? [];
  const ids = sections.flatMap((section) => section.id ?? []);
  const meant =
    id === null
      ? null
      : ids.includes(id)
        ? id
        : (nearest(id, ids, Math.max(1, Math.floor(id.length / 3))) ?? null);
  return (
    sections.find((section) => section.id === meant) ??
    sections.find((section) => section.id === null)
  );
}
