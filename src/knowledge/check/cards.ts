// What must hold for the card matrix: nothing is said twice or two ways, and every answer rests on
// a source that may carry it.
import { checkMeaning } from './changes.ts';
import { orderOf, sharedCard } from '../cards/cover.ts';
import { expiryOf } from '../schemas/claims.ts';
import { isStated } from './wallets.ts';
import type { CheckContext } from './context.ts';
import { unlistedNumbers } from './text.ts';
import type { List, WalletDraft } from '../read/drafts.ts';
import { textsIn } from './terms.ts';
import type { Fault } from '../faults.ts';
import { otherAnswer } from '../cards/finder.ts';
import type { CardRow } from '../schemas/cards.ts';

/** Gives the faults of the rows. */
export function checkCards(
  rows: List<CardRow>,
  wallets: readonly WalletDraft[],
  known: CheckContext,
): Fault[] {
  const ids = new Set(wallets.map(({ id }) => id));
  return [
    ...rows.items.flatMap((row, at) => checkRow(row, at, rows, ids, known)),
    ...checkShared(rows),
  ];
}

function checkRow(
  row: CardRow,
  at: number,
  { file, items, lineOf }: List<CardRow>,
  wallets: ReadonlySet<string>,
  known: CheckContext,
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
  for (const [field, place] of [
    ['instead', row.instead.to],
    ...(row.see ?? []).map((to) => ['see', to] as const),
  ] as const) {
    const [to, section] = place.split('#') as [string, string?];
    if (!known.paths.has(to))
      wrong(
        field,
        `leads to the page ${to}, which does not exist`,
        'Correct its path, or write the page.',
      );
    else if (section !== undefined && !hasSection(to, section, known))
      wrong(
        field,
        `leads to ${to}#${section}, a section that does not exist`,
        'Correct its id, or lead to the page.',
      );
  }
  if (isSameLink(row))
    wrong(
      'instead',
      `leads in \`instead\` to ${row.instead.to}, which is about the same link`,
      'Name another way to pay, such as choose/phone-wallets; what helps with the link goes into `see`.',
    );
  if (
    (row.answer === 'yes' || row.answer === 'asks') &&
    row.askFirst === undefined &&
    isLeftOpen(row)
  )
    wrong(
      undefined,
      'says to ask first, and has no words for it',
      'Write in `askFirst` what to ask before linking: the other words are for a card that was refused.',
    );
  return [
    ...faults,
    ...checkMeaning(row.changes ?? [], [], file, (path) => lineOf([at, ...path])),
    ...textsIn(row, file).flatMap(({ value }) => unlistedNumbers(value, known, file, lineOf([at]))),
  ];
}

/**
 * Whether what is to be used instead leads to the same link again: how to mend it, whom to call, or
 * the row's own wallet.
 */
function isSameLink({ id, wallet, instead }: CardRow): boolean {
  const [page, section] = instead.to.split('#') as [string, string?];
  return (
    /^(?:fixes|messages|causes)(?:\/|$)|^situations\/your-bank$/.test(page) ||
    [`cards/${id}`, `cards/${wallet}`].includes(page) ||
    (page === `wallets/${wallet}` && section !== 'can-my-card') ||
    section === wallet
  );
}

/** Whether a row says of a kind of card that somebody must be asked before it is linked. */
const isLeftOpen = ({ note, asks }: CardRow) =>
  /先问/.test(`${note.zh}${asks?.zh ?? ''}`) ||
  /\bask\b[^.:;]*\bfirst\b/i.test(`${note.en} ${asks?.en ?? ''}`);

/**
 * Whether a page has a section in every language; an article that could not be read counts
 * as whole.
 */
const hasSection = (path: string, section: string, { drafts, unread }: CheckContext) =>
  unread.has(path) ||
  drafts.some(
    (draft) =>
      draft.path === path &&
      Object.values(draft.texts).every(({ article }) =>
        article.sections.some(({ id }) => id === section),
      ),
  );

/**
 * Two rows of a wallet that one card fits: where neither goes first, a reader finds two answers.
 */
function checkShared({ file, items, lineOf }: List<CardRow>): Fault[] {
  return items.flatMap((row, at) =>
    items.slice(0, at).flatMap((other): Fault[] => {
      const order = orderOf(other, row);
      if (order === 'same')
        return [
          {
            file,
            line: lineOf([at]),
            what:
              other.answer === row.answer
                ? `the row \`${row.id}\` says again what \`${other.id}\` says`
                : `the row \`${row.id}\` says ${row.answer} where \`${other.id}\` says ${other.answer}`,
            todo: 'Look at the sources again: keep one row, or tell the two cards or persons apart.',
          },
        ];
      if (order !== 'crossing') return [];
      return [
        {
          file,
          line: lineOf([at]),
          what: `the row \`${row.id}\` (${row.answer}) fits a card that \`${other.id}\` (${other.answer}) fits too: ${sharedCard(row, other)}`,
          todo: 'Neither lies within the other: narrow one by its card, place, network, issuer or app, or join the two.',
        },
      ];
    }),
  );
}
