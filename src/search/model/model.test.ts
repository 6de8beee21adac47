import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { featuresOf } from '#search/features.ts';
import { pinyinTable } from '#search/lexicon/pinyin-table.ts';
import { foldText } from '#search/text.ts';
import { buildModel } from './build-model.ts';
import { decodeWeights, encodeWeights, type QuestionModel } from './format.ts';
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
const texts = Object.values(pages).map((names) => ({ names, headings: [] }));

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
  assert.equal(best('脸刷不过'), 'face');
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
  const { unknown, coverage } = readModel(model()).score('验证码 zebra');
  assert.deepEqual(unknown, ['zebra']);
  assert.ok(coverage > 0 && coverage < 1);
});

test('the first weights fit their budget, and the others are the rest', () => {
  const whole = buildModel(texts, 100_000);
  const budget = Math.floor(
    brotliCompressSync(JSON.stringify(encodeWeights(whole.first))).length / 2,
  );
  const { first, more } = buildModel(texts, budget);
  assert.ok(brotliCompressSync(JSON.stringify(encodeWeights(first))).length <= budget);
  const count = (weights: typeof first) => [...weights.values()].flat().length;
  assert.equal(count(first) + count(more), count(whole.first));
});

test('the other weights fit a budget of their own, and those that do least are left out', () => {
  const bytes = (weights: typeof whole.more) =>
    brotliCompressSync(JSON.stringify(encodeWeights(weights))).length;
  const whole = buildModel(texts, 60);
  const budget = Math.floor(bytes(whole.more) / 2);
  const { first, more } = buildModel(texts, 60, budget);
  assert.deepEqual(first, whole.first);
  assert.ok(more.size > 0 && bytes(more) <= budget);
});

test('weights that are added later answer too', () => {
  const { first, more } = buildModel(texts, 60);
  const reader = readModel({ ...model(), ...encodeWeights(first) });
  reader.add(encodeWeights(more));
  assert.equal(reader.score('收不到验证码').pages[0]?.page.url, 'code');
});

test('a word that stands on few pages and in no question leads to them, once all weights are there', () => {
  const says = [['Ask for the pawnbroker desk.'], ['对着镜头眨眼。'], ['Ask for a blink.']];
  const { first, more } = buildModel(
    texts.map((text, at) => ({ ...text, says: says[at]! })),
    100_000,
  );
  assert.equal(first.has('pawnbroker'), false);
  const reader = readModel(model());
  assert.deepEqual(reader.score('pawnbroker').unknown, ['pawnbroker']);
  reader.add(encodeWeights(more));
  const found = (query: string) => reader.score(query).pages.map(({ page }) => page.url);
  assert.deepEqual(found('pawnbroker'), ['code']);
  assert.deepEqual(found('镜头'), ['face']);
  assert.deepEqual(reader.score('pawnbroker').unknown, []);
});

test('a word of a question that there is no room for is found by the text that has it', () => {
  const asked = texts.map(({ names, headings }, at) => ({
    names: at === 0 ? [...names, '验证码 pawnbroker', 'pawnbroker 短信'] : names,
    headings,
    says: at === 0 ? ['Ask for the pawnbroker desk.'] : [],
  }));
  const { first, more } = buildModel(asked, 60, 100);
  assert.equal(first.has('pawnbroker'), false);
  assert.ok(more.has('pawnbroker'));
});

test('a question is nearer the more of its words are asked, up to the same question', () => {
  const query = readModel(model()).score('bank declined my card').compared;
  const near = (question: string) => query.nearnessOf(featuresOf(foldText(question)));
  assert.ok(near('the bank declined my card') > near('card by bank'));
  assert.ok(Math.abs(near('Bank declined my card') - 1) < 1e-9);
  assert.equal(near('短信'), 0);
});
