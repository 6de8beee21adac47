// The texts of pages in the browser: what results choose their sentence from, and what people ask
// of each page.
import { textFileOf } from '#text/page-text-file.ts';
import type { PageText } from '#text/page-text.ts';
import { featuresOf } from './features.ts';
import type { ModelPage } from './model/format.ts';
import type { ComparedQuery, Features } from './model/nearness.ts';
import { loadJson } from './open-index.ts';
import type { IndexLocation } from './pagefind.ts';
import { readSections, type PageSection } from './page-sections.ts';
import type { AskedSection } from './passage.ts';
import { foldText } from './text.ts';

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
    questions: asked.map((question) => featuresOf(foldText(question))),
    answeredIn: questions.map(([, at]) => text.sections[Number(at)]?.id),
  };
}

/** A page's text, and how near each of its questions is to a query. */
export interface ComparedText extends LoadedText {
  near: readonly number[];
}

/** Takes a page's text and a query; gives the text with how near its questions are. */
export function compareText(loaded: LoadedText, query: ComparedQuery): ComparedText {
  return { ...loaded, near: loaded.questions.map(query.nearnessOf) };
}

/** Takes a compared text; gives the section that the nearest question with one names. */
export function askedSection({ near, answeredIn }: ComparedText): AskedSection | undefined {
  const at = nearestOf(near, (one) => answeredIn[one] !== undefined);
  return at === undefined ? undefined : { id: answeredIn[at]!, near: near[at]! };
}

/**
 * Takes a compared text; gives that of its questions which is nearest to what was asked and fits a
 * line, or undefined.
 */
export function nearestQuestion({ asked, near }: ComparedText): string | undefined {
  const isLine = (text: string) =>
    text.length <= maxLineLength[/\p{Script=Han}/u.test(text) ? 'han' : 'latin'];
  const at = nearestOf(near, (one) => one > 1 && isLine(asked[one]!));
  return at === undefined ? undefined : asked[at];
}

/** Gives the place of the greatest of the numbers above 0 whose place is allowed, or undefined. */
function nearestOf(near: readonly number[], isAllowed: (at: number) => boolean) {
  let best: number | undefined;
  for (const [at, one] of near.entries())
    if (one > (best === undefined ? 0 : near[best]!) && isAllowed(at)) best = at;
  return best;
}
