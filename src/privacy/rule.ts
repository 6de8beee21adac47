// What a rule is made of.
import type { Span } from '#text/span.ts';
import type { Secret } from './secrets.ts';

/** Where a text goes: into the search field, the report, or the field of the support desk. */
export type MaskContext = 'search' | 'report' | 'desk';
export const everywhere: readonly MaskContext[] = ['search', 'report', 'desk'];

export interface MaskRule {
  name: string;
  secret: Secret;
  /** Gives the secrets in a normalised text, from left to right and apart. */
  find: (text: string) => Span[];
  /** What a report shows of it; search and desk show nothing. */
  keeps: 'nothing' | 'last four';
  /** While one types, what stands at the end may go on: when it is masked all the same. */
  settles: 'at once' | 'after a space' | 'after a word';
  where: readonly MaskContext[];
}

/** Takes the columns of the table in order; a rule holds everywhere unless it says where. */
export const rule = (
  name: string,
  secret: Secret,
  keeps: MaskRule['keeps'],
  settles: MaskRule['settles'],
  find: MaskRule['find'],
  where = everywhere,
): MaskRule => ({ name, secret, find, keeps, settles, where });

/** Takes a pattern whose first group stands before what is found; gives what finds it. */
export function find(
  pattern: RegExp,
  isFound: (text: string, span: Span, match: RegExpExecArray) => boolean = () => true,
): (text: string) => Span[] {
  return (text) => {
    const found: Span[] = [];
    for (const match of text.matchAll(pattern)) {
      const start = match.index + (match[1] ?? '').length;
      const span = { start, end: start + match[2]!.trimEnd().length };
      if (span.end > start && isFound(text, span, match)) found.push(span);
    }
    return found;
  };
}

/** Takes the source of a pattern for words in any case; gives the pattern. */
export const pattern = (source: string) => new RegExp(source, 'giu');
/** Takes a text and a part of it; gives the words of the part. */
export const textOf = (text: string, { start, end }: Span) => text.slice(start, end);
