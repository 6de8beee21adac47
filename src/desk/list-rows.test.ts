import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sections } from './fixture.ts';
import { areaTitles, listByArea, listRows } from './list-rows.ts';

test('an empty field lists all by area, with the pages that stand alone at the end', () => {
  const rows = listByArea(sections.live, 'zh', '整页', '其他');
  assert.deepEqual(
    rows.map(({ section, heading }) => [section.code, heading]),
    [
      ['fx222', '动手解决'],
      ['cd222', undefined],
      ['cd333', undefined],
      ['cd444', undefined],
      ['bk222', undefined],
      ['bk333', undefined],
      ['ab222', '其他'],
    ],
  );
});

test('a section stands under its page where that is in the line above it, or above its other sections', () => {
  const under = (...list: string[]) =>
    listRows(
      list.map((code) => sections.withCode(code)!),
      'zh',
      () => '',
    ).map(({ isUnder }) => isUnder);
  assert.deepEqual(under('cd222', 'cd333', 'cd444', 'bk222', 'cd333'), [
    false,
    true,
    true,
    false,
    false,
  ]);
  assert.deepEqual(under('cd333', 'cd222', 'cd444', 'bk333'), [false, false, true, false]);
});

test('a line says where its section stands: on its page, or in its area', () => {
  const titleOf = areaTitles(sections.live, 'zh');
  const found = ['cd222', 'bk333', 'ab222'].map((code) => sections.withCode(code)!);
  assert.deepEqual(
    listRows(found, 'zh', (page) => titleOf(page) ?? '整页').map(({ where }) => where),
    ['动手解决', 'fixes/ask-the-bank 页', '整页'],
  );
});
