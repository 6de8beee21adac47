// Finds a browser for the tests. Run as a command it says what it chose, or how to get one.
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { advice, distribution, isDebian, meet, type Need } from './needs.ts';

const systemBrowsers = [
  // Without the parts that draw windows it takes half the processor time.
  '/usr/bin/chromium-headless-shell',
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
 * Gives the path of a browser and where it came from: `BROWSER_PATH`, then Playwright's own, then
 * the system's.
 * Gives undefined where there is none, and where the variable names what cannot be run.
 */
export function findBrowser(): { path: string; origin: string } | undefined {
  const wanted = process.env['BROWSER_PATH'];
  if (wanted) return isProgram(wanted) ? { path: wanted, origin: 'BROWSER_PATH' } : undefined;
  if (existsSync(chromium.executablePath()))
    return { path: chromium.executablePath(), origin: "Playwright's own" };
  const installed = systemBrowsers.find((path) => existsSync(path));
  return installed === undefined ? undefined : { path: installed, origin: 'the system' };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

const own = { line: 'npx playwright install chromium', isPossible: true };
const ofDistribution = distribution(['chromium-headless-shell']);

const browser: Need = {
  name: 'A browser for the tests',
  isThere: () => findBrowser() !== undefined,
  ways: isDebian ? [ofDistribution, own] : [own, ofDistribution],
};

/**
 * Says which browser is used, having got one where that is allowed; false where there is none,
 * having said how to get it.
 */
export function chooseBrowser(): boolean {
  const named = process.env['BROWSER_PATH'];
  if (named && findBrowser() === undefined) {
    console.log(
      `BROWSER_PATH is ${named}, which is no program that can be run here. Correct it, or leave it out: the tests then look for a browser themselves.`,
    );
    return false;
  }
  const isThere = meet(browser);
  if (isThere) {
    const { path, origin } = findBrowser()!;
    console.log(`The tests use the browser of ${origin}: ${path}`);
  } else {
    console.log(
      `${advice(browser)}\nOr name one that you have: BROWSER_PATH=/path/to/chrome npm test. Or let the tests get it: npm test -- --get`,
    );
  }
  return isThere;
}

if (import.meta.main && !chooseBrowser()) process.exitCode = 1;
