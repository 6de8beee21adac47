// What must hold between the lockfile and the content: every place has its code, and every code has
// its place.
import { localeKeys, namesOfWhole } from '#i18n/locales.ts';
import type { Fault } from '#knowledge/index.ts';
import { lockfileName, type CodeEntry } from './lockfile.ts';
import { splitPlace, type Place } from './places.ts';
import { resolveCode, indexCodes } from './resolve.ts';

/** A fault, and whether minting mends it. */
export interface PermalinkFault extends Fault {
  isUnminted?: boolean;
  /** The codes that lead nowhere. */
  codes?: readonly string[];
}

/**
 * So many missing codes are named one by one; more are a list that was lost, or a site that begins.
 */
const maxNamed = 24;

/**
 * Takes the codes, the places of the content, and the pages that could not be read, of which
 * nothing is said; gives every fault between them.
 */
export function checkPermalinks(
  entries: readonly CodeEntry[],
  places: ReadonlyMap<string, Place>,
  lineOf: (code: string) => number | undefined,
  unread: ReadonlySet<string> = new Set(),
): PermalinkFault[] {
  const known = indexCodes(entries);
  const pages = Map.groupBy(entries, ({ at }) => splitPlace(at).page);
  return [
    ...[...pages]
      .filter(([page]) => !unread.has(page))
      .flatMap(([page, codes]) =>
        places.has(page)
          ? codes.flatMap((entry) => sectionFaults(entry, places))
          : pageFaults(page, codes),
      )
      .map((fault) => ({
        file: lockfileName,
        line: lineOf(fault.code),
        what: fault.what,
        todo: fault.todo,
        codes: fault.codes,
      })),
    ...entries.flatMap((entry) => {
      const end = resolveCode(entry, known);
      return 'live' in end
        ? []
        : [
            {
              file: lockfileName,
              line: lineOf(entry.code),
              what: `has the code ${entry.code}, whose way ${end.what}`,
              todo: `Lead it to a section that exists: npm run permalinks -- retire ${entry.at} <nearest page#section>`,
            },
          ];
    }),
    ...unminted([...places.values()].filter(({ name }) => !known.byPlace.has(name))),
  ];
}

function unminted(places: readonly Place[]): PermalinkFault[] {
  const todo =
    'Run npm run permalinks, and commit content/permalinks.json with the text. If it is an old section under a new name, move it instead: npm run permalinks -- move <old> <new>.';
  if (places.length > maxNamed)
    return [
      {
        file: lockfileName,
        what: `has no codes yet for ${places.length} pages and sections, from ${places[0]!.name} to ${places.at(-1)!.name}`,
        todo: `If the file was lost, restore it first: git checkout -- ${lockfileName}. Otherwise: ${todo}`,
        isUnminted: true,
      },
    ];
  return places.map(({ name, file, line }) => ({
    file,
    line,
    what: `has no code yet for ${name}`,
    todo,
    isUnminted: true,
  }));
}

/**
 * Takes faults and the codes of the last commit; where a code was never committed, says how to take
 * it back: a move or a retirement would publish a redirect for nothing.
 */
export function withUncommitted(
  faults: readonly PermalinkFault[],
  committed: ReadonlySet<string>,
): PermalinkFault[] {
  return faults.map((fault) =>
    fault.codes?.length && fault.codes.every((code) => !committed.has(code))
      ? {
          ...fault,
          todo: `It was never committed. If nobody has its address yet, take it back: git checkout -- ${lockfileName}, then npm run permalinks. ${fault.todo}`,
        }
      : fault,
  );
}

type LockFault = { code: string; codes?: readonly string[]; what: string; todo: string };

const remedy = (at: string) =>
  `Renamed or moved: npm run permalinks -- move ${at} <new ${at.includes('#') ? 'page#section' : 'page'}>. Gone for good: npm run permalinks -- retire ${at} <nearest page#section>.`;
const isLive = ({ moved, retired }: CodeEntry) => moved === undefined && retired === undefined;

/** A page that is gone is one fault, with all codes that it takes along. */
function pageFaults(page: string, codes: readonly CodeEntry[]): LockFault[] {
  const lost = codes.filter(isLive);
  if (lost.length === 0) return [];
  const list = lost
    .map(({ code, at }) => (at === page ? code : `${code} (#${splitPlace(at).section})`))
    .join(', ');
  return [
    {
      code: lost[0]!.code,
      codes: lost.map(({ code }) => code),
      what: `leads to the page ${page}, which is gone or cannot be read; its codes: ${list}`,
      todo: `Mend what else is said about the page. ${remedy(page)}`,
    },
  ];
}

function sectionFaults(entry: CodeEntry, places: ReadonlyMap<string, Place>): LockFault[] {
  const { code, at } = entry;
  const place = places.get(at);
  if (!isLive(entry)) {
    if (place === undefined) return [];
    return [
      {
        code,
        what: `says that ${at} (code ${code}) is ${entry.moved === undefined ? 'retired' : 'moved'}, and ${place.file} has it again`,
        todo: 'A published address never means something else: give the new text another id. To take the old one back, move it back with npm run permalinks -- move.',
      },
    ];
  }
  const missing = localeKeys.filter((locale) => !place?.locales.includes(locale));
  if (missing.length === 0) return [];
  return [
    {
      code,
      codes: [code],
      what: `has the code ${code} for ${at}, which vanished from ${missing.length === localeKeys.length ? namesOfWhole : `the text in ${missing.join()}`}`,
      todo: remedy(at),
    },
  ];
}
