// What a text is before it is cut into tokens; the index and the query go through the same.

/** Longer input is cut here: about six screens of a phone, and far more than any message. */
const maxInputLength = 2000;

const invisible = /\p{Cf}+/gu;
const noText = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}]+/gu;

/**
 * Takes any string; gives it cut to length, in one width and case, without control characters and
 * lone surrogates.
 */
export function foldText(text: string): string {
  return text
    .slice(0, maxInputLength)
    .replace(invisible, '')
    .replace(noText, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'");
}

/** Takes a text and the most characters, by its script; says whether it is no longer. */
export const isAtMost = (text: string, most: { han: number; latin: number }): boolean =>
  text.length <= most[/\p{Script=Han}/u.test(text) ? 'han' : 'latin'];

/** Takes characters and what stands for each; gives a function that rewrites a text. */
export function replacer(characters: ReadonlyMap<string, string>): (text: string) => string {
  return (text) => [...text].map((character) => characters.get(character) ?? character).join('');
}
