// Pictures beside imported texts: which are taken into the folder of the article, under what name,
// and why others are not.
import { dirname, extname, join, normalize } from 'node:path/posix';
import { encodingOf, imageFile, pictureFaults } from '#knowledge/index.ts';
import type { Locale } from '#i18n/locales.ts';
import { decoded, hyphenated } from './names.ts';

/** A picture of an article as it is written there, or why it is left out. */
export type Picture = { name: string } | { refused: string };

/** Folders whose files other programs show as if they stood at the root of the site. */
const roots = ['', 'static', 'public', 'docs', 'src'];

/**
 * Takes the files of a folder by path; gives what takes pictures out of it, and says which
 * were taken.
 */
export function takePictures(found: ReadonlyMap<string, Uint8Array>) {
  /** The file that has a name in a folder of content/. */
  const homes = new Map<string, string>();
  const texts = new Map<string, string>();
  const used = new Set<string>();

  /**
   * Takes an address as a text writes it, the file it stands in, and the folder and language of the
   * article; gives the picture.
   */
  function take(url: string, from: string, folder: string, locale: Locale): Picture {
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) return { refused: 'comes from another site' };
    const path = decoded(url.split(/[?#]/)[0]!);
    const file = path.startsWith('/')
      ? roots.map((root) => join(root, path).replace(/^\//, '')).find((name) => found.has(name))
      : normalize(join(dirname(from), path));
    const bytes = file === undefined ? undefined : found.get(file);
    if (file === undefined || bytes === undefined) return { refused: 'is not in the folder' };
    used.add(file);
    const ending = extname(file).toLowerCase();
    const stem = hyphenated(file.slice(file.lastIndexOf('/') + 1, -ending.length)) || 'picture';
    const names = [
      `${stem}${ending}`,
      `${stem}-${locale}${ending}`,
      ...Array.from({ length: 50 }, (_, at) => `${stem}-${at + 2}${ending}`),
    ];
    const name = names.find((one) => (homes.get(`${folder}/${one}`) ?? file) === file)!;
    if (!imageFile.test(name)) return { refused: 'is no SVG, PNG, JPEG or WebP file' };
    const text = Buffer.from(bytes).toString(encodingOf(name));
    const [fault] = pictureFaults(`${folder}/${name}`, text);
    if (fault !== undefined) return { refused: fault.what };
    homes.set(`${folder}/${name}`, file);
    texts.set(`${folder}/${name}`, text);
    return { name };
  }
  return { take, used, texts };
}
