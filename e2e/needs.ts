// Programs that tests need and npm does not bring: says which is missing and the one line that gets
// it, and gets it where that is allowed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A program, and commands that get it; the first that can be run here is the one to advise. */
export interface Need {
  name: string;
  isThere(): boolean;
  ways: readonly Way[];
}

export interface Way {
  line: string;
  /** Whether it can work here: the package manager is there, and may be used. */
  isPossible: boolean;
}

const isRoot = process.getuid?.() === 0;
const folders = `${process.env['PATH'] ?? ''}:/usr/sbin:/usr/local/sbin`.split(':');

/** Says whether a program is on the path, or in a folder of servers that the path may leave out. */
export function hasProgram(name: string): boolean {
  return name.startsWith('/')
    ? existsSync(name)
    : folders.some((one) => existsSync(join(one, name)));
}

/**
 * Says whether this is Debian itself: others name a browser that only leads to another
 * package manager.
 */
export const isDebian = (() => {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
})();

/**
 * Takes packages of the distribution; gives the command that installs them, without waiting long
 * for a network that is not there.
 */
export function distribution(packages: readonly string[]): Way {
  const options = '-o Acquire::http::Timeout=20 -o Acquire::Retries=1';
  return {
    line: `apt-get ${options} update && apt-get ${options} install -y --no-install-recommends ${packages.join(' ')}`,
    isPossible: isRoot && hasProgram('apt-get'),
  };
}

/**
 * Whether a program may be got without asking: on a machine that is there for tests alone
 * (`CI=true`), or with `--get`.
 */
export const mayGet = process.env['CI'] === 'true' || process.env['TEST_GET'] !== undefined;

/** Says how a need can be met by hand, in one line where there is one that can be run here. */
export function advice({ name, ways }: Need): string {
  const [possible = ways[0]] = ways.filter((way) => way.isPossible);
  const as = possible!.isPossible ? '' : ' (as root)';
  return `${name} is missing. This gets it${as}:  ${possible!.line}`;
}

/**
 * Takes a need; meets it where it is not met and that is allowed, saying each command and all that
 * it says. Gives whether it is met now.
 */
export function meet(need: Need): boolean {
  if (need.isThere()) return true;
  if (!mayGet) return false;
  for (const { line } of need.ways.filter((way) => way.isPossible)) {
    console.log(`${need.name} is missing. Getting it:  ${line}`);
    spawnSync('sh', ['-c', line], {
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: 600_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (need.isThere()) return true;
  }
  return false;
}
