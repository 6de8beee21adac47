// Command: what Lighthouse says of one page of each type in each language, as on a phone. It is
// fetched by npx, since no test needs it.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { browserArguments, findBrowser } from './browser.ts';
import { oneOfEachType } from './page-types.ts';
import { serve } from './search-server.ts';
import { dist, sitemapAddresses } from './site.ts';

const version = '13.5.0';
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; title: string }>;
}

/** Gives the report on an address. Rejects with what Lighthouse says where it makes none. */
async function examine(address: string, folder: string, browser: string): Promise<Report> {
  const file = join(folder, 'report.json');
  const options = [
    '--quiet',
    '--output=json',
    `--output-path=${file}`,
    `--only-categories=${categories.join()}`,
    `--chrome-flags=--headless=new ${browserArguments.join(' ')}`,
  ];
  await promisify(execFile)('npx', ['--yes', `lighthouse@${version}`, address, ...options], {
    env: { ...process.env, CHROME_PATH: browser },
  });
  return JSON.parse(readFileSync(file, 'utf8')) as Report;
}

const { origin, stop } = await serve(dist);
const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
const wanted = process.argv.slice(2);
console.log(['address'.padEnd(36), ...categories].join('  '));
for (const address of wanted.length > 0 ? wanted : oneOfEachType(sitemapAddresses())) {
  const { categories: found, audits } = await examine(
    origin + address,
    folder,
    findBrowser()?.path ?? '',
  );
  const failed = categories.flatMap((category) =>
    found[category]!.auditRefs.filter(
      ({ id, weight }) => weight > 0 && (audits[id]!.score ?? 1) < 0.9,
    ).map(({ id }) => id),
  );
  console.log(
    [
      address.padEnd(36),
      ...categories.map((category) =>
        String(Math.round((found[category]!.score ?? 0) * 100)).padStart(category.length),
      ),
      failed.join(' '),
    ].join('  '),
  );
}
rmSync(folder, { recursive: true });
stop();
