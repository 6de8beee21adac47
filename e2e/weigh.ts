// Command: what a page of each type costs a reader with an empty cache, in both languages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium, type Browser } from '@playwright/test';
import { browserArguments, findBrowser } from './browser.ts';
import { typeOf } from './page-types.ts';
import { serve } from './search-server.ts';
import { builtPages, dist, type BuiltPage } from './site.ts';

/** One flight of packets: what a server sends before it waits for the first answer. */
export const flight = 14_000;

const sizes = new Map<string, number>();
/**
 * Gives the bytes of a content as a host compresses it beforehand; what was weighed once is not
 * compressed again.
 */
export function compressed(content: string): number {
  const known = sizes.get(content) ?? brotliCompressSync(content).length;
  sizes.set(content, known);
  return known;
}

/**
 * Says whether a content is no larger than so many bytes, compressed. Most is told by a quick look,
 * which gives too many bytes rather than too few.
 */
export function fits(content: string, bytes: number): boolean {
  const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  return brotliCompressSync(content, quick).length <= bytes || compressed(content) <= bytes;
}

/** Gives the files that a page runs when it is opened, those included that others import. */
export function scriptsOf(html: string): string[] {
  const sources = new Set(
    [...html.matchAll(/<script\b[^>]*\ssrc="([^"]+)"/g)].map(([, source = '']) => source),
  );
  for (const source of sources) for (const imported of importsOf(source)) sources.add(imported);
  return [...sources];
}

const imports = new Map<string, string[]>();

/** Gives what a script imports before it runs; `import()` comes later. */
function importsOf(source: string): string[] {
  const known =
    imports.get(source) ??
    [
      ...readFileSync(join(dist, source), 'utf8').matchAll(
        /(?:\bfrom|\bimport)\s*["'`](\.[^"'`]+)["'`]/g,
      ),
    ].map(([, name = '']) => new URL(name, `http://site${source}`).pathname);
  imports.set(source, known);
  return known;
}

const scriptSizes = new Map<string, number>();
const sizeOfScript = (source: string) =>
  scriptSizes.get(source) ??
  scriptSizes.set(source, compressed(readFileSync(join(dist, source), 'utf8'))).get(source)!;

/** Gives the bytes of what a page runs when it is opened, compressed. */
export const scriptWeightOf = ({ html }: BuiltPage) =>
  scriptsOf(html).reduce((sum, source) => sum + sizeOfScript(source), 0);

/** Gives the bytes of a page with its scripts, compressed. */
export const weightOf = (page: BuiltPage) => compressed(page.html) + scriptWeightOf(page);

/** What a browser asks for until a page is still. */
async function load(
  browser: Browser,
  address: string,
): Promise<{ requests: number; html: number; script: number; other: number; nodes: number }> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const bytes = { html: 0, script: 0, other: 0 };
  let requests = 0;
  const sizes: Promise<void>[] = [];
  page.on('requestfinished', (request) => {
    requests += 1;
    const kind =
      request.resourceType() === 'document'
        ? 'html'
        : request.resourceType() === 'script'
          ? 'script'
          : 'other';
    sizes.push(
      request
        .sizes()
        .then(
          ({ responseBodySize, responseHeadersSize }) =>
            void (bytes[kind] += responseBodySize + responseHeadersSize),
        ),
    );
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await Promise.all(sizes);
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  await page.close();
  return { requests, ...bytes, nodes };
}

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);

async function main(): Promise<void> {
  const { origin, stop } = await serve(dist);
  const path = findBrowser()?.path;
  const browser = await chromium.launch({
    args: browserArguments,
    ...(path && { executablePath: path }),
  });
  const types = Map.groupBy(
    builtPages().filter(({ address }) => !/^\/(?:(?:zh|en)\/)?s\//.test(address)),
    ({ address }) => `${/^\/(zh|en)\//.exec(address)?.[1] ?? 'both'} ${typeOf(address)}`,
  );
  console.log(
    'kB with headers, Brotli; columns from "requests" on show the heaviest page of the type, loaded by a browser\n',
  );
  const row = (cells: (string | number)[]) =>
    console.log(
      cells
        .map((cell, at) =>
          at === 0 ? String(cell).padEnd(22) : at === 10 ? `  ${cell}` : String(cell).padStart(9),
        )
        .join(''),
    );
  row([
    'type',
    'pages',
    'median',
    'most',
    'requests',
    'all',
    'HTML',
    'JS',
    'other',
    'nodes',
    'heaviest, and whether HTML with CSS fits one flight',
  ]);
  for (const [type, pages] of [...types].toSorted(([a], [b]) => a.localeCompare(b))) {
    const weights = pages
      .map((page) => ({ page, weight: weightOf(page) }))
      .toSorted((a, b) => a.weight - b.weight);
    const heaviest = weights.at(-1)!;
    const { requests, html, script, other, nodes } = await load(
      browser,
      origin + heaviest.page.address,
    );
    const fits = compressed(heaviest.page.html) <= flight;
    row([
      type,
      pages.length,
      kilobytes(weights[Math.floor(weights.length / 2)]!.weight),
      kilobytes(heaviest.weight),
      requests,
      kilobytes(html + script + other),
      kilobytes(html),
      kilobytes(script),
      kilobytes(other),
      nodes,
      `${heaviest.page.address} ${fits ? 'fits' : 'DOES NOT FIT'}`,
    ]);
  }
  await browser.close();
  stop();
}

if (import.meta.main) await main();
