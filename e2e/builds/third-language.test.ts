// A build with a third language that has a few pages: it says what is missing, leads to another
// language there, and changes nothing else.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { expect } from '@playwright/test';
import { isExhaustive } from '../extent.ts';
import { attributeValues, builtPages, dist } from '../site.ts';
import { third } from './third-language.ts';
import { builtVariant, type BuiltVariant } from './variants.ts';

const own = `/${third.key}/`;
/** Elements of a page by their opening tags. */
const tags = (html: string, name: string) => html.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? [];
const valueOf = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/**
 * A page without the names of its scripts, the hashes of what stands in it, and how many pages fit
 * the kit beside its scripts.
 */
const withoutHashes = (html: string) =>
  html
    .replace(/(<p[^>]*\sdata-kept=[^>]*>)[^<]*/g, '$1')
    .replace(/(\/_assets\/[^"\s]*?)[.-][\w-]{8}\.(js|css)/g, '$1.$2')
    .replace(/'sha256-[\w+/=]+'/g, '');

/**
 * A page without what names its other languages: header, alternates, structured data and settings
 * of scripts.
 */
const withoutLanguages = (html: string) =>
  withoutHashes(html)
    .replace(
      /<style>[\s\S]*?<\/style>|<header[\s\S]*?<\/header>|<script type="application[\s\S]*?<\/script>/g,
      '',
    )
    .replace(new RegExp(`<link rel="alternate" hreflang="${third.tag}"[^>]*>`, 'g'), '')
    .replace(/<meta property="og:locale:alternate"[^>]*>| data-tried="[^"]*"/g, '');

describe('a third language of which a few pages are there', { skip: !isExhaustive }, () => {
  let built: BuiltVariant;
  let pages: { address: string; html: string }[] = [];
  const read = (file: string) => readFileSync(join(built.dist, file), 'utf8');
  before(async () => {
    built = await builtVariant('third language');
    pages = builtPages(built.dist);
  });

  test('the build names what is missing with counts, not page by page', () => {
    const lines = built.said.split('\n').filter((line) => line.includes('content-check'));
    expect(lines.join('\n')).toMatch(
      new RegExp(
        `${third.name} \\(${third.key}\\): ${third.pages.length} of \\d{3,} pages, 1 of \\d{3,} interface texts, 0 of \\d{3,} texts of lists; what is missing is in English`,
      ),
    );
    expect(lines.join('\n')).toContain(`content/${third.begun}.yaml: 1 of `);
    expect(lines.filter((line) => line.includes(third.name)).length).toBe(2);
  });

  test('its pages are built, the others are not', () => {
    const ofInterface = ['', 'changes/', 'desk/', 'report/', 'search/'];
    const wanted = [...ofInterface, ...third.pages.map((page) => `${page}/`)].map(
      (page) => own + page,
    );
    const there = pages
      .map(({ address }) => address)
      .filter(
        (address) =>
          address.startsWith(own) && !address.startsWith(`${own}s/`) && !address.includes('404'),
      );
    expect(there.sort()).toEqual(wanted.sort());
    expect(read(`fr/index.html`)).toContain(third.skip);
  });

  test('no link of the site leads to a page that is not there', () => {
    const missing = pages.flatMap(({ address, html }) =>
      [...attributeValues(html, 'a', 'href'), ...attributeValues(html, 'form', 'action')]
        .map((href) => href.replace(/[?#].*/, ''))
        .filter(
          (href) =>
            href.startsWith('/') &&
            href.endsWith('/') &&
            !existsSync(join(built.dist, href, 'index.html')),
        )
        .map((href) => `${address}: ${href}`),
    );
    expect(missing.slice(0, 10)).toEqual([]);
  });

  test('a link to another language says which', () => {
    const foreign = pages
      .filter(({ address }) => address.startsWith(own) && !address.startsWith(`${own}s/`))
      .flatMap(({ html }) => [...html.matchAll(/<a\b[^>]*href="\/(?:zh|en)\/[^>]*>[\s\S]*?<\/a>/g)])
      .map(([link]) => link);
    expect(foreign.length).toBeGreaterThan(100);
    expect(foreign.filter((link) => !/^<a\b[^>]*\shreflang="(?:zh-CN|en)"/.test(link))).toEqual([]);
    expect(foreign.filter((link) => !/English|EN|中文/.test(link))).toEqual([]);
  });

  test('head, sitemap and language links name the page in the languages that have it, and in no other', () => {
    const sitemap = read('sitemap-0.xml');
    for (const page of ['fixes/get-the-code', 'fixes/check-details']) {
      const isThere = third.pages.some((one) => one === page);
      const html = read(`zh/${page}/index.html`);
      const named = tags(html, 'link').filter((tag) => valueOf(tag, 'hreflang') === third.tag);
      expect(named.length, page).toBe(Number(isThere));
      expect(attributeValues(html, 'a', 'href').includes(`${own}${page}/`), page).toBe(isThere);
      const entry = new RegExp(`<url><loc>[^<]*/en/${page}/</loc>.*?</url>`).exec(sitemap)![0];
      expect(entry.includes(`hreflang="${third.tag}"`), page).toBe(isThere);
      expect(sitemap.includes(`${own}${page}/`), page).toBe(isThere);
    }
  });

  test('short addresses lead to the page where it is there, and else to the other language', () => {
    const codes = readFileSync(join(built.copy, 'content/permalinks.json'), 'utf8');
    const lead = (place: string) => {
      const code = new RegExp(`"(\\w{5})": \\{ "at": "${place}"`).exec(codes)![1]!;
      return { own: read(`${third.key}/s/${code}/index.html`), any: read(`s/${code}/index.html`) };
    };
    const [there, lacking] = [lead('fixes/get-the-code#steps'), lead('fixes/check-details#steps')];
    expect(there.own).toContain(`url=${own}fixes/get-the-code/#steps`);
    expect(there.any).toContain(`href="${own}fixes/get-the-code/#steps"`);
    expect(lacking.own).toContain('url=/en/fixes/check-details/#steps');
    expect(lacking.any).not.toContain(`hreflang="${third.tag}"`);
  });

  test('entry page, missing page, search, Markdown list and offline kit have the language', () => {
    for (const page of ['index.html', '404.html'])
      expect(attributeValues(read(page), 'a', 'href'), page).toContain(own);
    expect(read(`${third.key}/404.html`)).toContain(`lang="${third.tag}"`);
    const { pages: found } = JSON.parse(read(`pagefind/${third.key}/questions.json`)) as {
      pages: unknown[];
    };
    expect(found.length).toBe(third.pages.length);
    expect(read(`${third.key}/llms.txt`)).toContain(`${own}${third.pages[1]}/index.md`);
    expect(
      readdirSync(join(built.dist, 'offline')).some((name) => name.startsWith(`kit-${third.key}.`)),
    ).toBe(true);
    expect(read(`${third.key}/changes.atom`)).not.toContain('/en/');
  });

  test('pages of the other languages are as they were, but for what leads to the third', () => {
    const before = new Map(builtPages(dist).map(({ address, html }) => [address, html]));
    // These offer every language of the site to choose from.
    const offering = /^\/(?:zh|en)\/(?:desk|report|404\.html|404)\/?$/;
    const others = pages.filter(
      ({ address }) => /^\/(?:zh|en)\//.test(address) && !offering.test(address),
    );
    expect(others.length).toBeGreaterThan(400);
    const differing = others.filter(({ address, html }) => {
      const plain = attributeValues(html, 'a', 'href').some((href) => href.startsWith(own))
        ? withoutLanguages
        : withoutHashes;
      return plain(html) !== plain(before.get(address) ?? '');
    });
    expect(
      differing.map(({ address }) => address).slice(0, 10),
      'run `npm run build` first: dist/ must be of today',
    ).toEqual([]);
  });
});
