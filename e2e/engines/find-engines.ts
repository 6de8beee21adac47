// Which engines are here. Run as a command it gets what is missing from the distribution, as root, and says what it chose.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumEngine } from './chromium.ts';
import type { Engine } from './driver.ts';
import { firefoxEngine } from './firefox.ts';
import { webkitEngine } from './webkit.ts';

const engines: readonly Engine[] = [chromiumEngine, firefoxEngine, webkitEngine];

const isThere = (binary: string) =>
  binary.startsWith('/')
    ? existsSync(binary)
    : (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(join(folder, binary)));
const isInstalled = ({ binaries }: Engine) => binaries.every(isThere);

/** Gives the engines that can be started here. */
export function installedEngines(): Engine[] {
  return engines.filter(isInstalled);
}

if (import.meta.main) {
  for (const engine of engines) {
    if (!isInstalled(engine)) {
      spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', timeout: 300_000 });
      spawnSync(
        'apt-get',
        ['install', '-y', '-qq', '--no-install-recommends', ...engine.packages],
        { stdio: 'ignore', timeout: 600_000 },
      );
    }
    console.log(
      isInstalled(engine)
        ? `${engine.name} is driven${engine.packages.length > 0 ? `: ${engine.packages[0]} of the distribution` : ''}.`
        : `${engine.name} is not installed and could not be got: it is left out. Wanted: ${engine.packages.join(', ')}.`,
    );
  }
}
