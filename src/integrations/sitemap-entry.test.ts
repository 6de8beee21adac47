import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absolute, addressOf, withBase } from '#i18n/address.ts';
import { localeKeys, locales } from '#i18n/locales.ts';
import { headOf, entryHead } from '#seo/head.ts';
import { isInSitemap, sitemapEntry } from './sitemap-entry.ts';

const inSitemap = (path: string) => isInSitemap(absolute(withBase(path)));

test('what is no answer to a search stays out of the sitemap', () => {
  const paths = ['/404/', '/offline/', ...localeKeys.flatMap((key) => [`/${key}/404/`])].concat(
    localeKeys.flatMap((key) => ['search', 'desk'].map((path) => addressOf(key, path))),
  );
  assert.deepEqual(paths.filter(inSitemap), []);
});

test('no name of a page keeps it out of the sitemap', () => {
  const names = ['search', 'desk', 'offline', '404', 'draft', 's', 'zh', 'en', 'index'].flatMap(
    (name) => [name, `${name}-first`, `first-${name}`],
  );
  const addresses = ['/', ...localeKeys.map((key) => addressOf(key, ''))].concat(
    localeKeys.flatMap((key) => names.map((name) => addressOf(key, `fixes/${name}`))),
    localeKeys.flatMap((key) => ['search-more', 'desks', 'check'].map((p) => addressOf(key, p))),
  );
  assert.deepEqual(
    addresses.filter((address) => !inSitemap(address)),
    [],
  );
});

test('an entry names the addresses that the head of the page names, each language once', () => {
  const linksOf = (url: string) =>
    sitemapEntry<{ url: string; links?: { lang: string; url: string }[] }>({ url }).links;
  const inHead = (alternates: { lang: string; href: string }[]) =>
    alternates.map(({ lang, href }) => ({ lang, url: href }));
  for (const path of ['', 'fixes/get-the-code', 'check'])
    for (const locale of localeKeys) {
      const { alternates } = headOf({ locale, path, title: '', description: '', isArticle: false });
      assert.deepEqual(linksOf(absolute(addressOf(locale, path))), inHead(alternates));
      assert.deepEqual(
        alternates.map(({ lang }) => lang),
        [...localeKeys.map((key) => locales[key].tag), 'x-default'],
      );
    }
  assert.deepEqual(linksOf(absolute(withBase('/'))), inHead(entryHead('').alternates));
});
