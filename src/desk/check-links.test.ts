import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkLinks, correct } from './check-links.ts';
import { section, sections, site } from './fixture.ts';
import { readSections } from './sections.ts';

const origin = 'https://kabang.example';
const steps = `${origin}/zh/fixes/get-the-code/#steps`;
const noCode = `${origin}/zh/fixes/get-the-code/#no-code`;

/** As it stands in the saved reply → as it is found there, its state, and what to write instead. */
const cases: [string, string, string, string | undefined][] = [
  [`看这里：${steps}`, steps, 'good', undefined],
  [`看这里${steps}。谢谢`, steps, 'good', undefined],
  [`（${steps}）`, steps, 'good', undefined],
  [`(see ${steps}).`, steps, 'good', undefined],
  [`[按步骤做](${steps})`, steps, 'good', undefined],
  [`**${steps}**`, steps, 'good', undefined],
  [`<a href="${steps}">步骤</a>`, steps, 'good', undefined],
  [`href=&quot;${steps}&quot;`, steps, 'good', undefined],
  [`<${steps}>`, steps, 'good', undefined],
  [`${steps}\u200B`, steps, 'good', undefined],
  [`${noCode}&appinstall=0`, `${noCode}&appinstall=0`, 'good', noCode],
  [`${noCode}%E3%80%82`, `${noCode}%E3%80%82`, 'good', noCode],
  [`${noCode}%EF%BC%89`, `${noCode}%EF%BC%89`, 'good', noCode],
  [
    `${origin}/zh/fixes/get-the-code/%23no-code`,
    `${origin}/zh/fixes/get-the-code/%23no-code`,
    'good',
    noCode,
  ],
  [
    `${origin}/zh/fixes/get-the-code/%2523no-code`,
    `${origin}/zh/fixes/get-the-code/%2523no-code`,
    'good',
    noCode,
  ],
  [
    `${origin}/zh/fixes/get-the-code/＃no-code`,
    `${origin}/zh/fixes/get-the-code/＃no-code`,
    'good',
    noCode,
  ],
  [
    `${origin}/zh/fixes/get-the-code#no-code`,
    `${origin}/zh/fixes/get-the-code#no-code`,
    'good',
    noCode,
  ],
  [
    `${origin}/zh/fixes/get-the-code/?from=singlemessage&isappinstalled=0#no-code`,
    `${origin}/zh/fixes/get-the-code/?from=singlemessage&isappinstalled=0#no-code`,
    'good',
    noCode,
  ],
  [
    `${origin}/zh/fixes/get-the-code/?a=1&amp;b=2#no-code`,
    `${origin}/zh/fixes/get-the-code/?a=1&amp;b=2#no-code`,
    'good',
    noCode,
  ],
  [
    'HTTP://Kabang.Example/ZH/Fixes/Get-The-Code/#No-Code',
    'HTTP://Kabang.Example/ZH/Fixes/Get-The-Code/#No-Code',
    'good',
    noCode,
  ],
  [
    `${origin}//zh/fixes//get-the-code/index.html#no-code`,
    `${origin}//zh/fixes//get-the-code/index.html#no-code`,
    'good',
    noCode,
  ],
  [`${noCode}#:~:text=code`, `${noCode}#:~:text=code`, 'good', noCode],
  [`${noCode}:~:text=code`, `${noCode}:~:text=code`, 'good', noCode],
  [
    `${origin}/zh/fixes/get-\u200Bthe-code/#no-code`,
    `${origin}/zh/fixes/get-\u200Bthe-code/#no-code`,
    'good',
    noCode,
  ],
  [
    `请看 kabang.example/zh/fixes/get-the-code/#no-code，谢谢`,
    'kabang.example/zh/fixes/get-the-code/#no-code',
    'good',
    noCode,
  ],
  [
    `www.kabang.example/zh/fixes/get-the-code/`,
    'www.kabang.example/zh/fixes/get-the-code/',
    'good',
    `${origin}/zh/fixes/get-the-code/`,
  ],
  [`[步骤](/zh/fixes/get-the-code/#no-code)`, '/zh/fixes/get-the-code/#no-code', 'good', noCode],
  [
    'http://localhost:4321/en/fixes/ask-the-bank/',
    'http://localhost:4321/en/fixes/ask-the-bank/',
    'good',
    `${origin}/en/fixes/ask-the-bank/`,
  ],
  [`${origin}/zh/s/cd333/`, `${origin}/zh/s/cd333/`, 'good', undefined],
  [`${origin}/s/cd333/`, `${origin}/s/cd333/`, 'good', undefined],
  [`${origin}/ZH/S/CD333）`, `${origin}/ZH/S/CD333`, 'good', `${origin}/zh/s/cd333/`],
  ['请客户打开 cd333 这一节', 'cd333', 'good', undefined],
  ['CD333。', 'CD333', 'good', 'cd333'],
  [`${origin}/zh/`, `${origin}/zh/`, 'good', undefined],
  [`${origin}/`, `${origin}/`, 'good', undefined],
  [`${origin}/en/search/?q=code+lost`, `${origin}/en/search/?q=code+lost`, 'good', undefined],
  [`${origin}/en/search/#q=code+lost`, `${origin}/en/search/#q=code+lost`, 'good', undefined],
  [`${origin}/en/check/card/#main`, `${origin}/en/check/card/#main`, 'good', undefined],
  [
    `${origin}/en/messages/response-codes/#iso-N7`,
    `${origin}/en/messages/response-codes/#iso-N7`,
    'good',
    undefined,
  ],
  [
    `${origin}/zh/fixes/get-the-code/#old-steps`,
    `${origin}/zh/fixes/get-the-code/#old-steps`,
    'moved',
    steps,
  ],
  [
    `${origin}/zh/fixes/lost-page/#steps&x=1`,
    `${origin}/zh/fixes/lost-page/#steps&x=1`,
    'moved',
    steps,
  ],
  [`${origin}/en/s/cd666/`, `${origin}/en/s/cd666/`, 'moved', `${origin}/en/s/cd333/`],
  ['cd555', 'cd555', 'moved', 'cd333'],
  [
    `${origin}/en/fixes/fax-the-bank/`,
    `${origin}/en/fixes/fax-the-bank/`,
    'retired',
    `${origin}/en/fixes/ask-the-bank/`,
  ],
  [`${origin}/s/cd777`, `${origin}/s/cd777`, 'retired', `${origin}/s/bk222/`],
  [`${origin}/zh/fixes/get-the-code/#step`, `${origin}/zh/fixes/get-the-code/#step`, 'dead', steps],
  [
    `${origin}/zh/fixes/get-the-code/#quite-another`,
    `${origin}/zh/fixes/get-the-code/#quite-another`,
    'dead',
    `${origin}/zh/fixes/get-the-code/`,
  ],
  [
    `${origin}/zh/fixes/get-teh-code/#steps`,
    `${origin}/zh/fixes/get-teh-code/#steps`,
    'dead',
    steps,
  ],
  [
    `${origin}/zh/help/get-the-code/`,
    `${origin}/zh/help/get-the-code/`,
    'dead',
    `${origin}/zh/fixes/get-the-code/`,
  ],
  [`${origin}/fixes/get-the-code/#steps`, `${origin}/fixes/get-the-code/#steps`, 'dead', steps],
  [`${origin}/zh/nothing/like-it/`, `${origin}/zh/nothing/like-it/`, 'dead', undefined],
  [`${origin}/zh/s/cd33/`, `${origin}/zh/s/cd33/`, 'dead', `${origin}/zh/s/cd333/`],
  [`${origin}/s/zzzzz/`, `${origin}/s/zzzzz/`, 'dead', undefined],
];

for (const [text, raw, state, replacement] of cases) {
  test(`${state}: ${text}`, () => {
    const findings = checkLinks(text, site, sections);
    assert.deepEqual(
      findings.map((finding) => [finding.raw, finding.state, finding.replacement]),
      [[raw, state, replacement]],
    );
    assert.equal(findings[0]!.isGuess, state === 'dead');
  });
}

/** Text in which no link of the site stands. */
for (const text of [
  '',
  '我的卡绑不上，提示 51',
  'https://example.com/zh/fixes/get-the-code/',
  'https://kabang.example.evil.test/zh/',
  'notkabang.example/zh/',
  'https://other.test/cd333',
  'me@kabang.example',
  'cd999 steps check',
  'xcd333 cd333x cd-cd333',
  `${origin}/sections.json`,
  `${origin}/zh/changes.atom`,
  'km/s and/or 24/7',
]) {
  test(`no link: ${text}`, () => assert.deepEqual(checkLinks(text, site, sections), []));
}

test('a link in another language than the chosen one is named, and its replacement is in that language', () => {
  const judged = (text: string) =>
    checkLinks(text, site, sections, 'en').map(({ state, replacement }) => [state, replacement]);
  assert.deepEqual(judged(steps), [['language', `${origin}/en/fixes/get-the-code/#steps`]]);
  assert.deepEqual(judged(`${origin}/zh/s/cd333/`), [['language', `${origin}/en/s/cd333/`]]);
  assert.deepEqual(judged(`${origin}/zh/check/card/`), [['language', `${origin}/en/check/card/`]]);
  assert.deepEqual(judged(`${origin}/zh/`), [['language', `${origin}/en/`]]);
  assert.deepEqual(judged(`${origin}/zh/glossary/#term-pin`), [
    ['language', `${origin}/en/glossary/#term-pin`],
  ]);
  assert.deepEqual(judged(`${origin}/zh/s/cd666/`), [['moved', `${origin}/en/s/cd333/`]]);
  assert.deepEqual(judged(`${origin}/en/s/cd333/ ${origin}/en/`), [
    ['good', undefined],
    ['good', undefined],
  ]);
});

test('the neutral short address is right in every language and stays neutral', () => {
  assert.deepEqual(
    checkLinks(`${origin}/s/cd333/ ${origin}/s/cd555/`, site, sections, 'en').map(
      ({ state, replacement }) => [state, replacement],
    ),
    [
      ['good', undefined],
      ['moved', `${origin}/s/cd333/`],
    ],
  );
});

test('the corrected text changes the links alone, wherever they stand', () => {
  const text = `一、${origin}/zh/s/cd666/。二、cd555，三、${steps}；四、${origin}/zh/fixes/get-the-code/#step！`;
  const findings = checkLinks(text, site, sections);
  assert.equal(
    correct(
      text,
      findings.filter(({ isGuess }) => !isGuess),
    ),
    `一、${origin}/zh/s/cd333/。二、cd333，三、${steps}；四、${origin}/zh/fixes/get-the-code/#step！`,
  );
  assert.equal(
    correct(text, findings),
    `一、${origin}/zh/s/cd333/。二、cd333，三、${steps}；四、${steps}！`,
  );
  assert.deepEqual(
    checkLinks(correct(text, findings), site, sections).map(({ state }) => state),
    ['good', 'good', 'good', 'good'],
  );
});

test('a site under a base path finds its links with it', () => {
  const under = { origins: [origin], base: '/help/', others: ['check'] };
  const judged = checkLinks(
    `${origin}/help/zh/fixes/get-the-code/#steps /help/zh/check/ [x](/help/s/cd333/)`,
    under,
    sections,
  );
  assert.deepEqual(
    judged.map(({ raw, state }) => [raw, state]),
    [
      [`${origin}/help/zh/fixes/get-the-code/#steps`, 'good'],
      ['/help/zh/check/', 'good'],
      ['/help/s/cd333/', 'good'],
    ],
  );
});

test('codes that lead round in a circle, or nowhere, are shown without a replacement', () => {
  const broken = readSections([
    section('aa222', 'a/b', null, { status: 'moved', to: 'aa333' }),
    section('aa333', 'a/c', null, { status: 'moved', to: 'aa222' }),
    section('aa444', 'a/d', null, { status: 'retired', to: null }),
  ]);
  assert.deepEqual(
    checkLinks('aa222 aa444', site, broken).map(({ state, replacement }) => [state, replacement]),
    [
      ['moved', undefined],
      ['retired', undefined],
    ],
  );
});

test('a link to a section whose advice changed after the reply was saved says so, and stays as it is', () => {
  const changed = readSections(
    sections.all.map((one) => (one.id === 'steps' ? { ...one, meaning: '2026-05-12' } : one)),
  );
  const stateWhen = (saved: string | undefined) =>
    checkLinks(`${steps} ${noCode}`, site, changed, undefined, saved).map(({ state }) => state);
  assert.deepEqual(stateWhen('2026-05-11'), ['meaning', 'good']);
  assert.deepEqual(stateWhen('2026-05-12'), ['good', 'good']);
  assert.deepEqual(stateWhen(undefined), ['good', 'good']);
});
