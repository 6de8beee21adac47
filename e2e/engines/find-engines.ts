// Which engines are here. Run as a command it says so, gets what is missing where that is allowed,
// and fails where one is left out.
import { advice, distribution, hasProgram, meet, type Need } from '../needs.ts';
import { chromiumEngine } from './chromium.ts';
import type { BrowserEngine } from './driver.ts';
import { firefoxEngine } from './firefox.ts';
import { webkitEngine } from './webkit.ts';

const engines: readonly BrowserEngine[] = [chromiumEngine, firefoxEngine, webkitEngine];

const needOf = ({ name, binaries, packages }: BrowserEngine): Need => ({
  name,
  isThere: () => binaries.every(hasProgram),
  ways: [distribution(packages)],
});

/** Gives the engines that can be started here. */
export function installedEngines(): BrowserEngine[] {
  return engines.filter((engine) => needOf(engine).isThere());
}

if (import.meta.main) {
  for (const need of engines.map(needOf)) {
    const isMet = meet(need);
    console.log(isMet ? `${need.name} is driven.` : advice(need));
    if (!isMet) process.exitCode = 1;
  }
}
