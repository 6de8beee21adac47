import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAddress } from '#sections/read-address.ts';
import { createMatcher, join, namedSections, sectionsAt } from './filter-sections.ts';
import { section, sections, site } from './fixture.ts';
import { readSections } from './sections.ts';

const codes = (found: readonly { code: string }[]) => found.map(({ code }) => code);
const match = (query: string) => createMatcher(sections)(query).all;

test('words are found in the titles of both languages, in page paths and in codes', () => {
  assert.deepEqual(codes(match('步骤')), ['cd333']);
  assert.deepEqual(codes(match('STEP by')), ['cd333']);
  assert.deepEqual(codes(match('ask-the-bank')), ['bk222', 'bk333']);
  assert.deepEqual(codes(match('cd4')), ['cd444']);
  assert.deepEqual(codes(match('code still')), ['cd444']);
});

test('what stands in the title comes before what stands in the title of the page', () => {
  assert.deepEqual(codes(match('收不到验证码')), ['cd222', 'cd333', 'cd444']);
});

test('a query names the few sections in whose own title, code or path all its words stand', () => {
  const named = (query: string) => codes(createMatcher(sections)(query).named);
  assert.deepEqual(named('收不到验证码'), ['cd222']);
  assert.deepEqual(named('get-the-code'), ['cd222']);
  assert.deepEqual(named('code'), ['cd222', 'cd444']);
  assert.deepEqual(named('section'), []);
  assert.deepEqual(named('ode'), []);
});

test('only sections that can be linked to are found', () => {
  assert.deepEqual(codes(match('old-steps')), []);
  assert.deepEqual(codes(match('，。')), []);
  assert.deepEqual(codes(match('nothing of this')), []);
});

test('a code or an address names its section, an old one the section it leads to', () => {
  const named = (query: string) => {
    const { named, isAll } = namedSections(query, site, sections);
    return [codes(named), isAll];
  };
  assert.deepEqual(named(' CD333 '), [['cd333'], true]);
  assert.deepEqual(named('cd666'), [['cd333'], true]);
  assert.deepEqual(named('https://kabang.example/en/fixes/get-the-code/#no-code&appinstall=0'), [
    ['cd444'],
    true,
  ]);
  assert.deepEqual(named('https://kabang.example/zh/s/cd334/'), [['cd333'], true]);
  assert.deepEqual(named('客户说 cd444 打不开'), [['cd444'], false]);
  assert.deepEqual(named('收不到验证码'), [[], false]);
});

test('what the search engine gives becomes pages, each with the section that it names', () => {
  const read = (url: string) => readAddress(url, '/') as { page: string; id: string | null };
  assert.deepEqual(
    codes(
      sectionsAt(
        [
          '/zh/fixes/get-the-code/#steps',
          '/en/fixes/ask-the-bank/#sources',
          '/zh/fixes/lost-page/#steps',
          '/zh/nowhere/',
        ],
        read,
        sections,
      ),
    ),
    ['cd222', 'cd333', 'bk222', 'cd333'],
  );
  assert.deepEqual(codes(join(match('step'), match('收不到验证码'))), [
    'cd333',
    'bk333',
    'cd222',
    'cd444',
  ]);
});

test('a thousand sections are matched as well as ten', () => {
  const many = readSections(
    Array.from({ length: 1500 }, (_, at) =>
      section(`c${at}`, `fixes/page-${Math.floor(at / 5)}`, at % 5 === 0 ? null : `part-${at}`),
    ),
  );
  assert.deepEqual(codes(createMatcher(many)('part-1234').named), ['c1234']);
});
