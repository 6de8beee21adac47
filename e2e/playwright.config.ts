import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from './browser.ts';
import { portFor } from './free-port.ts';

const browser = findBrowser();
const port = await portFor('TEST_PORT');
process.env['TEST_SEED'] ||= String(Math.floor(Math.random() * 2 ** 31));

export default defineConfig({
  testDir: '.',
  // What ends in .test.ts is for `node --test`.
  testMatch: '*.spec.ts',
  testIgnore: 'served.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  // Most tests wait for the browser half of their time.
  workers: Math.max(2, Math.ceil(availableParallelism() * 1.5)),
  // Long enough for a machine that does much else; what passes never waits for them.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list', { printSteps: false }]],
  forbidOnly: Boolean(process.env['CI']),
  // A test that passes because it is asked twice is a fault.
  retries: 0,
  globalSetup: './this-build.ts',
  use: {
    baseURL: `http://localhost:${port}`,
    // The worker keeps two languages of pages after each first visit, which is each test. Tests of
    // what it does, and those that look at everything a page asks for and says, allow it.
    serviceWorkers: 'block',
    launchOptions: { args: browserArguments, ...(browser && { executablePath: browser.path }) },
  },
  webServer: {
    command: `npm run serve -- --ignore-lock --port ${port}`,
    cwd: '..',
    port,
    reuseExistingServer: false,
  },
});
