// What must hold for notes of a wallet on message families.
import type { CheckContext } from './context.ts';
import type { WalletDraft } from '../read/drafts.ts';
import type { Fault } from '../faults.ts';

/**
 * Takes the notes of a wallet, and its file; gives a fault for each on a message family that does
 * not exist, or that has one already.
 */
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
