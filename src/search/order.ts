// The final order of the pages that were found: beside their score, by all that people ask of them.
import type { ComparedQuery, Features } from './model/nearness.ts';
import { tellApart } from './model/tell-apart.ts';
import type { ComparedQuestions } from './page-questions.ts';
import type { RuledPage } from './rules.ts';

/**
 * What counts beside a page's score, each by its greatest: how near its nearest questions are, and
 * how likely it is by all questions of these pages. Measured on posts of writers who had seen no
 * query, half of them kept from the model: with 0.7 for how likely it is, or without how near it is, fewer
 * have theirs first.
 */
const shares = { near: 0.5, likely: 0.35 };
/** So many of a page's questions say how near it is. */
const nearestQuestions = 3;

/** So many of a page's questions are learned from: all of them take three times as long. */
const learntQuestions = 60;

/**
 * Beside a page for an emergency stand those that have this share of the best of the others: what
 * else has some of the words is noise then.
 */
const besideEmergency = 0.65;

/** A page that was found, with its questions where these are loaded. */
export interface FoundPage extends RuledPage {
  questions: ComparedQuestions | undefined;
}

/**
 * Takes pages with their questions, and the query; gives them in a new order: what rules put first
 * stays, of the others those come first whose questions are likest.
 */
export function orderByQuestions<Found extends FoundPage>(
  pages: readonly Found[],
  query: ComparedQuery,
): Found[] {
  const scores = byGreatest(pages.map(({ score }) => (score === Infinity ? 0 : score)));
  const near = byGreatest(pages.map(({ questions }) => sumOfNearest(questions?.near ?? [])));
  const compared = pages.flatMap(({ questions }, at) => (questions ? [{ at, questions }] : []));
  const told = tellApart(
    compared.map(({ questions }) => learntFrom(questions).map(query.vectorOf)),
    query.own,
  );
  const likely = pages.map(() => 0);
  compared.forEach(({ at }, place) => (likely[at] = told[place]!));
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
function learntFrom({ features, near }: ComparedQuestions): Features[] {
  return [...near.keys()]
    .filter((at) => near[at]! > 0)
    .sort((a, b) => near[a]! - near[b]!)
    .slice(-learntQuestions)
    .map((at) => features[at]!);
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
