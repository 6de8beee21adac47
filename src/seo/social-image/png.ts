// A PNG of few colours: every pixel becomes the nearest of a fixed palette, so that an image of
// flat shapes stays small and its bytes depend on nothing else.
import { crc32, deflateSync } from 'node:zlib';

/**
 * Names this way of writing; an image that was kept from another way is not used. Level 7 packs
 * nine tenths as well as 9 in an eighth of the time.
 */
export const format = 'palette-1';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Takes pairs of colours as `#rrggbb` that meet in the image; gives both and the steps between
 * them, without repeats.
 */
export function blend(pairs: readonly (readonly [string, string])[], steps: number): number[] {
  const channels = (hex: string) =>
    [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const colours = pairs.flatMap(([from, to]) =>
    Array.from({ length: steps + 1 }, (_, step) => {
      const [start, end] = [channels(from), channels(to)];
      return start.reduce(
        (colour, value, at) =>
          colour * 256 + Math.round(value + ((end[at]! - value) * step) / steps),
        0,
      );
    }),
  );
  return [...new Set(colours)];
}

/**
 * Takes the pixels of an image as RGBA without transparency, and a palette of at most 256 colours;
 * gives the PNG.
 */
export function encodePng(
  pixels: Uint8Array,
  width: number,
  height: number,
  palette: readonly number[],
): Buffer {
  const indexes = new Map<number, number>();
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0, from = 0; y < height; y++) {
    for (let x = 0, to = y * (width + 1) + 1; x < width; x++, from += 4, to++) {
      const colour = (pixels[from]! << 16) | (pixels[from + 1]! << 8) | pixels[from + 2]!;
      let index = indexes.get(colour);
      if (index === undefined) indexes.set(colour, (index = nearest(colour, palette)));
      rows[to] = index;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const colours = Buffer.from(
    palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]),
  );
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 7 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function nearest(colour: number, palette: readonly number[]): number {
  const distance = (other: number) =>
    ((colour >> 16) - (other >> 16)) ** 2 +
    (((colour >> 8) & 255) - ((other >> 8) & 255)) ** 2 +
    ((colour & 255) - (other & 255)) ** 2;
  let best = 0;
  for (let at = 1; at < palette.length; at++)
    if (distance(palette[at]!) < distance(palette[best]!)) best = at;
  return best;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
