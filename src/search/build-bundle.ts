// Writes the Pagefind bundle of one language, and only what our engine loads of it. Used by the
// build only.
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';

/**
 * Bytes of text in an index chunk before compression: a query loads a few, so they are cut to a few
 * kB each.
 */
const chunkSize = 400;
/**
 * The middle one of the chunks of an index that was cut to that size stays well below this,
 * compressed; a word that every page has may fill more.
 */
const largestMiddleChunk = 4_000;

export interface BundlePage {
  /** Address without the base path. */
  url: string;
  html: string;
}

/**
 * Takes the folder to write and the language tag of its pages; writes the bundle. Gives the address
 * of the page behind each of Pagefind's ids. Throws with what Pagefind refuses.
 */
export async function buildBundle(
  folder: string,
  tag: string,
  pages: readonly BundlePage[],
): Promise<Record<string, string>> {
  // Read by Pagefind's own process when it starts; there is no option for it.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize);
  const { index, errors } = await createIndex();
  refuse('the index', errors);
  for (const { url, html } of pages)
    refuse(url, (await index!.addHTMLFile({ url, content: html })).errors);
  rmSync(folder, { recursive: true, force: true });
  refuse(folder, (await index!.writeFiles({ outputPath: folder })).errors);
  await index!.deleteIndex();
  const addresses = readAddresses(folder);
  prune(folder);
  check(folder, tag, pages.length);
  return addresses;
}

/** What Pagefind writes before the JSON in each of its files. */
const signature = 'pagefind_dcd';

/**
 * Gives the address that Pagefind stores in each of its fragments, by the fragment's name, which is
 * its id.
 */
function readAddresses(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(join(folder, 'fragment')).map((file) => {
      const text = gunzipSync(readFileSync(join(folder, 'fragment', file))).toString('utf8');
      const { url } = JSON.parse(text.slice(text.indexOf(signature) + signature.length)) as {
        url: string;
      };
      return [basename(file, '.pf_fragment'), url.replace(/^\//, '')];
    }),
  );
}

/** Ends Pagefind's process, which `buildBundle` starts; without it the build never ends. */
export async function endPagefind(): Promise<void> {
  await close();
}

/** Lists the files of a bundle by their path in it. */
function bundleFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

interface Entry {
  languages: Record<string, { wasm: string | null; page_count: number }>;
}

const entryOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as Entry;

/** Removes Pagefind's own interface, its worker, and the WebAssembly of other languages. */
function prune(folder: string): void {
  const used = new Set(
    Object.values(entryOf(folder).languages).map(
      ({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`,
    ),
  );
  const isUsed = (file: string) =>
    /^(?:pagefind\.js|pagefind-entry\.json|pagefind\..+\.pf_meta|index\/.+)$/.test(file) ||
    used.has(file);
  for (const file of bundleFiles(folder)) if (!isUsed(file)) rmSync(join(folder, file));
  for (const name of ['filter', 'fragment'])
    rmSync(join(folder, name), { recursive: true, force: true });
}

/**
 * Holds what an upgrade of Pagefind could change unseen: one language under its tag, all its pages,
 * small chunks.
 */
function check(folder: string, tag: string, count: number): void {
  const languages = Object.entries(entryOf(folder).languages).map(
    ([language, { page_count }]) => `${language}: ${page_count}`,
  );
  if (languages.join() !== `${tag.toLowerCase()}: ${count}`)
    throw new Error(
      `The search index holds ${languages.join()}; it should hold ${tag.toLowerCase()}: ${count}.`,
    );
  const chunks = readdirSync(join(folder, 'index'))
    .map((file) => statSync(join(folder, 'index', file)).size)
    .sort((a, b) => a - b);
  const middle = chunks[Math.floor(chunks.length / 2)] ?? 0;
  if (middle > largestMiddleChunk)
    throw new Error(
      `The search index has chunks of ${middle} bytes: Pagefind no longer heeds the chunk size.`,
    );
}

function refuse(what: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind refuses ${what}: ${errors.join('; ')}`);
}
