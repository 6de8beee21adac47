// The steps of the tests: what each runs, and where it leaves its counts.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Step {
  name: string;
  /** The command; what is run where it names nothing itself. */
  command: readonly string[];
  files?: readonly string[];
  /** Who counts the tests of the step; a step without is one check. */
  counter?: 'node' | 'playwright';
}

const node = (files: readonly string[], ...options: string[]): Omit<Step, 'name'> => ({
  command: ['node', '--test', ...options],
  files,
  counter: 'node',
});
const playwright = (config: string): Omit<Step, 'name'> => ({
  command: ['playwright', 'test', '--config', `e2e/${config}`],
  counter: 'playwright',
});

export const steps = {
  format: { name: 'format', command: ['npm', 'run', '--silent', 'format:check'] },
  lint: { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  types: { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
  build: { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  // One process: the parts are loaded once, which halves the time.
  unit: {
    name: 'unit',
    ...node(['src/**/*.test.ts', 'e2e/*.test.ts', 'e2e/runner/*.test.ts'], '--test-isolation=none'),
  },
  // One process, which reads the built pages once.
  files: { name: 'files', ...node(['e2e/files/*.test.ts'], '--test-isolation=none') },
  builds: { name: 'builds', ...node(['e2e/builds/*.test.ts']) },
  browser: { name: 'browser', ...playwright('playwright.config.ts') },
  served: { name: 'served', ...playwright('served.config.ts') },
  engines: { name: 'engines', ...node(['e2e/engines/every-engine.ts']) },
  lighthouse: { name: 'lighthouse', command: ['node', 'e2e/lighthouse.ts'] },
} satisfies Record<string, Step>;

export type StepName = keyof typeof steps;

/**
 * Takes a step, what to run in place of all its tests, and the file for its counts; gives the
 * command line and the environment.
 */
export function commandOf(
  { command, files = [], counter }: Step,
  chosen: readonly string[],
  report: string,
): { line: string[]; environment: Record<string, string> } {
  const [program = '', ...options] = command;
  const wanted = chosen.length > 0 ? chosen : files;
  if (counter !== 'node')
    return {
      line: [
        program,
        ...options,
        ...(counter === 'playwright' ? ['--reporter=list,json'] : []),
        ...wanted,
      ],
      environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    };
  const counts = pathToFileURL(join(import.meta.dirname, 'node-counts.ts')).href;
  const reporters = [
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...[`--test-reporter=${counts}`, `--test-reporter-destination=${report}`],
  ];
  return { line: [program, ...options, ...reporters, ...wanted], environment: {} };
}
