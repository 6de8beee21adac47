// Pictures of articles in the built files: what they weigh, what they say, and what they need.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { expect } from '@playwright/test';
import { attributeValues, builtPages, dist } from '../site.ts';
import { compressed } from '../weigh.ts';

/** Bytes of one picture as it is sent, and of all that a page shows in one theme. */
const pictureBudget = 20_000;
const pageBudget = 40_000;

const weigh = (name: string) => {
  const bytes = readFileSync(join(dist, name));
  return name.endsWith('.svg') ? compressed(bytes.toString()) : bytes.length;
};
const pages = builtPages().filter(({ html }) => /<img\b/.test(html));
const tagsOf = (html: string) => html.match(/<img\b[^>]*>/g) ?? [];
const value = (tag: string, name: string) => attributeValues(tag, 'img', name)[0];

test('some article shows a picture, in both languages, for both themes', () => {
  for (const locale of ['zh', 'en'])
    for (const variant of ['light', 'dark'])
      expect(
        pages.filter(
          ({ address, html }) =>
            address.startsWith(`/${locale}/`) && html.includes(`data-variant="${variant}"`),
        ).length,
        `${locale}, ${variant}`,
      ).toBeGreaterThan(0);
});

test('a picture says what it shows, keeps its place, waits until it is near, and is a file of the site', () => {
  for (const { address, html } of pages)
    for (const tag of tagsOf(html)) {
      const where = `${address} ${tag}`;
      expect(value(tag, 'alt')?.trim(), where).toBeTruthy();
      for (const side of ['width', 'height'])
        expect(Number(value(tag, side)), where).toBeGreaterThan(0);
      expect(existsSync(join(dist, value(tag, 'src')!)), where).toBe(true);
      if (value(tag, 'data-variant') !== undefined)
        expect(value(tag, 'loading'), where).toBe('lazy');
    }
});

test('pictures are small', () => {
  for (const { address, html } of pages) {
    const tags = tagsOf(html);
    for (const tag of tags)
      expect(weigh(value(tag, 'src')!), `${address} ${tag}`).toBeLessThanOrEqual(pictureBudget);
    for (const hidden of ['dark', 'light']) {
      const shown = tags.filter((tag) => value(tag, 'data-variant') !== hidden);
      const bytes = shown.reduce((sum, tag) => sum + weigh(value(tag, 'src')!), 0);
      expect(bytes, address).toBeLessThanOrEqual(pageBudget);
    }
  }
});

test('a Markdown page shows each picture once, with its full address', () => {
  for (const { address, html } of pages) {
    const markdown = readFileSync(join(dist, address, 'index.md'), 'utf8');
    const light = tagsOf(html).filter((tag) => value(tag, 'data-variant') !== 'dark');
    const shown = [...markdown.matchAll(/!\[[^\]]+\]\((https?:\/\/[^)]+)\)/g)].map(
      ([, url]) => url,
    );
    expect(
      shown.map((url) => new URL(url!).pathname),
      address,
    ).toEqual(light.map((tag) => value(tag, 'src')));
  }
});
