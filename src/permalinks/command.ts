// Command: mints the codes of new pages and sections, and records what was moved or retired.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ContentError, readContent, type Fault } from '#knowledge/index.ts';
import { mergeCodes } from './change-codes.ts';
import { explainUncommitted } from './committed-codes.ts';
import { lockfileName, printLockfile, readLockfile, type CodeEntry } from './lockfile.ts';
import { planMint, planMove, planRetire } from './plan.ts';
import type { Plan } from './check-plan.ts';
import { replaceFiles } from './replace-files.ts';

const folder = resolve('content');
const lockfile = join(folder, 'permalinks.json');
const usage = `npm run permalinks                                        mints the codes of new pages and sections
npm run permalinks -- check                               only says what is wrong
npm run permalinks -- move <page[#section]> <page[#section]>   renames it in content/ with every link to it; its old codes and addresses lead there;
                                                          an area too, once src/knowledge/schemas/areas.ts has its new name
npm run permalinks -- retire <page[#section]> <nearest>        for a text that is gone: its codes and addresses lead to the nearest one`;

/**
 * Gives the codes in the lockfile; a merge that stopped in it is joined from both sides, which git
 * still has.
 */
function readEntries(): CodeEntry[] {
  if (!existsSync(lockfile)) return [];
  const text = readFileSync(lockfile, 'utf8');
  if (!text.includes('<<<<<<<')) return sound(readLockfile(text));
  const [ours, theirs] = [2, 3].map((stage) =>
    spawnSync('git', ['show', `:${stage}:./content/permalinks.json`], { encoding: 'utf8' }),
  );
  if (ours?.status !== 0 || theirs?.status !== 0)
    throw new ContentError([
      {
        file: 'content/permalinks.json',
        what: 'holds the conflict of a merge that is over',
        todo: 'Restore the file of one side, then run npm run permalinks.',
      },
    ]);
  const { entries, conflicting, doubled } = mergeCodes(
    sound(readLockfile(ours.stdout)),
    sound(readLockfile(theirs.stdout)),
  );
  if (conflicting.length + doubled.length > 0)
    throw new ContentError([
      ...conflicting.map((code) => ({
        file: lockfileName,
        what: `has the code ${code}, which both branches moved or retired, to different places`,
        todo: 'Take one side of its line in one of the branches, and merge again.',
      })),
      ...doubled.map(({ code, places }) => ({
        file: lockfileName,
        what: `has the code ${code}, which one branch gave to ${places[0]} and the other to ${places[1]}`,
        todo: 'The place that was published keeps it. In the branch of the other, merge this branch with its side of the file alone (git checkout --theirs content/permalinks.json) and run npm run permalinks: it gives that place another code.',
      })),
    ]);
  return entries;
}

function sound({ entries, faults }: ReturnType<typeof readLockfile>): CodeEntry[] {
  if (faults.length > 0) throw new ContentError(faults);
  return entries;
}

function write(before: ReadonlyMap<string, string>, { files, entries }: Plan): void {
  const after = new Map(files).set('permalinks.json', printLockfile(entries));
  for (const name of replaceFiles(folder, before, after))
    if (name !== 'permalinks.json') console.log(`wrote content/${name}`);
}

/** Places outside content/ that name an old page, for the writer to look at. */
function mentions(page: string): string {
  const places = ['src', 'e2e', 'public', 'README.md', 'deploy', '.github'];
  const { error, stdout } = spawnSync('git', ['grep', '-nF', page, '--', ...places], {
    encoding: 'utf8',
  });
  return error === undefined ? stdout : '';
}

function fail(faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  console.error(new ContentError(faults).message);
  process.exitCode = 1;
}

function run([verb = 'mint', from, to]: string[]): void {
  const today = new Date().toISOString().slice(0, 10);
  const files = readContent(folder);
  const entries = readEntries();
  const plan =
    verb === 'mint' || verb === 'check'
      ? planMint(files, entries)
      : verb === 'move' && from && to
        ? planMove(files, entries, from, to, today)
        : verb === 'retire' && from && to
          ? planRetire(files, entries, from, to, today)
          : undefined;
  if (plan === undefined) {
    console.error(usage);
    process.exitCode = 1;
    return;
  }
  const before = new Set(entries.map(({ at }) => at));
  const minted = plan.entries.filter(({ at }) => !before.has(at));
  if (verb === 'check') return fail(explainUncommitted([...plan.faults, ...plan.unminted], folder));
  if (plan.isRefused) return fail(plan.faults);
  write(files, plan);
  for (const { code, at } of minted) console.log(`${code}  ${at}`);
  console.log(`${plan.entries.length} codes, ${minted.length} of them new.`);
  if (verb === 'move' && from && !from.includes('#')) {
    const found = mentions(from);
    if (found) console.log(`Also named outside content/, for you to look at:\n${found}`);
  }
  fail(plan.faults);
}

try {
  run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  fail(error.faults);
}
