// What answers a query word for word: the wording of a screen, or the row of a code.
import { normalise } from './text.ts';
import type { PageSection } from './page-sections.ts';
import { cut } from './excerpt.ts';
import type { Passage } from './passage.ts';

/** A wording of fewer letters is no message, and stands in many sentences. */
const shortestWording = 6;

const lettersOf = (text: string) => normalise(text).replace(/[^\p{L}\p{N}]+/gu, '');

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
 * Takes the sections of the page of codes and a code, such as 05; gives what its row says;
 * undefined where it has none, or several.
 */
export function codeRow(sections: readonly PageSection[], code: string): Passage | undefined {
  for (const { whole } of sections) {
    const [, row, other] = whole.text.split(new RegExp(`(?<=[.。] )${code}\\. `, 'u'));
    // What a code of several systems means depends on where it was seen, as the page says first.
    if (other !== undefined) return undefined;
    // The next code ends it.
    const said = row?.split(/(?<=[.。]) (?=[0-9A-Z]{2}\. )/u)[0];
    if (said) return { section: undefined, parts: cut([{ text: said, marked: false }]) };
  }
  return undefined;
}
