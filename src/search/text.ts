// What a text is before it is cut into tokens; the index and the query go through the same.

/** Longer input is cut here: about six screens of a phone, and far more than any message. */
export const longestInput = 2000;

const invisible = /\p{Cf}+/gu;
const noText = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}]+/gu;

/** Takes any string; gives it cut to length, in one width and case, without control characters and lone surrogates. */
export function normalise(text: string): string {
  return text.slice(0, longestInput).replace(invisible, '').replace(noText, ' ').normalize('NFKC').toLowerCase().replace(/[’‘`´]/g, "'");
}

/** Takes pairs of a traditional and a simplified character in one string; gives a function that rewrites a text. */
export function simplifier(pairs: string): (text: string) => string {
  const characters = [...pairs];
  const map = new Map(characters.flatMap((character, at) => (at % 2 === 0 ? [[character, characters[at + 1] ?? character] as const] : [])));
  return (text) => [...text].map((character) => map.get(character) ?? character).join('');
}
