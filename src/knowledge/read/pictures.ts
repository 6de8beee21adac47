// Pictures that editors bring: files beside the texts of an article, named in Markdown, ![what it
// shows](name.svg).
import { localeKeys } from '#i18n/locales.ts';
import type { Fault } from '../faults.ts';

/** A file of a picture by its path or name. */
export const imageFile = /(?:^|\/)[a-z][a-z0-9-]*\.(?:svg|png|jpe?g|webp)$/;

/**
 * Most bytes of a drawing, which is sent as it is, and of another picture, which is made smaller
 * for readers.
 */
const maxImageBytes = { drawing: 20_000, other: 500_000 } as const;

/**
 * Gives how the bytes of a content file are read into a text and written back; each byte of a
 * picture is one character.
 */
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

/**
 * Takes the name of a picture below content/ and its text, a character a byte; gives what is wrong
 * with the file.
 */
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

/**
 * Takes the name of a picture; gives it without the language in it: `card-zh.svg` and `card-en.svg`
 * are one picture.
 */
export const nameInEachLanguage = (name: string) =>
  name.replace(new RegExp(`-(?:${localeKeys.join('|')})(?=\\.\\w+$)`), '').replace(/^\.\//, '');
