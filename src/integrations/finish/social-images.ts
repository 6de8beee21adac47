// Draws the image of every page for shared links. An image is kept between builds under the hash of
// its drawing.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { AstroIntegrationLogger } from 'astro';
import { localeKeys } from '#i18n/locales.ts';
import { getKnowledge } from '#knowledge/index.ts';
import { socialFileOf } from '#seo/head.ts';
import {
  cardsOf,
  drawCard,
  encodePng,
  entryCard,
  format,
  paletteOf,
  readFont,
  size,
  type SocialCard,
} from '#seo/social-image/index.ts';
import { openBuildCache } from './build-cache.ts';

const require = createRequire(import.meta.url);
const fontFile = join(
  dirname(require.resolve('@embedpdf/fonts-sc')),
  '../fonts/NotoSansHans-Bold.otf',
);
const rendererFile = require.resolve('@resvg/resvg-wasm/index_bg.wasm');

/**
 * Takes the folder of the build and that of the images kept between builds; writes every image
 * below /social/. It reads no page.
 */
export async function writeSocialImages(
  dist: string,
  cache: string,
  logger: AstroIntegrationLogger,
): Promise<void> {
  const knowledge = getKnowledge();
  const cards: [string, SocialCard][] = [
    [socialFileOf(), entryCard(knowledge)],
    ...localeKeys.flatMap((locale) =>
      [...cardsOf(knowledge, locale)].map(([path, card]): [string, SocialCard] => [
        socialFileOf(locale, path),
        card,
      ]),
    ),
  ];
  const font = readFont(readFileSync(fontFile));
  const renderer = readFileSync(rendererFile);
  await startRenderer(renderer);
  const kept = openBuildCache(cache);
  const tools = createHash('sha256').update(font.file).update(renderer).update(format).digest();
  let drawn = 0;
  for (const [name, card] of cards) {
    const svg = drawCard(card, font);
    const { bytes, isNew } = kept.getOrMake([tools, svg], () => render(svg, font.file));
    const file = join(dist, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    drawn += Number(isNew);
  }
  logger.info(`wrote ${cards.length} images, ${drawn} of them drawn anew`);
}

let started: Promise<void> | undefined;

/** A renderer can be started once in a process. */
function startRenderer(file: Uint8Array): Promise<void> {
  return (started ??= initWasm(file));
}

/** Draws an SVG with one font and none of the system's, which WebAssembly cannot reach. */
function render(svg: string, font: Uint8Array): Buffer {
  const drawing = new Resvg(svg, {
    font: { fontBuffers: [font], defaultFontFamily: 'Noto Sans S Chinese' },
  });
  const image = drawing.render();
  try {
    return encodePng(image.pixels, size.width, size.height, paletteOf());
  } finally {
    image.free();
    drawing.free();
  }
}
