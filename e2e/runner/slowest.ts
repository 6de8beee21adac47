// Where the time of a browser run went, from Playwright's JSON report.
import { readFileSync } from 'node:fs';

interface Suite {
  file: string;
  suites?: Suite[];
  specs?: { tests: { results: { duration: number }[] }[] }[];
}

const specsOf = (suite: Suite): NonNullable<Suite['specs']> => [
  ...(suite.specs ?? []),
  ...(suite.suites ?? []).flatMap(specsOf),
];

/**
 * Takes the file of a report; gives a line for each file of tests, the slowest first: seconds of
 * all its tests together, and how many they are.
 */
export function timesByFile(report: string): string[] {
  const { suites } = JSON.parse(readFileSync(report, 'utf8')) as { suites: Suite[] };
  return suites
    .map((suite) => {
      const results = specsOf(suite).flatMap(({ tests }) => tests.flatMap((one) => one.results));
      const seconds = results.reduce((total, { duration }) => total + duration, 0) / 1000;
      return { file: suite.file, seconds, tests: results.length };
    })
    .toSorted((one, other) => other.seconds - one.seconds)
    .map(
      ({ file, seconds, tests }) =>
        `${seconds.toFixed(0).padStart(6)} s  ${String(tests).padStart(4)} tests  ${file}`,
    );
}
