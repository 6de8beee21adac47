// A copy of the project that a test may spoil, with the packages of the original.
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const project = resolve(import.meta.dirname, '../..');

/** What a build reads. */
export const sources = [
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
  'content',
  'public',
  'src',
];
/**
 * What builds keep for each other, whole files under names of their own that several may write
 * at once.
 */
const shared = ['search-models', 'social-images', 'markdown-pages'];

/**
 * Copies what a build needs into a new folder, or into the one that is named, and gives its path.
 */
export function copyProject(copy = mkdtempSync(join(tmpdir(), 'kabang-'))): string {
  for (const part of sources) cpSync(join(project, part), join(copy, part), { recursive: true });
  const packages = join(project, 'node_modules');
  // The folder itself is the copy's own: builds at the same time must not share Astro's store of
  // the content.
  mkdirSync(join(copy, 'node_modules/.astro'), { recursive: true });
  for (const name of readdirSync(packages).filter((name) => !['.astro', '.vite'].includes(name)))
    symlinkSync(join(packages, name), join(copy, 'node_modules', name));
  for (const name of shared) {
    mkdirSync(join(packages, '.astro', name), { recursive: true });
    symlinkSync(join(packages, '.astro', name), join(copy, 'node_modules/.astro', name));
  }
  return copy;
}

/**
 * Takes a built site and the folder for it in a copy; puts the same files there, which a build
 * replaces and never writes into.
 */
export function linkSite(from: string, to: string): void {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name).slice(from.length);
    mkdirSync(dirname(join(to, file)), { recursive: true });
    if (!existsSync(join(to, file))) linkSync(join(from, file), join(to, file));
  }
}

/** Changes the text of a file. */
export const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(file, change(readFileSync(file, 'utf8')));

/** How a command ended, and all that it said. */
export interface CommandResult {
  status: number | null;
  said: string;
}

/**
 * Runs an npm script in a copy; what the environment of this process says of other modes is
 * left out.
 */
export async function run(
  copy: string,
  script: string,
  options: readonly string[] = [],
  environment: Record<string, string> = {},
): Promise<CommandResult> {
  const command = spawn('npm', ['run', '--silent', script, '--', ...options], {
    cwd: copy,
    env: { ...process.env, NODE_ENV: undefined, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [command.stdout, command.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const status = await new Promise<number | null>((done, fail) =>
    command.on('error', fail).on('close', done),
  );
  return { status, said };
}
