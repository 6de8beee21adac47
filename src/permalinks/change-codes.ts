// What the command does to the codes, as pure functions: mint, move, retire, join.
import { firstFreeCode } from './derive-codes.ts';
import type { CodeEntry } from './lockfile.ts';
import { splitPlace } from './places.ts';
import { resolveCode, indexCodes } from './resolve.ts';

/** Gives the codes with one more for each place that had none. */
export function mintCodes(entries: readonly CodeEntry[], places: Iterable<string>): CodeEntry[] {
  const minted = new Map(entries.map((entry) => [entry.code, entry]));
  const known = new Set(entries.map(({ at }) => at));
  for (const at of [...places].filter((place) => !known.has(place)).sort()) {
    const code = firstFreeCode(at, minted);
    minted.set(code, { code, at });
  }
  return [...minted.values()];
}

/**
 * Gives the codes after a page, with its sections, or one section went to another place. A place
 * that its content comes back to lives again.
 */
export function moveCodes(
  entries: readonly CodeEntry[],
  from: string,
  to: string,
  on: string,
): CodeEntry[] {
  const known = indexCodes(entries);
  const moving = entries.filter((entry) => isWithin(entry.at, from) && !isEnded(entry));
  const target = new Map(moving.map((entry) => [entry, `${to}${entry.at.slice(from.length)}`]));
  const comesBack = (entry: CodeEntry) => {
    const end = resolveCode(entry, known);
    return isEnded(entry) && 'live' in end && target.get(end.live) === entry.at;
  };
  return entries.map((entry) => {
    const moved = target.get(entry);
    if (moved !== undefined) return { code: entry.code, at: entry.at, moved, on };
    return comesBack(entry) ? { code: entry.code, at: entry.at } : entry;
  });
}

/**
 * Gives the codes after a page, with its sections, or one section was given up; the nearest place
 * takes its readers.
 */
export function retireCodes(
  entries: readonly CodeEntry[],
  from: string,
  nearest: string,
  on: string,
): CodeEntry[] {
  return entries.map((entry) =>
    isWithin(entry.at, from) && !isEnded(entry)
      ? { code: entry.code, at: entry.at, retired: nearest, on }
      : entry,
  );
}

/**
 * Joins the codes of two branches. A code that only one of them ended is ended. Gives the codes
 * that both ended differently as `disputed`, and those that each gave to a place of its own as
 * `doubled`, with both places.
 */
export function mergeCodes(
  ours: readonly CodeEntry[],
  theirs: readonly CodeEntry[],
): { entries: CodeEntry[]; conflicting: string[]; doubled: { code: string; places: string[] }[] } {
  const joined = new Map(ours.map((entry) => [entry.code, entry]));
  const conflicting: string[] = [];
  const doubled: { code: string; places: string[] }[] = [];
  for (const entry of theirs) {
    const own = joined.get(entry.code);
    if (own !== undefined && own.at !== entry.at) {
      doubled.push({ code: entry.code, places: [own.at, entry.at] });
      continue;
    }
    if (own === undefined || !isEnded(own)) joined.set(entry.code, entry);
    else if (isEnded(entry) && (own.moved !== entry.moved || own.retired !== entry.retired))
      conflicting.push(entry.code);
  }
  return { entries: [...joined.values()], conflicting, doubled };
}

const isEnded = ({ moved, retired }: CodeEntry) => moved !== undefined || retired !== undefined;

function isWithin(at: string, place: string): boolean {
  return at === place || (!place.includes('#') && splitPlace(at).page === place);
}
