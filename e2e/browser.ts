// Finds a browser for the tests, or gets one. Run as a command it says what it chose.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const systemBrowsers = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Switches for a browser without a display, a sandbox or the open internet. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Gives the path of a browser and where it came from: `BROWSER_PATH`, then Playwright's own, then the system's.
 * Gives undefined where there is none.
 */
export function findBrowser(): { path: string; origin: string } | undefined {
  const wanted = process.env['BROWSER_PATH'];
  if (wanted) return { path: wanted, origin: 'BROWSER_PATH' };
  if (existsSync(chromium.executablePath()))
    return { path: chromium.executablePath(), origin: "Playwright's own" };
  const installed = systemBrowsers.find((path) => existsSync(path));
  return installed === undefined ? undefined : { path: installed, origin: 'the system' };
}

/** Gets a browser: Playwright's own, or where that cannot be downloaded the distribution's package, as root. Throws where both fail. */
function getBrowser(): void {
  const attempts: [string, string[]][] = [
    ['npx', ['playwright', 'install', 'chromium']],
    ['apt-get', ['update', '-qq']],
    ['apt-get', ['install', '-y', '-qq', 'chromium']],
  ];
  for (const [command, options] of attempts) {
    console.log(`No browser found. Trying: ${command} ${options.join(' ')}`);
    try {
      execFileSync(command, options, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 });
    } catch {
      continue;
    }
    if (findBrowser()) return;
  }
  throw new Error(
    'There is no browser for the tests. Install Chromium or Chrome, or set BROWSER_PATH to one.',
  );
}

if (import.meta.main) {
  if (!findBrowser()) getBrowser();
  const { path, origin } = findBrowser()!;
  console.log(`The tests use the browser of ${origin}: ${path}`);
}
