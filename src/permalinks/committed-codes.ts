// The codes that the last commit holds: they may be published, those beside them are not yet.
import { spawnSync } from 'node:child_process';
import { withUncommitted, type PermalinkFault } from './check-permalinks.ts';
import { readLockfile } from './lockfile.ts';

/**
 * Takes a content folder; gives the codes of its lockfile in the last commit, or undefined where
 * git has none.
 */
function committedCodes(folder: string): ReadonlySet<string> | undefined {
  const { status, stdout } = spawnSync('git', ['show', 'HEAD:./permalinks.json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  return status === 0 ? new Set(readLockfile(stdout).entries.map(({ code }) => code)) : undefined;
}

/**
 * Takes faults of the lockfile in a content folder; says of codes that were never committed how to
 * take them back.
 */
export function explainUncommitted(
  faults: readonly PermalinkFault[],
  folder: string,
): PermalinkFault[] {
  if (!faults.some(({ codes }) => codes?.length)) return [...faults];
  const committed = committedCodes(folder);
  return committed === undefined ? [...faults] : withUncommitted(faults, committed);
}
