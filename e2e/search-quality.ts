// How well search answers judged queries on the built site. Run as a command it prints the figures;
// with --stock also those of Pagefind alone, with --curve those of the questions alone, by how many
// there are.
import { chromium, type Browser, type Page } from '@playwright/test';
import { localeKeys, type Locale } from '../src/i18n/locales.ts';
import { browserArguments, findBrowser } from './browser.ts';
import { questionsOnly } from './search-model.ts';
import { addStockIndex, serve } from './search-server.ts';
import { dist } from './site.ts';
import {
  askAll,
  judgedQueries,
  type JudgedQuery,
  type JudgedAnswer,
  placeOfAnswer,
  type QuerySet,
  querySets,
  recallAt,
  wilson,
} from './judged-queries.ts';

const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(8);
const percentile = (values: number[], share: number) =>
  values.toSorted((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? 0;

function printLine(name: string, outcomes: readonly JudgedAnswer[]): void {
  const ranks = outcomes.map((outcome) => {
    const place = placeOfAnswer(outcome);
    return place === 0 ? 0 : 1 / place;
  });
  const reciprocal = ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
  const none = outcomes.filter(({ found }) => found.length === 0).length / outcomes.length;
  console.log(
    [
      name.padEnd(14),
      String(outcomes.length).padStart(4),
      ...[1, 3, 5].map((max) => percent(recallAt(max, outcomes))),
      reciprocal.toFixed(3).padStart(7),
      percent(none),
    ].join(' '),
  );
}

function print(title: string, outcomes: readonly JudgedAnswer[]): void {
  console.log(
    `\n${title}\n${'kind'.padEnd(14)} ${'n'.padStart(4)} ${['R@1', 'R@3', 'R@5'].map((name) => name.padStart(8)).join(' ')} ${'MRR'.padStart(7)} ${'none'.padStart(8)}`,
  );
  for (const kind of [...new Set(outcomes.map((outcome) => outcome.kind))])
    printLine(
      kind,
      outcomes.filter((outcome) => outcome.kind === kind),
    );
  printLine('all', outcomes);
  for (const max of [1, 3]) {
    const [low, high] = wilson(recallAt(max, outcomes) * outcomes.length, outcomes.length);
    console.log(`R@${max} lies between ${percent(low).trim()} and ${percent(high).trim()}`);
  }
  const times = outcomes.slice(1).map(({ milliseconds }) => milliseconds);
  console.log(
    `warm, to the painted list: p50 ${percentile(times, 0.5).toFixed(0)} ms, p95 ${percentile(times, 0.95).toFixed(0)} ms, p99 ${percentile(times, 0.99).toFixed(0)} ms`,
  );
}

/** Gives the bytes that a first query from the home page loads beyond that page. */
async function firstQueryBytes(
  browser: Browser,
  origin: string,
  locale: Locale,
  query: string,
): Promise<number> {
  // What the site's worker keeps for later is no part of a query.
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  await page.goto(`${origin}/${locale}/`, { waitUntil: 'networkidle' });
  let bytes = 0;
  const sizes: Promise<void>[] = [];
  page
    .context()
    .on('requestfinished', (request) =>
      sizes.push(
        request
          .sizes()
          .then(
            ({ responseBodySize, responseHeadersSize }) =>
              void (bytes += responseBodySize + responseHeadersSize),
          ),
      ),
    );
  await page.locator('[data-search] input').fill(query);
  await page.locator('[role=option]').first().waitFor();
  await page.waitForLoadState('networkidle');
  await Promise.all(sizes);
  await page.context().close();
  return bytes;
}

/** Prints how the questions alone answer with so many of them a page. */
function printCurve(): void {
  console.log(
    `\n${'questions'.padEnd(14)} ${'set'.padEnd(10)} ${['R@1', 'R@3'].map((name) => name.padStart(8)).join(' ')}`,
  );
  for (const locale of localeKeys)
    for (const maxQuestions of [10, 20, 40, 80, Infinity]) {
      const ask = questionsOnly(locale, { maxQuestions });
      for (const set of Object.keys(querySets) as QuerySet[]) {
        const outcomes = judgedQueries(locale, set).map((query) => ({
          ...query,
          found: ask(query.query).map(({ page }) => `/${page.url}`),
          milliseconds: 0,
        }));
        console.log(
          `${locale} ${maxQuestions === Infinity ? 'all' : maxQuestions}`.padEnd(14),
          set.padEnd(10),
          percent(recallAt(1, outcomes)),
          percent(recallAt(3, outcomes)),
        );
      }
    }
}

async function main(): Promise<void> {
  if (process.argv.includes('--curve')) return printCurve();
  const isStockWanted = process.argv.includes('--stock');
  const stock = isStockWanted ? await addStockIndex(dist) : undefined;
  const { origin, stop } = await serve(dist, stock);
  const path = findBrowser()?.path;
  const browser = await chromium.launch({
    args: browserArguments,
    ...(path && { executablePath: path }),
  });
  for (const locale of localeKeys) {
    const page = await browser.newPage();
    await page.goto(`${origin}/${locale}/search/`);
    let files = 0;
    page
      .context()
      .on('request', (request) => void (request.url().includes('/pagefind/') && files++));
    const outcomes = await askAll(page, judgedQueries(locale));
    print(`${locale}: this site, judged queries`, outcomes);
    console.log(
      `files of the index loaded for each query: ${(files / outcomes.length).toFixed(1)}`,
    );
    for (const set of (Object.keys(querySets) as QuerySet[]).slice(1)) {
      const answers = await askAll(page, judgedQueries(locale, set));
      print(`${locale}: this site, ${set}`, answers);
      const agreed = answers.flatMap(({ agreed: pages, ...answer }) =>
        pages ? [{ ...answer, pages }] : [],
      );
      if (agreed.length > 0) print(`${locale}: this site, ${set}, as two readers agree`, agreed);
    }
    console.log(
      `first query: ${((await firstQueryBytes(browser, origin, locale, judgedQueries(locale)[0]!.query)) / 1000).toFixed(1)} kB`,
    );
    if (process.argv.includes('--misses')) {
      for (const outcome of outcomes.filter(
        (one) => placeOfAnswer(one) === 0 || placeOfAnswer(one) > 3,
      ))
        console.log(
          `  ${placeOfAnswer(outcome)} ${outcome.kind} ${outcome.query} → ${outcome.found
            .slice(0, 4)
            .map((found) => found.slice(4, -1))
            .join(', ')} ≠ ${outcome.pages.slice(0, 3).join(', ')}`,
        );
    }
    if (isStockWanted)
      print(`${locale}: Pagefind alone`, await askStock(page, judgedQueries(locale)));
    await page.close();
  }
  await browser.close();
  stop();
}

/** Asks Pagefind's own search, as its interface does. */
async function askStock(page: Page, queries: readonly JudgedQuery[]): Promise<JudgedAnswer[]> {
  const answers = await page.evaluate(
    async (texts) => {
      const pagefind = (await import(
        /* @vite-ignore */ `${location.origin}/stock/pagefind.js`
      )) as { search(text: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }> };
      const answers: { found: string[]; milliseconds: number }[] = [];
      for (const text of texts) {
        const start = performance.now();
        const { results } = await pagefind.search(text);
        const data = await Promise.all(results.slice(0, 8).map((result) => result.data()));
        answers.push({
          found: data.map(({ url }) => new URL(url, location.href).pathname),
          milliseconds: performance.now() - start,
        });
      }
      return answers;
    },
    queries.map(({ query }) => query),
  );
  return queries.map((query, at) => ({ ...query, ...answers[at]! }));
}

if (import.meta.main) await main();
