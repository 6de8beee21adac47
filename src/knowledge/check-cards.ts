// What must hold for the card matrix: nothing is said twice or two ways, and every answer rests on a source that may carry it.
import { expiryOf } from './claims.ts';
import { isStated } from './check-wallets.ts';
import type { Known } from './drafts.ts';
import { looseNumbers } from './check-text.ts';
import type { List } from './check-lists.ts';
import { textsIn } from './check-terms.ts';
import type { Fault } from './faults.ts';
import { otherAnswer } from './finder.ts';
import type { WalletDraft } from './read-wallets.ts';
import type { CardRow } from './wallet-schemas.ts';

/** Gives the faults of the rows. */
export function checkCards(
  rows: List<CardRow>,
  wallets: readonly WalletDraft[],
  known: Known,
): Fault[] {
  const ids = new Set(wallets.map(({ id }) => id));
  return [
    ...rows.items.flatMap((row, at) => checkRow(row, at, rows, ids, known)),
    ...checkTwice(rows),
  ];
}

function checkRow(
  row: CardRow,
  at: number,
  { file, items, lineOf }: List<CardRow>,
  wallets: ReadonlySet<string>,
  known: Known,
): Fault[] {
  const faults: Fault[] = [];
  const wrong = (field: string | number | undefined, what: string, todo: string) =>
    faults.push({
      file,
      line: lineOf(field === undefined ? [at] : [at, field]),
      what: `the row \`${row.id}\` ${what}`,
      todo,
    });
  if (!wallets.has(row.wallet))
    wrong(
      'wallet',
      `names the wallet \`${row.wallet}\`, which does not exist`,
      `There are ${[...wallets].join(', ') || 'none'}.`,
    );
  if (wallets.has(row.id) || row.id === otherAnswer)
    wrong('id', 'has the address of a step of the finder', 'Give it another id.');
  if (items.findIndex(({ id }) => id === row.id) < at)
    wrong('id', 'stands twice', 'Give each row an id of its own.');
  const cited = [row.source ?? [], row.also ?? []].flat();
  for (const id of cited.filter((source) => !known.sources.has(source)))
    wrong(
      id === row.source ? 'source' : 'also',
      `names the source \`${id}\`, which does not exist`,
      'Add it to content/sources.yaml, or correct its id.',
    );
  const grade = known.sources.get(row.source ?? '')?.grade;
  if (grade !== undefined && !isStated(grade))
    wrong(
      'source',
      `rests on the source \`${row.source}\` of grade ${grade}`,
      'An answer needs B+ or better: find a better source, or write `answer: unknown`.',
    );
  const named = (row.claims ?? []).flatMap((id) => known.claims.get(id) ?? []);
  const fresh = [
    ...((row.limits ?? row.fees) === undefined
      ? []
      : [{ kind: 'limit' as const, checked: row.checked }]),
    ...named.filter(({ kind }) => kind === 'limit' || kind === 'fee'),
  ]
    .map(expiryOf)
    .sort()[0];
  if (fresh !== undefined && row.review > fresh)
    wrong(
      'review',
      `is reviewed after its limit or fee is stale (${fresh})`,
      `Set \`review\` to ${fresh} or earlier: limits and fees hold three months.`,
    );
  if (row.instead?.to !== undefined && !known.paths.has(row.instead.to))
    wrong(
      'instead',
      `leads to the page ${row.instead.to}, which does not exist`,
      'Correct its path, or write the page.',
    );
  return [
    ...faults,
    ...textsIn(row, file).flatMap(({ value }) => looseNumbers(value, known, file, lineOf([at]))),
  ];
}

/** Two rows about the same card of the same person: one of them is wrong, or needless. */
function checkTwice({ file, items, lineOf }: List<CardRow>): Fault[] {
  const homes = new Map<string, CardRow>();
  return items.flatMap((row, at) => {
    const others = new Set(
      keysOf(row).flatMap((key) => {
        const home = homes.get(key);
        if (home === undefined) homes.set(key, row);
        return home === undefined || home === row ? [] : home;
      }),
    );
    return [...others].map((other) => ({
      file,
      line: lineOf([at]),
      what:
        other.answer === row.answer
          ? `the row \`${row.id}\` says again what \`${other.id}\` says`
          : `the row \`${row.id}\` says ${row.answer} where \`${other.id}\` says ${other.answer}`,
      todo: 'Look at the sources again: keep one row, or tell the two cards or persons apart.',
    }));
  });
}

/** Gives every single case that a row speaks of; what it leaves open is a case of its own, so that an exception may stand beside a rule. */
function keysOf(row: CardRow): string[] {
  const parts: (readonly string[])[] = [
    [row.wallet],
    row.card,
    row.issued,
    [row.issuer?.en ?? ''],
    row.network ?? [''],
    row.document ?? [''],
    row.where ?? [''],
    row.device ?? [''],
  ];
  return parts.reduce<string[]>(
    (keys, values) => keys.flatMap((key) => values.map((value) => `${key}|${value}`)),
    [''],
  );
}
