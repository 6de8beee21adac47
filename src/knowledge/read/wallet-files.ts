// Reads the wallets and the card matrix, and makes pages of the rows.
import type { List, WalletDraft } from './drafts.ts';
import type { Fault } from '../faults.ts';
import type { ContentFiles } from './content-folder.ts';
import { readYaml } from './yaml-file.ts';
import { walletData } from '../schemas/wallets.ts';
import { type CardRow, cardRows } from '../schemas/cards.ts';

/** The facts of a wallet, beside its article. */
export const walletFile = /^wallets\/([a-z][a-z0-9-]*)\/wallet\.yaml$/;
/** The card matrix; a site without one has no finder. */
export const cardsFile = 'cards.yaml';

/** Takes the content files; gives the wallets by the names of their folders. */
export function readWallets(files: ContentFiles, faults: Fault[]): WalletDraft[] {
  return [...files].flatMap(([name, text]) => {
    const id = walletFile.exec(name)?.[1];
    if (id === undefined) return [];
    const file = `content/${name}`;
    const { value, faults: found, lineOf } = readYaml(file, text, walletData);
    faults.push(...found);
    return value === undefined ? [] : [{ id, file, data: value, lineOf }];
  });
}

/** Takes the content files; gives the rows of the card matrix, none where there is no such file. */
export function readCards(files: ContentFiles, faults: Fault[]): List<CardRow> {
  const file = `content/${cardsFile}`;
  const text = files.get(cardsFile);
  if (text === undefined) return { file, items: [], lineOf: () => 1 };
  const { value, faults: found, lineOf } = readYaml(file, text, cardRows);
  faults.push(...found);
  return { file, items: value ?? [], lineOf };
}
