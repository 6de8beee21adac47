// Writes the worker of the site and, for each language, the kit that it keeps for times without
// a network.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { AstroIntegrationLogger } from 'astro';
import { localeKeys, locales, type Locale } from '#i18n/locales.ts';
import { strings } from '#i18n/index.ts';
import { absolute, addressOf, withBase } from '#i18n/address.ts';
import { choosePages, codesFile, maxPages, namesIn, orderPages, wholeParts } from '#offline/kit.ts';
import { copyOf } from '#offline/page-copy.ts';
import { packFiles, type Pack } from '#offline/pack.ts';
import type { Kit } from '#offline/scope.worker.ts';
import { site } from '#site.ts';
import { contentOf, elementsIn, parsePage, withEdits } from '#text/html-tree.ts';
import type { CompletePages } from './built-pages.ts';
import type { SearchIndex } from './search-index.ts';
import { writeWorker } from './worker-file.ts';

/**
 * Bytes of a kit as a host compresses it while it is asked: with the worker itself it stays below
 * 360 kB.
 */
const budget = 354_000;
/** Pages that work with a network only, as the desk does, which reads the list of sections. */
const online = ['desk'];
const hash = (text: string) => createHash('sha256').update(text).digest();
const weigh = (pack: Pack) =>
  brotliCompressSync(JSON.stringify(pack), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
    .length;

/**
 * Takes the pages, the paths of all of them and the files of the index; writes the worker, and the
 * kits unless the site has none.
 */
export async function writeOffline(
  pages: CompletePages,
  paths: readonly string[],
  index: SearchIndex,
  logger: AstroIntegrationLogger,
): Promise<void> {
  const kits = site.offline ? writeKits(pages, paths, index, logger) : [];
  await writeWorker(
    pages.folder,
    site.offline ? 'service.worker.ts' : 'self-destroying.worker.ts',
    kits,
  );
}

/** Writes the kits, says on the pages of the site what they hold, and gives them. */
function writeKits(
  built: CompletePages,
  paths: readonly string[],
  index: SearchIndex,
  logger: AstroIntegrationLogger,
): Kit[] {
  const chosen = localeKeys.map((locale) => {
    const { files, pages, kit, ordered } = partsOf(built, locale, paths, index[locale]);
    return { locale, ordered, ...choosePages(files, pages, kit, budget, weigh) };
  });
  for (const { locale, ordered, count } of chosen) sayKept(built, locale, ordered, count);
  return chosen.map(({ locale, ordered, count }) => {
    const { files, pages } = partsOf(built, locale, paths, index[locale]);
    const pack = packFiles([...files, ...pages.slice(0, count)]);
    logger.info(
      `${locale}: ${count} of ${ordered.length} pages and their search answer without a network, ${Math.round(weigh(pack) / 1000)} kB`,
    );
    return writeKit(built.folder, locale, pack);
  });
}

/** Writes the kit of a language under a name that changes with its content, and gives it. */
function writeKit(dist: string, locale: Locale, pack: Pack): Kit {
  const text = JSON.stringify(pack);
  const url = `offline/kit-${locale}.${hash(text).toString('hex').slice(0, 10)}.json`;
  mkdirSync(join(dist, 'offline'), { recursive: true });
  writeFileSync(join(dist, url), text);
  return { url, integrity: `sha256-${hash(text).toString('base64')}` };
}

/**
 * Says on the home page of a language, and on the page for times without a network, what of that
 * language is kept.
 */
function sayKept(
  built: CompletePages,
  locale: Locale,
  ordered: readonly string[],
  count: number,
): void {
  const { kept, parts } = strings(locale).offline;
  const names = wholeParts(ordered, count).map((part) => parts[part]);
  const words = kept
    .replace('{count}', String(count))
    .replace('{parts}', new Intl.ListFormat(locales[locale].tag).format(names));
  for (const file of [join(locale, 'index.html'), 'offline/index.html'])
    built.change(file, (html) =>
      withEdits(
        html,
        elementsIn(parsePage(html))
          .filter(({ properties }) => properties['dataKept'] === locale)
          .map((element) => ({ ...contentOf(element), text: words })),
      ),
    );
}

/**
 * What a kit is packed from: the files that every kit has, and the pages of the language in the
 * order in which they are kept.
 */
interface Parts {
  files: (readonly [string, string])[];
  pages: (readonly [string, string])[];
  /** How many of the pages must be in. */
  kit: number;
  /** Paths of all pages, without the language. */
  ordered: string[];
}

function partsOf(
  built: CompletePages,
  locale: Locale,
  all: readonly string[],
  index: readonly string[],
): Parts {
  const read = (file: string) => readFileSync(join(built.folder, file), 'utf8');
  const paths = all
    .filter((path) => path.startsWith(`${locale}/`))
    .map((path) => path.slice(locale.length + 1).replace(/\/$/, ''))
    .filter((path) => !online.includes(path) && built.find(locale, path) !== undefined)
    .sort();
  const { ordered, kit } = orderPages(paths);
  const pages = ordered
    .slice(0, maxPages)
    .map(
      (path) =>
        [
          withBase(`/${locale}/${path === '' ? '' : `${path}/`}`),
          copyOf(built.read(locale, path)),
        ] as const,
    );
  const scripts = new Map(
    readdirSync(join(built.folder, '_assets'))
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, read(join('_assets', name))]),
  );
  const shared = ['favicon.svg', 'manifest.webmanifest', ...index].map(
    (file) => [withBase(`/${file}`), read(file)] as const,
  );
  const doors = [
    [withBase('/'), copyOf(read('index.html'))],
    [withBase('/offline/'), copyOf(read('offline/index.html'))],
  ] as const;
  const codes = [
    withBase(`/${locale}/${codesFile}`),
    codesOf(read('sections.json'), locale),
  ] as const;
  const used = namesIn([...pages, ...doors].map(([, html]) => html).join(''), scripts);
  const files = [
    ...doors,
    ...used.map((name) => [withBase(`/_assets/${name}`), scripts.get(name)!] as const),
    ...shared,
    codes,
  ];
  return { files, pages, kit, ordered };
}

/** Takes the list of codes as it is published; gives where each code leads in a language. */
function codesOf(list: string, locale: Locale): string {
  const { sections } = JSON.parse(list) as {
    sections: { code: string; address: Record<Locale, string> }[];
  };
  const home = absolute(addressOf(locale, ''));
  return JSON.stringify(
    Object.fromEntries(
      sections.flatMap(({ code, address }) =>
        address[locale].startsWith(home) ? [[code, address[locale].slice(home.length)]] : [],
      ),
    ),
  );
}
