// Chromium, by Playwright.
import { chromium } from '@playwright/test';
import { browserArguments, findBrowser } from '../browser.ts';
import { keys, type Driver, type BrowserEngine } from './driver.ts';

const named: Record<string, string> = {
  [keys.enter]: 'Enter',
  [keys.down]: 'ArrowDown',
  [keys.escape]: 'Escape',
};

async function start(): Promise<Driver> {
  const found = findBrowser();
  const browser = await chromium.launch({
    args: browserArguments,
    ...(found && { executablePath: found.path }),
  });
  const page = await browser.newPage();
  const heard: string[] = [];
  page.on(
    'console',
    (message) => ['error', 'warning'].includes(message.type()) && heard.push(message.text()),
  );
  page.on('pageerror', (error) => heard.push(error.message));
  return {
    name: `Chromium ${browser.version()}`,
    open: async (address) => void (await page.goto(address)),
    run: async (body) =>
      JSON.parse(
        await page.evaluate<string>(
          `(async () => { ${body} })().then((value) => JSON.stringify(value ?? null))`,
        ),
      ),
    click: (selector) => page.locator(selector).first().click(),
    type: async (selector, text) => {
      for (const character of text)
        await page
          .locator(selector)
          .first()
          .press(named[character] ?? character)
          .catch(() => page.keyboard.insertText(character));
    },
    heard: () => heard.splice(0),
    close: () => browser.close(),
  };
}

export const chromiumEngine: BrowserEngine = {
  name: 'Chromium',
  binaries: [],
  packages: [],
  start,
};
