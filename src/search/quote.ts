// What answers a query word for word: the wording of a screen, or the row of a code.
import { foldText } from './text.ts';
import type { PageSection } from './page-sections.ts';
import { lowerCased } from './term-matchers.ts';
import type { Passage } from './passage.ts';

/** A wording of fewer letters is no message, and stands in many sentences. */
const shortestWording = 6;

const lettersOf = (text: string) => foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * Takes the sections of a message and a query; gives the wording of a screen that the query holds,
 * whole; undefined where it holds none.
 */
export function exactWording(sections: readonly PageSection[], query: string): Passage | undefined {
  const asked = lettersOf(query);
  const wording = sections
    .find(({ anchor }) => anchor?.id === 'seen-as')
    ?.sentences.filter(({ text }) => {
      const letters = lettersOf(text);
      return letters.length >= shortestWording && asked.includes(letters);
    })
    .sort((one, other) => other.text.length - one.text.length)[0];
  return (
    wording && { section: undefined, parts: [{ text: wording.text, marked: true }], isExact: true }
  );
}

/**
 * Takes the sections of the page of codes and the id of a code, such as `code-05`; gives what its
 * row says; undefined where it has none, or several.
 */
export function codeRow(sections: readonly PageSection[], id: string): Passage | undefined {
  for (const { pieces } of sections) {
    const [at, other] = pieces.flatMap((piece, place) => (idOf(piece) === id ? [place] : []));
    if (at === undefined) continue;
    // What a code of several systems means depends on where it was seen, as the page says first.
    if (other !== undefined) return undefined;
    const row = pieces.slice(at);
    // A code, its words and its verdict have no stop of their own.
    const [code, ...cells] = row.map((piece) => piece.replace(/\. $/, ''));
    const end = cells.findIndex((cell) => cell.includes(' · '));
    const verdict = cells[end] ?? '';
    // Each is the place where it is seen, and its words there; whoever reads no Chinese gets those
    // in English, else the place.
    const words = cells.slice(0, end).map((cell) => /^(.+?)[:：] ?(.+)$/.exec(cell) ?? []);
    const isRead = (text: string) => han.test(verdict) || !han.test(text);
    const read = words.map(([, , text = '']) => text).filter(isRead);
    return {
      section: undefined,
      parts: [{ text: row[end + 2]?.trim() ?? '', marked: false }],
      title: `${code} · ${(read.length > 0 ? read : words.map(([, place]) => place)).join(' / ')}`,
      verdict,
    };
  }
  return undefined;
}

const han = /\p{Script=Han}/u;

/** Gives the id that a piece of text has where it is a code. */
const idOf = (piece: string) =>
  `code-${lowerCased(piece)
    .match(/[\p{L}\d]+/gu)
    ?.join('-')}`;
