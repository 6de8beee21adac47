// What a choice of the finder leaves to those that go first, and in which order choices stand.
import type { CardKind, CardRow, IssuePlace } from '../schemas/cards.ts';
import { coverOf, overlaps, isWithin, orderOf, dimensions, traits, type Cover } from './cover.ts';

/** What a choice leaves to others of its step, because they go first. */
export interface Exceptions {
  kinds: CardKind[];
  places: IssuePlace[];
  /** Whether it leaves more than kinds and places: then it is for any other card. */
  isRest: boolean;
}

const nothing: Exceptions = { kinds: [], places: [], isRest: false };

/** Takes a row and one that goes first before it; gives what the row leaves to that. */
function exceptionOf(row: CardRow, first: CardRow, step?: ReadonlySet<string>): Exceptions {
  const [own, cover] = [coverOf(row), coverOf(first)];
  if (!overlaps(own.card, cover.card))
    return { ...nothing, kinds: first.card.filter((kind) => traits.includes(kind)) };
  const narrower = dimensions.filter((dimension) => !isWithin(own[dimension], cover[dimension]));
  const isOnly = (dimension: keyof Cover) => narrower.every((name) => name === dimension);
  if (isOnly('issued') && step === undefined) return { ...nothing, places: first.issued };
  return isOnly('card') && first.card.every((kind) => traits.includes(kind))
    ? { ...nothing, kinds: first.card }
    : { ...nothing, isRest: true };
}

/**
 * Takes a row, the others of its wallet and, where a step is about one place, the places of that;
 * gives what it leaves to them.
 */
export function exceptionsOf(
  row: CardRow,
  rows: readonly CardRow[],
  step?: ReadonlySet<string>,
): Exceptions {
  const first = rows
    .filter((other) => other !== row && orderOf(other, row) === 'one')
    .filter((other) => step === undefined || !coverOf(other).issued!.isDisjointFrom(step))
    .map((other) => ({ ...exceptionOf(row, other, step), isNamed: other.issuer !== undefined }));
  const isRest = first.some((exception) => exception.isRest);
  // Whoever reads "any other card" needs no list of the kinds that are named above it.
  const kinds = first.filter(({ isNamed }) => !(isRest && isNamed)).flatMap((one) => one.kinds);
  return {
    kinds: traits.filter((kind) => kinds.includes(kind)),
    places: [...new Set(first.flatMap((exception) => exception.places))],
    isRest,
  };
}

/**
 * Takes rows of one wallet and the places of a step; gives those which some card from there fits. A
 * row of which nothing is left there, because another goes first, is not among them.
 */
export function choicesIn(rows: readonly CardRow[], step: ReadonlySet<string>): CardRow[] {
  const here = rows.filter((row) => !coverOf(row).issued!.isDisjointFrom(step));
  const isCovered = (row: CardRow) =>
    here.some((other) => {
      const [own, cover] = [coverOf(row), coverOf(other)];
      const isInStep = own.issued!.intersection(step).isSubsetOf(cover.issued!);
      return (
        orderOf(other, row) === 'one' &&
        isInStep &&
        dimensions.every(
          (dimension) => dimension === 'issued' || isWithin(own[dimension], cover[dimension]),
        )
      );
    });
  return inOrder(
    here.filter((row) => !isCovered(row)),
    step,
  );
}

/** Gives rows in their order, but "any other card" after those that are named. */
export function inOrder(rows: readonly CardRow[], step?: ReadonlySet<string>): CardRow[] {
  const left = [...rows];
  const ordered: CardRow[] = [];
  const isAfter = (row: CardRow, other: CardRow) =>
    other !== row && orderOf(other, row) === 'one' && exceptionOf(row, other, step).isRest;
  while (left.length > 0) {
    const next = left.findIndex((row) => !left.some((other) => isAfter(row, other)));
    ordered.push(...left.splice(Math.max(next, 0), 1));
  }
  return ordered;
}
