// Runs one step of the tests.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readCounts, type Counts } from './counts.ts';
import { timesByFile } from './slowest.ts';
import { commandOf, type Step } from './steps.ts';

const project = resolve(import.meta.dirname, '../..');
const reports = mkdtempSync(join(tmpdir(), 'kabang-tests-'));

/**
 * Takes a step and what to run of it (all, if nothing is named); gives its counts when it
 * has ended.
 * What it says is shown at once, or, where others run beside it, as a whole at the end.
 */
export async function runStep(
  step: Step,
  chosen: readonly string[] = [],
  isBeside = false,
): Promise<Counts> {
  const report = join(reports, `${step.name}.json`);
  const { line, environment } = commandOf(step, chosen, report);
  const [program = '', ...options] = line;
  const start = Date.now();
  if (!isBeside) console.log(`\n── ${step.name}`);
  const command = spawn(program, options, {
    cwd: project,
    env: {
      ...process.env,
      PATH: `${join(project, 'node_modules/.bin')}:${process.env['PATH']}`,
      ...environment,
    },
    stdio: isBeside ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
  });
  const said: Buffer[] = [];
  for (const stream of [command.stdout, command.stderr])
    stream?.on('data', (part: Buffer) => said.push(part));
  const status = await new Promise<number | null>((done, fail) =>
    command.on('error', fail).on('close', done),
  );
  const counts = readCounts(status, step.counter && report);
  const seconds = Math.round((Date.now() - start) / 1000);
  if (isBeside) console.log(`\n── ${step.name}\n${Buffer.concat(said).toString().trimEnd()}`);
  console.log(`── ${step.name}: ${counts.passed} passed, ${counts.failed} failed, ${seconds} s`);
  if (step.counter === 'playwright' && chosen.length === 0 && existsSync(report))
    for (const time of timesByFile(report)) console.log(time);
  return counts;
}
