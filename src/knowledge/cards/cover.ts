// What a row of the card matrix covers, and which of two rows goes first for a card that both of
// them fit.
import { cardKinds, networks, places } from '../schemas/card-values.ts';
import type { CardKind, CardRow, IssuePlace } from '../schemas/cards.ts';

/**
 * Kinds that tell whose card it is or how it is made, so that a debit or credit card can be one of
 * them as well. Of two that fit one card, that which stands first here is the one to pick: a
 * company's virtual card is a company card.
 */
export const traits: readonly CardKind[] = [
  'without-code',
  'atm-only',
  'social-security',
  'company',
  'supplementary',
  'joint',
  'virtual',
];

/** What a row covers in one dimension; undefined: everything. */
type Extent = ReadonlySet<string> | undefined;

/** The dimensions in which rows differ. */
export type Cover = Record<
  'card' | 'issued' | 'network' | 'issuer' | 'app' | 'document' | 'where' | 'device',
  Extent
>;

const named = places.filter((place) => place !== 'any' && place !== 'elsewhere');
/** Italy is a part of the European Economic Area; `rest` is every place without a name here. */
const partsOf: Partial<Record<IssuePlace, readonly string[]>> = {
  any: [...named, 'rest'],
  elsewhere: [...named.filter((place) => place !== 'cn'), 'rest'],
  eea: ['eea', 'it'],
};

/** Gives the single places that a list of places stands for. */
export const placesIn = (list: readonly IssuePlace[]): ReadonlySet<string> =>
  new Set(list.flatMap((place) => partsOf[place] ?? [place]));

const covers = new WeakMap<CardRow, Cover>();

/**
 * Gives what a row covers; each row is compared with every other one of its wallet, so it is worked
 * out once.
 */
export function coverOf(row: CardRow): Cover {
  const known = covers.get(row) ?? newCoverOf(row);
  covers.set(row, known);
  return known;
}

function newCoverOf(row: CardRow): Cover {
  const set = (list: readonly string[] | undefined) => list && new Set(list);
  return {
    card: new Set(row.card[0] === 'any' ? cardKinds.slice(1) : row.card),
    issued: placesIn(row.issued),
    network: new Set(row.network ?? [...networks, 'rest']),
    issuer: set(row.issuer?.map(({ en }) => en)),
    app: set(row.app && [row.app.en]),
    document: set(row.document),
    where: row.where && placesIn(row.where),
    device: set(row.device),
  };
}

/** The names of all dimensions. */
export const dimensions = Object.keys(
  coverOf({ card: ['any'], issued: ['any'] } as unknown as CardRow),
) as (keyof Cover)[];
/** Says whether a row covers in a dimension no more than another. */
export const isWithin = (inner: Extent, outer: Extent) =>
  outer === undefined || (inner !== undefined && inner.isSubsetOf(outer));
/** Says whether two rows have something in common in a dimension. */
export const overlaps = (one: Extent, other: Extent) =>
  one === undefined || other === undefined || !one.isDisjointFrom(other);

/**
 * Whether a card can be of both kinds: a credit card can be a company's; a social security card is
 * a person's debit card.
 */
function canBe(kind: string, other: string): boolean {
  if (kind === other) return true;
  const both = [kind, other];
  return both.includes('social-security')
    ? both.includes('debit')
    : both.some((name) => traits.includes(name as CardKind));
}
const canBeBoth = (one: Extent, other: Extent) =>
  [...one!].some((kind) => [...other!].some((name) => canBe(kind, name)));

/** Whether a card fits both rows, read as they are written. */
function isShared(one: Cover, other: Cover): boolean {
  return dimensions.every((dimension) =>
    (dimension === 'card' ? canBeBoth : overlaps)(one[dimension], other[dimension]),
  );
}

/**
 * Takes two rows of one wallet. Gives which goes first for a card that both fit: where their kinds
 * differ, the one with the trait; else the one that names the issuer, else the one within the
 * other. Gives 'none' where no card fits both, 'same' where they cover the same, and 'crossing'
 * where nothing tells which goes first.
 */
export function orderOf(
  one: CardRow,
  other: CardRow,
): 'one' | 'other' | 'none' | 'same' | 'crossing' {
  const [a, b] = [coverOf(one), coverOf(other)];
  if (one.wallet !== other.wallet || !isShared(a, b)) return 'none';
  if (!overlaps(a.card, b.card)) {
    const rank = ({ card }: Cover) =>
      Math.min(...[...card!].map((kind) => traits.indexOf(kind as CardKind) + 1 || Infinity));
    return rank(a) < rank(b) ? 'one' : 'other';
  }
  if ((a.issuer === undefined) !== (b.issuer === undefined))
    return a.issuer === undefined ? 'other' : 'one';
  const isInner = dimensions.every((dimension) => isWithin(a[dimension], b[dimension]));
  const isOuter = dimensions.every((dimension) => isWithin(b[dimension], a[dimension]));
  if (isInner && isOuter) return 'same';
  return isInner ? 'one' : isOuter ? 'other' : 'crossing';
}

/**
 * Takes two rows of one wallet; says whether a card with the marks of two networks can fit both,
 * each by another mark.
 */
export function canCarryBoth(one: CardRow, other: CardRow): boolean {
  if (one.onlyMark || other.onlyMark) return false;
  const [a, b] = [coverOf(one), coverOf(other)];
  return dimensions.every((dimension) =>
    dimension === 'network'
      ? !overlaps(a.network, b.network)
      : overlaps(a[dimension], b[dimension]),
  );
}

/** Takes two rows that cross; gives a card that fits both, such as `credit, visa, hk`. */
export function sharedCard(one: CardRow, other: CardRow): string {
  const [a, b] = [coverOf(one), coverOf(other)];
  return (['card', 'network', 'issued'] as const)
    .flatMap((dimension) => [...a[dimension]!].find((value) => b[dimension]!.has(value)) ?? [])
    .filter((value) => value !== 'rest')
    .join(', ');
}
