// Plans what the command writes: content and codes after a change, checked before anything touches
// the disk.
import { type ContentFiles, isArea } from '#knowledge/index.ts';
import { moveCodes, retireCodes } from './change-codes.ts';
import type { CodeEntry } from './lockfile.ts';
import { splitPlace } from './places.ts';
import { redirectLinks, renameArea, renamePage, renameSection } from './rename-content.ts';
import { checked, guarded, type Plan, read, refuse } from './check-plan.ts';

/**
 * Takes content files and codes; plans codes for new places. It is refused while a code has lost
 * its place: what looks new may be an old section renamed.
 */
export function planMint(files: ContentFiles, entries: readonly CodeEntry[]): Plan {
  const plan = checked(files, entries);
  return { ...plan, isRefused: plan.faults.length > 0 };
}

/**
 * Takes content files, codes, the old and the new name of a page, a section or a whole area, and
 * the day; plans the move. Where the text still has the old name, it is renamed with every link to
 * it.
 */
export function planMove(
  files: ContentFiles,
  entries: readonly CodeEntry[],
  from: string,
  to: string,
  on: string,
): Plan {
  const content = read(files);
  const [isOld, isNew] = [from, to].map((place) => content.places.has(place));
  const [old, next] = [splitPlace(from), splitPlace(to)];
  const isPage = old.section === undefined;
  if (isPage !== (next.section === undefined))
    return refuse(
      files,
      entries,
      `cannot move ${from} to ${to}`,
      isPage
        ? 'A page moves to a page. To lead a whole page to one section, delete it and retire it.'
        : 'A section moves to a section: write page#section.',
    );
  if (isPage && isArea(from) && isArea(to) && isOld && !isNew)
    return guarded(
      files,
      content,
      renameArea(files, from, to),
      entries,
      movedArea(entries, from, to, on),
    );
  if (isPage && !(old.page.includes('/') && next.page.includes('/')))
    return refuse(
      files,
      entries,
      `cannot move ${from}`,
      "Pages that stand alone have their names in src/knowledge/schemas/areas.ts. To rename an area, add its new name there as a line like the old one's, run this again, and take the old line out.",
    );
  if (isOld && isNew)
    return refuse(
      files,
      entries,
      `cannot move ${from} to ${to}: both have a text`,
      `Join the two texts by hand, delete the old one, and run this again.`,
    );
  if (!isOld && !isNew)
    return refuse(
      files,
      entries,
      `cannot move ${from} to ${to}: neither has a text`,
      'Correct the names.',
    );
  if (isOld && !isPage && old.page !== next.page)
    return refuse(
      files,
      entries,
      `cannot move ${from} to ${to}: the text still stands in ${old.page}`,
      'Carry it over in both languages, and run this again.',
    );
  const renamed = !isOld
    ? redirectLinks(files, from, to)
    : isPage
      ? renamePage(files, from, to)
      : renameSection(files, from, to);
  return guarded(files, content, renamed, entries, moveCodes(entries, from, to, on));
}

/** An area goes with every page in it. */
function movedArea(
  entries: readonly CodeEntry[],
  from: string,
  to: string,
  on: string,
): CodeEntry[] {
  const pages = entries.map(({ at }) => at).filter((at) => !at.includes('#'));
  return pages
    .filter((page) => page === from || page.startsWith(`${from}/`))
    .reduce(
      (moved, page) => moveCodes(moved, page, `${to}${page.slice(from.length)}`, on),
      [...entries],
    );
}

/**
 * Takes content files, codes, a page or section whose text is gone, the nearest place, and the day;
 * plans that its codes lead to the nearest place.
 */
export function planRetire(
  files: ContentFiles,
  entries: readonly CodeEntry[],
  from: string,
  nearest: string,
  on: string,
): Plan {
  const content = read(files);
  if (content.places.has(from))
    return refuse(
      files,
      entries,
      `cannot retire ${from}: its text still stands`,
      'Delete it in both languages, with the links to it, and run this again.',
    );
  if (!content.places.has(nearest))
    return refuse(
      files,
      entries,
      `cannot retire ${from}: the nearest place ${nearest} does not exist`,
      'Name a page or page#section that a reader of the old one should see instead.',
    );
  return guarded(files, content, files, entries, retireCodes(entries, from, nearest, on));
}
