// Writes the worker of the site and, for each language, the kit that it keeps for times without a network.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { build } from 'esbuild';
import { injectManifest } from 'workbox-build';
import { localeKeys, type Locale } from '#i18n/locales.ts';
import { strings } from '#i18n/index.ts';
import { absolute, addressOf, withBase } from '#i18n/address.ts';
import {
  choosePages,
  codesFile,
  mostPages,
  namesIn,
  orderPages,
  type Choice,
} from '#offline/kit.ts';
import type { Pack } from '#offline/pack.ts';
import { site } from '#site.ts';

/** Bytes of a kit as a host compresses it while it is asked: with the worker itself it stays below 300 kB. */
const budget = 280_000;
const source = (name: string) => fileURLToPath(new URL(`../offline/${name}`, import.meta.url));
const hash = (text: string) => createHash('sha256').update(text).digest();
const weigh = (pack: Pack) =>
  brotliCompressSync(JSON.stringify(pack), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
    .length;

/** Pages of codes only lead on to sections; they are not read. */
const isRead = (path: string) => !path.startsWith('s/');

/** Gives the integration. It must stand after everything that writes pages, scripts or the index. */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        if (site.offline) for (const locale of localeKeys) writeKit(dist, locale, logger);
        await writeWorker(dist, site.offline ? 'service.worker.ts' : 'retire.worker.ts');
      },
    },
  };
}

/** Writes the kit of a language under a name that changes with its content. */
function writeKit(dist: string, locale: Locale, logger: AstroIntegrationLogger): void {
  const { pack, count, of } = kitOf(dist, locale);
  const text = JSON.stringify(pack);
  mkdirSync(join(dist, 'offline'), { recursive: true });
  writeFileSync(
    join(dist, 'offline', `kit-${locale}.${hash(text).toString('hex').slice(0, 10)}.json`),
    text,
  );
  logger.info(
    `${locale}: ${count} of ${of} pages and their search answer without a network, ${Math.round(weigh(pack) / 1000)} kB`,
  );
}

function kitOf(dist: string, locale: Locale): Choice & { of: number } {
  const read = (file: string) => readFileSync(join(dist, file), 'utf8');
  const folder = join(dist, locale);
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === 'index.html')
    .map(({ parentPath }) => parentPath.slice(folder.length + 1))
    .filter(isRead)
    .sort();
  const { ordered, kit } = orderPages(paths);
  const pages = ordered
    .slice(0, mostPages)
    .map(
      (path) =>
        [
          withBase(`/${locale}/${path === '' ? '' : `${path}/`}`),
          read(join(locale, path, 'index.html')),
        ] as const,
    );
  const scripts = new Map(
    readdirSync(join(dist, '_assets'))
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, read(join('_assets', name))]),
  );
  const shared = [
    'favicon.svg',
    'manifest.webmanifest',
    `pagefind/${locale}/questions.json`,
    `pagefind/${locale}/questions-more.json`,
    ...(locale === 'zh' ? [`pagefind/${locale}/traditional.json`] : []),
  ].map((file) => [withBase(`/${file}`), read(file)] as const);
  const doors = [
    [withBase('/'), read('index.html')],
    [withBase('/offline/'), read('offline/index.html')],
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
  return { ...choosePages(files, pages, kit, budget, weigh), of: ordered.length };
}

/** Takes the list of codes as it is published; gives where each code leads in a language. */
function codesOf(list: string, locale: Locale): string {
  const { sections } = JSON.parse(list) as {
    sections: { code: string; address: Record<Locale, string> }[];
  };
  const start = absolute(addressOf(locale, '')).length;
  return JSON.stringify(
    Object.fromEntries(sections.map(({ code, address }) => [code, address[locale].slice(start)])),
  );
}

/** Bundles the worker into one file at the root of the site and names the kits in it. */
async function writeWorker(dist: string, entry: string): Promise<void> {
  const notes = Object.fromEntries(
    localeKeys.map((locale) => [
      locale,
      { dated: strings(locale).offline.dated, undated: strings(locale).offline.undated },
    ]),
  );
  const made = join(dist, 'sw.made.js');
  await build({
    entryPoints: [source(entry)],
    outfile: made,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    define: { __OFFLINE__: JSON.stringify({ base: withBase('/'), notes }) },
  });
  if (readFileSync(made, 'utf8').includes('self.__WB_MANIFEST')) {
    await injectManifest({
      swSrc: made,
      swDest: join(dist, 'sw.js'),
      globDirectory: dist,
      globPatterns: ['offline/kit-*.json'],
      maximumFileSizeToCacheInBytes: 10_000_000,
      manifestTransforms: [
        (entries) => ({
          manifest: entries.map(({ url, size }) => ({
            url,
            size,
            revision: null,
            integrity: `sha256-${hash(readFileSync(join(dist, url), 'utf8')).toString('base64')}`,
          })),
        }),
      ],
    });
  } else {
    writeFileSync(join(dist, 'sw.js'), readFileSync(made));
  }
  rmSync(made);
}
