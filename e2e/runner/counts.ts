// How many tests passed, as the two test runners say it themselves.
import { existsSync, readFileSync } from 'node:fs';

export interface Counts {
  passed: number;
  failed: number;
}

/** Gives the sum of counts. */
export const sum = (counts: readonly Counts[]): Counts => ({
  passed: counts.reduce((total, { passed }) => total + passed, 0),
  failed: counts.reduce((total, { failed }) => total + failed, 0),
});

/** Gives the closing line of a run. */
export const closingLine = ({ passed, failed }: Counts) => `${passed} passed, ${failed} failed`;

/**
 * Takes how a command ended, and the file in which a runner was to leave its counts, if it has any;
 * gives the counts.
 * A command that failed without a failed test, or that left no counts, is one failure.
 */
export function readCounts(status: number | null, file?: string): Counts {
  if (file === undefined) return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const counted = existsSync(file) ? countsIn(readFileSync(file, 'utf8')) : undefined;
  if (counted === undefined) return { passed: 0, failed: 1 };
  return status === 0 || counted.failed > 0 ? counted : { ...counted, failed: 1 };
}

/**
 * Reads what `node-counts.ts` or Playwright's JSON reporter wrote; undefined where it was cut off.
 */
function countsIn(text: string): Counts | undefined {
  try {
    const report = JSON.parse(text) as Record<string, number> & {
      stats?: Record<'expected' | 'unexpected' | 'flaky', number>;
      errors?: unknown[];
    };
    const { stats, errors = [] } = report;
    if (stats === undefined)
      return { passed: report['passed']!, failed: report['failed']! + report['cancelled']! };
    // Without retries no test is flaky; if one were, it would have failed once. An error outside of
    // a test is one more.
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
  } catch {
    return undefined;
  }
}
