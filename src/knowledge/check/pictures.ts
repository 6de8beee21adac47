// What must hold for pictures: each that a text shows is a file beside it, each file is shown, and
// says what it shows.
import { localeKeys, wholeLocales, type Locale } from '#i18n/locales.ts';
import type { Draft } from '../read/drafts.ts';
import type { Fault } from '../faults.ts';
import { darkName, imageFile } from '../read/pictures.ts';
import type { ContentFiles } from '../read/content-folder.ts';

/**
 * Takes the content files and the articles; gives the faults of pictures in texts, and of files
 * that nothing shows.
 */
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
  for (const name of files.keys()) {
    if (!imageFile.test(name)) continue;
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
