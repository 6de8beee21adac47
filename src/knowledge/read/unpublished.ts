// Pages marked `draft: true`: the preview shows them, a build knows nothing of them.
import { parseYaml } from './parse-yaml.ts';
import type { ContentFiles } from './content-folder.ts';

/** A page's data file, or the file of a message family. */
const dataFile = /(?:^|\/)page\.yaml$|^messages\/[^/]+\.yaml$/;
/** Most files do not name the field at all, and need not be parsed to know it. */
const mention = /draft|\\/;

/**
 * Takes a YAML text; says whether its field `draft` is true in any spelling that YAML has for it. A
 * text with errors is none: its errors are to be seen.
 */
function isDraft(text: string): boolean {
  if (!mention.test(text)) return false;
  const value = parseYaml(text).value as { draft?: unknown } | null | undefined;
  return typeof value === 'object' && value?.draft === true;
}

/**
 * Gives what holds unpublished pages: folders such as `fixes/charge-the-phone`, and files such as
 * `messages/new-one.yaml`.
 */
export function unpublishedIn(files: ContentFiles): string[] {
  return [...files].flatMap(([name, text]) =>
    dataFile.test(name) && isDraft(text) ? [name.replace(/\/page\.yaml$/, '')] : [],
  );
}

/**
 * Gives the files without those of unpublished pages, so that a link to one is a link to nothing.
 */
export function withoutUnpublished(files: ContentFiles): ContentFiles {
  const hidden = unpublishedIn(files);
  return new Map(
    [...files].filter(
      ([name]) =>
        !hidden.some((path) => name === path || name.slice(0, name.lastIndexOf('/')) === path),
    ),
  );
}

/** Gives the files of unpublished pages: what `withoutUnpublished` leaves out. */
export function onlyUnpublished(files: ContentFiles): ContentFiles {
  const shown = withoutUnpublished(files);
  return new Map([...files].filter(([name]) => !shown.has(name)));
}
