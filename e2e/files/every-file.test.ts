// What holds in every built file, read from the disk.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { expect } from '@playwright/test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { locales } from '../../src/i18n/locales.ts';
import { typeOf } from '../page-types.ts';
import {
  attributeValues,
  builtPage,
  builtPages,
  dist,
  isSectionPage,
  sitemapAddresses,
  type BuiltPage,
} from '../site.ts';
import { compressed, fits, flight, scriptsOf, scriptWeightOf, weightOf } from '../weigh.ts';

const pages = builtPages();
const byAddress = new Map(pages.map((page) => [page.address, page]));
const idsOf = new Map<BuiltPage, Set<string>>();
/** Gives the ids of a page, read once. */
function idsIn(page: BuiltPage): Set<string> {
  const known = idsOf.get(page) ?? new Set(attributeValues(page.html, '[a-z][a-z0-9]*', 'id'));
  idsOf.set(page, known);
  return known;
}
/** All JavaScript of a page before the reader asks for anything. */
const scriptBudget = 6_000;
/**
 * Pages that are nothing without their scripts, and what these may weigh; 10 kB of it are the rules
 * that hide secrets.
 */
const tools = /\/(?:search|report|desk)\/$/;
const toolBudget = 22_500;

test('the report for editors is no page of a build', () => {
  expect(pages.filter(({ address }) => address.includes('/status'))).toEqual([]);
  expect(existsSync(join(dist, 'status'))).toBe(false);
});

/** Resolves its settings once: every page has the same ones, and no file adds to them. */
class OneConfigLoader extends StaticConfigLoader {
  #resolved: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;
  override getConfigFor(handle: string) {
    return (this.#resolved ??= super.getConfigFor(handle));
  }
}

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate(
    new OneConfigLoader({
      extends: ['html-validate:standard', 'html-validate:document'],
      rules: {
        // Style of writing, not validity: Astro writes the doctype and void elements as it does.
        'doctype-style': 'off',
        'void-style': 'off',
        'attr-quotes': 'off',
        'no-trailing-whitespace': 'off',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        'long-title': 'off',
        // A telephone number is formatted as its country writes it.
        'tel-non-breaking': 'off',
        // The hash of the page policy stands for the integrity of each file.
        'require-sri': 'off',
      },
    }),
  );
  const faults: string[] = [];
  // Pages under /s/ come from one template, thousands of them: one in twenty is looked at.
  const looked = [
    ...pages.filter((page) => !isSectionPage(page)),
    ...pages.filter(isSectionPage).filter((_, at) => at % 20 === 0),
  ];
  for (const { address, html } of looked) {
    const report = await validator.validateString(html);
    faults.push(
      ...report.results.flatMap((result) =>
        result.messages.map(
          (message) => `${address}:${message.line} ${message.ruleId} ${message.message}`,
        ),
      ),
    );
  }
  expect(faults.slice(0, 20)).toEqual([]);
});

test('every page says its language, has one first heading and no id twice', () => {
  const faults = pages.flatMap(({ address, html }) => {
    const [, language = ''] = address.split('/');
    const tag = /<html[^>]*\slang="([^"]+)"/.exec(html)?.[1];
    const wanted = language === 'en' ? 'en' : language === 'zh' ? locales.zh.tag : undefined;
    const headings = html.match(/<h1[\s>]/g)?.length ?? 0;
    const ids = attributeValues(html, '[a-z][a-z0-9-]*', 'id');
    return [
      ...(tag !== undefined && (wanted === undefined || tag === wanted) ? [] : [`lang ${tag}`]),
      ...(headings === 1 || /^\/handbook-/.test(address) ? [] : [`${headings} first headings`]),
      ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `the id ${id} twice`),
    ].map((fault) => `${address}: ${fault}`);
  });
  expect(faults).toEqual([]);
});

test('every listed page has text to read without JavaScript, and its language switch', () => {
  const faults = sitemapAddresses()
    .filter((address) => address !== '/')
    .filter((address) => {
      const { html } = builtPage(address);
      const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
      const text = main.replace(/<(script|style|template)\b[\s\S]*?<\/\1>|<[^>]+>|\s+/g, '');
      return text.length < 100 || !html.includes('data-language-switch');
    });
  expect(faults).toEqual([]);
});

test('no page lists to read next what it has led to already', () => {
  const withList = pages.filter(
    ({ address, html }) => !/^\/handbook-/.test(address) && html.includes('id="related"'),
  );
  expect(withList.length).toBeGreaterThan(100);
  const faults = withList.flatMap(({ address, html }) => {
    const at = html.indexOf('id="related"');
    const above = new Set(attributeValues(html.slice(html.indexOf('<h1'), at), 'a', 'href'));
    const list = attributeValues(html.slice(at, html.indexOf('</section>', at)), 'a', 'href');
    expect(list, address).not.toEqual([]);
    return list.filter((to) => above.has(to)).map((to) => `${address}: ${to}`);
  });
  expect(faults).toEqual([]);
});

test('the list of an area holds no page that the text of its hub leads to', () => {
  const hubs = pages.filter(
    ({ address, html }) =>
      !/^\/handbook-/.test(address) && html.includes('aria-labelledby="contents"'),
  );
  expect(hubs.length).toBeGreaterThan(4);
  const faults = hubs.flatMap(({ address, html }) => {
    const start = html.indexOf('aria-labelledby="contents"');
    const end = html.indexOf('</section>', start);
    const list = attributeValues(html.slice(start, end), 'a', 'href');
    const text =
      html.slice(html.indexOf('<h1'), start) + html.slice(end, html.indexOf('id="sources"'));
    const linked = new Set(attributeValues(text, 'a', 'href'));
    return list.filter((to) => linked.has(to)).map((to) => `${address}: ${to}`);
  });
  expect(faults).toEqual([]);
});

test('no page asks another origin for anything', () => {
  const own = new URL(/<link rel="canonical" href="([^"]+)"/.exec(builtPage('/zh/').html)![1]!);
  const faults = pages.flatMap(({ address, html }) => {
    const asked = [
      ...['script', 'img', 'iframe', 'source', 'video', 'audio', 'embed'].flatMap((element) =>
        attributeValues(html, element, 'src'),
      ),
      ...['img', 'source'].flatMap((element) => attributeValues(html, element, 'srcset')),
      ...attributeValues(html, 'object', 'data'),
      ...attributeValues(html, 'form', 'action'),
      ...[...html.matchAll(/<link\b[^>]*>/g)]
        .filter(([tag]) => !/\srel="(?:canonical|alternate|license)"/.test(tag))
        .flatMap(([tag]) => attributeValues(tag, 'link', 'href')),
      ...[...html.matchAll(/url\(["']?([^"')]+)/g)].map(([, target = '']) => target),
    ];
    return asked
      .filter((target) => /^(?:[a-z][a-z0-9+.-]*:)?\/\//.test(target))
      .filter((target) => new URL(target, own).origin !== own.origin)
      .map((target) => `${address} asks ${target}`);
  });
  expect(faults).toEqual([]);
});

/** Says what is wrong with a link of a page, or nothing. */
function linkFault(page: BuiltPage, href: string): string | undefined {
  if (/^(?:https?:|tel:|sms:|mailto:)/.test(href)) return undefined;
  const { pathname, hash } = new URL(href, `http://site${page.address}`);
  if (/\.[a-z0-9]+$/.test(pathname))
    return existsSync(join(dist, pathname))
      ? undefined
      : `${page.address} links to the missing file ${pathname}`;
  const target = byAddress.get(pathname);
  if (!target) return `${page.address} links to the missing page ${pathname}`;
  const id = decodeURIComponent(hash.slice(1));
  // What the report is to be filled in with is no section of it.
  if (
    id === '' ||
    idsIn(target).has(id) ||
    (/\/report\/$/.test(pathname) && /^(?:stage|message|wallet)=/.test(id))
  )
    return undefined;
  return `${page.address} links to the missing section ${pathname}#${id}`;
}

test('no link leads nowhere', () => {
  const faults = pages.flatMap((page) =>
    ['a', 'link', 'script'].flatMap((element) =>
      [
        ...attributeValues(page.html, element, 'href'),
        ...attributeValues(page.html, element, 'src'),
      ].flatMap((href) => linkFault(page, href) ?? []),
    ),
  );
  expect(faults).toEqual([]);
});

test('links stay in the language of the page, but for the language switch', () => {
  const faults = pages.flatMap(({ address, html }) => {
    const [, own] = address.split('/');
    if (own !== 'zh' && own !== 'en') return [];
    const body = html
      .slice(html.indexOf('<body'))
      .replace(/<a\b[^>]*data-language-switch[^>]*>/, '');
    return attributeValues(body, 'a', 'href')
      .filter((href) => href.startsWith(own === 'zh' ? '/en/' : '/zh/'))
      .map((href) => `${address} links to ${href}`);
  });
  expect(faults).toEqual([]);
});

test('both languages have the same pages with the same sections in the same order', () => {
  const sections = (html: string) =>
    attributeValues(html.slice(html.indexOf('<main'), html.indexOf('</main>')), 'h2', 'id');
  for (const { address, html } of pages.filter((page) => page.address.startsWith('/zh/'))) {
    const english = byAddress.get(address.replace('/zh/', '/en/'));
    expect(english, `${address} has no English page`).toBeDefined();
    expect(sections(english!.html), address).toEqual(sections(html));
  }
});

test('every listed page names itself, and its alternates name it back', () => {
  const alternates = (html: string) =>
    new Map(
      [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(
        ([, lang = '', href = '']) => [lang, new URL(href).pathname],
      ),
    );
  for (const address of sitemapAddresses()) {
    const { html } = builtPage(address);
    expect(
      attributeValues(html, 'link', 'href').map((href) =>
        href.startsWith('http') ? new URL(href).pathname : '',
      ),
      address,
    ).toContain(address);
    expect([...alternates(html).keys()].toSorted(), address).toEqual(['en', 'x-default', 'zh-CN']);
    for (const other of alternates(html).values())
      expect(
        [...alternates(builtPage(other).html).values()],
        `${other} names ${address} back`,
      ).toContain(address);
  }
});

test('titles and descriptions are there and are not repeated', () => {
  for (const locale of ['zh', 'en']) {
    const listed = sitemapAddresses()
      .filter((address) => address.startsWith(`/${locale}/`))
      .map((address) => builtPage(address).html);
    const titles = listed.map((html) => /<title>([^<]+)<\/title>/.exec(html)?.[1]);
    const descriptions = listed.map(
      (html) => /<meta name="description" content="([^"]+)"/.exec(html)?.[1],
    );
    for (const list of [titles, descriptions]) {
      expect(list).not.toContain(undefined);
      expect(new Set(list).size).toBe(list.length);
    }
  }
});

test('every page with its styles fits one flight of packets', () => {
  // The handbook is many pages in one, to be sent and opened from a disk.
  const heavy = pages.filter(
    ({ address, html }) => !address.startsWith('/handbook-') && !fits(html, flight),
  );
  expect(heavy.map(({ address, html }) => ({ address, size: compressed(html) }))).toEqual([]);
});

test('an article comes with its script in 15.3 kB, the middle one in 12.6, by two requests', () => {
  const articles = pages.filter(({ address }) => typeOf(address) === 'article');
  const within = (bytes: number) => (page: BuiltPage) =>
    fits(page.html, bytes - scriptWeightOf(page));
  const heavy = articles.filter((page) => !within(15_300)(page));
  expect(heavy.map((page) => ({ address: page.address, size: weightOf(page) }))).toEqual([]);
  expect(articles.filter(within(12_600)).length * 2).toBeGreaterThan(articles.length);
  expect(
    articles.filter(({ html }) => scriptsOf(html).length > 1).map(({ address }) => address),
  ).toEqual([]);
});

test('every page names in its policy the inline parts that it has, and no others', () => {
  const faults = pages.filter(({ html }) => {
    const allowed = [
      ...(/http-equiv="content-security-policy" content="([^"]+)"/i.exec(html)?.[1] ?? '').matchAll(
        /'sha256-([^']+)'/g,
      ),
    ].map(([, hash]) => hash);
    const inline = [...html.matchAll(/<(script|style)(?: type="module")?>([\s\S]*?)<\/\1>/g)].map(
      ([, , text = '']) => createHash('sha256').update(text).digest('base64'),
    );
    return allowed.toSorted().join() !== [...new Set(inline)].toSorted().join();
  });
  expect(faults.map(({ address }) => address)).toEqual([]);
});

test('nothing beside the page blocks its first paint, and its scripts stay small', () => {
  const faults: string[] = [];
  for (const { address, html } of pages) {
    if (/<link[^>]+rel="stylesheet"/.test(html)) faults.push(`${address} waits for a stylesheet`);
    if (/@font-face/.test(html)) faults.push(`${address} loads a font`);
    const external = [...html.matchAll(/<script\b[^>]*\ssrc="([^"]+)"[^>]*>/g)];
    faults.push(
      ...external
        .filter(([tag]) => !tag.includes('type="module"'))
        .map(([tag]) => `${address} waits for ${tag}`),
    );
    const size = scriptWeightOf({ address, html });
    if (size > (tools.test(address) ? toolBudget : scriptBudget))
      faults.push(`${address} loads ${size} bytes of scripts`);
  }
  expect(faults).toEqual([]);
});

test('every page carries a strict content security policy', () => {
  for (const { address, html } of pages) {
    const policy =
      /<meta http-equiv="content-security-policy" content="([^"]+)"/i.exec(html)?.[1] ?? '';
    expect(policy, address).toContain("default-src 'none'");
    expect(policy, address).not.toContain('unsafe-inline');
    expect(html, address).not.toMatch(/\sstyle="|\son[a-z]+="/);
  }
});
