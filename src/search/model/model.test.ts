import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { coverageOf } from '#search/compare-pages.ts';
import { featuresOf } from '#search/features.ts';
import { pinyinTable } from '#search/lexicon/pinyin-table.ts';
import { foldText } from '#search/text.ts';
import { buildModel } from './build-model.ts';
import { decodeWeights, encodeWeights, type QuestionModel, type Weights } from './format.ts';
import { encodePageWeights, readPageWeights } from './page-weights.ts';
import { readModel } from './read-model.ts';

const pages = {
  code: ['收不到验证码', '验证码没有收到怎么办', '短信验证码迟迟不来', '验证码短信'],
  face: ['刷脸失败', '人脸识别不通过', '刷脸总是失败', '人脸不通过'],
  declined: [
    'my bank declined the card',
    'card declined by bank',
    'declined again',
    'why declined',
  ],
};
const texts = Object.values(pages).map((asked) => asked.map((text) => [text, 1] as const));

function model(): QuestionModel {
  const { first } = buildModel(texts, 100_000);
  return {
    build: 'test',
    pages: Object.keys(pages).map((url) => ({ url, title: url, kind: 'guide', fixers: [] })),
    codes: [],
    parties: [],
    ...encodeWeights(first),
    pinyin: pinyinTable,
  };
}
const best = (query: string) => readModel(model()).score(query).pages[0]?.page.url;

test('weights come back as they were sent', () => {
  const { first } = buildModel(texts, 100_000);
  const back = decodeWeights(encodeWeights(first));
  assert.equal(back.size, first.size);
  for (const [feature, postings] of first)
    assert.deepEqual(
      back.get(feature),
      [...postings].sort((a, b) => a.page - b.page),
    );
});

test('no weights at all are read as none', () => {
  assert.equal(decodeWeights(encodeWeights(new Map())).size, 0);
});

test('a question that nobody wrote is answered by what its words say', () => {
  assert.equal(best('为什么我的验证码还没来'), 'code');
  assert.equal(best('刷脸一直不行'), 'face');
  assert.equal(best('the bank keeps declining it'), 'declined');
});

test('a mistyped word and a character of the same sound are understood', () => {
  assert.equal(best('decilned'), 'declined');
  assert.equal(best('岩正码'), 'code');
  assert.equal(best('yanzhengma'), 'code');
});

test('a question is near whose words sound like those of the query', () => {
  const query = readModel(model()).score('岩正一直没有').compared;
  const nearness = (question: string) => query.nearnessOf(featuresOf(question));
  assert.ok(nearness('验证一直没有') > nearness('刷脸一直没有'));
});

test('words that no question has are named', () => {
  const scores = readModel(model()).score('验证码 zebra');
  const unknown = scores.tokens.filter(({ known }) => known === 0).map(({ text }) => text);
  assert.deepEqual(unknown, ['zebra']);
  assert.ok(coverageOf(scores) > 0 && coverageOf(scores) < 1);
});

test('the first weights fit their budget; those that do least are left out', () => {
  const bytes = (weights: Weights) =>
    brotliCompressSync(JSON.stringify(encodeWeights(weights))).length;
  const { first: all } = buildModel(texts, Infinity);
  const budget = Math.floor(bytes(all) / 2);
  const { first } = buildModel(texts, budget);
  assert.ok(bytes(first) <= budget);
  assert.ok(first.size > 0 && first.size < all.size);
});

test('the weights of a page speak for it and against others, and come back as they were sent', () => {
  const { ofPages } = buildModel(texts, 0);
  const [code, face] = ofPages.map((weights) => readPageWeights(encodePageWeights(weights)));
  assert.ok(code!.weightOf('验证')! > 0);
  assert.ok(face!.weightOf('刷脸')! > 0);
  assert.ok((face!.weightOf('验证') ?? 0) <= 0);
  assert.equal(code!.weightOf('zebra'), undefined);
  for (const [feature, weight] of ofPages[0]!)
    assert.equal(code!.weightOf(feature) ?? 0, Math.round(weight) + 0);
});

test('a text that counts more is followed more closely', () => {
  const weightOf = (factor: number) =>
    buildModel(
      [
        ['pawnbroker card', 'pawnbroker phone'].map((text) => [text, factor] as const),
        ['pawnbroker wallet', 'pawnbroker watch'].map((text) => [text, 1] as const),
      ],
      0,
    ).ofPages[0]!.get('pawnbroker') ?? 0;
  assert.ok(weightOf(1) > weightOf(0.1));
});

test('a question is nearer the more of its words are asked, up to the same question', () => {
  const query = readModel(model()).score('bank declined my card').compared;
  const near = (question: string) => query.nearnessOf(featuresOf(foldText(question)));
  assert.ok(near('the bank declined my card') > near('card by bank'));
  assert.ok(Math.abs(near('Bank declined my card') - 1) < 1e-9);
  assert.equal(near('短信'), 0);
});
