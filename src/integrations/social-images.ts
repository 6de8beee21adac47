// Draws the image of every page for shared links. An image is kept between builds under the hash of its drawing.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { AstroIntegration } from 'astro';
import { localeKeys } from '#i18n/locales.ts';
import { getKnowledge } from '#knowledge/index.ts';
import { socialFileOf } from '#seo/head.ts';
import { cardsOf, drawCard, encodePng, entryCard, format, paletteOf, readFont, size, type Card } from '#seo/social-image/index.ts';

const require = createRequire(import.meta.url);
const fontFile = join(dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts/NotoSansHans-Bold.otf');

/** Gives the integration. It writes files below /social/ and reads none of the built ones. */
export function socialImages(): AstroIntegration {
  let cache = '';
  return {
    name: 'social-images',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = fileURLToPath(new URL('social-images/', config.cacheDir));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { images, drawn } = await writeImages(fileURLToPath(dir), cache);
        logger.info(`wrote ${images} images, ${drawn} of them drawn anew`);
      },
    },
  };
}

/** Takes the folder of the site and the folder of kept images; writes every image and says how many there are and how many had to be drawn. */
async function writeImages(dist: string, cache: string): Promise<{ images: number; drawn: number }> {
  const knowledge = getKnowledge();
  const cards: [string, Card][] = [
    [socialFileOf(), entryCard(knowledge)],
    ...localeKeys.flatMap((locale) => [...cardsOf(knowledge, locale)].map(([path, card]): [string, Card] => [socialFileOf(locale, path), card])),
  ];
  const font = readFont(readFileSync(fontFile));
  const renderer = readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm'));
  const base = createHash('sha256').update(font.file).update(renderer).update(format).digest();
  let drawn = 0;
  for (const [name, card] of cards) {
    const svg = drawCard(card, font);
    const kept = join(cache, createHash('sha256').update(base).update(svg).digest('hex'));
    let png = readKept(kept);
    if (png === undefined) {
      png = await render(svg, font.file, renderer);
      keep(kept, png);
      drawn++;
    }
    const file = join(dist, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, png);
  }
  return { images: cards.length, drawn };
}

/** Gives a kept image, or undefined where there is none or its bytes are not the ones that were kept: 32 bytes of hash stand before them. */
function readKept(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const png = bytes.subarray(32);
    return digest(png).equals(bytes.subarray(0, 32)) ? png : undefined;
  } catch {
    return undefined;
  }
}

function keep(file: string, png: Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, Buffer.concat([digest(png), png]));
  renameSync(unfinished, file);
}

function digest(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

let started: Promise<void> | undefined;

/** Draws an SVG with one font and none of the system's; WebAssembly reaches no file by itself. */
async function render(svg: string, font: Uint8Array, renderer: Uint8Array): Promise<Buffer> {
  await (started ??= initWasm(renderer));
  const drawing = new Resvg(svg, { font: { fontBuffers: [font], defaultFontFamily: 'Noto Sans S Chinese' } });
  const image = drawing.render();
  try {
    return encodePng(image.pixels, size.width, size.height, paletteOf());
  } finally {
    image.free();
    drawing.free();
  }
}
