// The texts of pages in the browser: what results choose their sentence from, and what people ask
// of each page.
import { textFileOf } from '#text/page-text-file.ts';
import type { PageText } from '#text/page-text.ts';
import { featuresOf } from './features.ts';
import type { ModelPage } from './model/format.ts';
import type { Features } from './model/nearness.ts';
import { loadJson } from './open-index.ts';
import type { IndexLocation } from './pagefind.ts';
import { readSections, type PageSection } from './page-sections.ts';
import type { AskedSection } from './passage.ts';
import type { RuledPage } from './rules.ts';
import { normalise } from './text.ts';

/**
 * What the nearest questions of a page count beside its score, both by their greatest: measured on
 * the judged and the held-out set.
 */
const nearShare = 0.5;

/** A page as the results use it, made ready for many queries. */
export interface LoadedText {
  sections: PageSection[];
  /**
   * What people call it and ask of it, its title and description first; none where the text is made
   * of a kept page.
   */
  asked: readonly string[];
  /** The features of these. */
  questions: Features[];
  /** The ids of the sections that answer these, where they name one. */
  answeredIn: (string | undefined)[];
}

type Nearness = (questions: readonly Features[]) => number;
/** A question that is longer than a line of a suggestion is somebody's story. */
const maxLineLength = { han: 28, latin: 80 };

/** Pages come back from query to query. */
const texts = new Map<string, Promise<LoadedText>>();

/**
 * Takes the location of an index and a page; gives its text, or undefined where it cannot
 * be loaded.
 */
export async function loadText({ bundle }: IndexLocation, { url, title }: ModelPage) {
  const address = new URL(bundle + textFileOf(url), self.location.href);
  let text = texts.get(address.href);
  if (!text) {
    text = loadJson<PageText & { questions?: string[] }>(address).then((loaded) =>
      readText(loaded, title),
    );
    texts.set(address.href, text);
    text.catch(() => texts.delete(address.href));
  }
  return text.catch(() => undefined);
}

/**
 * Takes what the text file of a page holds, and its title; gives it ready for queries. Behind a
 * question may stand a tab and the number of the section that answers it.
 */
export function readText(
  { questions: lines = [], ...text }: PageText & { questions?: string[] },
  title: string,
): LoadedText {
  const questions = lines.map((line) => line.split('\t'));
  const asked = questions.map(([question = '']) => question);
  return {
    sections: readSections(text, title),
    asked,
    questions: asked.map((question) => featuresOf(normalise(question))),
    answeredIn: questions.map(([, at]) => text.sections[Number(at)]?.id),
  };
}

/**
 * Takes a page's text, what says how near questions are, and the features of the query; gives the
 * section that the nearest question with one names.
 */
export function askedSection(
  { questions, answeredIn }: LoadedText,
  nearness: Nearness,
  query: Features,
): AskedSection | undefined {
  let nearest: AskedSection | undefined;
  for (const [at, id] of answeredIn.entries()) {
    const near = id === undefined ? 0 : nearness([questions[at]!]);
    if (id !== undefined && near > (nearest?.near ?? 0)) nearest = { id, near };
  }
  return nearest && { ...nearest, near: Math.min(1, nearest.near / (nearness([query]) || 1)) };
}

/**
 * Takes pages with their texts, and what says how near questions are; gives them in a new order:
 * what rules put first stays, of the others those come first that were asked most nearly.
 */
export function nearestFirst<Found extends RuledPage & { loaded: LoadedText | undefined }>(
  pages: readonly Found[],
  nearness: Nearness,
): Found[] {
  const near = pages.map(({ loaded }) => nearness(loaded?.questions ?? []));
  const nearest = Math.max(...near) || 1;
  const best = Math.max(...pages.map(({ score }) => (score === Infinity ? 0 : score))) || 1;
  return pages
    .map((page, at) => ({ page, score: page.score / best + (nearShare * near[at]!) / nearest }))
    .sort((a, b) => (a.score === b.score ? 0 : b.score - a.score))
    .map(({ page }) => page);
}

/**
 * Takes a page's text, and what says how near questions are; gives that of its questions which is
 * nearest to what was asked and fits a line, or undefined.
 */
export function nearestQuestion(
  { asked, questions }: LoadedText,
  nearness: Nearness,
): string | undefined {
  let nearest: { text: string; near: number } | undefined;
  for (const [at, text] of asked.entries()) {
    const isLine = text.length <= maxLineLength[/\p{Script=Han}/u.test(text) ? 'han' : 'latin'];
    const near = at > 1 && isLine ? nearness([questions[at]!]) : 0;
    if (near > (nearest?.near ?? 0)) nearest = { text, near };
  }
  return nearest?.text;
}
