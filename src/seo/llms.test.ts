import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localeKeys } from '#i18n/locales.ts';
import { getKnowledge } from '#knowledge/index.ts';
import { llmsIndex, llmsOf } from './llms.ts';

const knowledge = getKnowledge();
const links = (text: string) =>
  [...text.matchAll(/^- \[[^\n]+?\]\((https?:\/\/\S+?)\)/gm)].map(([, address = '']) => address);

test('a file is one title, a summary, and sections of links, as llmstxt.org has it', () => {
  for (const text of [
    llmsIndex(knowledge),
    ...localeKeys.map((locale) => llmsOf(knowledge, locale)),
  ]) {
    assert.equal(text.match(/^# /gm)?.length, 1);
    assert.match(text, /^# .+\n\n> .+/);
    for (const section of text.split(/^## /m).slice(1))
      assert.match(section, /^.+\n\n(?:- \[.+\]\(https?:\/\/\S+\)(?:[:：] ?.+)?\n)+\n?$/);
  }
});

test('each language lists every page once, as Markdown', () => {
  for (const locale of localeKeys) {
    const addresses = links(llmsOf(knowledge, locale));
    assert.equal(addresses.length, knowledge.pages.length);
    assert.equal(new Set(addresses).size, addresses.length);
    for (const address of addresses) assert.match(address, new RegExp(`/${locale}/.+/index\\.md$`));
  }
});

test('the file at the root leads to the list of each language', () => {
  const addresses = links(llmsIndex(knowledge)).map((address) => new URL(address).pathname);
  for (const locale of localeKeys) assert.ok(addresses.includes(`/${locale}/llms.txt`), locale);
});
