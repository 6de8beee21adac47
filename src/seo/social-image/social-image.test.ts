import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { crc32, inflateSync } from 'node:zlib';
import { localeKeys } from '#i18n/locales.ts';
import { getKnowledge } from '#knowledge/index.ts';
import { site } from '#site.ts';
import {
  cardsOf,
  drawCard,
  encodePng,
  entryCard,
  hasOwnCard,
  paletteOf,
  readFont,
  size,
  type SocialCard,
} from './index.ts';
import { blend } from './png.ts';
import { breakTitle, partsOf } from './title-lines.ts';

const font = readFont(
  readFileSync(
    join(
      dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')),
      '../fonts/NotoSansHans-Bold.otf',
    ),
  ),
);
const knowledge = getKnowledge();
const card: SocialCard = {
  language: 'zh-CN',
  siteName: '卡帮',
  label: '',
  title: '收不到验证码怎么办',
  lead: '',
  stations: [{ name: '填写信息', isHere: true }],
  lastStep: '绑定成功',
  isUrgent: false,
};
/** A measure in which a Chinese character is one wide and any other half. */
const columns = (text: string) =>
  [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 1 : 0.5), 0);

test('the font knows which characters it has, in the whole of Unicode', () => {
  assert.ok(font.hasAll('卡帮 Kabang “·…？’ 𬭊'));
  assert.ok(!font.hasAll('🏦'));
  assert.ok(!font.hasAll('\u{10fffd}'));
});

test('the font measures in parts of its size', () => {
  assert.equal(font.widthOf('银行'), 2);
  assert.ok(font.widthOf('ii') < font.widthOf('mm'));
});

test('a file that is no font is named as such', () => {
  assert.throws(() => readFont(new Uint8Array(64)), /no table/);
});

test('a Chinese title never begins a line with closing punctuation or ends one with opening punctuation', () => {
  for (const title of [
    '银行不让绑：限制、状态、卡种',
    '只说“绑定失败”',
    'Apple、Google 等手机钱包',
    '说能帮你追回钱的，多半是骗子',
  ]) {
    for (let width = 4; width < 14; width++) {
      for (const line of breakTitle(title, 'zh-CN', width, columns, 9) ?? []) {
        assert.doesNotMatch(line, /^[，。、：？！”]/, title);
        assert.doesNotMatch(line, /[“]$/, title);
      }
    }
  }
});

test('a title breaks after a pause where lines stay even', () => {
  assert.deepEqual(breakTitle('银行卡绑不上？先看卡在哪一步。', 'zh-CN', 11, columns, 2), [
    '银行卡绑不上？',
    '先看卡在哪一步。',
  ]);
  assert.deepEqual(
    breakTitle('Getting your money back: rights and deadlines', 'en', 14, columns, 2),
    ['Getting your money back:', 'rights and deadlines'],
  );
  assert.deepEqual(breakTitle('Apple、Google 等手机钱包', 'zh-CN', 10, columns, 2), [
    'Apple、Google',
    '等手机钱包',
  ]);
});

test('no part of a word or a number stands alone', () => {
  assert.deepEqual(partsOf("Finish the wallet's 3-D check", 'en'), [
    'Finish ',
    'the ',
    "wallet's ",
    '3-D ',
    'check',
  ]);
  assert.deepEqual(partsOf('the bank’s', 'en'), ['the ', 'bank’s']);
});

test('a title that needs more lines than there are is refused', () => {
  assert.equal(breakTitle('一二三四五六七八', 'zh-CN', 2, columns, 2), undefined);
  assert.throws(() => drawCard({ ...card, title: '很长的标题'.repeat(40) }, font), /does not fit/);
});

test('a character without a glyph is named, so that no image shows an empty box', () => {
  assert.match(drawCard({ ...card, title: '卡🏦先冻结' }, font), /卡先冻结/);
  assert.match(drawCard({ ...card, title: 'Erdős ₿ ğ ı' }, font), /Erdos g i/);
});

test('every title of the site fits its image with a glyph for every character', () => {
  for (const locale of localeKeys)
    for (const each of cardsOf(knowledge, locale).values())
      assert.match(drawCard(each, font), /^<svg .*<\/svg>$/);
  assert.ok(drawCard(entryCard(knowledge), font).includes(site.name.en));
});

test('an image carries the mark that the tab of the browser shows', () => {
  const mark = readFileSync('public/favicon.svg', 'utf8');
  const [, drawing = ''] = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(mark)!;
  const image = drawCard(card, font);
  assert.ok(image.includes(`${drawing}</svg>`));
  assert.match(image, /<svg x="80" y="62" width="56" height="56" viewBox="0 0 32 32">/);
});

test('an image fills the stations of its page and no other', () => {
  const here = (path: string) =>
    cardsOf(knowledge, 'zh')
      .get(path)!
      .stations.flatMap(({ isHere }, at) => (isHere ? [knowledge.stages[at]!.id] : []));
  assert.deepEqual(here('causes/bank'), ['bank']);
  assert.deepEqual(here('about'), []);
  assert.ok(
    hasOwnCard(knowledge, 'fixes/get-the-code') &&
      hasOwnCard(knowledge, 'check') &&
      !hasOwnCard(knowledge, 'search'),
  );
});

test('a title cannot break out of its element', () => {
  assert.match(drawCard({ ...card, title: '甲<乙&丙' }, font), /甲&lt;乙&amp;丙/);
});

test('a PNG holds each pixel as the nearest colour of the palette', () => {
  const pixels = Uint8Array.from([
    255, 255, 255, 255, 3, 0, 0, 255, 250, 250, 255, 255, 0, 0, 0, 255,
  ]);
  const png = encodePng(pixels, 2, 2, [0x000000, 0xffffff]);
  const chunks: Record<string, Buffer> = {};
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 4, at + 8 + length);
    assert.equal(png.readUInt32BE(at + 8 + length), crc32(body));
    chunks[body.toString('latin1', 0, 4)] = body.subarray(4);
    at += 12 + length;
  }
  assert.deepEqual([...chunks['IHDR']!], [0, 0, 0, 2, 0, 0, 0, 2, 8, 3, 0, 0, 0]);
  assert.deepEqual([...chunks['PLTE']!], [0, 0, 0, 255, 255, 255]);
  assert.deepEqual([...inflateSync(chunks['IDAT']!)], [0, 1, 0, 0, 1, 0]);
});

test('the palette holds every colour once, and fits a byte', () => {
  assert.deepEqual(
    blend(
      [
        ['#000000', '#0000ff'],
        ['#0000ff', '#000000'],
      ],
      1,
    ),
    [0, 255],
  );
  const palette = paletteOf();
  assert.equal(new Set(palette).size, palette.length);
  assert.ok(palette.length <= 256);
  assert.equal(size.width / size.height > 1.9, true);
});
