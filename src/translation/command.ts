// Command: records which texts the two languages share, and prints what is not in step.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ContentError, formatFault, getKnowledge, type Fault } from '#knowledge/index.ts';
import { getPermalinks, splitPlace } from '#permalinks/index.ts';
import { placeName } from '#permalinks/index.ts';
import {
  compareProject,
  faultsOf,
  printState,
  record,
  remarksOf,
  stateName,
  type Comparison,
} from './index.ts';
import { printTable, rowsOf } from './table.ts';

const usage = `npm run translations                      records what changed in both languages, and prints each page's percent in step
npm run translations -- check [--strict]  only says what is not in step; fails for steps, words to say or numbers that changed
                                          while no change note says so, and with --strict for all
npm run translations -- confirm <name>…   these say the same again: a code such as 22vs5, a page, a section or a text, as the check names it
npm run translations -- confirm --all     everything says the same again`;

/** Gives the text of the state on the disk; '' where there is none. */
const written = () => (existsSync(stateName) ? readFileSync(stateName, 'utf8') : '');

function translations([verb = 'record', ...names]: string[]): void {
  if (
    !['record', 'check', 'confirm'].includes(verb) ||
    (verb === 'confirm' && names.length === 0)
  ) {
    console.error(usage);
    process.exitCode = 1;
    return;
  }
  const knowledge = getKnowledge();
  const { byPlace, byCode } = getPermalinks();
  const codeOf = (page: string, section: string | undefined) =>
    byPlace.get(placeName(page, section))?.code;
  const today = new Date().toISOString().slice(0, 10);
  const before = compareProject(resolve('content'), knowledge);
  if (verb !== 'check') {
    if (before.faults.length > 0) throw new ContentError(before.faults);
    const isNamed = pickerOf(
      verb === 'confirm' ? names : [],
      before.comparisons,
      (code) => byCode.get(code)?.at,
    );
    const text = printState(record(before.comparisons, today, isNamed));
    if (text !== written()) {
      writeFileSync(stateName, text);
      console.log(`wrote ${stateName}`);
    }
  }
  const after = compareProject(resolve('content'), knowledge);
  if (verb === 'record') console.log(`${printTable(rowsOf(after.comparisons))}\n`);
  const faults = faultsOf(after, codeOf, today);
  const remarks = remarksOf(after, codeOf);
  if (faults.length > 0) console.error(`${faultCount(faults)}:\n${print(faults)}\n`);
  if (remarks.length > 0) console.error(`${remarks.length} not in step:\n${print(remarks)}`);
  else if (faults.length === 0) console.log(`In step: ${after.comparisons.length} texts.`);
  if (faults.length > 0 || (remarks.length > 0 && names.includes('--strict'))) process.exitCode = 1;
}

const print = (faults: readonly Fault[]) => faults.map(formatFault).join('\n');
const faultCount = ({ length }: readonly Fault[]) =>
  `${length} fault${length === 1 ? '' : 's'} in what people are told to do`;

/**
 * Takes the names that a person gives; says of a text whether it is meant. Throws a ContentError
 * for a name that nothing has.
 */
function pickerOf(
  names: readonly string[],
  comparisons: readonly Comparison[],
  placeOfCode: (code: string) => string | undefined,
): (comparison: Comparison) => boolean {
  if (names.includes('--all')) return () => true;
  const wanted = names.map((name) => placeOfCode(name.toLowerCase()) ?? name);
  const isMeant = (name: string, { unit }: Comparison) => {
    const { page, section } = splitPlace(name);
    return (
      unit.name === name ||
      (unit.page === page && (!name.includes('#') || unit.section === section))
    );
  };
  const unknown = wanted.filter((name) => !comparisons.some((one) => isMeant(name, one)));
  if (unknown.length > 0)
    throw new ContentError(
      unknown.map((name) => ({
        file: stateName,
        what: `has no text “${name}”`,
        todo: 'Give a code, a page, a section or a text as the check names it.',
      })),
    );
  return (comparison) => wanted.some((name) => isMeant(name, comparison));
}

/**
 * Takes the words behind the command; runs it, and prints what is wrong with exit code 1. Throws
 * what is no fault of content.
 */
export function runTranslations(words: string[]): void {
  try {
    translations(words);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

if (import.meta.main) runTranslations(process.argv.slice(2));
