import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from './browser.ts';

const browser = findBrowser();
const port = Number(process.env['TEST_PORT'] ?? 4329);

export default defineConfig({
  testDir: '.',
  testIgnore: 'served.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list', { printSteps: false }]],
  forbidOnly: Boolean(process.env['CI']),
  // A machine that others use at the same time may starve a browser once; a test that fails twice is broken.
  retries: process.env['CI'] ? 1 : 0,
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: { args: browserArguments, ...(browser && { executablePath: browser.path }) },
  },
  webServer: {
    command: `npm run serve -- --ignore-lock --port ${port}`,
    cwd: '..',
    port,
    reuseExistingServer: !process.env['CI'],
  },
});
