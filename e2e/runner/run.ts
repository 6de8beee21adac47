// Command of `npm test` and its parts. Without a name it runs them all; with the name of a step
// that step alone, on what is named behind it.
// --all looks at everything there is (`npm run test:all`), --get gets programs that are missing.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { closingLine, sum, type Counts } from './counts.ts';
import { runStep } from './run-step.ts';
import { steps, type StepName } from './steps.ts';

const flags = ['--all', '--get'];
const wanted = process.argv.slice(2);
const [name, ...chosen] = wanted.filter((word) => !flags.includes(word));
if (wanted.includes('--all')) process.env['TEST_ALL'] = '1';
if (wanted.includes('--get')) process.env['TEST_GET'] = '1';
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
// Random inputs are other ones in every run, and the same again for who gives the number.
process.env['TEST_SEED'] ||= String(Math.floor(Math.random() * 2 ** 31));

// These read what `--get` and `CI` allow, and which extent is wanted.
const { isExhaustive } = await import('../extent.ts');
const { chooseBrowser } = await import('../browser.ts');
const { installedServers, prepareServers } = await import('../web-servers.ts');

const results: Counts[] = [];
const notes: string[] = [];
const failed = { passed: 0, failed: 1 };
const add = (counts: Counts) => (results.push(counts), counts.failed === 0);
const one = async (step: StepName, isBeside = false) =>
  add(await runStep(steps[step], [], isBeside));

/**
 * Runs all steps on two lanes of about the same length: the site and what a browser sees of it, and
 * beside that everything else. Says whether there is a site.
 */
async function onTwoLanes(): Promise<boolean> {
  const built = one('build', true);
  const browser = async () => {
    if (!(await built)) return;
    await one('browser');
    await behindServers();
  };
  const others = async () => {
    await one('format', true);
    await one('unit', true);
    // Types and build both write Astro's store of the content: never at the same time.
    const isBuilt = await built;
    // Tests in the browser wait for the sites that these build.
    if (isBuilt) await one('builds', true);
    await one('types', true);
    // It asks for the types that Astro has written by now.
    await one('lint', true);
    if (isBuilt) await one('files', true);
  };
  await Promise.all([browser(), others()]);
  return built;
}

/**
 * Runs the tests against real web servers; a server that is missing is named, and fails a run that
 * is to look at everything.
 */
async function behindServers(): Promise<void> {
  for (const line of prepareServers()) {
    notes.push(`Skipped, the tests behind a real web server: ${line}`);
    if (isExhaustive) add(failed);
  }
  if (installedServers().length === 0) return;
  add(await runStep(steps.served, isExhaustive ? [] : ['served.spec.ts']));
}

async function everything(): Promise<void> {
  const hasBrowser = chooseBrowser();
  if (!hasBrowser) return void add(failed);
  if (!(await onTwoLanes()) || !isExhaustive) return;
  await one('engines');
  await one('lighthouse');
}

if (name === undefined) await everything();
else if (!(name in steps))
  throw new Error(`There is no step ${name}: ${Object.keys(steps).join(', ')}`);
else if (['browser', 'served'].includes(name) && !chooseBrowser()) add(failed);
else {
  if (name === 'served') for (const line of prepareServers()) notes.push(`Skipped: ${line}`);
  add(await runStep(steps[name as StepName], chosen));
}

const total = sum(results);
console.log(
  ['', ...notes, `Random inputs: TEST_SEED=${process.env['TEST_SEED']} gives these again.`].join(
    '\n',
  ),
);
console.log(closingLine(total));
const summary = join(resolve(import.meta.dirname, '../..'), 'test-results/summary.txt');
mkdirSync(join(summary, '..'), { recursive: true });
writeFileSync(summary, `${closingLine(total)}\n`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
