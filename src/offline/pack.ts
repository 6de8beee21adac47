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

/** Repeated pieces are looked for where a tag begins and where a rule of a style sheet ends: so many characters must agree from there. */
const block = 32;
const anchor = /[<}]/g;
/** A shorter piece costs as much to name as to repeat. */
const shortest = 96;

/** The text of a pack while it grows. As a string it would be copied whole with every file. */
interface Growing {
  units: Uint16Array;
  length: number;
  /** Characters from an anchor on → where they stand for the first time. */
  places: Map<string, number>;
}

/** Takes files as pairs of path and text, those most alike beside each other; gives their pack. */
export function packFiles(files: Iterable<readonly [path: string, text: string]>): Pack {
  const text: Growing = { units: new Uint16Array(1 << 16), length: 0, places: new Map() };
  const packed: Record<string, number[]> = {};
  for (const [path, content] of files) packed[path] = addFile(content, text);
  return {
    format,
    text: new TextDecoder('utf-16le', { ignoreBOM: true }).decode(
      text.units.subarray(0, text.length),
    ),
    files: packed,
  };
}

/** Adds to the text what is new in a file; gives the pieces that the file is made of. */
function addFile(content: string, text: Growing): number[] {
  const pieces: number[] = [];
  /** Up to here the file is described. */
  let done = 0;
  const addUpTo = (end: number) => {
    if (end === done) return;
    pieces.push(text.length, end - done);
    append(content, done, end, text);
  };
  for (let at = nextAnchor(content, 0); at !== -1 && at + block <= content.length;) {
    const place = text.places.get(content.slice(at, at + block));
    const match = place === undefined ? undefined : widen(content, at, text, place, done);
    if (match !== undefined && match.length >= shortest) {
      addUpTo(match.start);
      pieces.push(match.place, match.length);
      done = match.start + match.length;
    }
    at = nextAnchor(content, Math.max(at + 1, done));
  }
  addUpTo(content.length);
  return pieces;
}

function nextAnchor(content: string, from: number): number {
  anchor.lastIndex = from;
  return anchor.exec(content)?.index ?? -1;
}

function append(content: string, from: number, end: number, text: Growing): void {
  const needed = text.length + end - from;
  if (needed > text.units.length) {
    const grown = new Uint16Array(Math.max(needed, text.units.length * 2));
    grown.set(text.units);
    text.units = grown;
  }
  for (
    let at = nextAnchor(content, from);
    at !== -1 && at + block <= end;
    at = nextAnchor(content, at + 1)
  ) {
    const key = content.slice(at, at + block);
    if (!text.places.has(key)) text.places.set(key, text.length + at - from);
  }
  for (let at = from; at < end; at += 1) text.units[text.length++] = content.charCodeAt(at);
}

/** Makes a match as long as it goes, to both sides. */
function widen(
  content: string,
  at: number,
  { units, length: end }: Growing,
  place: number,
  from: number,
): { start: number; place: number; length: number } {
  let before = 0;
  while (
    at - before > from &&
    place > before &&
    content.charCodeAt(at - before - 1) === units[place - before - 1]
  )
    before += 1;
  let length = block;
  while (
    at + length < content.length &&
    place + length < end &&
    content.charCodeAt(at + length) === units[place + length]
  )
    length += 1;
  return { start: at - before, place: place - before, length: before + length };
}

/** Takes a pack; gives that of its first files. Each file is made of pieces of its own and of files before it. */
export function firstOf({ text, files }: Pack, count: number): Pack {
  const taken = Object.entries(files).slice(0, count);
  let end = 0;
  for (const [, pieces] of taken)
    for (let at = 0; at < pieces.length; at += 2)
      end = Math.max(end, pieces[at]! + pieces[at + 1]!);
  return { format, text: text.slice(0, end), files: Object.fromEntries(taken) };
}

/** Takes a pack and a path; gives the text of the file, or undefined where the pack does not hold it. */
export function fileIn({ text, files }: Pack, path: string): string | undefined {
  if (!Object.hasOwn(files, path)) return undefined;
  const pieces = files[path]!;
  let file = '';
  for (let at = 0; at < pieces.length; at += 2)
    file += text.slice(pieces[at], pieces[at]! + pieces[at + 1]!);
  return file;
}

/** Takes the text of a pack; gives it. Throws where it is none, or is of another format. */
export function readPack(json: string): Pack {
  const pack = JSON.parse(json) as Partial<Pack> | null;
  if (pack?.format !== format || typeof pack.text !== 'string' || typeof pack.files !== 'object')
    throw new Error('This is not a pack of this format.');
  return pack as Pack;
}
