import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choosePages, namesIn, orderPages, wholeParts } from './kit.ts';

const page = (path: string) => [path, `<main>${path.repeat(50)}</main>`] as const;
const weigh = (pack: unknown) => JSON.stringify(pack).length;
const files = [['script.js', 'a'.repeat(40)]] as const;

test('the kit comes first, in its own order; then what helps before what explains, and single card answers last', () => {
  assert.deepEqual(
    orderPages([
      'about',
      'cards',
      'cards/one-card',
      'causes/bank',
      'check/card',
      'contact',
      'check',
      '',
      'fixes',
      'fixes/one',
      'lost-funds/evidence',
      'lost-funds/first-hour',
      'trends',
      'wallets/one',
      'situations/one',
      'security/one',
      'messages/one',
      'messages',
    ]),
    {
      ordered: [
        '',
        'messages',
        'check',
        'check/card',
        'lost-funds/first-hour',
        'contact',
        'about',
        'lost-funds/evidence',
        'messages/one',
        'fixes',
        'fixes/one',
        'security/one',
        'wallets/one',
        'situations/one',
        'causes/bank',
        'cards',
        'trends',
        'cards/one-card',
      ],
      kit: 7,
    },
  );
});

test('a part is whole only when every page of it is kept', () => {
  const pages = [
    '',
    'messages',
    'lost-funds/first-hour',
    'lost-funds/evidence',
    'messages/one',
    'fixes',
    'fixes/one',
  ];
  assert.deepEqual(wholeParts(pages, 4), ['lost-funds']);
  assert.deepEqual(wholeParts(pages, 6), ['lost-funds', 'messages']);
  assert.deepEqual(wholeParts(pages, 7), ['lost-funds', 'messages', 'fixes']);
  assert.deepEqual(wholeParts(pages, 2), []);
});

test('as many pages are taken as fit, and not one more', () => {
  const pages = Array.from({ length: 40 }, (_, at) => page(`page-${at}-`));
  const all = choosePages(files, pages, 2, Infinity, weigh);
  assert.equal(all.count, 40);
  for (const budget of [2_000, 5_000, 9_999]) {
    const { count, pack } = choosePages(files, pages, 2, budget, weigh);
    assert.ok(weigh(pack) <= budget);
    assert.ok(
      weigh(choosePages(files, pages.slice(0, count + 1), 2, Infinity, weigh).pack) > budget,
    );
    assert.equal(Object.keys(pack.files).length, files.length + count);
  }
});

test('a kit that is too heavy stops the build', () => {
  assert.throws(() => choosePages(files, [page('a'), page('b')], 2, 50, weigh), /may weigh 50/);
});

test('files are found by their names, and those that they name', () => {
  const files = new Map([
    ['a.1.js', 'import("./b.2.js")'],
    ['b.2.js', 'import "./a.1.js"'],
    ['c.3.js', ''],
  ]);
  assert.deepEqual(namesIn('<script src="/_assets/a.1.js">', files), ['a.1.js', 'b.2.js']);
});
