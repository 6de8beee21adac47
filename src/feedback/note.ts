// The note about a page: what a reader hands over, word for word.
import type { NoteTexts } from '#i18n/feedback-note.ts';
import { maskSecrets } from '#privacy/mask.ts';

export interface PageNote {
  title: string;
  /** Full address of the page. */
  address: string;
  /** The section in question; undefined for the whole page. */
  section: { title: string; code: string } | undefined;
  /** The answer in the reader's words, such as “Partly”. */
  answer: string;
  missing: string;
}

/**
 * Takes a note and the words of its language; gives its text, what looks secret masked, without a
 * line that says nothing.
 */
export function writeNote(
  { title, address, section, answer, missing }: PageNote,
  { lines, whole, section: named }: NoteTexts,
): string {
  const line = (name: keyof NoteTexts['lines'], value: string) =>
    lines[name].replace('{value}', () => value);
  const part = section
    ? named.replace('{title}', () => section.title).replace('{code}', section.code)
    : whole;
  const words = maskSecrets(missing.trim(), 'search').text;
  return [
    line('page', title),
    address,
    line('part', part),
    line('answer', answer),
    ...(words === '' ? [] : [line('missing', words)]),
  ].join('\n');
}
