import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeIn, listedCode } from './codes.ts';
import { dangerIn } from './danger/find-danger.ts';
import type { ModelPage } from './model/format.ts';
import { applyRules, besideEmergency, type RuledPage } from './rules.ts';

const page = (url: string, more: Partial<ModelPage> = {}): ModelPage => ({
  url,
  title: url,
  kind: 'guide',
  fixers: [],
  ...more,
});
const add = { page: page('add'), score: 90 };
const urgent = { page: page('en/lost-funds/card-on-another-phone/'), score: 30 };
const codes = { page: page('codes', { kind: 'codes' }), score: 20 };
const notListed = page('not-listed', { kind: 'not-listed' });
const site = {
  pages: [add.page, urgent.page, codes.page, notListed],
  codes: ['57', 'or-ccseh-22', 'or', 'limit'],
};

test('whoever says that a card is in danger gets the emergency page first, marked', () => {
  const ruled = (score: number) =>
    applyRules([add, { ...urgent, score }], 'a thief added my card to google pay', 'en', site).map(
      ({ page: { url }, isUrgent }) => [url, isUrgent],
    );
  assert.deepEqual(ruled(30), [
    [urgent.page.url, true],
    ['add', false],
  ]);
  // Where the questions point far away, the words meant something else.
  assert.deepEqual(ruled(5)[0], ['add', false]);
  // And where they know nothing, the words alone decide.
  for (const wallets of [[], [page('wallets/google-wallet', { kind: 'wallet' })]]) {
    const known = { ...site, wallets };
    const [alone] = applyRules([], 'a thief added my card to google pay', 'en', known);
    assert.deepEqual([alone?.page.url, alone?.isUrgent], [urgent.page.url, true]);
  }
});

test('words about fraud in general do not outweigh what the questions say', () => {
  const scams = { page: page('en/security/scams/'), score: 30 };
  const first = (score: number) =>
    applyRules([{ ...add, score }, scams], 'is it fraud when a stranger rings', 'en', site)[0];
  assert.equal(first(90)?.page.url, 'add');
  assert.deepEqual([first(40)?.page.url, first(40)?.isUrgent], [scams.page.url, true]);
  // Where the best page is found by a word or two, its lead says little.
  assert.deepEqual(
    applyRules([{ ...add, score: 3 }], 'is it fraud when a stranger rings', 'en', {
      ...site,
      pages: [scams.page],
    })[0]?.page.url,
    scams.page.url,
  );
});

test('what is asked when the first hour is over is answered where the questions say so clearly', () => {
  const firstHour = page('en/lost-funds/first-hour/');
  const evidence = { page: page('en/lost-funds/evidence/'), score: 100 };
  const first = (score: number) => {
    const scored = [evidence, { page: firstHour, score }];
    const [{ page: found, isUrgent }] = applyRules(scored, 'scammed, which screenshots', 'en', {
      ...site,
      pages: [firstHour],
    }) as [RuledPage];
    return [found.url, isUrgent];
  };
  assert.deepEqual(first(60), [evidence.page.url, true]);
  assert.deepEqual(first(90), [firstHour.url, true]);
  const [child] = applyRules(
    [{ page: page('en/situations/under-18/'), score: 100 }],
    'my son has added my card to his phone',
    'en',
    site,
  );
  assert.deepEqual([child?.page.url, child?.isUrgent], ['en/situations/under-18/', false]);
});

test('pages about what is changing answer nothing that has failed', () => {
  const trend = { page: page('en/trends/biometrics-and-passkeys/'), score: 10 };
  const urls = (query: string) =>
    applyRules([trend, add], query, 'en', site).map(({ page: { url } }) => url);
  assert.deepEqual(urls('fingerprint payment will fail'), ['add']);
  assert.deepEqual(urls('passkeys in place of passwords'), [trend.page.url, 'add']);
});

test('a code in a sentence opens its row; one in no list is called so', () => {
  const first = (query: string) => {
    const { page: found, section } = applyRules([add, codes], query, 'en', site)[0]!;
    return [found.url, section?.id, section?.title];
  };
  assert.deepEqual(first('they told me error code 57'), ['codes', 'code-57', '57']);
  assert.deepEqual(first('try again. [or_ccseh_22]'), ['codes', 'code-or-ccseh-22', 'OR_CCSEH_22']);
  assert.deepEqual(first('or_zzz_02'), ['codes', 'code-or', 'OR_ZZZ_02']);
  assert.deepEqual(first('error code 99'), ['not-listed', undefined, undefined]);
  assert.deepEqual(first('xyz-4711 when adding'), ['not-listed', undefined, undefined]);
  assert.deepEqual(first('it said error code 15005, then closed'), [
    'not-listed',
    undefined,
    undefined,
  ]);
});

test('a long text that is hardly known is called a message that is in no list', () => {
  const first = (query: string, coverage: number, scored = [add]) =>
    applyRules(scored, query, 'en', site, coverage)[0]?.page.url;
  const message = 'unable to enrol this instrument with provider';
  assert.equal(first(message, 0.2), 'not-listed');
  assert.equal(first('该渠道暂未开放此类凭证', 0.2), 'not-listed');
  assert.equal(first(message, 0.6), 'add');
  assert.equal(first('enrol instrument', 0.2), 'add');
  assert.equal(first(message, 0, []), undefined);
});

test('the own page of the one wallet that is named is third at latest, and before those of others', () => {
  const wallet = page('wallets/a', { kind: 'wallet' });
  const other = page('wallets/b', { kind: 'wallet' });
  const four = [9, 8, 7, 6].map((score) => ({ page: page(`p${score}`), score }));
  const order = (scored: typeof four, wallets: ModelPage[]) =>
    applyRules(scored, 'declined', 'en', { ...site, wallets }).map(({ page: { url } }) => url);
  assert.deepEqual(order(four, [wallet]), ['p9', 'p8', 'wallets/a', 'p7', 'p6']);
  assert.deepEqual(order([{ page: wallet, score: 10 }, ...four], [wallet])[0], 'wallets/a');
  assert.deepEqual(order([...four, { page: wallet, score: 1 }], [wallet]), [
    'p9',
    'p8',
    'wallets/a',
    'p7',
    'p6',
  ]);
  assert.deepEqual(
    order([{ page: other, score: 10 }, { page: wallet, score: 5 }, ...four], [wallet]),
    ['wallets/a', 'wallets/b', 'p9', 'p8', 'p7', 'p6'],
  );
  assert.deepEqual(order(four, [wallet, other]), ['p9', 'p8', 'p7', 'p6']);
  assert.deepEqual(order(four, []), ['p9', 'p8', 'p7', 'p6']);
});

test('whoever takes a card out of the one wallet that is named gets its page first', () => {
  const wallet = page('wallets/a', { kind: 'wallet' });
  const first = (query: string, locale: 'zh' | 'en' = 'en', wallets = [wallet]) => {
    const [found] = applyRules([add], query, locale, { ...site, wallets });
    return [found?.page.url, found?.opensAt];
  };
  assert.deepEqual(first('how do i remove a card from a'), ['wallets/a', 'unlink']);
  assert.deepEqual(first('怎么删掉里面的卡', 'zh'), ['wallets/a', 'unlink']);
  assert.deepEqual(first("can't remove my card from a"), ['add', undefined]);
  assert.deepEqual(first('add a card to a'), ['add', undefined]);
  assert.deepEqual(first('remove a card', 'en', [wallet, add.page]), ['add', undefined]);
});

test('answers about single cards never crowd out the others', () => {
  const answers = [1, 2, 3, 4].map((at) => ({
    page: page(`cards/${at}`, { kind: 'answer' }),
    score: 20 + at,
  }));
  const kinds = applyRules([...answers, add], 'visa', 'en', site).map(({ page: { kind } }) => kind);
  assert.deepEqual(kinds, ['answer', 'answer', 'guide']);
});

test('codes are told from other numbers and words', () => {
  const id = (query: string, locale: 'zh' | 'en') => codeIn(query, locale)?.id;
  assert.equal(id('error code 57 again', 'en'), '57');
  assert.equal(id('提示错误代码:a1', 'zh'), 'a1');
  assert.equal(id('57', 'zh'), '57');
  assert.equal(id('pay_limit', 'en'), 'pay-limit');
  assert.equal(id('系统返回ALIN43911请稍后'.toLowerCase(), 'zh'), 'alin43911');
  assert.equal(id('报错 e03', 'zh'), 'e03');
  for (const query of [
    'code 482913',
    'order 12',
    'one-time code',
    'e-mail',
    'rmb3000 left',
    'iphone 16',
    'error when i add 2 cards',
    'https://a-b.example/x-1/',
  ])
    assert.equal(id(query, 'en'), undefined, query);
  assert.equal(id('试了12次', 'zh'), undefined);
  assert.equal(listedCode({ id: 'pay-limit', written: '' }, site.codes), 'limit');
});

const calm = {
  zh: ['绑卡失败', '收不到验证码', '您的银行卡已被其他账户绑定', '忘记支付密码', '怎么添加银行卡'],
  en: [
    'card declined',
    'unknown error',
    'add card to apple pay',
    'code not received',
    'forgot pin',
  ],
};
for (const locale of ['zh', 'en'] as const)
  for (const query of calm[locale])
    test(`“${query}” is no emergency`, () =>
      assert.equal(
        dangerIn(query, locale, '', () => 1),
        undefined,
      ));

test('beside an emergency stand those that are found nearly as well as the best of the others', () => {
  const shown = (isUrgent: boolean) =>
    besideEmergency(
      [Infinity, 40, 30, 10].map((score, at) => ({
        page: page(String(at)),
        score,
        isUrgent: isUrgent && at === 0,
      })),
    ).map(({ page: { url } }) => url);
  assert.deepEqual(shown(true), ['0', '1', '2']);
  assert.deepEqual(shown(false), ['0', '1', '2', '3']);
});
