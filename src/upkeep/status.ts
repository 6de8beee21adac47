// One report for editors: what is due, what will be, and what is weak. The keys of its JSON are
// documented in .github/CONTRIBUTING.md.
import { resolve } from 'node:path';
import {
  checkQuestionCounts,
  getKnowledge,
  minQuestions,
  readProject,
  type Fault,
  type Knowledge,
} from '#knowledge/index.ts';
import { byWholeLocale, type WholeLocale } from '#i18n/locales.ts';
import { site } from '#site.ts';
import { getPermalinks, placeName } from '#permalinks/index.ts';
import { compareProject, faultsOf, remarksOf, type Comparison } from '#translation/index.ts';
import { percent, rowsOf } from '#translation/table.ts';
import { languagesOf, type LanguageStatus } from './languages.ts';
import {
  ages,
  claimsByGrade,
  claimsByKind,
  copiesOf,
  daysLater,
  dueBy,
  reviewsOf,
  type KindCount,
  type Review,
} from './review.ts';
import { deadEndsOf, unlinkedPagesOf, unlinkedSectionsOf } from './page-links.ts';

/** How many days before a review it is announced. */
const daysAhead = 30;
/** How many of the pages checked longest ago are named. */
const maxOldest = 10;

export interface Status {
  /** The day it speaks of, written 2026-11-22, and the last day that counts as soon. */
  day: string;
  soonUntil: string;
  /**
   * Whether an editor has something to do today: `due`, `translations.toDo` or `questions.toDo` is
   * not empty.
   */
  isDue: boolean;
  pages: number;
  due: Review[];
  soon: Review[];
  translations: {
    texts: number;
    /** Percent of the texts of each language that are in step, rounded down. */
    inStep: Record<WholeLocale, number>;
    toDo: Fault[];
  };
  claims: {
    total: number;
    /** The most days since the check of each group in `byAge`; null is without end. */
    ages: (number | null)[];
    byGrade: ReturnType<typeof claimsByGrade>;
    byKind: KindCount[];
  };
  /** Sources of which only a copy was seen. */
  copies: ReturnType<typeof copiesOf>;
  questions: { min: number; toDo: Fault[] };
  /** The languages that may lack pages: what of them is missing. */
  languages: LanguageStatus[];
  /** Paths of pages whose text leads nowhere. */
  deadEnds: string[];
  unlinkedPages: string[];
  unlinkedSections: { page: string; sections: string[] }[];
  /** The pages that were checked longest ago. */
  oldest: { page: string; checked: string }[];
  /** Folders and files of drafts below content/. */
  drafts: string[];
  /** Settings of src/site.ts that readers miss. */
  unset: string[];
}

/**
 * Gives the report on the project for a day, written 2026-11-22. Throws a ContentError where the
 * content has faults.
 */
export function getStatus(day: string): Status {
  const knowledge = getKnowledge();
  const { byPlace } = getPermalinks();
  const codeOf = (page: string, section: string | undefined) =>
    byPlace.get(placeName(page, section))?.code;
  const { leftOut, unfinished } = readProject();
  const translations = compareProject(resolve('content'), knowledge);
  return statusOf({
    knowledge,
    day,
    comparisons: translations.comparisons,
    remarks: [...faultsOf(translations, codeOf, day), ...remarksOf(translations, codeOf)],
    drafts: [
      ...leftOut,
      ...knowledge.pages.flatMap(({ path, draft }) => (draft ? [path] : [])),
      ...unfinished.keys(),
    ].sort(),
    settings: site,
  });
}

/** What a report is made from. */
export interface StatusInput {
  knowledge: Knowledge;
  day: string;
  comparisons: readonly Comparison[];
  /** What is to be done about texts that are not in step. */
  remarks: readonly Fault[];
  drafts: readonly string[];
  settings: { operator: string; contact: string };
}

/** Takes what was read of a site; gives the report on it. */
export function statusOf(input: StatusInput): Status {
  const { knowledge, day, comparisons, remarks, drafts, settings } = input;
  const { pages, claims, questions } = knowledge;
  const soonUntil = daysLater(day, daysAhead);
  const reviews = dueBy(reviewsOf(knowledge), day, soonUntil);
  const rows = rowsOf(comparisons);
  const inStep = (locale: WholeLocale) =>
    percent(
      comparisons.length,
      rows.reduce((sum, { behind }) => sum + behind[locale], 0),
    );
  const few = checkQuestionCounts(pages, questions);
  return {
    day,
    soonUntil,
    isDue: reviews.due.length + remarks.length + few.length > 0,
    pages: pages.length,
    ...reviews,
    translations: {
      texts: comparisons.length,
      inStep: byWholeLocale(inStep),
      toDo: [...remarks],
    },
    claims: {
      total: claims.size,
      ages: ages.map((max) => (max === Infinity ? null : max)),
      byGrade: claimsByGrade(knowledge, day),
      byKind: claimsByKind(knowledge, day),
    },
    copies: copiesOf(knowledge),
    questions: { min: minQuestions, toDo: few },
    languages: languagesOf(knowledge, comparisons),
    deadEnds: deadEndsOf(knowledge),
    unlinkedPages: unlinkedPagesOf(knowledge),
    unlinkedSections: unlinkedSectionsOf(knowledge),
    oldest: [...pages]
      .sort((a, b) => a.checked.localeCompare(b.checked) || a.path.localeCompare(b.path))
      .slice(0, maxOldest)
      .map(({ path, checked }) => ({ page: path, checked })),
    drafts: [...drafts],
    unset: (['operator', 'contact'] as const).filter((key) => settings[key] === ''),
  };
}
