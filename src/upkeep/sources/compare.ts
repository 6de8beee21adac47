// Holds what the addresses answer against what was kept of them: what is gone, moved or changed,
// and what rests on it.
import type { CitedAddress } from './addresses.ts';
import type { SourceAnswer } from './ask.ts';
import type { StoredText } from './source-texts.ts';

export type SourceStanding =
  | 'gone'
  | 'moved'
  | 'changed'
  | 'failing'
  | 'refused'
  | 'same'
  /** Read for the first time, or again after somebody checked it. */
  | 'kept'
  /** There, and too large to be compared. */
  | 'unread';

export interface SourceFinding extends CitedAddress {
  standing: SourceStanding;
  /** What is to be known: the new address, the answer, the day on which the kept text was read. */
  detail: string;
}

export interface Compared {
  findings: SourceFinding[];
  /** What is to be kept from now on. Addresses that nobody cites any more are left out. */
  stored: Map<string, StoredText>;
  /**
   * No address could be reached at all: it says something about the network here and nothing
   * about them.
   */
  isWithoutNetwork: boolean;
}

/** What an editor must see to. */
export const needsEditor: readonly SourceStanding[] = ['gone', 'moved', 'changed', 'failing'];

/**
 * Takes all cited addresses, the answers of those that were asked, what was kept, today, and which
 * changed texts a person accepts. A changed text stays changed until an editor dates `checked`
 * after the day on which the old one was read, or accepts it.
 */
export function compare(
  cited: readonly CitedAddress[],
  answers: ReadonlyMap<string, SourceAnswer>,
  before: ReadonlyMap<string, StoredText>,
  today: string,
  isAccepted: (address: CitedAddress) => boolean = () => false,
): Compared {
  const isWithoutNetwork =
    answers.size > 0 && [...answers.values()].every(({ kind }) => kind === 'unreachable');
  if (isWithoutNetwork) return { findings: [], stored: new Map(before), isWithoutNetwork };
  const urls = new Set(cited.map(({ url }) => url));
  const stored = new Map([...before].filter(([url]) => urls.has(url)));
  const findings = cited.flatMap((address): SourceFinding[] => {
    const answer = answers.get(address.url);
    if (answer === undefined) return [];
    const old = before.get(address.url);
    const [standing, detail] = standingOf(address, answer, old, isAccepted(address));
    if (standing === 'kept' && answer.kind === 'there' && answer.hash !== undefined)
      stored.set(address.url, { hash: answer.hash, read: today });
    return [{ ...address, standing, detail }];
  });
  return { findings, stored, isWithoutNetwork };
}

function standingOf(
  { checked }: CitedAddress,
  answer: SourceAnswer,
  old: StoredText | undefined,
  isAccepted: boolean,
): [SourceStanding, string] {
  if (answer.kind === 'gone') return ['gone', `answers ${answer.status}`];
  if (answer.kind === 'refused') return ['refused', `answers ${answer.status}`];
  if (answer.kind !== 'there') return ['failing', answer.why];
  if (answer.movedTo !== undefined && !isAccepted) return ['moved', `to ${answer.movedTo}`];
  if (answer.hash === undefined) return ['unread', 'too large to be compared'];
  if (old === undefined || isAccepted) return ['kept', 'read for the first time, or accepted'];
  if (old.hash === answer.hash) return ['same', `as read on ${old.read}`];
  return checked > old.read
    ? ['kept', `checked on ${checked}, after the text of ${old.read}`]
    : ['changed', `since it was read on ${old.read}`];
}
