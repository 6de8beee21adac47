// What people ask of a page, in a file of its own: it says how near a page is to a query, and which
// section answers it.
import { textFileOf } from '#text/page-text-file.ts';
import { featuresOf } from './features.ts';
import { loadPerPage } from './load-once.ts';
import type { ComparedQuery, Features } from './model/nearness.ts';
import { loadJson } from './open-index.ts';
import type { AskedSection } from './passage.ts';
import { foldText, isAtMost } from './text.ts';

/** What people call a page and ask of it, as it is sent. */
export interface QuestionsFile {
  /** Ids of the sections that are named. */
  sections: readonly string[];
  /**
   * Title and description, then the questions; behind one may stand a tab and the place in
   * `sections` of the one that answers it.
   */
  questions: readonly string[];
}

/** The same, made ready for many queries. */
export interface PageQuestions {
  asked: readonly string[];
  /** The features of these. */
  features: readonly Features[];
  /** The ids of the sections that answer these, where they name one. */
  answeredIn: readonly (string | undefined)[];
}

/** What people ask of a page, and how near each is to a query. */
export interface ComparedQuestions extends PageQuestions {
  near: readonly number[];
}

/** A question that is longer than a line of a suggestion is somebody's story. */
const maxLineLength = { han: 28, latin: 80 };

/** Takes the address of a page without the base path; gives its questions' file in the bundle. */
export const questionsFileOf = (url: string) => textFileOf(url).replace(/^text/, 'asked');

/**
 * Takes the location of an index and a page; gives what people ask of it, or undefined where it
 * cannot be loaded.
 */
export const loadQuestions = loadPerPage(questionsFileOf, async (address) =>
  readQuestions(await loadJson<QuestionsFile>(address)),
);

/** Takes what a page's questions file holds; gives it ready for queries. */
export function readQuestions({ sections, questions: lines }: QuestionsFile): PageQuestions {
  const questions = lines.map((line) => line.split('\t'));
  const asked = questions.map(([question = '']) => question);
  return {
    asked,
    features: asked.map((question) => featuresOf(foldText(question))),
    answeredIn: questions.map(([, at]) => sections[Number(at)]),
  };
}

/** Takes a page's questions and a query; gives them with how near they are. */
export const compareQuestions = (
  questions: PageQuestions,
  query: ComparedQuery,
): ComparedQuestions => ({ ...questions, near: questions.features.map(query.nearnessOf) });

/** Takes compared questions; gives the section that the nearest one with a section names. */
export function askedSection({ near, answeredIn }: ComparedQuestions): AskedSection | undefined {
  const at = nearestOf(near, (one) => answeredIn[one] !== undefined);
  return at === undefined ? undefined : { id: answeredIn[at]!, near: near[at]! };
}

/**
 * Takes compared questions; gives the one that is nearest to what was asked and fits a line, or
 * undefined.
 */
export function nearestQuestion({ asked, near }: ComparedQuestions): string | undefined {
  const at = nearestOf(near, (one) => one > 1 && isAtMost(asked[one]!, maxLineLength));
  return at === undefined ? undefined : asked[at];
}

/** Gives the place of the greatest of the numbers above 0 whose place is allowed, or undefined. */
function nearestOf(near: readonly number[], isAllowed: (at: number) => boolean) {
  let best: number | undefined;
  for (const [at, one] of near.entries())
    if (one > (best === undefined ? 0 : near[best]!) && isAllowed(at)) best = at;
  return best;
}
