// Where a wallet differs from what a message family says of all wallets.
import type { CheckContext } from './drafts.ts';
import type { Fault } from './faults.ts';
import { walletsOf, type Knowledge, type Wallet } from './graph.ts';
import type { WalletDraft } from './read-wallets.ts';
import type { WalletData } from './wallet-schemas.ts';

/** Takes the id of a message family; gives the wallets that differ from what it says of all, each with its note. */
export function walletNotesOn(
  knowledge: Knowledge,
  message: string,
): { wallet: Wallet; note: NonNullable<WalletData['notes']>[number] }[] {
  return walletsOf(knowledge).flatMap((wallet) =>
    (wallet.wallet.notes ?? [])
      .filter((note) => note.message === message)
      .map((note) => ({ wallet, note })),
  );
}

/** Takes the notes of a wallet, and its file; gives a fault for each on a message family that does not exist, or that has one already. */
export function checkNotes(
  notes: NonNullable<WalletDraft['data']['notes']>,
  file: string,
  lineOf: WalletDraft['lineOf'],
  known: CheckContext,
): Fault[] {
  return notes.flatMap(({ message }, at) => [
    ...(known.messages.some(({ id }) => id === message) || known.unread.has(`messages/${message}`)
      ? []
      : [
          {
            file,
            line: lineOf(['notes', at, 'message']),
            what: `has a note on the message \`${message}\`, which does not exist`,
            todo: 'Name a file of content/messages/, without its ending.',
          },
        ]),
    ...(notes.findIndex((other) => other.message === message) === at
      ? []
      : [
          {
            file,
            line: lineOf(['notes', at, 'message']),
            what: `has two notes on the message \`${message}\``,
            todo: 'Join them: a reader sees one note of a wallet under a message.',
          },
        ]),
  ]);
}
