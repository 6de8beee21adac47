// The search index in the built files: its language, its parts and what the browser loads of
// it first.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { localeKeys, locales } from '../../src/i18n/locales.ts';
import { builtPage, dist } from '../site.ts';

for (const locale of localeKeys) {
  test(`the ${locale} index is one language, spelt as its pages are, in small chunks, without files nobody loads`, () => {
    const folder = join(dist, 'pagefind', locale);
    const entry = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as {
      version: string;
      languages: object;
    };
    expect(Object.keys(entry.languages)).toEqual([locales[locale].tag.toLowerCase()]);
    expect(builtPage(`/${locale}/`).html).toContain(`<html lang="${locales[locale].tag}"`);
    const chunks = readdirSync(join(folder, 'index')).map(
      (file) => statSync(join(folder, 'index', file)).size,
    );
    expect(chunks.length).toBeGreaterThan(60);
    expect(Math.max(...chunks)).toBeLessThan(8_000);
    expect(readdirSync(folder).filter((file) => /ui|highlight|worker|filter/.test(file))).toEqual(
      [],
    );
  });

  test(`a first answer stays small: the worker and the questions (${locale})`, () => {
    const worker = readdirSync(join(dist, '_assets')).find((file) =>
      file.startsWith('search.worker'),
    )!;
    const weigh = (file: string) => brotliCompressSync(readFileSync(join(dist, file))).length;
    expect(
      weigh(`_assets/${worker}`) + weigh(`pagefind/${locale}/questions.json`),
    ).toBeLessThanOrEqual(35_000);
  });
}
