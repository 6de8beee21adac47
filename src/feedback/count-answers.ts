// Command: counts the answers in logs of Caddy or nginx, or in what is piped into it. `--path`
// names the path that counts answers where site.ts does not; `--json` prints JSON.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { getKnowledge } from '#knowledge/index.ts';
import { site } from '#site.ts';
import { countAnswers, printCounts } from './count.ts';

const usage = 'npm run feedback:count -- [--path /feedback] [--json] <log> …';

/** Gives the lines of a log; ends the command where it cannot be read. */
function linesOf(file: string): string[] {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8').split('\n');
  } catch (error) {
    console.error(`${file} cannot be read: ${(error as Error).message}`);
    process.exit(1);
  }
}

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { path: { type: 'string' }, json: { type: 'boolean' } },
    });
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    process.exit(2);
  }
}

const { values, positionals } = options();
const endpoint = values.path ?? (site.feedback || '/feedback');
if (positionals.length === 0) {
  console.error(`Name a log, or - for what is piped in: ${usage}`);
  process.exit(2);
}
const pages = new Set(getKnowledge().pages.map(({ path }) => path));
const counted = countAnswers(positionals.flatMap(linesOf), endpoint, pages);
console.log(values.json ? JSON.stringify(counted, undefined, 2) : printCounts(counted));
