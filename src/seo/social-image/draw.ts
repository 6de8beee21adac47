// The picture that a messenger or a social network shows beside a link: the title large, and the
// binding path with the page's stations filled.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { colour } from '../colours.ts';
import type { Font } from './font.ts';
import { blend } from './png.ts';
import { measureFor, round, setWords } from './set-text.ts';
import { breakTitle } from './title-lines.ts';

/** What stands on an image. */
export interface SocialCard {
  /** Language tag of its texts. */
  language: string;
  siteName: string;
  /** The part of the site that the page belongs to; '' for none. */
  label: string;
  title: string;
  /** The line under the title; '' for none. */
  lead: string;
  stations: readonly { name: string; isHere: boolean }[];
  /** The name of the last stop, where the card is linked. */
  lastStep: string;
  /** Whether the page is for an emergency. */
  isUrgent: boolean;
}

/** The mark of the site: a drawing with a `viewBox` and colours of its own. */
const markFile = 'public/favicon.svg';

/**
 * Gives the mark as a square of an image, by the place of its corner and its side. Throws where its
 * file is no SVG that can be scaled.
 */
function markAt(x: number, y: number, side: number): string {
  const [, attributes = '', drawing = ''] =
    /<svg\b([^>]*)>([\s\S]*)<\/svg>/.exec(readFileSync(resolve(markFile), 'utf8')) ?? [];
  const viewBox = /\bviewBox="[^"]+"/.exec(attributes)?.[0];
  if (viewBox === undefined)
    throw new Error(`${markFile} is no SVG with a viewBox: the images of shared links draw it.`);
  const own = attributes.replace(/\s(?:x|y|width|height|xmlns|id|class)="[^"]*"/g, '');
  return `<svg x="${x}" y="${y}" width="${side}" height="${side}"${own}>${drawing}</svg>`;
}

export const size = { width: 1200, height: 630 };
const margin = 80;
const inner = size.width - 2 * margin;
const white = '#ffffff';
const titleSizes = [96, 86, 76, 66, 56, 46];
const titleBox = { top: 158, height: 278 };
const leading = 1.26;
const line = { y: 500, dot: 17, names: 552, nameSize: 23, nameLeading: 28 };

const ink = () =>
  Object.fromEntries(
    ['paper', 'ink', 'ink-soft', 'line-strong', 'link', 'link-quiet', 'stop'].map((name) => [
      name,
      colour(name).light,
    ]),
  ) as Record<string, string>;

/** Gives the palette of every image: its colours, and the steps between those that meet. */
export function paletteOf(): number[] {
  const { paper = '', link = '', 'link-quiet': quiet = '', ...others } = ink();
  return blend(
    [
      ...Object.values(others).map((other) => [paper, other] as const),
      [paper, link],
      [paper, quiet],
      [quiet, link],
      [link, white],
    ],
    12,
  );
}

/**
 * Takes a card and a font; gives the card without characters that the font lacks. A picture without
 * an emoji or an accent is better than none: a letter stands without its accent, anything else is
 * left out.
 */
function inFont(card: SocialCard, font: Font): SocialCard {
  const shown = (text: string) =>
    [...text]
      .map((character) =>
        font.hasAll(character)
          ? character
          : [...character.normalize('NFD').replaceAll('ı', 'i')].filter(font.hasAll).join(''),
      )
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
  return {
    ...card,
    siteName: shown(card.siteName),
    label: shown(card.label),
    title: shown(card.title),
    lead: shown(card.lead),
    lastStep: shown(card.lastStep),
    stations: card.stations.map((station) => ({ ...station, name: shown(station.name) })),
  };
}

/**
 * Takes a card and the font it is set in; gives its SVG, without characters that the font lacks.
 * Throws where the title is too long.
 */
export function drawCard(given: SocialCard, font: Font): string {
  const card = inFont(given, font);
  const paint = ink();
  const measure = measureFor(font, card.language);
  const accent = card.isUrgent ? paint['stop']! : paint['link']!;
  const words = (
    text: string,
    x: number,
    y: number,
    fontSize: number,
    fill: string,
    anchor = 'start',
  ) =>
    `<text x="${round(x)}" y="${round(y)}" font-size="${fontSize}" fill="${fill}" text-anchor="${anchor}">${setWords(text, fontSize, card.language)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" font-weight="700" xml:lang="${card.language}">`,
    `<rect width="${size.width}" height="${size.height}" fill="${paint['paper']}"/><rect width="14" height="${size.height}" fill="${accent}"/>`,
    markAt(margin, 62, 56),
    words(card.siteName, margin + 74, 103, 36, paint['ink']!),
    words(card.label, size.width - margin, 102, 30, accent, 'end'),
    ...drawTitle(card, measure, words, paint),
    ...drawLine(card, measure, words, paint),
    '</svg>',
  ].join('');
}

type DrawText = (
  text: string,
  x: number,
  y: number,
  fontSize: number,
  fill: string,
  anchor?: string,
) => string;

function drawTitle(
  { title, lead, language }: SocialCard,
  measure: (text: string) => number,
  words: DrawText,
  paint: Record<string, string>,
): string[] {
  const leadSize = 34;
  const room = titleBox.height - (lead === '' ? 0 : leadSize * 1.6);
  for (const fontSize of titleSizes) {
    const lines = breakTitle(
      title,
      language,
      inner,
      (text) => measure(text) * fontSize,
      Math.floor(room / (fontSize * leading)),
    );
    if (lines === undefined) continue;
    const top = titleBox.top + (room - lines.length * fontSize * leading) / 2;
    const baseline = (at: number) => top + (at + 0.87) * fontSize * leading - 0.06 * fontSize;
    return [
      ...lines.map((text, at) => words(text, margin, baseline(at), fontSize, paint['ink']!)),
      words(lead, margin, baseline(lines.length - 1) + leadSize * 2, leadSize, paint['ink-soft']!),
    ];
  }
  throw new Error(`The title “${title}” does not fit its social image.`);
}

function drawLine(
  { stations, lastStep, language }: SocialCard,
  measure: (text: string) => number,
  words: DrawText,
  paint: Record<string, string>,
): string[] {
  const { y, dot, names, nameSize, nameLeading } = line;
  const step = (inner - 2 * dot) / stations.length;
  const x = (at: number) => margin + dot + at * step;
  const name = (text: string, at: number, fill: string) => {
    const anchor = at === 0 ? 'start' : at === stations.length ? 'end' : 'middle';
    const edge = at === 0 ? margin : at === stations.length ? size.width - margin : x(at);
    const lines = breakTitle(text, language, step - 12, (part) => measure(part) * nameSize, 2) ?? [
      text,
    ];
    return lines
      .map((part, row) => words(part, edge, names + row * nameLeading, nameSize, fill, anchor))
      .join('');
  };
  return [
    `<path d="M${margin + dot} ${y}H${round(x(stations.length))}" stroke="${paint['line-strong']}" stroke-width="7"/>`,
    ...stations.map((station, at) => {
      const shape = station.isHere
        ? `<circle cx="${round(x(at))}" cy="${y}" r="${dot + 10}" fill="${paint['link-quiet']}"/><circle cx="${round(x(at))}" cy="${y}" r="${dot}" fill="${paint['link']}"/>`
        : `<circle cx="${round(x(at))}" cy="${y}" r="${dot - 3.5}" fill="${paint['paper']}" stroke="${paint['line-strong']}" stroke-width="7"/>`;
      return shape + name(station.name, at, station.isHere ? paint['link']! : paint['ink-soft']!);
    }),
    `<rect x="${round(x(stations.length) - dot)}" y="${y - dot}" width="${2 * dot}" height="${2 * dot}" rx="7" fill="${paint['link']}"/>`,
    name(lastStep, stations.length, paint['link']!),
  ];
}
