// Where a title breaks: never inside a word, never with punctuation at the wrong end of a line,
// lines of like length.

/** May not begin a line. */
const closing = /^[\p{Pe}\p{Pf}，。、；：？！·…—’”》」』）,.;:?!%]/u;
/** May not end a line. */
const opening = /[\p{Ps}\p{Pi}“‘《「『（]$/u;
/** After these a break reads best; after the others well. */
const stop = /[，。；：？！.;:?!]\s*$/;
const pause = /[、,]\s*$/;

const segmenters = new Map<string, Intl.Segmenter>();

/** Gives the word finder of a language; making one costs more than using it. */
function segmenterOf(language: string): Intl.Segmenter {
  if (!segmenters.has(language))
    segmenters.set(language, new Intl.Segmenter(language, { granularity: 'word' }));
  return segmenters.get(language)!;
}

/**
 * Takes a text and its language tag; gives its parts between which a line may end, spaces kept at
 * their end.
 */
export function partsOf(text: string, language: string): string[] {
  const words = [...segmenterOf(language).segment(text)].map(({ segment }) => segment);
  const parts: string[] = [];
  for (const word of words) {
    const last = parts.at(-1);
    const sticks =
      last !== undefined &&
      (/^\s/.test(word) ||
        closing.test(word) ||
        opening.test(last) ||
        /[-‑/’'.]$/.test(last) ||
        (/^[-‑/’'.\p{L}\p{N}]/u.test(word) &&
          /[\p{Script=Latin}\p{N}'’]$/u.test(last) &&
          /^[-‑/’'.\p{Script=Latin}\p{N}]/u.test(word)));
    if (sticks) parts[parts.length - 1] += word;
    else parts.push(word);
  }
  return parts;
}

/**
 * What a way of breaking costs: unevenness, lines that end in the middle of a phrase, and most of
 * all a last line of one or two characters.
 */
function costOf(lines: readonly string[], widths: readonly number[]): number {
  const widest = Math.max(...widths);
  const uneven = widths.reduce((sum, width) => sum + (1 - width / widest) ** 2, 0);
  const broken = lines
    .slice(0, -1)
    .reduce((sum, line) => sum + (stop.test(line) ? 0 : pause.test(line) ? 0.2 : 0.35), 0);
  const orphan = lines.length > 1 && [...lines.at(-1)!].length < 3 ? 1 : 0;
  return uneven + broken + orphan;
}

/**
 * Breaks a text into as few lines as fit. Takes the text, its language tag, the width of a line and
 * a function that measures; gives the lines, or undefined where a part is wider than a line or more
 * than `most` lines are needed.
 */
export function breakTitle(
  text: string,
  language: string,
  width: number,
  measure: (text: string) => number,
  max: number,
): string[] | undefined {
  const parts = partsOf(text, language);
  const line = (from: number, to: number) => parts.slice(from, to).join('').trimEnd();
  const ways = (from: number, left: number): string[][] => {
    if (left === 1)
      return measure(line(from, parts.length)) <= width ? [[line(from, parts.length)]] : [];
    const found: string[][] = [];
    for (let to = from + 1; to < parts.length && measure(line(from, to)) <= width; to++) {
      for (const rest of ways(to, left - 1)) found.push([line(from, to), ...rest]);
    }
    return found;
  };
  for (let count = 1; count <= max; count++) {
    const found = ways(0, count).map((lines) => ({
      lines,
      cost: costOf(lines, lines.map(measure)),
    }));
    if (found.length > 0)
      return found.reduce((best, way) => (way.cost < best.cost ? way : best)).lines;
  }
  return undefined;
}
