// A result as readers are shown it.
import type { Locale } from '#i18n/locales.ts';
import type { SectionRow } from '#sections/schema.ts';
import type { ModelPage } from './model/format.ts';
import type { IndexLocation } from './pagefind.ts';
import type { Passage } from './passage.ts';
import type { ExcerptPart } from './excerpt.ts';
import type { RuledPage } from './rules.ts';

export interface Result {
  url: string;
  page: string;
  section: string | undefined;
  /** A sentence in pieces; empty where the page's text is not loaded. */
  parts: ExcerptPart[];
  /** Whether the sentence is what a screen says, in the words of the query. */
  isExact: boolean;
  /** Name of the stage of the binding path, where the page has one. */
  stage: string | undefined;
  /** Keys of who can fix it. */
  fixers: readonly string[];
  kind: string;
  retry: string | undefined;
  /** The two in the words of the page, where they are those of one row. */
  verdict: string | undefined;
  /** Comes first since money or a card may be in danger. */
  isUrgent: boolean;
}

/** Gives the place that a row of the sections leads to. */
export function pageOfRow(
  { base }: IndexLocation,
  locale: Locale,
  { address, pageTitle, title }: SectionRow,
  pages: readonly ModelPage[],
): RuledPage {
  const { pathname, hash } = new URL(address[locale]);
  const url = pathname.slice(base.length);
  return {
    page: pages.find((page) => page.url === url) ?? {
      url,
      title: pageTitle[locale],
      kind: 'named',
      fixers: [],
    },
    score: Infinity,
    isUrgent: false,
    ...(hash !== '' && { section: { id: hash.slice(1), title: title[locale] } }),
  };
}

/**
 * Takes the location of an index, a page in its place, and the passage that was found in it; gives
 * the result as it is shown.
 */
export function resultOf(
  { base }: IndexLocation,
  { page, isUrgent, section: named }: RuledPage,
  passage: Passage | undefined,
): Result {
  const section = named ?? passage?.section;
  const url = base + page.url;
  return {
    url: section ? `${url}#${section.id}` : url,
    page: passage?.title ?? page.title,
    section: passage?.title === undefined ? section?.title : undefined,
    parts: passage?.parts ?? [],
    isExact: passage?.isExact ?? false,
    stage: page.stage,
    fixers: page.fixers,
    kind: page.kind,
    retry: page.retry,
    verdict: passage?.verdict,
    isUrgent,
  };
}
