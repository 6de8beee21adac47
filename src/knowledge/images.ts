// Pictures that editors bring: files beside the texts of an article, named in Markdown, ![what it shows](name.svg).
import { localeKeys, wholeLocales, type Locale } from '#i18n/locales.ts';
import type { Draft } from './drafts.ts';
import type { Fault } from './faults.ts';
import type { ContentFiles } from './read-content.ts';

/** A file of a picture by its path or name. */
export const imageFile = /(?:^|\/)[a-z][a-z0-9-]*\.(?:svg|png|jpe?g|webp)$/;

/** Most bytes of a drawing, which is sent as it is, and of another picture, which is made smaller for readers. */
const maxImageBytes = { drawing: 20_000, other: 500_000 } as const;

/** Gives how the bytes of a content file are read into a text and written back; each byte of a picture is one character. */
export const encodingOf = (name: string) =>
  /\.(?:png|jpe?g|webp)$/.test(name) ? 'latin1' : 'utf8';

/** Gives the name of the variant for the dark theme: `card.svg` has `card-dark.svg` beside it. */
export const darkName = (name: string) => name.replace(/(?=\.\w+$)/, '-dark');

/** What stands at the beginning of a file of each format. */
const beginnings: Record<string, RegExp> = {
  // eslint-disable-next-line no-control-regex -- so the format begins
  png: /^\x89PNG\r\n\x1a\n/,
  jpg: /^\xff\xd8\xff/,
  jpeg: /^\xff\xd8\xff/,
  webp: /^RIFF[\s\S]{4}WEBP/,
  svg: /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<svg[\s>]/,
};

/** What a drawing must not hold: it would run, or ask somebody else. */
const foreign =
  /<script|<foreignObject|\son\w+\s*=|(?:href|src)\s*=\s*["'](?!#)|url\(\s*["']?(?!["']?#)|@import|<!ENTITY/i;

/** Takes the name of a picture below content/ and its text, a character a byte; gives what is wrong with the file. */
export function pictureFaults(name: string, text: string): Fault[] {
  const file = `content/${name}`;
  const format = name.slice(name.lastIndexOf('.') + 1);
  const max = format === 'svg' ? maxImageBytes.drawing : maxImageBytes.other;
  const bytes = Buffer.byteLength(text, encodingOf(name));
  const faults: Fault[] = [];
  const fault = (what: string, todo: string) => faults.push({ file, what, todo });
  if (!beginnings[format]!.test(text))
    fault(`is no ${format.toUpperCase()} file`, 'Save it in the format that its name says.');
  if (bytes > max)
    fault(
      `has ${bytes} bytes; a ${format === 'svg' ? 'drawing' : 'picture'} may have ${max}`,
      'Make it smaller or simpler: readers have bad networks.',
    );
  if (format === 'svg' && foreign.test(text))
    fault(
      `holds “${foreign.exec(text)![0].trim()}”, which a drawing may not`,
      'Export it as plain SVG: shapes and text, nothing that runs or is loaded from elsewhere.',
    );
  if (format === 'svg' && !/<svg[^>]*\sviewBox=/.test(text))
    fault(
      'has no viewBox, so its size is not known',
      'Add viewBox="0 0 width height" to its <svg>.',
    );
  return faults;
}

/** Takes the content files and the articles; gives the faults of pictures: in texts, in files, and of files that nothing shows. */
export function checkImages(files: ContentFiles, drafts: readonly Draft[]): Fault[] {
  const used = new Set<string>();
  const faults = drafts.flatMap((draft) =>
    localeKeys.flatMap((locale) => checkText(draft, locale, files, used)),
  );
  const unread = new Set(
    drafts
      .filter(({ texts }) => wholeLocales.some((locale) => texts[locale] === undefined))
      .map(({ path }) => path),
  );
  for (const [name, text] of files) {
    if (!imageFile.test(name)) continue;
    faults.push(...pictureFaults(name, text));
    if (!used.has(name) && !unread.has(name.slice(0, name.lastIndexOf('/'))))
      faults.push({
        file: `content/${name}`,
        what: 'is a picture that no text beside it shows',
        todo: 'Show it, ![what it shows](name.svg), or delete it. One for the dark theme is called as the other, with -dark behind its name.',
      });
  }
  return faults;
}

function checkText(draft: Draft, locale: Locale, files: ContentFiles, used: Set<string>): Fault[] {
  const text = draft.texts[locale];
  return (text?.article.images ?? []).flatMap(({ value, alt, line }): Fault[] => {
    const { file } = text!;
    const found: Fault[] = [];
    const name = `${draft.path}/${value.replace(/^\.\//, '')}`;
    if (
      value.includes('/', value.startsWith('./') ? 2 : 0) ||
      !imageFile.test(value.replace(/^\.\//, ''))
    )
      found.push({
        file,
        line,
        what: `shows the picture ${value}, which is no file beside this text`,
        todo: 'Put an SVG, PNG, JPEG or WebP file into the folder of the article, named in lower-case words joined by hyphens, and write its name alone.',
      });
    else if (!files.has(name))
      found.push({
        file,
        line,
        what: `shows the picture ${value}, and there is no such file`,
        todo: `Add content/${name}, or correct the name.`,
      });
    else for (const one of [name, darkName(name)]) used.add(one);
    if (alt.trim() === '')
      found.push({
        file,
        line,
        what: `shows the picture ${value} without saying what it shows`,
        todo: `Write it between the brackets, in the language of the text: ![what it shows](${value}). It stands there where the picture does not load, and is read out.`,
      });
    return found;
  });
}

/** Takes the name of a picture; gives it without the language in it: `card-zh.svg` and `card-en.svg` are one picture. */
export const nameInEachLanguage = (name: string) =>
  name.replace(new RegExp(`-(?:${localeKeys.join('|')})(?=\\.\\w+$)`), '').replace(/^\.\//, '');
