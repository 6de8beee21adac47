// The service worker as one file.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { withBase } from '#i18n/address.ts';
import { strings } from '#i18n/index.ts';
import { localeKeys, type Locale } from '#i18n/locales.ts';
import type { CopyNote } from '#offline/copy-note.ts';
import type { BuildFacts, Kit } from '#offline/scope.worker.ts';
import { getPermalinks } from '#permalinks/index.ts';
import { movedPages } from '#permalinks/redirects.ts';

const source = (name: string) => fileURLToPath(new URL(`../../offline/${name}`, import.meta.url));

/**
 * Takes the folder of the build, the name of the worker's module in `offline/`, and the kits;
 * writes the worker as one file, `sw.js`, with what it must know of this build. Rejects where it
 * does not bundle.
 */
export async function writeWorker(dist: string, entry: string, kits: Kit[]): Promise<void> {
  const noteOf = (locale: Locale) => {
    const { silent, foreign, dated, undated } = strings(locale).offline;
    return { silent, foreign, dated, undated };
  };
  const facts: BuildFacts = {
    base: withBase('/'),
    notes: Object.fromEntries(localeKeys.map((locale) => [locale, noteOf(locale)])) as Record<
      Locale,
      CopyNote
    >,
    kits,
    moved: Object.fromEntries(movedPages(getPermalinks())),
  };
  await build({
    entryPoints: [source(entry)],
    outfile: join(dist, 'sw.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    define: { __OFFLINE__: JSON.stringify(facts) },
  });
}
