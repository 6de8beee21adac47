// Codes of sections in the built files: their small pages, and the lists that other programs read.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { expect } from '@playwright/test';
import {
  attributeValues,
  builtPage,
  builtPages,
  dist,
  isSectionPage,
  sitemapAddresses,
} from '../site.ts';

interface Row {
  code: string;
  page: string;
  id: string | null;
  status: string;
  title: { zh: string; en: string };
  address: { zh: string; en: string };
  short: { any: string; zh: string; en: string };
}

const { sections } = JSON.parse(readFileSync(join(dist, 'sections.json'), 'utf8')) as {
  sections: Row[];
};
const rowOf = (page: string, id: string | null) =>
  sections.find((row) => row.page === page && row.id === id)!;
const steps = rowOf('fixes/get-the-code', 'steps');
const path = (address: string) => new URL(address).pathname + new URL(address).hash;

test('every section of every page has a code, in both languages the same', () => {
  for (const { address, html } of builtPages().filter(
    (page) => /^\/zh\/(?!s\/)/.test(page.address) && page.html.includes('data-pagefind-body'),
  )) {
    const page = address.replace(/^\/zh\/|\/$/g, '');
    const ids = attributeValues(html, 'h2', 'id').filter((id) => html.includes(`section-${id}`));
    for (const id of [null, ...ids]) expect(rowOf(page, id), `${page}#${id}`).toBeDefined();
  }
});

test('every page, the small ones too, carries the mark by which the worker knows the site', () => {
  const bare = builtPages().filter(
    ({ address, html }) =>
      !address.includes('handbook-') && !html.includes('href="/manifest.webmanifest"'),
  );
  expect(bare.map(({ address }) => address)).toEqual([]);
});

test('every code has its pages, and they lead to a section that exists', () => {
  const small = new Map(
    builtPages()
      .filter(isSectionPage)
      .map(({ address, html }) => [address, html]),
  );
  expect(small.size).toBe(sections.length * 3);
  const ids = new Map<string, string[]>();
  for (const { code, address, short } of sections) {
    for (const locale of ['zh', 'en'] as const) {
      const target = path(address[locale]);
      const html = small.get(path(short[locale]))!;
      expect(html, code).toContain(`<meta http-equiv="refresh" content="0; url=${target}">`);
      expect(small.get(path(short.any)), code).toContain(`href="${target}"`);
      const [page = '', id] = target.split('#');
      if (!ids.has(page))
        ids.set(page, attributeValues(builtPage(page).html, '[a-z][a-z0-9]*', 'id'));
      if (id !== undefined) expect(ids.get(page), code).toContain(id);
    }
  }
});

test('pages of sections stay out of the sitemap and the search index', () => {
  expect(sitemapAddresses().filter((address) => isSectionPage({ address, html: '' }))).toEqual([]);
  for (const { html } of builtPages().filter(isSectionPage))
    expect(html).not.toContain('data-pagefind-body');
});

test('the preview of a short address is of the section, and its canonical link is the page', () => {
  const { html } = builtPage(path(steps.short.zh));
  expect(html).toMatch(new RegExp(`<meta property="og:title" content="${steps.title.zh} · `));
  expect(html).toMatch(/<meta property="og:image" content="https?:/);
  expect(html).toMatch(/<link rel="canonical" href="[^"]+\/zh\/fixes\/get-the-code\/">/);
  expect(html).not.toContain('noindex');
});

test('the list of codes can be read as CSV, with its schema and feeds beside it', () => {
  const csv = readFileSync(join(dist, 'sections.csv'), 'utf8');
  expect(csv.startsWith('\uFEFFcode,')).toBe(true);
  expect(csv.trim().split('\r\n').length).toBe(sections.length + 1);
  const schema = JSON.parse(readFileSync(join(dist, 'sections.schema.json'), 'utf8')) as {
    properties: { sections: { items: { required: string[] } } };
  };
  expect(schema.properties.sections.items.required.toSorted()).toEqual(
    Object.keys(steps).toSorted(),
  );
  for (const locale of ['zh', 'en'])
    expect(readFileSync(join(dist, locale, 'sections.atom'), 'utf8')).toContain('<entry>');
});
