import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { maskSecrets } from './mask.ts';
import { rules } from './rules.ts';
import { mask } from './secrets.ts';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, path), 'utf8'));
/**
 * Each text with what search and the report make of it and what a reader is told, and texts that
 * stay as they are.
 */
const { masked, kept } = read('mask-cases.json') as {
  masked: [text: string, search: string, report: string, found: string][];
  kept: string[];
};
const show = (text: string) => JSON.stringify(text);

for (const [text, search, report, found] of masked)
  test(`${show(text)} is masked`, () => {
    assert.equal(maskSecrets(text, 'search').text, search);
    assert.equal(maskSecrets(text, 'desk').text, search);
    assert.deepEqual(maskSecrets(text, 'report'), {
      text: report,
      found: found === '' ? [] : found.split(' '),
    });
  });

for (const text of kept)
  test(`${show(text)} stays as it is`, () => {
    for (const place of ['search', 'desk', 'report'] as const)
      assert.deepEqual(maskSecrets(text, place), { text, found: [] });
  });

test('there are many texts, and a third of them stay as they are', () => {
  assert.ok(masked.length > 160 && kept.length * 3 >= masked.length + kept.length);
});

test('what was masked stays as it is', () => {
  for (const [, search, report] of masked) {
    assert.deepEqual(maskSecrets(search, 'search'), { text: search, found: [] });
    assert.deepEqual(maskSecrets(report, 'report'), { text: report, found: [] });
  }
});

test('no query that people ask is changed', () => {
  const queries = [
    'search-queries',
    'search-queries-held-out',
    'search-queries-reports',
    'search-queries-posts',
    'search-queries-threads',
    'search-queries-help-seekers',
    'search-queries-forums',
  ].flatMap((name) => read(`../../e2e/${name}.json`) as { query: string }[]);
  const changed = queries.filter(({ query }) => maskSecrets(query, 'search').text !== query);
  assert.deepEqual(changed, []);
});

test('every rule finds something in the texts, and every kind of what is left alone does', () => {
  const texts = [...masked.map(([text]) => text), ...kept];
  const used = new Set<string>();
  const all = [...rules.byWords, ...rules.harmless, ...rules.byDigits];
  const watched = all.map((rule) => {
    const { find } = rule;
    rule.find = (text) => {
      const spans = find(text);
      if (spans.length > 0) used.add(rule.name);
      return spans;
    };
    return () => (rule.find = find);
  });
  for (const text of texts) maskSecrets(text, 'report');
  for (const restore of watched) restore();
  assert.deepEqual(
    all.filter(({ name }) => !used.has(name)).map(({ name }) => name),
    [],
  );
  assert.equal(new Set(all.map(({ name }) => name)).size, all.length);
});

/** Types a text key by key into a field that masks at every key, and leaves the field. */
function type(text: string, place: 'search' | 'report'): string {
  let field = '';
  for (const key of text) field = maskSecrets(field + key, place, 'typing').text;
  return maskSecrets(field, place).text;
}

const typed: [text: string, search: string, report: string][] = [
  ['4111111111111111', mask, '•••• 1111'],
  ['6222 0200 0000 0000 123', mask, '•••• 0123'],
  ['6222-0200-0000-0000-123', mask, '•••• 0123'],
  ['13800138000', mask, '•••• 8000'],
  ['验证码123456', '验证码••••', '验证码••••'],
  ['验证码 123 456', '验证码 ••••', '验证码 ••••'],
  ['验证码 120 秒后才能重发', '验证码 120 秒后才能重发', '验证码 120 秒后才能重发'],
  ['CVV 123', 'CVV ••••', 'CVV ••••'],
  ['482913', mask, mask],
  ['100000元', '100000元', '100000元'],
  ['密码是Abc!2345，', '密码是••••，', '密码是••••，'],
  ['password is incorrect', 'password is incorrect', 'password is incorrect'],
  ['密码：hunter2', '密码：••••', '密码：••••'],
  ['password: correct horse battery staple', 'password: ••••', 'password: ••••'],
  ['2026-11-25 21:05 失败', '2026-11-25 21:05 失败', '2026-11-25 21:05 失败'],
  ['20261125 失败', '20261125 失败', '20261125 失败'],
  ['邮箱 a@b.com 收不到', '邮箱 •••• 收不到', '邮箱 •••• 收不到'],
];

for (const [text, search, report] of typed)
  test(`${show(text)} typed key by key ends as ${show(report)}`, () => {
    assert.equal(type(text, 'search'), search);
    assert.equal(type(text, 'report'), report);
  });

test('at no key does a field show more than the first six digits of a number and the last four', () => {
  for (const place of ['search', 'report'] as const) {
    let field = '';
    for (const key of '6222020000000000003') {
      field = maskSecrets(field + key, place, 'typing').text;
      assert.ok(field.replace(/\D/g, '').length <= 6, field);
    }
  }
});

test('digits typed on behind a mask are hidden too', () => {
  assert.equal(maskSecrets('•••• 4242', 'search').text, mask);
  assert.equal(maskSecrets('••••1', 'search').text, mask);
  assert.equal(maskSecrets('•••• 1111 2', 'report').text, '•••• 1112');
  assert.equal(maskSecrets('••••1', 'report').text, mask);
});

test('halves of characters, signs without width and nothing at all are borne', () => {
  for (const text of ['', '\uD800', '\uDFFF1', '\u200B', '\u0301\u0301', '\uFE0F4111111111111111'])
    assert.doesNotMatch(maskSecrets(text, 'report').text, /41111/);
});

test('a long text takes no time', () => {
  for (const piece of [
    '4111111111111111 ',
    '1 ',
    '1,',
    '1.',
    '一 ',
    '验证码',
    '密码',
    'password is ',
    'password: a ',
    '密码三个',
    '2026-11-25 ',
    '•••• ',
    'a1-',
    'a@',
    'o0',
    '卡背',
    'AB12 ',
    '+1 ',
  ])
    for (const place of ['search', 'report'] as const)
      maskSecrets(piece.repeat(Math.ceil(20_000 / piece.length)), place);
});
