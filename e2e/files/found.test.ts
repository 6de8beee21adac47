// What machines read of the site: structured data, images for shared links, Markdown pages, the
// sitemap. Read from the disk.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { expect } from '@playwright/test';
import {
  attributeValues,
  builtPage,
  builtPages,
  dist,
  sitemapAddresses,
  type BuiltPage,
} from '../site.ts';

type Node = Record<string, unknown> & { '@type': string; '@id'?: string };

const listed = sitemapAddresses().map((address) => builtPage(address));

/**
 * Gives the nodes of the structured data of a page; none where it has none. Throws where it is
 * no JSON.
 */
function nodesOf(html: string): Node[] {
  const scripts = [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)];
  return scripts.flatMap(([, json = '']) => (JSON.parse(json) as { '@graph': Node[] })['@graph']);
}

const nodeOf = (page: BuiltPage, type: string) =>
  nodesOf(page.html).find((node) => node['@type'] === type);
const meta = (html: string, property: string) =>
  new RegExp(`<meta property="${property}" content="([^"]*)"`).exec(html)?.[1];
const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .trim();
const canonicalOf = (html: string) => /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
const articles = listed.filter((page) => nodeOf(page, 'Article'));

test('every page has at most one graph, and an article names its page, language and dates as the page does', () => {
  expect(articles.length).toBeGreaterThan(100);
  for (const page of listed)
    expect(
      (page.html.match(/application\/ld\+json/g) ?? []).length,
      page.address,
    ).toBeLessThanOrEqual(1);
  for (const page of articles) {
    const article = nodeOf(page, 'Article')!;
    expect(article['mainEntityOfPage'], page.address).toBe(canonicalOf(page.html));
    expect(article['@id'], page.address).toBe(`${canonicalOf(page.html)}#article`);
    expect(page.html, page.address).toContain(`<html lang="${String(article['inLanguage'])}"`);
    expect(article['headline'], page.address).toBe(
      plain(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(page.html)![1]!),
    );
    expect(attributeValues(page.html, 'time', 'datetime'), page.address).toContain(
      article['dateModified'],
    );
    expect(String(article['datePublished']) <= String(article['dateModified']), page.address).toBe(
      true,
    );
  }
});

test('the two languages of an article name each other, and each names a graph that is there', () => {
  const ids = new Map(articles.map((page) => [nodeOf(page, 'Article')!['@id']!, page.address]));
  for (const page of articles) {
    const article = nodeOf(page, 'Article')!;
    const others = [
      article['workTranslation'] ?? [],
      article['translationOfWork'] ?? [],
    ].flat() as Node[];
    expect(
      others.map((other) => ids.get(other['@id']!)),
      page.address,
    ).toEqual([
      page.address.startsWith('/zh/')
        ? page.address.replace('/zh/', '/en/')
        : page.address.replace('/en/', '/zh/'),
    ]);
    expect(Boolean(article['translationOfWork']), page.address).toBe(
      page.address.startsWith('/en/'),
    );
  }
});

test('what a graph refers to stands in it, but for the other language', () => {
  for (const page of listed) {
    const nodes = nodesOf(page.html);
    const own = new Set(nodes.map((node) => node['@id']));
    for (const node of nodes) {
      for (const role of ['author', 'publisher', 'isPartOf']) {
        const target = node[role] as Node | undefined;
        if (target) expect(own.has(target['@id']), `${page.address}: ${role}`).toBe(true);
      }
    }
  }
});

test('the breadcrumbs of the structured data are the visible trail and the page itself', () => {
  const withTrail = listed.filter(
    ({ html }) =>
      /<nav aria-label="(?:位置|You are here)"/.test(html) ||
      nodesOf(html).some((node) => node['@type'] === 'BreadcrumbList'),
  );
  expect(withTrail.length).toBeGreaterThan(articles.length);
  for (const page of withTrail) {
    const main = page.html.slice(page.html.indexOf('<main'));
    const trail = main.slice(main.indexOf('<nav'), main.indexOf('</nav>'));
    const seen = [...trail.matchAll(/<a href="([^"]+)"[^>]*>([\s\S]*?)<\/a>/g)].map(
      ([, href = '', words = '']) => [href, plain(words)],
    );
    const items = (nodeOf(page, 'BreadcrumbList')?.['itemListElement'] ?? []) as {
      position: number;
      name: string;
      item: string;
    }[];
    expect(
      items.map(({ item, name }) => [new URL(item).pathname, name]),
      page.address,
    ).toEqual([...seen, [page.address, plain(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(main)![1]!)]]);
    expect(
      items.map(({ position }) => position),
      page.address,
    ).toEqual(items.map((_, at) => at + 1));
  }
});

/** Gives the sources that an article lists, by title, and by address where it has one. */
function sourcesOn({ html }: BuiltPage): { title: string; url: string | undefined }[] {
  const list = html.slice(html.indexOf('id="sources"'));
  return [...list.matchAll(/<cite[^>]*>([\s\S]*?)<\/cite>/g)].map(([, words = '']) => ({
    title: plain(words),
    url: attributeValues(words, 'a', 'href')[0],
  }));
}

test('an article cites what its list of sources holds, in the same order', () => {
  for (const page of articles) {
    expect(nodeOf(page, 'Article')!['citation'], page.address).toEqual(
      sourcesOn(page).map(({ title, url }) => url ?? title),
    );
  }
});

test('the home pages and the entry say what the site is called and who runs it', () => {
  for (const address of ['/', '/zh/', '/en/']) {
    const types = nodesOf(builtPage(address).html).map((node) => node['@type']);
    expect(types, address).toEqual(['WebSite', 'Organization']);
  }
});

/** Reads width, height and closing chunk of a PNG. */
function pngOf(address: string): {
  width: number;
  height: number;
  bytes: number;
  isWhole: boolean;
} {
  const file = readFileSync(join(dist, new URL(address).pathname));
  return {
    width: file.readUInt32BE(16),
    height: file.readUInt32BE(20),
    bytes: file.length,
    isWhole:
      file.toString('latin1', 1, 4) === 'PNG' &&
      file.toString('latin1', file.length - 8, file.length - 4) === 'IEND',
  };
}

test('every listed page shows an image of the announced size when its link is shared', () => {
  for (const { address, html } of listed) {
    const image = meta(html, 'og:image')!;
    expect(new URL(image).origin, address).toBe(new URL(canonicalOf(html)!).origin);
    const { width, height, bytes, isWhole } = pngOf(image);
    expect([String(width), String(height)], address).toEqual([
      meta(html, 'og:image:width'),
      meta(html, 'og:image:height'),
    ]);
    expect(isWhole && bytes < 40_000, `${image} is whole and small`).toBe(true);
    expect(meta(html, 'og:image:alt'), address).toBeTruthy();
    expect(html, address).toContain('<meta name="twitter:card" content="summary_large_image">');
  }
});

test('every content page has an image of its own in each language', () => {
  const images = articles.map(({ html }) => meta(html, 'og:image'));
  expect(new Set(images).size).toBe(images.length);
  for (const { address, html } of articles)
    expect(meta(html, 'og:image'), address).toContain(`/social/${address.split('/')[1]}/`);
});

test('the sitemap dates a page by its own last change and names both languages', () => {
  const xml = readFileSync(join(dist, 'sitemap-0.xml'), 'utf8');
  const entries = new Map(
    [...xml.matchAll(/<url>([\s\S]*?)<\/url>/g)].map(([, entry = '']) => [
      /<loc>([^<]+)/.exec(entry)![1],
      entry,
    ]),
  );
  for (const page of articles) {
    const entry = entries.get(canonicalOf(page.html))!;
    expect(/<lastmod>([^<]+)/.exec(entry)?.[1]?.slice(0, 10), page.address).toBe(
      nodeOf(page, 'Article')!['dateModified'],
    );
    expect(attributeValues(entry, 'xhtml:link', 'hreflang').toSorted(), page.address).toEqual([
      'en',
      'x-default',
      'zh-CN',
    ]);
  }
});

test('the sitemap has every page that is its own canonical one, with the addresses that its head names', () => {
  const xml = readFileSync(join(dist, 'sitemap-0.xml'), 'utf8');
  const pairs = (text: string, element: string) =>
    attributeValues(text, element, 'href').map((href, at) => [
      attributeValues(text, element, 'hreflang')[at],
      href,
    ]);
  const inOrder = (list: [string, unknown][]) =>
    list.toSorted(([one], [other]) => (one < other ? -1 : 1));
  const entries = [...xml.matchAll(/<loc>([^<]+)<\/loc>([\s\S]*?)<\/url>/g)].map(
    ([, loc = '', rest = '']): [string, unknown] => [
      new URL(loc).pathname,
      pairs(rest, 'xhtml:link'),
    ],
  );
  const own = builtPages().filter(({ address, html }) => {
    const canonical = canonicalOf(html);
    return canonical !== undefined && new URL(canonical).pathname === address;
  });
  const heads = own.map(({ address, html }): [string, unknown] => [
    address,
    pairs((html.match(/<link rel="alternate" hreflang[^>]*>/g) ?? []).join(''), 'link'),
  ]);
  expect(own.length).toBeGreaterThan(100);
  expect(inOrder(entries)).toEqual(inOrder(heads));
  expect(own.filter(({ html }) => html.includes('content="noindex"'))).toEqual([]);
});

/** Gives the Markdown page that a page names; undefined where it names none. */
function markdownOf({ address, html }: BuiltPage): string | undefined {
  const name = /<link rel="alternate" type="text\/markdown" href="([^"]+)"/.exec(html)?.[1];
  return name === undefined ? undefined : readFileSync(join(dist, address, name), 'utf8');
}

test('every page of text has a Markdown page that names the page, its days and its sources', () => {
  for (const page of articles) {
    const [, front = '', ...rest] = markdownOf(page)!.split(/^---$/m);
    const article = nodeOf(page, 'Article')!;
    expect(front, page.address).toContain(`canonical: ${JSON.stringify(canonicalOf(page.html))}`);
    expect(front, page.address).toContain(`language: ${JSON.stringify(article['inLanguage'])}`);
    expect(front, page.address).toContain(`updated: ${String(article['dateModified'])}`);
    for (const { title } of sourcesOn(page))
      expect(front, page.address).toContain(`title: ${JSON.stringify(title)}`);
    expect(rest.join('---').trim().split('\n')[0], page.address).toBe(
      `# ${String(article['headline'])}`,
    );
  }
  expect(
    listed
      .filter(({ address }) => address.includes('/check/'))
      .every((page) => markdownOf(page)?.includes('\n# ')),
  ).toBe(true);
});

test('a Markdown page is clean Markdown: full links to what is there, every section, no markup', () => {
  const built = new Set(builtPages().map(({ address }) => address));
  for (const page of listed) {
    const markdown = markdownOf(page);
    if (markdown === undefined) continue;
    expect(markdown, page.address).not.toMatch(
      /<\/?[a-z]+[ >]|&#x|&amp;|\]\((?!https?:|tel:|sms:|mailto:)/,
    );
    const own = [...markdown.matchAll(/\]\((https?:\/\/[^)\s]+)\)/g)]
      .map(([, link = '']) => new URL(link))
      .filter(({ origin }) => origin === new URL(canonicalOf(page.html)!).origin);
    for (const { pathname } of own)
      expect(
        built.has(pathname) || existsSync(join(dist, pathname)),
        `${page.address} has a link to ${pathname}`,
      ).toBe(true);
    const sections = [
      ...page.html
        .slice(page.html.indexOf('<article'), page.html.indexOf('</article>'))
        .matchAll(/<h2[^>]*>([\s\S]*?)<\/h2>/g),
    ].map(([, words = '']) => plain(words));
    const headings = [...markdown.matchAll(/^## (.+)$/gm)].map(([, words = '']) =>
      words.replace(/^\[(.*)\]\(\S+\)$/, '$1').replaceAll('\\', ''),
    );
    expect(headings, page.address).toEqual(sections);
  }
});

test('llms.txt leads to Markdown pages that are there, every page in both languages', () => {
  const linked = new Set<string>();
  for (const file of ['llms.txt', 'zh/llms.txt', 'en/llms.txt']) {
    for (const [, link = ''] of readFileSync(join(dist, file), 'utf8').matchAll(
      /\]\((https?:\/\/[^)\s]+)\)/g,
    )) {
      expect(existsSync(join(dist, new URL(link).pathname)), `${file} leads to ${link}`).toBe(true);
      linked.add(new URL(link).pathname);
    }
  }
  for (const { address } of articles) expect(linked.has(`${address}index.md`), address).toBe(true);
});

test('robots are welcome and told where the sitemap is', () => {
  const robots = readFileSync(join(dist, 'robots.txt'), 'utf8');
  expect(robots).toMatch(/^User-agent: \*\nAllow: \/\n/);
  const [, sitemap = ''] = /Sitemap: (\S+)/.exec(robots) ?? [];
  expect(existsSync(join(dist, new URL(sitemap).pathname))).toBe(true);
});
