// What a change of content and codes would leave: whether it is whole, and what is wrong with it.
import {
  buildKnowledge,
  type ContentFiles,
  type Fault,
  onlyUnpublished,
  withoutUnpublished,
} from '#knowledge/index.ts';
import { mintCodes } from './change-codes.ts';
import { checkPermalinks } from './check-permalinks.ts';
import { type CodeEntry, lockfileName } from './lockfile.ts';
import { type Place, placesOf } from './places.ts';

export interface Plan {
  files: ContentFiles;
  entries: CodeEntry[];
  /** What is still wrong after the change. */
  faults: Fault[];
  /** Places that had no code before it. */
  unminted: Fault[];
  /** Nothing may be written. */
  isRefused: boolean;
}

/**
 * Takes content files; gives the places that they have, those whose texts cannot be read, and what
 * is wrong with them.
 */
export function read(files: ContentFiles): {
  places: ReadonlyMap<string, Place>;
  unread: ReadonlySet<string>;
  faults: Fault[];
} {
  const { knowledge, faults } = buildKnowledge(withoutUnpublished(files), onlyUnpublished(files));
  return { places: placesOf(knowledge), unread: knowledge.unread, faults };
}

/**
 * Takes content files and codes; gives them as a plan, with codes for new places and what is wrong.
 */
export function checked(
  files: ContentFiles,
  entries: readonly CodeEntry[],
  { places, unread, faults } = read(files),
): Plan {
  const found = faults.some(({ stops }) => stops)
    ? []
    : checkPermalinks(entries, places, () => undefined, unread);
  return {
    files,
    entries: mintCodes(entries, places.keys()),
    faults: [...faults, ...found.filter(({ isUnminted }) => !isUnminted)],
    unminted: found.filter(({ isUnminted }) => isUnminted),
    isRefused: false,
  };
}

/**
 * Takes the files before a change, what they hold, the files after it, and the codes before and
 * after; gives the plan. It is refused where no code had the old name, and where the change brings
 * a fault that was not there before.
 */
export function guarded(
  before: ContentFiles,
  content: ReturnType<typeof read>,
  files: ContentFiles,
  entries: readonly CodeEntry[],
  changed: readonly CodeEntry[],
): Plan {
  if (changed.every((entry, at) => entry === entries[at]))
    return refuse(
      before,
      entries,
      'has no live code for the old name',
      'Correct the name: a page, or page#section.',
    );
  const old = new Set(checked(before, entries, content).faults.map(({ what }) => what));
  const after = read(files);
  const plan = checked(files, mintCodes(changed, after.places.keys()), after);
  return { ...plan, isRefused: plan.faults.some(({ what }) => !old.has(what)) };
}

/**
 * Takes files and codes as they are, what is wrong with a wish, and what to do; gives a plan that
 * changes nothing and is refused.
 */
export function refuse(
  files: ContentFiles,
  entries: readonly CodeEntry[],
  what: string,
  todo: string,
): Plan {
  return {
    files,
    entries: [...entries],
    faults: [{ file: lockfileName, what, todo }],
    unminted: [],
    isRefused: true,
  };
}
