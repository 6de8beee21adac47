// What must be checked again, and what figures and claims rest on: by day, by grade, by age.
import { sourceLocale } from '#i18n/locales.ts';
import {
  expiryOf,
  fileOf,
  isOverdue,
  monthsFresh,
  reviewOf,
  type Claim,
  type Knowledge,
} from '#knowledge/index.ts';

/** Something that was checked against its source once, and must be again. */
export interface Review {
  what: 'page' | 'claim' | 'contact';
  /** A page's path, or an id. */
  id: string;
  file: string;
  /** The day from which it must be checked again, written 2026-11-22. */
  due: string;
  /** The pages that rest on it; of a page itself, the page. */
  pages: string[];
}

/** How many claims there are of one kind, and when the next is stale. */
export interface KindCount {
  kind: Claim['kind'];
  /** Months after which one must be checked again. */
  months: number;
  claims: number;
  stale: number;
  /** The first day on which one that is not stale yet will be; null where none is left. */
  nextExpiry: string | null;
}

/** Days since a claim was checked; a claim counts in the first group that it fits. */
export const ages = [30, 90, 180, 365, Infinity] as const;
const millisecondsADay = 86_400_000;

/** Takes a day and a number of days; gives the day that is so many later. */
export const daysLater = (day: string, days: number) =>
  new Date(Date.parse(day) + days * millisecondsADay).toISOString().slice(0, 10);

const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / millisecondsADay);

/** Gives everything that must be checked again one day, first day first. */
export function reviewsOf(knowledge: Knowledge): Review[] {
  const { pages, claims, contacts, references } = knowledge;
  return [
    ...pages.map((page): Review => ({
      what: 'page',
      id: page.path,
      file: fileOf(page, sourceLocale).replace(`${sourceLocale}.mdx`, 'page.yaml'),
      due: reviewOf(knowledge, page),
      pages: [page.path],
    })),
    ...[...claims.values()].map((claim): Review => ({
      what: 'claim',
      id: claim.id,
      file: 'content/claims.yaml',
      due: expiryOf(claim),
      pages: [...(references.claims.get(claim.id) ?? [])].sort(),
    })),
    ...[...contacts.values()].map(({ id, review }): Review => ({
      what: 'contact',
      id,
      file: 'content/contacts.yaml',
      due: review,
      pages: [...(references.contacts.get(id) ?? [])].sort(),
    })),
  ].sort((a, b) => a.due.localeCompare(b.due) || a.id.localeCompare(b.id));
}

/**
 * Takes reviews, a day, and another one after it; gives those that are due on the first, and those
 * that will be by the other.
 */
export function dueBy(reviews: readonly Review[], today: string, soon: string) {
  return {
    due: reviews.filter(({ due }) => isOverdue(due, today)),
    soon: reviews.filter(({ due }) => !isOverdue(due, today) && isOverdue(due, soon)),
  };
}

/**
 * Gives the number of claims by the grade of their source, and of each grade by days since they
 * were checked.
 */
export function claimsByGrade({ claims, sources }: Knowledge, today: string) {
  const ageOf = ({ checked }: Claim) => ages.findIndex((max) => daysBetween(checked, today) <= max);
  const groups = Map.groupBy(claims.values(), ({ source }) => sources.get(source)!.grade);
  return [...groups]
    .sort(([a], [b]) => gradeOrder.indexOf(a) - gradeOrder.indexOf(b))
    .map(([grade, list]) => ({
      grade,
      claims: list.length,
      /** In the order of `ages`. */
      byAge: ages.map((_, at) => list.filter((claim) => ageOf(claim) === at).length),
    }));
}
const gradeOrder = ['A', 'A-', 'B+', 'B', 'B-'];

/** Gives the number of claims by kind, with what is stale and when the next will be. */
export function claimsByKind({ claims }: Knowledge, today: string): KindCount[] {
  return (Object.keys(monthsFresh) as Claim['kind'][]).map((kind) => {
    const expiries = [...claims.values()]
      .filter((claim) => claim.kind === kind)
      .map(expiryOf)
      .sort();
    const fresh = expiries.filter((expiry) => !isOverdue(expiry, today));
    return {
      kind,
      months: monthsFresh[kind],
      claims: expiries.length,
      stale: expiries.length - fresh.length,
      nextExpiry: fresh[0] ?? null,
    };
  });
}

/**
 * Gives the sources of which nobody has seen the original, with the pages and claims that rest on
 * them; those on which most rests first.
 */
export function copiesOf({ sources, claims, pages }: Knowledge) {
  return [...sources.values()]
    .filter(({ seen }) => seen === 'copy')
    .map(({ id, grade, checked, url }) => ({
      id,
      grade,
      checked,
      url: url ?? null,
      pages: pages.filter((page) => page.sources.includes(id)).map(({ path }) => path),
      claims: [...claims.values()].filter(({ source }) => source === id).map((claim) => claim.id),
    }))
    .sort((a, b) => b.pages.length - a.pages.length || a.id.localeCompare(b.id));
}
