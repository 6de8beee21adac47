// QR codes as one dashed line of SVG, short enough to stand in every page.
import { encode } from 'uqr';

export interface QrLine {
  /** The side of the code in modules, without its quiet zone. */
  size: number;
  /**
   * A line of width 1 through the middles of all rows, to and fro; it turns a module outside of
   * the code.
   */
  path: string;
  /** Its dashes and gaps in turn: dashes are the dark modules. */
  dashes: string;
}

/**
 * Gives the code of a text. The line is the same for all codes of a size; with its dashes it takes
 * some 205 bytes of a page under Brotli, a path that draws each dark run 285.
 */
export function qrLine(text: string): QrLine {
  const { data, size } = encode(text, { ecc: 'L', border: 0 });
  // Every step of length 1, and whether it is drawn: a module beside the row, the row, another
  // module beside it, and the turn. The last is a gap, so dashes and gaps come in pairs.
  const steps = data.flatMap((row, y) => [
    false,
    ...(y % 2 === 0 ? row : row.toReversed()),
    false,
    false,
  ]);
  const [across, turn] = [size + 2, 'v1'];
  const path = data.map((_, y) => `h${y % 2 === 0 ? across : -across}`).join(turn);
  return { size, path: `M-1 0${path}`, dashes: runsOf(steps).join(' ') };
}

/** Gives the lengths of runs of equal steps, drawn ones first. */
function runsOf(steps: readonly boolean[]): number[] {
  const runs = [0];
  let isDrawn = true;
  for (const step of steps) {
    if (step === isDrawn) runs.push(runs.pop()! + 1);
    else runs.push(1);
    isDrawn = step;
  }
  return runs;
}
