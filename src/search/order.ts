// The final order of the pages that were found: beside their score, by all that people ask of them.
import type { ComparedText } from './loaded-text.ts';
import type { ComparedQuery, Features } from './model/nearness.ts';
import { tellApart } from './model/tell-apart.ts';
import type { RuledPage } from './rules.ts';

/**
 * What counts beside a page's score, each by its greatest: how near its nearest questions are, and
 * how likely it is by all questions of these pages. Measured on the judged sets, and on all
 * questions, an eighth of them at a time asked as if they were not there.
 */
const shares = { near: 0.5, likely: 0.7 };
/** So many of a page's questions say how near it is. */
const nearestQuestions = 3;

/** So many of a page's questions are learned from: all of them take three times as long. */
const learntQuestions = 60;

/**
 * Beside a page for an emergency stand those that have this share of the best of the others: what
 * else has some of the words is noise then.
 */
const besideEmergency = 0.65;

/** A page that was found, with its text where that is loaded. */
export interface FoundPage extends RuledPage {
  text: ComparedText | undefined;
}

/**
 * Takes pages with their texts, and the query; gives them in a new order: what rules put first
 * stays, of the others those come first whose questions are likest.
 */
export function orderByQuestions(pages: readonly FoundPage[], query: ComparedQuery): FoundPage[] {
  const scores = byGreatest(pages.map(({ score }) => (score === Infinity ? 0 : score)));
  const near = byGreatest(pages.map(({ text }) => sumOfNearest(text?.near ?? [])));
  const likely = tellApart(
    pages.map(({ text }) => (text ? learntFrom(text).map(query.vectorOf) : [])),
    query.own,
  );
  const ordered = pages
    .map((page, at) => ({
      page,
      total:
        page.score === Infinity
          ? Infinity
          : scores[at]! + shares.near * near[at]! + shares.likely * likely[at]!,
    }))
    .sort((a, b) => (a.total === b.total ? 0 : b.total - a.total));
  const best = ordered.find(({ total }) => total !== Infinity)?.total ?? 0;
  const least = ordered[0]?.page.isUrgent ? besideEmergency * best : 0;
  return ordered.filter(({ total }) => total >= least).map(({ page }) => page);
}

/** Gives those of a page's questions that say most of a query, the nearest last. */
function learntFrom({ questions, near }: ComparedText): Features[] {
  return [...near.keys()]
    .filter((at) => near[at]! > 0)
    .sort((a, b) => near[a]! - near[b]!)
    .slice(-learntQuestions)
    .map((at) => questions[at]!);
}

function byGreatest(values: readonly number[]): number[] {
  const greatest = Math.max(...values) || 1;
  return values.map((value) => value / greatest);
}

const sumOfNearest = (near: readonly number[]) =>
  near
    .toSorted((a, b) => b - a)
    .slice(0, nearestQuestions)
    .reduce((sum, one) => sum + one, 0);
