// The files of a language as one JSON text. Pages share their style sheets and more, so each such
// element stands in it once.

/** A pack says in its format how it is read; what cannot read a format leaves such a pack alone. */
const format = 2;

export interface Pack {
  format: typeof format;
  /** Elements that pages have in common, each once. */
  shared: string[];
  /**
   * Path of a file → its text, in parts; a number stands for the shared element of that number,
   * counted from 0.
   */
  files: Record<string, (string | number)[]>;
}

/** A pack that was read: its paths, and the text of each file. */
export interface PackFiles {
  has(path: string): boolean;
  /** Gives the text of a file, or undefined where the pack does not hold it. */
  text(path: string): string | undefined;
}

/**
 * Elements that are alike on many pages. A page is cut there and joined again letter by letter, so
 * that a cut in a wrong place costs bytes and nothing else. With all of them once, the Chinese pack
 * weighs 214 kB under Brotli 5 and 356 kB under gzip, whose window is shorter than a page; with
 * style sheets alone 215 and 380, with none 218 and 989.
 */
const alike = /(<(style|search|footer|template)\b[^>]*>[\s\S]*?<\/\2>)/;

/** Takes files as pairs of path and text, those most alike beside each other; gives their pack. */
export function packFiles(files: Iterable<readonly [path: string, text: string]>): Pack {
  const shared = new Map<string, number>();
  const numberOf = (element: string) => {
    if (!shared.has(element)) shared.set(element, shared.size);
    return shared.get(element)!;
  };
  // Split at an expression with two groups: text, element, its name, text, and so on.
  const partsOf = (text: string) =>
    text.split(alike).flatMap((part, index) => {
      if (index % 3 === 2 || part === '') return [];
      return [index % 3 === 1 ? numberOf(part) : part];
    });
  const packed = Array.from(files, ([path, text]): [string, (string | number)[]] => [
    path,
    /^\s*<!doctype html>/i.test(text) ? partsOf(text) : [text],
  ]);
  return { format, shared: [...shared.keys()], files: Object.fromEntries(packed) };
}

/**
 * Takes the JSON text of a pack; gives its files. Packs of format 1, which pages that are still
 * open may need, are read too.
 * Throws where it is no pack, or one of a format that is not known here.
 */
export function readPack(json: string): PackFiles {
  const pack = JSON.parse(json) as { format?: unknown; files?: unknown } | null;
  if (typeof pack?.files !== 'object' || pack.files === null)
    throw new Error('This is not a pack.');
  if (pack.format === 1) return filesOf((pack as FirstPack).files, firstPart(pack as FirstPack));
  const { shared, files } = pack as Pack;
  if (pack.format !== format || !Array.isArray(shared))
    throw new Error(`This is a pack of the format ${String(pack.format)}, not ${format}.`);
  return filesOf(files, (parts) =>
    parts.map((part) => (typeof part === 'number' ? shared[part] : part)).join(''),
  );
}

function filesOf<Parts>(files: Record<string, Parts>, join: (parts: Parts) => string): PackFiles {
  const has = (path: string) => Object.hasOwn(files, path);
  return { has, text: (path) => (has(path) ? join(files[path]!) : undefined) };
}

/** A pack as it was until November 2026. */
interface FirstPack {
  format: 1;
  /** Every piece of text once, joined. */
  text: string;
  /** Path of a file → where each of its pieces begins in the text, and its length, by turns. */
  files: Record<string, number[]>;
}

const firstPart =
  ({ text }: FirstPack) =>
  (pieces: number[]) =>
    Array.from({ length: pieces.length / 2 }, (_, index) => {
      const start = pieces[2 * index]!;
      return text.slice(start, start + pieces[2 * index + 1]!);
    }).join('');
