// The texts of pages in the browser: what results choose their sentence from.
import { textFileOf } from '#text/page-text-file.ts';
import type { PageText } from '#text/page-text.ts';
import { loadPerPage } from './load-once.ts';
import { loadJson } from './open-index.ts';
import { readSections } from './page-sections.ts';

/**
 * Takes the location of an index and a page; gives the sections of its text, or undefined where it
 * cannot be loaded.
 */
export const loadText = loadPerPage(textFileOf, async (address, { title }) =>
  readSections(await loadJson<PageText>(address), title),
);
