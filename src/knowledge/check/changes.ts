// Change notes that say in which sections the advice changed name sections that the page has.
import type { Fault } from '../faults.ts';
import type { LineOf } from '../read/parse-yaml.ts';

/** The beginning of a page, before its first section, in `meaning`. */
const beginning = 'top';

/**
 * Takes the change notes of a page, its sections, and the file in which the notes stand; gives
 * the faults.
 */
export function checkMeaning(
  changes: readonly { meaning?: readonly string[] | undefined }[],
  sections: readonly string[],
  file: string,
  lineOf: LineOf,
): Fault[] {
  const last = changes.length - 1;
  return changes.flatMap(({ meaning = [] }, at) =>
    // An older note may name a section that is gone by now.
    at < last
      ? []
      : meaning
          .filter((id) => id !== beginning && !sections.includes(id))
          .map((id) => ({
            file,
            line: lineOf(['changes', at, 'meaning']),
            what: `says that the meaning of \`${id}\` changed, and there is no such section`,
            todo: `Name one of ${[beginning, ...sections].join(', ')}.`,
          })),
  );
}
