// Command for `node --test`: every scenario in every engine, against the site behind a real web
// server; then a table of weights and times.
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { freePort } from '../free-port.ts';
import { installedServers, servedSite } from '../web-servers.ts';
import { until, type Driver } from './driver.ts';
import { installedEngines } from './find-engines.ts';
import { pageTypes, scenarios } from './scenarios.ts';

const port = await freePort();
const origin = `http://localhost:${port}`;
const runs = 5;

let server: ChildProcess;
before(async () => {
  const [name] = installedServers();
  assert.ok(name, 'no web server is installed');
  server = spawn(
    process.execPath,
    [join(import.meta.dirname, '../web-servers.ts'), name, String(port)],
    { stdio: 'inherit' },
  );
  await until(
    () =>
      fetch(`${origin}/robots.txt`).then(
        ({ ok }) => ok,
        () => false,
      ),
    Boolean,
  );
});
after(() => {
  server.kill();
  for (const line of table()) console.log(line);
});

/**
 * Per engine and type of page, the files that were loaded; and the milliseconds to a usable search.
 */
const measured: { engine: string; bytes: Record<string, number>; search: number[] }[] = [];

/** What a file weighs on its way, compressed as a server sends it. */
function weigh(address: string): number {
  const { pathname } = new URL(address);
  const file = join(servedSite, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  if (!existsSync(file)) return 0;
  return existsSync(`${file}.br`)
    ? statSync(`${file}.br`).size
    : Math.min(statSync(file).size, brotliCompressSync(readFileSync(file)).length);
}

async function measure(driver: Driver): Promise<void> {
  const bytes: Record<string, number> = {};
  for (const [type, path] of Object.entries(pageTypes)) {
    await driver.open(origin + path);
    const loaded = await driver.run<string[]>(
      "return [location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)];",
    );
    bytes[type] = [...new Set(loaded)].reduce((sum, address) => sum + weigh(address), 0);
  }
  const search: number[] = [];
  for (let run = 0; run < runs; run++) {
    // From the start of the page to the painted list, in the engine's own clock.
    await driver.open(`${origin}/zh/search/?run=${run}#q=${encodeURIComponent('收不到验证码')}`);
    search.push(
      await driver.run<number>(
        "const list = document.querySelector('#results'); while (list.dataset.state !== 'done') await new Promise(requestAnimationFrame); return performance.now();",
      ),
    );
  }
  measured.push({
    engine: driver.name,
    bytes,
    search: search.toSorted((one, other) => one - other),
  });
}

/** Gives the lines of the table. */
function table(): string[] {
  const head = ['', ...measured.map(({ engine }) => engine)];
  const kilobytes = Object.keys(pageTypes).map((type) => [
    `${type}, kB to load`,
    ...measured.map(({ bytes }) => (bytes[type]! / 1000).toFixed(1)),
  ]);
  const time = [
    'usable search, median ms',
    ...measured.map(({ search }) => String(Math.round(search[Math.floor(search.length / 2)]!))),
  ];
  return [
    '',
    ...[head, head.map(() => '---'), ...kilobytes, time].map((row) => `| ${row.join(' | ')} |`),
  ];
}

for (const engine of installedEngines()) {
  describe(engine.name, () => {
    let driver: Driver;
    before(async () => {
      driver = await engine.start();
    });
    after(() => driver.close());
    for (const [title, scenario] of Object.entries(scenarios)) {
      test(title, { timeout: 120_000 }, async () => {
        driver.heard();
        await scenario(driver, origin);
        assert.deepEqual(driver.heard() ?? [], [], 'what the pages said on the console');
      });
    }
    test('what is loaded and how long a search takes is measured', { timeout: 120_000 }, () =>
      measure(driver),
    );
  });
}
