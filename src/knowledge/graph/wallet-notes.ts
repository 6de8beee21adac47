// Where a wallet differs from what a message family says of all wallets.
import type { Knowledge, Wallet } from './graph.ts';
import { walletsOf } from './lookups.ts';
import type { WalletData } from '../schemas/wallets.ts';

/**
 * Takes the id of a message family; gives the wallets that differ from what it says of all, each
 * with its note.
 */
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
