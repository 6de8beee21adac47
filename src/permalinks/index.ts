// The door to the codes: reads the lockfile, holds it against the content, and throws once with
// everything that is wrong.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { withBase } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';
import {
  ContentError,
  readKnowledge,
  memoizePerBuild,
  readProject,
  type ReadContent,
} from '#knowledge/index.ts';
import { mintCodes } from './change-codes.ts';
import { checkPermalinks } from './check-permalinks.ts';
import { explainUncommitted } from './committed-codes.ts';
import { lockfileName, readLockfile, type CodeEntry } from './lockfile.ts';
import { placeName, placesOf } from './places.ts';
import { resolveCode, indexCodes, type CodeIndex } from './resolve.ts';

export { placeName, splitPlace } from './places.ts';
export type { CodeEntry } from './lockfile.ts';

/** Every code, live or not, sorted by code. */
export interface Permalinks extends CodeIndex {
  entries: readonly CodeEntry[];
}

/**
 * Gives the codes of the project. Throws a ContentError with all faults of content and lockfile.
 * In a dev server a section that is just being written has its future code already.
 */
export function getPermalinks(): Permalinks {
  return memoizePerBuild('permalinks', () =>
    joinPermalinks(resolve('content'), readProject(), {
      isMintingAhead: process.env['NODE_ENV'] !== 'production',
    }),
  );
}

/**
 * Takes the path of a content folder; gives its codes. Throws a ContentError with all faults of
 * content and lockfile.
 */
export function loadPermalinks(folder: string, { isMintingAhead = false } = {}): Permalinks {
  return joinPermalinks(folder, readKnowledge(folder), { isMintingAhead });
}

function joinPermalinks(
  folder: string,
  content: ReadContent,
  { isMintingAhead }: { isMintingAhead: boolean },
): Permalinks {
  const file = join(folder, 'permalinks.json');
  if (!existsSync(file))
    throw new ContentError([
      ...content.faults,
      {
        file: lockfileName,
        what: 'is missing: every published code is in it',
        todo: 'Restore it. Only a site that was never published begins anew: npm run permalinks.',
      },
    ]);
  const lockfile = readLockfile(readFileSync(file, 'utf8'));
  const places = placesOf(content.knowledge);
  const found = checkPermalinks(
    lockfile.entries,
    places,
    lockfile.lineOf,
    content.knowledge.unread,
  ).filter(({ isUnminted }) => !(isMintingAhead && isUnminted));
  // Where a list cannot be read, pages lack sections that it brings.
  const faults = content.faults.some(({ stops }) => stops) ? [] : explainUncommitted(found, folder);
  const all = [
    ...content.faults,
    ...lockfile.faults,
    ...(lockfile.faults.length > 0 ? [] : faults),
  ];
  if (all.length > 0) throw new ContentError(all);
  const entries = mintCodes(lockfile.entries, places.keys()).sort((a, b) =>
    a.code < b.code ? -1 : 1,
  );
  return { entries, ...indexCodes(entries) };
}

/** Gives the code of a section, or of a whole page. Throws for a place that has none. */
export function codeOf(permalinks: Permalinks, page: string, section?: string): string {
  const entry = permalinks.byPlace.get(placeName(page, section));
  if (entry === undefined) throw new Error(`There is no code for ${placeName(page, section)}.`);
  return entry.code;
}

/**
 * Takes the codes and one of them; gives the code that it leads to today; a live one leads to
 * itself. Throws where its chain ends nowhere or goes round in a circle.
 */
export function resolveEntry(permalinks: Permalinks, entry: CodeEntry): CodeEntry {
  const end = resolveCode(entry, permalinks);
  if ('what' in end) throw new Error(`The way of the code ${entry.code} ${end.what}.`);
  return end.live;
}

/** Gives the short address of a code, in one language or in the reader's own. */
export function shortAddress(code: string, locale?: Locale): string {
  return withBase(locale === undefined ? `/s/${code}/` : `/${locale}/s/${code}/`);
}
