// The door to the state of the translations: which texts the two languages no longer share, and
// since when.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fallbackOf, sourceLocale, wholeLocales, type Locale } from '#i18n/locales.ts';
import {
  getKnowledge,
  pageAt,
  readContent,
  memoizePerBuild,
  type Fault,
  type Knowledge,
} from '#knowledge/index.ts';
import { compare, olderOf, type Comparison } from './compare.ts';
import { readState, stateName } from './state.ts';
import { unitsOf, type Unit } from './units.ts';

export { record, type Comparison } from './compare.ts';
export { printState, stateName } from './state.ts';

export interface Translations {
  comparisons: readonly Comparison[];
  /** What is wrong with the file of the state itself. */
  faults: readonly Fault[];
}

/**
 * Gives how the texts of the project stand between the languages. Throws a ContentError where the
 * content has faults.
 */
function getTranslations(): Translations {
  return memoizePerBuild('translations', () => compareProject(resolve('content'), getKnowledge()));
}

/**
 * Takes a content folder and its graph; gives how its texts stand. Without a state file every text
 * is new.
 */
export function compareProject(folder: string, knowledge: Knowledge): Translations {
  const file = join(folder, 'translations.json');
  const state = readState(existsSync(file) ? readFileSync(file, 'utf8') : '');
  const units = unitsOf(readContent(folder), knowledge);
  return {
    comparisons: compare(units, state.entries, (unit) => marksOf(unit, knowledge)),
    faults: state.faults,
  };
}

/** Gives how many change notes of a page say that the meaning of a section changed. */
function marksOf({ page, section }: Unit, knowledge: Knowledge): number {
  if (page === undefined) return 0;
  return pageAt(knowledge, page).changes.filter(({ meaning }) =>
    meaning?.includes(section ?? 'top'),
  ).length;
}

/**
 * Gives what a reader of one language is told at a section, or at the head of a page: that the
 * other language is newer there, and since when.
 */
export function newerTranslation(
  locale: Locale,
  path: string,
  section?: string,
): { locale: Locale; since: string | undefined } | undefined {
  const found = getTranslations().comparisons.find(
    (comparison) =>
      comparison.newer !== undefined &&
      olderOf(comparison) === locale &&
      comparison.unit.page === path &&
      comparison.unit.section === section,
  );
  return found && { locale: found.newer!, since: sinceOf(found) };
}

/**
 * Gives the day since which a text is apart: as recorded, or of the last commit of its file;
 * undefined where neither is known.
 */
function sinceOf({ newer, since, unit }: Comparison): string | undefined {
  if (newer === undefined || since !== undefined) return since;
  const { error, stdout } = spawnSync(
    'git',
    ['log', '-1', '--format=%cs', '--', unit.sides[newer].file],
    {
      encoding: 'utf8',
    },
  );
  return error === undefined ? stdout.trim() || undefined : undefined;
}

/**
 * Gives the code of a place of the site, a page or one of its sections; undefined where it
 * has none.
 */
type CodeOf = (page: string, section: string | undefined) => string | undefined;

/** The name by which a person confirms a text: its code where a section is the whole of it. */
const nameOf = ({ unit }: Comparison, codeOf: CodeOf) =>
  (unit.name.includes(':') || unit.page === undefined
    ? undefined
    : codeOf(unit.page, unit.section)) ?? unit.name;

/** The file in which the change notes of the page of a text stand. */
const notesFile = ({ page, sides }: Unit) =>
  /^content\/(?:cards|messages\/[^/]+)\.yaml$/.test(sides[sourceLocale].file)
    ? sides[sourceLocale].file
    : `content/${page}/page.yaml`;

/**
 * Takes comparisons, the codes of places, and today; gives what may not stay: broken lines of the
 * state, and steps, words to say or numbers of a section that changed while no change note of its
 * page says so.
 */
export function faultsOf(
  { comparisons, faults }: Translations,
  codeOf: CodeOf,
  today: string,
): Fault[] {
  const unsaid = comparisons.filter(({ isUnsaid }) => isUnsaid);
  return [
    ...faults,
    ...unsaid.map((one): Fault => {
      const { section = 'top', sides } = one.unit;
      const name = nameOf(one, codeOf);
      return {
        file: sides[sourceLocale].file,
        line: sides[sourceLocale].line,
        what: `has other steps, words to say or numbers than before (${name}), and no change note says so`,
        todo: `If people are now told something else, add to \`changes\` of ${notesFile(one.unit)}: - { date: ${today}, note: { ${wholeLocales.map((locale) => `${locale}: …`).join(', ')} }, meaning: [${section}] }. If it means the same: npm run translations -- confirm ${name}`,
      };
    }),
  ];
}

/**
 * Takes comparisons and the codes of places; gives what an editor is to do about each text that is
 * not in step.
 */
export function remarksOf({ comparisons }: Translations, codeOf: CodeOf): Fault[] {
  const remarks = comparisons.flatMap((one): Fault[] => {
    const { unit, newer } = one;
    const name = nameOf(one, codeOf);
    const found: Fault[] = [];
    const older = olderOf(one);
    if (newer !== undefined && older !== undefined) {
      const { file, line } = unit.sides[newer];
      const other = unit.sides[older];
      found.push({
        file,
        line,
        what: `changed (${name}, since ${sinceOf(one) ?? 'today'}), and ${other.file}:${other.line} did not`,
        todo: `Change the other too; where it need not change: npm run translations -- confirm ${name}`,
      });
    }
    for (const locale of one.behind) {
      const { file, line } = unit.others[locale]!;
      const original = unit.sides[fallbackOf(locale)!];
      found.push({
        file,
        line,
        what: `is older than ${original.file}:${original.line}, which has changed since (${name})`,
        todo: `Change it too; where it need not change: npm run translations -- confirm ${name}`,
      });
    }
    return found;
  });
  const waiting = comparisons.filter(
    ({ standing, isUnrecorded }) => standing === 'both' || standing === 'new' || isUnrecorded,
  );
  return [
    ...remarks,
    ...(waiting.length === 0
      ? []
      : [
          {
            file: stateName,
            what: `does not hold ${waiting.length} new or changed text${waiting.length === 1 ? '' : 's'} yet, such as ${waiting[0]!.unit.name}`,
            todo: 'Run npm run translations: it records what changed in both languages.',
          },
        ]),
  ];
}
