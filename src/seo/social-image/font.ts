// What the drawing of an image must know about a font file (TrueType or OpenType): which characters
// it has, and how wide they are.

/** A font, read once. */
export interface Font {
  /** The file, as the renderer takes it. */
  file: Uint8Array;
  /** Says whether the font has a glyph of its own for every character. */
  hasAll(text: string): boolean;
  /** Gives the width of a text set in one line, in parts of the font size, without kerning. */
  widthOf(text: string): number;
}

/**
 * Takes the bytes of a font file; gives the font. Throws for a file without the tables that
 * it needs.
 */
export function readFont(file: Uint8Array): Font {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const table = (tag: string): number => {
    for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16) {
      if (String.fromCharCode(...file.subarray(at, at + 4)) === tag) return view.getUint32(at + 8);
    }
    throw new Error(`The font has no table ${tag}.`);
  };
  const unit = view.getUint16(table('head') + 18);
  const widths = table('hmtx');
  const lastWidth = view.getUint16(table('hhea') + 34) - 1;
  const glyphOf = readCharacterMap(view, table('cmap'));
  return {
    file,
    hasAll: (text) => [...text].every((character) => glyphOf(character) > 0),
    widthOf: (text) =>
      [...text].reduce(
        (sum, character) =>
          sum + view.getUint16(widths + 4 * Math.min(glyphOf(character), lastWidth)),
        0,
      ) / unit,
  };
}

/**
 * Reads the subtable of format 12, which covers all of Unicode in ordered runs: first character,
 * last character, first glyph.
 * Gives a function that looks a character up; glyph 0 is the empty box of a character that the
 * font lacks.
 */
function readCharacterMap(view: DataView, cmap: number): (character: string) => number {
  const records = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, at) => cmap + view.getUint32(cmap + 8 + 8 * at),
  );
  const subtable = records.find((at) => view.getUint16(at) === 12);
  if (subtable === undefined) throw new Error('The font has no character map of format 12.');
  const run = (at: number) => subtable + 16 + 12 * at;
  return (character) => {
    const wanted = character.codePointAt(0)!;
    let [low, high] = [0, view.getUint32(subtable + 12) - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (view.getUint32(run(middle) + 4) < wanted) low = middle + 1;
      else high = middle;
    }
    const first = view.getUint32(run(low));
    return wanted >= first && wanted <= view.getUint32(run(low) + 4)
      ? view.getUint32(run(low) + 8) + wanted - first
      : 0;
  };
}
