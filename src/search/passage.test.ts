import assert from 'node:assert/strict';
import { test } from 'node:test';
import { termMatchersOf, type TermMatcher } from './term-matchers.ts';
import type { Anchor } from '#text/page-text.ts';
import { choosePassage as chooseFrom } from './passage.ts';
import { codeRow, exactWording } from './quote.ts';
import { markIn } from './excerpt.ts';
import { sectionsOf } from './page-sections.ts';

const zhWords = [
  '收不到',
  '验证码',
  '. ',
  '先',
  '核对',
  '号码',
  '。',
  '怎么做',
  '. ',
  '看清',
  '手机',
  '尾号',
  '。',
  '换',
  '一张',
  '卡',
  '。',
  '还是',
  '没有',
  '. ',
  '打',
  '客服',
  '电话',
  '。',
];
const zhAnchors = [
  { id: 'steps', text: '怎么做', location: 7 },
  { id: 'if-not', text: '还是没有', location: 17 },
];
const terms = (...texts: string[]) => termMatchersOf(texts.map((text) => ({ text, weight: 1 })));
const choosePassage = (
  words: string[],
  joiner: '' | ' ',
  anchors: Anchor[],
  termMatchers: TermMatcher[],
) => chooseFrom(sectionsOf(words, joiner, anchors), termMatchers);
const plain = (parts: { text: string }[]) => parts.map((part) => part.text).join('');

test('the section with most of the query is chosen, and its best sentence is marked', () => {
  const passage = choosePassage(zhWords, '', zhAnchors, terms('手机', '机尾', '尾号'));
  assert.deepEqual(passage.section, { id: 'steps', title: '怎么做' });
  assert.deepEqual(passage.parts, [
    { text: '看清', marked: false },
    { text: '手机尾号', marked: true },
    { text: '。', marked: false },
  ]);
});

test('what stands before the first heading has no section', () => {
  const passage = choosePassage(zhWords, '', zhAnchors, terms('核对', '号码'));
  assert.equal(passage.section, undefined);
  assert.equal(plain(passage.parts), '先核对号码。');
});

test('the title above is not repeated: a page without a lead shows the section below its title', () => {
  const [anchor, say] = [
    { id: 'meaning', text: '什么意思', location: 2 },
    { id: 'say-this', text: '这样说', location: 5 },
  ];
  const words = [
    '系统繁忙',
    '. ',
    '什么意思',
    '. ',
    '对方忙不过来。',
    '这样说',
    '. ',
    '提示系统繁忙。',
  ];
  const { section, parts } = chooseFrom(
    sectionsOf(words, '', [anchor, say], '系统繁忙'),
    terms('系统', '繁忙'),
  );
  assert.deepEqual([section, plain(parts)], [undefined, '对方忙不过来。']);
});

test('the stop that parts the cells of a Chinese table is not shown', () => {
  const { parts } = choosePassage(['你看到的. ', '已经在别人的设备上. '], '', [], terms('别人'));
  assert.equal(plain(parts), '已经在别人的设备上');
});

test('a short word does not mark longer ones that mean something else', () => {
  const { parts } = choosePassage(
    'Nothing happened, but cards fail.'.split(' '),
    ' ',
    [],
    terms('not', 'card'),
  );
  assert.deepEqual(
    parts.filter((part) => part.marked),
    [{ text: 'cards', marked: true }],
  );
});

test('words of one phrase are marked where they stand together, whatever parts them, and alone they are not', () => {
  const { parts } = choosePassage(
    'One of these times, a one-time code is asked for: type the one-time codes.'.split(' '),
    ' ',
    [],
    terms('one time code'),
  );
  assert.deepEqual(
    parts.filter((part) => part.marked).map(({ text }) => text),
    ['one-time code', 'one-time codes'],
  );
});

test('a word is marked whole, whatever its ending', () => {
  const words = 'Cards. What to do. Your card was declining at the bank. Wait.'.split(' ');
  const passage = choosePassage(
    words,
    ' ',
    [{ id: 'steps', text: 'What to do', location: 1 }],
    terms('declined'),
  );
  assert.deepEqual(
    passage.parts.filter((part) => part.marked),
    [{ text: 'declining', marked: true }],
  );
});

test('words that say nothing by themselves are not marked', () => {
  const { parts } = choosePassage(
    'What is asked to add a card to it is up to my bank.'.split(' '),
    ' ',
    [],
    terms('add', 'my', 'card', 'to', 'it', 'is'),
  );
  assert.deepEqual(
    parts.filter((part) => part.marked).map(({ text }) => text),
    ['add', 'card'],
  );
});

test('a long sentence is cut around the first match', () => {
  const words = [...'很'.repeat(100), '验证', ...'长'.repeat(100), '。'];
  const { parts } = choosePassage(words, '', [], terms('验证'));
  assert.ok(plain(parts).length <= 66);
  assert.ok(plain(parts).startsWith('…') && plain(parts).endsWith('…'));
  assert.ok(parts.some((part) => part.marked && part.text === '验证'));
});

test('signs in a term are never read as a pattern', () => {
  assert.doesNotThrow(() => choosePassage(['a'], ' ', [], terms('(', '.*', 'a[')));
});

test('the number of a bank that is named is shown, and of no other', () => {
  const rows = [
    '中国银行 95566. ',
    '工商银行 95588. ',
    '招商银行 95555. ',
    '打给银行的电话怎么说. ',
  ];
  const sections = sectionsOf(rows, '', [{ text: '银行', location: 0, id: 'banks' }]);
  const shown = (texts: string[], parties: string[] = []) =>
    chooseFrom(sections, terms(...texts), parties)
      .parts.map(({ text }) => text)
      .join('');
  assert.equal(shown(['电话', '银行', '商银'], ['招商银行']), '招商银行 95555.');
  assert.equal(shown(['95555']), '招商银行 95555.');
  assert.ok(chooseFrom(sections, terms('9558')).parts.every(({ marked }) => !marked));
});

test('a wording that a query holds is quoted whole, the longest one, and part of one is not', () => {
  const sections = sectionsOf(
    ['不支持. ', '打电话。', '写法. ', '暂不支持该业务. ', '您的卡暂不支持该业务，请咨询银行. '],
    '',
    [{ id: 'seen-as', text: '写法', location: 2 }],
    '不支持',
  );
  const quoted = (query: string) => exactWording(sections, query)?.parts[0]?.text;
  assert.equal(
    quoted('提示：您的卡暂不支持该业务,请咨询银行！'),
    '您的卡暂不支持该业务，请咨询银行',
  );
  assert.equal(quoted('暂不支持该业务'), '暂不支持该业务');
  assert.equal(quoted('暂不支持'), undefined);
});

test('a code is answered with its row, up to the next code', () => {
  const sections = sectionsOf(
    [
      '应答码. ',
      '两位代码. ',
      '怎么办. ',
      '05. ',
      'Visa 等：Do not honor. ',
      '银联刷卡机：身份认证失败. ',
      '银行 · 办好再试. ',
      '问发卡行。 ',
      '43. ',
      'Visa 等：Stolen card. ',
      '银行 · 先别再试. ',
      '被窃。 ',
      '43. ',
      '银联在线：未开通. ',
      '银行 · 办好再试. ',
      '未开通。 ',
      'OR-CCSEH-22. ',
      'Google：发卡行拒绝. ',
      '你自己、银行 · 办好再试. ',
      '核对。 ',
    ],
    '',
    [{ id: 'two-digits', text: '两位代码', location: 1 }],
    '应答码',
  );
  const said = (code: string) => codeRow(sections, `code-${code}`);
  assert.deepEqual(said('05'), {
    section: undefined,
    parts: [{ text: '问发卡行。', marked: false }],
    title: '05 · Do not honor / 身份认证失败',
    verdict: '银行 · 办好再试',
  });
  assert.equal(said('or-ccseh-22')?.title, 'OR-CCSEH-22 · 发卡行拒绝');
  assert.equal(said('or-ccseh-22')?.verdict, '你自己、银行 · 办好再试');
  assert.equal(said('57'), undefined);
  // Two systems: where it was seen comes first.
  assert.equal(said('43'), undefined);
});

test('whoever reads no Chinese gets the English words of a code, or where it is seen', () => {
  const row = (...words: string[]) =>
    codeRow(
      sectionsOf(['05. ', ...words, 'Your bank · Then try again. ', 'Ask. '], '', []),
      'code-05',
    );
  const [networks, unionpay] = ['Visa and others: Do not honor. ', 'UnionPay online: 失败. '];
  assert.equal(row(networks, unionpay)?.title, '05 · Do not honor');
  assert.equal(row(unionpay)?.title, '05 · UnionPay online');
});

test('neither what begins with 的 nor a word that says nothing is marked', () => {
  const markedIn = (sentence: string, ...texts: string[]) =>
    markIn(sentence, terms(...texts)).flatMap(({ text, marked }) => (marked ? [text] : []));
  assert.deepEqual(markedIn('香港的卡绑不上', '的卡', '绑不上'), ['绑不上']);
  assert.deepEqual(markedIn('The card was declined', 'the', 'was', 'declined'), ['declined']);
  assert.deepEqual(markedIn('我的卡绑不上', '的卡', '卡'), ['卡']);
});
