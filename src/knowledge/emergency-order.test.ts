// The drawing of the first hour and the text below it name the same parties in the same order, in
// both languages.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { strings } from '#i18n/index.ts';
import { localeKeys, type Locale } from '#i18n/locales.ts';

const parties = [
  ['police', /报警|police/i],
  ['wallet', /钱包|wallet/i],
  ['bank', /银行|bank|card/i],
] as const;
const partyIn = (step: string) => parties.find(([, words]) => words.test(step))?.[0];

/** The steps of a section of the page, from their words in bold: the party of each. */
function partiesOfText(locale: Locale, section: string, text = readPage(locale)): unknown[] {
  const body = text.split(`{#${section}}`)[1]?.split('\n## ')[0] ?? '';
  return [...body.matchAll(/^\d+\. \*\*(.+?)\*\*/gm)].map(([, words]) => partyIn(words!));
}
const readPage = (locale: Locale) =>
  readFileSync(resolve(`content/lost-funds/first-hour/${locale}.mdx`), 'utf8');

test('the drawing of the first hour has the order of the text, in both cases', () => {
  for (const locale of localeKeys) {
    const { sent, used, both } = strings(locale).drawings.firstHour;
    // Step 1, to disconnect, is a section of its own.
    const drawn = (steps: readonly string[]) => steps.slice(1).map(partyIn);
    assert.deepEqual(drawn(sent.steps), ['police', 'bank', 'wallet'], locale);
    assert.deepEqual(drawn(used.steps), ['bank', 'wallet', 'police'], locale);
    assert.deepEqual(partiesOfText(locale, 'sent-it'), drawn(sent.steps), locale);
    assert.deepEqual(partiesOfText(locale, 'not-you'), drawn(used.steps), locale);
    const then = readPage(locale).split('{#then}')[1]!.split('\n## ')[0]!;
    const numbers = [...then.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
    assert.deepEqual(
      numbers,
      both.steps.map((_, at) => sent.steps.length + 1 + at),
      locale,
    );
  }
});

test('the balance of a wallet is excepted wherever the card is said to come first', () => {
  for (const locale of localeKeys) {
    const { sent, used } = strings(locale).drawings.firstHour;
    for (const exception of [sent.more, sent.note, sent.elsewhere, used.more])
      assert.match(exception, /余额|balance/, `${locale} ${exception}`);
    for (const page of [
      'lost-funds',
      'lost-funds/first-hour',
      'contact',
      'lost-funds/where-to-call',
    ])
      assert.match(
        readFileSync(resolve(`content/${page}/${locale}.mdx`), 'utf8'),
        /少的是钱包余额|wallet's balance went/,
        `${page} ${locale}`,
      );
  }
});

test('another order in the text is noticed', () => {
  const page = readPage('zh');
  const swapped = page
    .replace('2. **报警**', '2. **x**')
    .replace('3. **找银行**', '3. **报警**')
    .replace('2. **x**', '2. **找银行**');
  assert.notEqual(swapped, page);
  assert.deepEqual(partiesOfText('zh', 'sent-it', swapped), ['bank', 'police', 'wallet']);
});
