// The door to the state of the translations: which texts the two languages no longer share, and since when.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Locale } from '#i18n/locales.ts';
import {
  getKnowledge,
  pageAt,
  readContent,
  readOnce,
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

/** Gives how the texts of the project stand between the languages. Throws a ContentError where the content has faults. */
export function getTranslations(): Translations {
  return readOnce('translations', () => compareProject(resolve('content'), getKnowledge()));
}

/** Takes a content folder and its graph; gives how its texts stand. Without a state file every text is new. */
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

/** Gives what a reader of one language is told at a section, or at the head of a page: that the other language is newer there, and since when. */
export function newerElsewhere(
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

/** Gives the day since which a text is apart: as recorded, or of the last commit of its file; undefined where neither is known. */
export function sinceOf({ newer, since, unit }: Comparison): string | undefined {
  if (newer === undefined || since !== undefined) return since;
  const { stdout } = spawnSync('git', ['log', '-1', '--format=%cs', '--', unit.sides[newer].file], {
    encoding: 'utf8',
  });
  return stdout?.trim() || undefined;
}

/** Takes comparisons and the codes of places; gives what an editor is to do about each that is not in step, and about advice that changed unsaid. */
export function remarksOf(
  { comparisons, faults }: Translations,
  codeOf: (page: string, section: string | undefined) => string | undefined,
): Fault[] {
  const nameOf = ({ unit }: Comparison) =>
    (unit.name.includes(':') || unit.page === undefined
      ? undefined
      : codeOf(unit.page, unit.section)) ?? unit.name;
  const remarks = comparisons.flatMap((one): Fault[] => {
    const { unit, newer, isUnsaid } = one;
    const name = nameOf(one);
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
    if (isUnsaid)
      found.push({
        file: unit.sides.zh.file,
        line: unit.sides.zh.line,
        what: `has other steps, words to say or numbers than before (${name}), and no change note says so`,
        todo: `Add a line to \`changes\` with meaning: [${unit.section ?? 'top'}]; where it means the same: npm run translations -- confirm ${name}`,
      });
    return found;
  });
  const waiting = comparisons.filter(({ standing }) => standing === 'both' || standing === 'new');
  return [
    ...faults,
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
