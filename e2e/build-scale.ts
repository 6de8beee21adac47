// Command: builds a copy of the project with many more articles, and says what a page costs.
// --twice builds again with what was kept,
// --without-images draws none (each costs the same, whatever their number), --keep leaves
// the folder.
import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject } from './builds/project-copy.ts';
import { growContent } from './scale-content.ts';

/**
 * A moment in a build: the CPU time that the build's own process had used by then, and the memory
 * it held, in MB.
 */
interface Mark {
  name: string;
  milliseconds: number;
  held: number;
}

/** Wraps every integration, so that the beginning and the end of each hook is written down. */
const measuredConfig = `
import { appendFileSync } from 'node:fs';
import config from './astro.config.mjs';
const mark = (name) => { const { user, system } = process.cpuUsage(); appendFileSync('marks.jsonl', JSON.stringify({ name, milliseconds: (user + system) / 1000, held: process.memoryUsage.rss() / 1e6 }) + '\\n'); };
const measured = (integration) => ({ ...integration, hooks: Object.fromEntries(Object.entries(integration.hooks).map(([hook, run]) => [hook, async (options) => {
  mark('');
  try { return await run(options); } finally { mark(integration.name + ' ' + hook.replace('astro:', '')); }
}])) });
const between = (name) => ({ name, hooks: Object.fromEntries(['config:done', 'build:start', 'build:setup', 'build:generated', 'build:done'].map((hook) => ['astro:' + hook, () => mark('before ' + hook)])) });
export default { ...config, cacheDir: './.cache/', integrations: [between('between'), ...config.integrations.flat(Infinity).filter((one) => one && !process.env.WITHOUT?.split(' ').includes(one.name)).map(measured)] };
`;

interface Run {
  marks: Mark[];
  /** CPU time of all processes of the build. */
  cpu: number;
  seconds: number;
  /** Most memory that all processes of the build held together. */
  peak: number;
}

async function build(folder: string): Promise<Run> {
  rmSync(join(folder, 'marks.jsonl'), { force: true });
  const start = Date.now();
  let peak = 0;
  const shell = spawn(
    'sh',
    [
      '-c',
      'npx astro build --force --config astro.scale.mjs > build.log 2>&1; code=$?; times > times.txt; exit $code',
    ],
    {
      cwd: folder,
      detached: true,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        ASTRO_TELEMETRY_DISABLED: '1',
        WITHOUT: process.argv.includes('--without-images') ? 'social-images' : '',
      },
    },
  );
  const watch = setInterval(() => (peak = Math.max(peak, memoryOf(shell.pid!))), 200);
  const code = await new Promise<number | null>((done) => shell.on('close', done));
  clearInterval(watch);
  if (code !== 0)
    throw new Error(
      `The build failed:\n${readFileSync(join(folder, 'build.log'), 'utf8').slice(-3000)}`,
    );
  const cpu = [
    ...readFileSync(join(folder, 'times.txt'), 'utf8')
      .split('\n')[1]!
      .matchAll(/(\d+)m([\d.]+)s/g),
  ].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1000,
    0,
  );
  const marks = readFileSync(join(folder, 'marks.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Mark);
  return { marks, cpu, seconds: (Date.now() - start) / 1000, peak };
}

/** Gives the memory in use by a process group, in MB. */
function memoryOf(group: number): number {
  const pages = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      try {
        const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
          .replace(/^.*\) /, '')
          .split(' ');
        return Number(fields[2]) === group ? Number(fields[21]) : 0;
      } catch {
        return 0;
      }
    });
  return (pages.reduce((sum, count) => sum + count, 0) * 4096) / 1e6;
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

interface Phase {
  name: string;
  milliseconds: number;
  /** Memory at its end, in MB. */
  held?: number;
}

/** Gives the phases of a build in order: what lies between two marks belongs to the second. */
function phasesOf({ marks, cpu }: Run): Phase[] {
  const phases = new Map<string, Phase>();
  let last = 0;
  for (const { name, milliseconds, held } of marks) {
    const phase = name === '' ? 'between hooks' : name;
    phases.set(phase, {
      name: phase,
      milliseconds: (phases.get(phase)?.milliseconds ?? 0) + milliseconds - last,
      held,
    });
    last = milliseconds;
  }
  return [...phases.values(), { name: 'other processes and the end', milliseconds: cpu - last }];
}

function print(count: number, folder: string, run: Run): void {
  const files = filesIn(join(folder, 'dist'));
  const pages = files.filter(
    (file) => file.endsWith('.html') && !/\/s\/[^/]+\/index\.html$/.test(file),
  ).length;
  const size = (list: string[]) =>
    (list.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6).toFixed(1);
  console.log(
    `\n${count} articles more in both languages: ${pages} pages, ${files.length} files, ${size(files)} MB (search ${size(files.filter((file) => file.includes('/pagefind/')))} MB)`,
  );
  console.log(
    `CPU ${(run.cpu / 1000).toFixed(1)} s = ${(run.cpu / pages).toFixed(1)} ms a page; ${run.seconds.toFixed(1)} s by the clock; at most ${run.peak.toFixed(0)} MB`,
  );
  for (const { name, milliseconds, held } of phasesOf(run).filter(
    (phase) => phase.milliseconds / run.cpu >= 0.005,
  )) {
    console.log(
      `  ${name.padEnd(44)} ${(milliseconds / 1000).toFixed(2).padStart(8)} s ${(milliseconds / pages).toFixed(2).padStart(8)} ms a page${held === undefined ? '' : `${held.toFixed(0).padStart(8)} MB at its end`}`,
    );
  }
}

const [count = '1000'] = process.argv.slice(2).filter((argument) => /^\d+$/.test(argument));
const folder = copyProject();
try {
  growContent(join(folder, 'content'), Number(count));
  execFileSync('npm', ['run', '--silent', 'permalinks'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeFileSync(join(folder, 'astro.scale.mjs'), measuredConfig);
  for (const title of process.argv.includes('--twice')
    ? ['first build', 'second build, with what the first one kept']
    : ['first build']) {
    console.log(title);
    print(Number(count), folder, await build(folder));
  }
} finally {
  if (process.argv.includes('--keep')) console.log(folder);
  else rmSync(folder, { recursive: true, force: true });
}
