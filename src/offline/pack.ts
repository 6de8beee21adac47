// Many files that share most of their text, as one: every piece of text once, and for each file the pieces it is made of.

/** A pack says in its format how it is read; another format is not read. */
export const format = 1;

export interface Pack {
  format: number;
  /** Every piece once, joined. */
  text: string;
  /** Path of a file → where each of its pieces begins in the text, and its length, by turns. */
  files: Record<string, number[]>;
}

/** Characters that must agree before a repeated piece is looked at. */
const block = 32;
/** Blocks are remembered at every so many characters. */
const stride = 8;
/** A shorter piece costs as much to name as to repeat. */
const shortest = 96;

/** Takes files as pairs of path and text, those most alike beside each other; gives their pack. */
export function packFiles(files: Iterable<readonly [path: string, text: string]>): Pack {
  const packed: Record<string, number[]> = {};
  const places = new Map<string, number>();
  let text = '';
  let remembered = 0;
  for (const [path, content] of files) {
    const { pieces, added } = describe(content, text, places);
    text += added;
    packed[path] = pieces;
    for (; remembered + block <= text.length; remembered += stride) {
      const key = text.slice(remembered, remembered + block);
      if (!places.has(key)) places.set(key, remembered);
    }
  }
  return { format, text, files: packed };
}

/** Gives the pieces of a file, and what is new in it: that is to be added to the end of the text. */
function describe(content: string, text: string, places: ReadonlyMap<string, number>): { pieces: number[]; added: string } {
  const pieces: number[] = [];
  let added = '';
  /** Up to here the file is described. */
  let done = 0;
  const addUpTo = (end: number) => {
    if (end > done) pieces.push(text.length + added.length, end - done);
    added += content.slice(done, end);
  };
  for (let at = 0; at + block <= content.length;) {
    const place = places.get(content.slice(at, at + block));
    const match = place === undefined ? undefined : widen(content, at, text, place, done);
    if (match === undefined || match.length < shortest) {
      at += 1;
      continue;
    }
    addUpTo(match.start);
    pieces.push(match.place, match.length);
    at = done = match.start + match.length;
  }
  addUpTo(content.length);
  return { pieces, added };
}

/** Makes a match as long as it goes, to both sides. */
function widen(content: string, at: number, text: string, place: number, from: number): { start: number; place: number; length: number } {
  let before = 0;
  while (at - before > from && place > before && content[at - before - 1] === text[place - before - 1]) before += 1;
  let length = block;
  while (at + length < content.length && place + length < text.length && content[at + length] === text[place + length]) length += 1;
  return { start: at - before, place: place - before, length: before + length };
}

/** Takes a pack and a path; gives the text of the file, or undefined where the pack does not hold it. */
export function fileIn({ text, files }: Pack, path: string): string | undefined {
  if (!Object.hasOwn(files, path)) return undefined;
  const pieces = files[path]!;
  let file = '';
  for (let at = 0; at < pieces.length; at += 2) file += text.slice(pieces[at], pieces[at]! + pieces[at + 1]!);
  return file;
}

/** Takes the text of a pack; gives it. Throws where it is none, or is of another format. */
export function readPack(json: string): Pack {
  const pack = JSON.parse(json) as Partial<Pack> | null;
  if (pack?.format !== format || typeof pack.text !== 'string' || typeof pack.files !== 'object') throw new Error('This is not a pack of this format.');
  return pack as Pack;
}
