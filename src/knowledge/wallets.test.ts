// Wallets and the card matrix: each broken rule is a named fault, and the finder asks only what
// changes the answer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEach } from '#i18n/locales.ts';
import { buildKnowledge } from './build-knowledge.ts';
import { cardName, situationOf, spokenCard } from './cards/labels.ts';
import { readProject } from './index.ts';
import { validContent } from './valid-content.ts';
import type { CardRow } from './schemas/cards.ts';

const head = (title: string) =>
  `---\ntitle: ${title}\ndescription: 这里说它收哪些卡、怎么绑、有哪些提示、找谁、手机丢了怎么办、怎么解绑。\naliases: [一, 二, 三, 四, 五, 六]\n---\n`;
const part: Record<string, string> = {
  'can-my-card': '<WalletFacts />\n\n<WalletCards />',
  link: '<WalletLinking />',
  messages: '<WalletMessages />',
  help: '<WalletHelp />',
};
const article = (title: string) =>
  `${head(title)}\nLead.<Cite id="law" />\n\n${[
    'messages',
    'not-working',
    'help',
    'can-my-card',
    'link',
    'lost-phone',
    'unlink',
  ]
    .map((id) => `## ${id} {#${id}}\n\n${part[id] ?? 'Text.'}\n`)
    .join('\n')}`;
const facts =
  'instead: { zh: 现金, en: Cash, to: fixes }\nworks: unknown\ntakes: { zh: 卡, en: Cards, source: law }\nasks: unknown\nhowMany: unknown\nlinking: { typed: unknown, untyped: unknown, fromBank: unknown }\n';
const pageData =
  'order: 1\nchecked: 2026-01-01\nreview: 2026-07-01\nsources: [law]\nrelated: [fixes]\nchanges:\n  - { date: 2026-01-02, note: { zh: 首次发布, en: First published } }\n';
const note =
  '{ zh: 能，发卡行同意就行。发卡行不通过就绑不上，先给它打电话问清楚。, en: "Yes, if the issuer agrees; where it does not approve, linking fails, so call it first." }';
const row = (id: string, more: string, answer = 'yes') =>
  `- id: ${id}\n  wallet: purse\n  card: [credit]\n  issued: [cn]\n  answer: ${answer}\n  title: { zh: 能绑吗${id}, en: Can it ${id}? }\n  note: ${note.replace('能，', `能，${id}，`).replace('Yes,', `Yes ${id},`)}\n  who: bank\n  instead: { zh: 现金, en: Cash, to: wallets }\n${answer === 'unknown' ? '' : '  source: law\n'}  checked: 2026-01-01\n  review: 2026-07-01\n${more}`;

/** The sound folder with a wallet and two rows. */
function walletFiles(): Map<string, string> {
  const files = validContent();
  const hub = `${head('钱包')}\nLead.<Cite id="law" />\n`;
  for (const area of ['wallets', 'cards']) {
    files.set(`${area}/page.yaml`, pageData);
    files.set(`${area}/zh.mdx`, hub.replace('钱包', `钱包${area}`));
    files.set(`${area}/en.mdx`, hub.replace('钱包', `钱包${area}`));
  }
  files.set('wallets/purse/page.yaml', pageData);
  files.set('wallets/purse/zh.mdx', article('小荷包'));
  files.set('wallets/purse/en.mdx', article('小荷包'));
  files.set(
    'wallets/purse/wallet.yaml',
    `names: { zh: 小荷包, en: Purse }\nalsoCalled: { zh: [荷包], en: [Pouch] }\noperator: { zh: 某公司, en: A firm }\n${facts}`,
  );
  files.set(
    'cards.yaml',
    row('one', '  network: [visa]\n') +
      row('two', '  document: [passport]\n', 'unknown').replace('[credit]', '[debit]'),
  );
  return files;
}

const change =
  (name: string, from: string | RegExp, to: string) => (files: Map<string, string>) => {
    const before = files.get(name)!;
    const after = before.replace(from, () => to);
    assert.notEqual(after, before, `the test changes nothing in ${name}`);
    files.set(name, after);
  };

test('a wallet and its rows become pages, with the names and sources of the facts', () => {
  const { knowledge, faults } = buildKnowledge(walletFiles());
  assert.deepEqual(faults, []);
  const page = knowledge.pages.find(({ path }) => path === 'wallets/purse')!;
  assert.ok(page.text.en.aliases.includes('Pouch'));
  assert.deepEqual(page.sources, ['law']);
  assert.deepEqual(
    knowledge.pages
      .filter(({ kind }) => kind === 'answer')
      .map(({ path, related }) => [path, related]),
    [
      ['cards/one', ['wallets/purse', 'wallets']],
      ['cards/two', ['wallets/purse', 'wallets']],
    ],
  );
});

test('the finder asks for a document only where the answer depends on one', () => {
  const { finder } = buildKnowledge(walletFiles()).knowledge;
  assert.deepEqual(
    finder.map(({ path, kind, choices }) => [path, kind, choices.map((choice) => choice.path)]),
    [
      ['cards/purse', 'card', ['cards/one', 'cards/purse/debit-cn']],
      ['cards/purse/debit-cn', 'situation', ['cards/two']],
      ['cards/purse/other', 'other', []],
      ['cards/other', 'other', []],
    ],
  );
});

test('a question of the check may ask for the wallet: its answers lead to the messages of each, in their order', () => {
  const files = walletFiles();
  const answer = (to: string) => `  - { text: { zh: 到${to.length}, en: To ${to} }, to: ${to} }\n`;
  files.set(
    'check/start.yaml',
    `question: { zh: 是哪个钱包？, en: Which wallet is it? }\nlead: { zh: 选你的钱包，看它会说什么、每一句谁能解决，再照着做。, en: Choose your wallet to see what it says and who can fix each of its messages. }\nwallets: true\nanswers:\n${answer('fixes')}${answer('fixes/code')}`,
  );
  const { check } = buildKnowledge(files).knowledge;
  const [first, second] = check[0]!.answers;
  assert.deepEqual(first, { text: { zh: '小荷包', en: 'Purse' }, to: 'wallets/purse#messages' });
  assert.equal(second?.to, 'fixes');
});

test('a wallet with many cards asks for the place of issue first, and a place has its own and the general answers', () => {
  const files = walletFiles();
  const kinds = [
    ...['debit', 'prepaid', 'gift', 'virtual', 'company', 'supplementary', 'joint'],
    'without-code',
  ];
  files.set(
    cards,
    [
      row('hong-kong', '', 'yes').replace('[cn]', '[hk]'),
      row('abroad', '', 'yes').replace('[cn]', '[elsewhere]'),
      ...kinds.map((kind) => row(kind, '').replace('[credit]', `[${kind}]`)),
      row('any', '', 'unknown').replace('[cn]', '[any]').replace('[credit]', '[atm-only]'),
    ].join(''),
  );
  const { knowledge, faults } = buildKnowledge(files);
  assert.deepEqual(faults, []);
  const leads = (path: string) =>
    knowledge.finder.find((step) => step.path === path)!.choices.map((choice) => choice.path);
  assert.deepEqual(leads('cards/purse'), [
    'cards/purse/in-cn',
    'cards/purse/in-hk',
    'cards/purse/in-elsewhere',
  ]);
  assert.deepEqual(leads('cards/purse/in-hk'), ['cards/hong-kong', 'cards/any']);
  assert.deepEqual(leads('cards/purse/in-cn'), [
    ...kinds.map((kind) => `cards/${kind}`),
    'cards/any',
  ]);
  assert.deepEqual(leads('cards/purse/in-elsewhere'), ['cards/abroad', 'cards/any']);
});

test('a card is named as people say it', () => {
  const card = (more: Partial<CardRow>) => ({ card: ['any'], issued: ['any'], ...more }) as CardRow;
  const names = (more: Partial<CardRow>) =>
    (['zh', 'en'] as const).map((locale) => cardName(card(more), locale));
  assert.deepEqual(names({}), ['银行卡', 'bank card']);
  assert.deepEqual(names({ card: ['debit', 'credit'], issued: ['cn'] }), [
    '内地发行的借记卡或信用卡',
    'debit or credit card issued in mainland China',
  ]);
  assert.deepEqual(names({ network: ['visa', 'jcb'], issued: ['elsewhere'], device: ['watch'] }), [
    '内地以外发行的 Visa 或 JCB 卡（加到手表）',
    'Visa or JCB card issued outside mainland China (on a watch)',
  ]);
  assert.deepEqual(names({ issuer: [inEach({ zh: 'Wise', en: 'Wise' })], issued: ['jp'] }), [
    '日本发行的 Wise 卡',
    'Wise card issued in Japan',
  ]);
  const situation = card({ document: ['passport'], where: ['cn'] });
  assert.equal(situationOf(situation, 'zh'), '用护照，人在内地');
  assert.equal(situationOf(situation, 'en'), 'with a passport, you are in mainland China');
  assert.equal(situationOf(card({}), 'en'), undefined);
});

test('of two choices that one card fits, each says what it leaves to the other', () => {
  const files = walletFiles();
  const at = (place: string, id: string, more = '') => row(id, more).replace('[cn]', `[${place}]`);
  files.set(
    cards,
    [
      at('elsewhere', 'abroad', '  network: [visa]\n'),
      at('hk', 'hong-kong', '  network: [visa]\n'),
      at('hk', 'bank', '  issuer: [{ zh: 甲银行, en: Bank A }, { zh: 乙银行, en: Bank B }]\n'),
      at('any', 'company').replace('[credit]', '[company]'),
      at('any', 'additional').replace('[credit]', '[supplementary]'),
    ].join(''),
  );
  const { knowledge, faults } = buildKnowledge(files);
  assert.deepEqual(faults, []);
  assert.deepEqual(
    knowledge.finder[0]!.choices.map(({ label, path }) => [path, label.zh, label.en]),
    [
      [
        'cards/bank',
        '香港发行的甲银行或乙银行个人信用卡（附属卡另选）',
        'personal Bank A or Bank B credit card issued in Hong Kong (not a supplementary card)',
      ],
      [
        'cards/abroad',
        '内地和香港以外发行的其他个人 Visa 信用卡（附属卡另选）',
        'other personal Visa credit card issued outside mainland China and Hong Kong (not a supplementary card)',
      ],
      [
        'cards/hong-kong',
        '香港发行的其他个人 Visa 信用卡（附属卡另选）',
        'other personal Visa credit card issued in Hong Kong (not a supplementary card)',
      ],
      ['cards/company', '公司卡', 'company card'],
      ['cards/additional', '个人附属卡', 'personal supplementary card'],
    ],
  );
});

test('a step says whether a card with two marks can fit two of its choices', () => {
  const hasTwoBrands = (...rows: string[]) =>
    buildKnowledge(walletFiles().set(cards, rows.join(''))).knowledge.finder[0]!.hasTwoBrands;
  const visa = row('visa', '  network: [visa]\n');
  assert.equal(hasTwoBrands(visa, row('unionpay', '  network: [unionpay]\n')), true);
  const debit = row('debit', '  network: [unionpay]\n').replace('[credit]', '[debit]');
  assert.equal(hasTwoBrands(visa, debit), false);
  assert.equal(hasTwoBrands(visa, row('rest', '')), false);
  const only = row('only', '  network: [unionpay]\n  onlyMark: true\n');
  assert.equal(hasTwoBrands(visa, only), false);
});

test('a card with a name of its own is neither personal nor without other kinds', () => {
  const files = walletFiles();
  files.set(
    cards,
    row('tour', '  issuer: [{ zh: 旅行卡, en: Tour Card }]\n') +
      row('company', '').replace('[credit]', '[company]') +
      row('additional', '').replace('[credit]', '[supplementary]'),
  );
  const { knowledge, faults } = buildKnowledge(files);
  assert.deepEqual(faults, []);
  const tour = knowledge.finder[0]!.choices.find(({ path }) => path === 'cards/tour');
  assert.deepEqual(tour!.label, {
    zh: '内地发行的旅行卡',
    en: 'Tour Card issued in mainland China',
  });
});

test('a social security card is a debit card of a person, and nothing else', () => {
  const files = walletFiles();
  files.set(
    cards,
    row('plain', '  network: [unionpay]\n  onlyMark: true\n').replace(
      '[credit]',
      '[debit, credit]',
    ) +
      row('social', '').replace('[credit]', '[social-security]') +
      row('company', '').replace('[credit]', '[company]') +
      row('additional', '').replace('[credit]', '[supplementary]'),
  );
  const { knowledge, faults } = buildKnowledge(files);
  assert.deepEqual(faults, []);
  assert.deepEqual(
    knowledge.finder[0]!.choices.map(({ label }) => label.en),
    [
      'personal debit or credit card issued in mainland China (UnionPay mark only, not a social security or supplementary card)',
      'social security card issued in mainland China',
      'company card issued in mainland China',
      'personal supplementary card issued in mainland China',
    ],
  );
});

test('a script says one card: its brand and kind, or a gap for the brand, and never a list', () => {
  const said = (more: Partial<CardRow>) =>
    (['zh', 'en'] as const).map((locale) =>
      spokenCard({ card: ['any'], issued: ['elsewhere'], ...more } as CardRow, locale),
    );
  const gap = ['（念出银行、品牌和卡种）', '[say the bank, the brand and the kind of card]'];
  assert.deepEqual(said({}), gap);
  assert.deepEqual(said({ card: ['debit', 'credit'] }), gap);
  assert.deepEqual(said({ card: ['company'] }), [
    '这张（念出卡上的品牌）公司卡',
    '[say the brand on it] company card',
  ]);
  assert.deepEqual(said({ card: ['credit'], network: ['visa'] }), [
    'Visa 信用卡',
    'Visa credit card',
  ]);
  assert.deepEqual(said({ network: ['visa', 'jcb'] }), [
    '这张（念出卡上的品牌）卡',
    '[say the brand on it] card',
  ]);
});

const cards = 'cards.yaml';
const facts1 = 'wallets/purse/wallet.yaml';
const zh = 'wallets/purse/zh.mdx';
const corruptions: [
  title: string,
  change: (files: Map<string, string>) => unknown,
  file: string,
  what: RegExp,
][] = [
  [
    'a yes without a source',
    change(cards, '  source: law\n', ''),
    cards,
    /`0.source` goes with an answer/,
  ],
  [
    'an unknown that rests on a source',
    (files) => files.set(cards, `${files.get(cards)}  source: law\n`),
    cards,
    /`1.source` goes with an answer/,
  ],
  [
    'an answer by a weak source',
    change('sources.yaml', 'grade: A', 'grade: B'),
    cards,
    /row `one` rests on the source `law` of grade B/,
  ],
  [
    'a limit that is checked again too late',
    change(cards, 'who: bank', 'limits: { zh: 有限额, en: Limited }\n  who: bank'),
    cards,
    /row `one` is reviewed after its limit or fee is stale \(2026-04-01\)/,
  ],
  [
    'a number that one language lacks',
    change(cards, 'who: bank', 'limits: { zh: 一天 500 元, en: 50 yuan a day }\n  who: bank'),
    cards,
    /states “500 元” here and not in the other language/,
  ],
  [
    'an amount in an answer that no claim has',
    change(cards, 'who: bank', 'limits: { zh: 一天 500 元, en: 500 yuan a day }\n  who: bank'),
    cards,
    /states “500 元” without a claim/,
  ],
  [
    'days in a note, in the language that has them first',
    change(cards, '能，one，', '能，one，3 天内，'),
    cards,
    /states “3 天” without a claim/,
  ],
  [
    'a limit whose place the answer does not name',
    (files) => {
      files.set(
        'claims.yaml',
        'exceptions: []\nclaims:\n  - { id: uk-limit, kind: limit, place: uk, source: law, checked: 2026-01-01, quantities: [500 元] }\n',
      );
      change(
        cards,
        'who: bank',
        'limits: { zh: 一天 500 元, en: 500 yuan a day }\n  claims: [uk-limit]\n  who: bank',
      )(files);
    },
    cards,
    /states the claim `uk-limit` without saying where it holds \(uk\)/,
  ],
  [
    'a claim that an answer names and that is not there',
    change(cards, 'who: bank', 'claims: [gone]\n  who: bank'),
    cards,
    /names the claim `gone`, which does not exist/,
  ],
  [
    'a row that is reviewed after its claim is stale',
    (files) => {
      files.set(
        'claims.yaml',
        'exceptions: []\nclaims:\n  - { id: fee, kind: fee, place: everywhere, source: law, checked: 2026-01-01, quantities: [3 %] }\n',
      );
      change(cards, '能，one，', '能，one，收 3%，')(files);
      change(cards, 'Yes one,', 'Yes one, at 3 %,')(files);
      change(cards, 'who: bank', 'claims: [fee]\n  who: bank')(files);
    },
    cards,
    /row `one` is reviewed after its limit or fee is stale \(2026-04-01\)/,
  ],
  [
    'an amount in a fact of a wallet',
    change(
      'wallets/purse/wallet.yaml',
      'zh: 卡, en: Cards',
      'zh: 卡，每年 90 元, en: Cards at 90 yuan a year',
    ),
    'wallets/purse/wallet.yaml',
    /states “90 元” without a claim/,
  ],
  [
    'a mark that a fact of a wallet would print',
    change('wallets/purse/wallet.yaml', 'zh: 卡, en: Cards', 'zh: 收**银联**卡, en: Cards'),
    'wallets/purse/wallet.yaml',
    /prints the marks of bold/,
  ],
  [
    'a condition that is not named',
    change(cards, 'answer: yes', 'answer: asks'),
    cards,
    /`0.asks` goes with `answer: asks`/,
  ],
  [
    'a yes that does not say what to do where it fails',
    change(cards, / {2}instead: .*\n/, ''),
    cards,
    /lacks the field `0.instead`/,
  ],
  ...(
    [
      ['tells how to mend the link', 'fixes/code'],
      ['tells what the message means', 'messages/code'],
      ['says whom to call', 'situations/your-bank'],
      ['is its own page', 'cards/one'],
      ['is a step to itself', 'cards/purse'],
      ['is the page of its wallet', 'wallets/purse'],
      ['is the section of a page on its wallet', 'wallets#purse'],
    ] as const
  ).map(
    ([what, to]) =>
      [
        `an instead that ${what}`,
        change(cards, 'to: wallets }', `to: ${to} }`),
        cards,
        /row `one` leads in `instead` to .*, which is about the same link/,
      ] as (typeof corruptions)[number],
  ),
  ...(
    [
      ['note', '发卡行同意就行。', '发卡行同意就行，虚拟卡先问。'],
      [
        'condition in English',
        'answer: yes',
        'answer: asks\n  asks: { zh: 要问, en: Ask the bank of it first }',
      ],
    ] as const
  ).map(
    ([where, from, to]) =>
      [
        `a kind of card that the ${where} leaves open, without words to ask`,
        change(cards, from, to),
        cards,
        /row `one` says to ask first, and has no words for it/,
      ] as (typeof corruptions)[number],
  ),
  [
    'words to ask first where the other words ask that',
    (files) => files.set(cards, `${files.get(cards)}  askFirst: { zh: 能绑吗, en: Can it? }\n`),
    cards,
    /`1.askFirst` goes with `answer: yes` or `asks`/,
  ],
  [
    'only one mark, of no network',
    change(cards, '  document: [passport]\n', '  document: [passport]\n  onlyMark: true\n'),
    cards,
    /`1.onlyMark` goes with one `network`/,
  ],
  [
    'an official list that is no source of the row',
    change(cards, '  document: [passport]\n', '  document: [passport]\n  list: law\n'),
    cards,
    /`1.list` is no source of this row/,
  ],
  [
    'a wallet that says nothing to use instead',
    change(facts1, /instead: .*\n/, ''),
    facts1,
    /lacks the field `instead`/,
  ],
  [
    'a wallet whose instead leads to a page that does not exist',
    change(facts1, 'to: fixes }', 'to: fixes/none }'),
    facts1,
    /leads to the page fixes\/none/,
  ],
  [
    'an instead to a page that does not exist',
    change(cards, 'to: wallets }', 'to: wallets/none }'),
    cards,
    /row `one` leads to the page wallets\/none/,
  ],
  [
    'an instead to a section that does not exist',
    change(cards, 'to: wallets }', 'to: wallets#none }'),
    cards,
    /row `one` leads to wallets#none, a section that does not exist/,
  ],
  [
    'an instead without a page',
    change(cards, ', to: wallets }', ' }'),
    cards,
    /lacks the field `0.instead.to`/,
  ],
  [
    'a page to see that does not exist',
    change(cards, 'who: bank', 'see: [fixes/none]\n  who: bank'),
    cards,
    /row `one` leads to the page fixes\/none/,
  ],
  [
    'a section to see that does not exist',
    change(cards, 'who: bank', 'see: [fixes/code#none]\n  who: bank'),
    cards,
    /row `one` leads to fixes\/code#none, a section that does not exist/,
  ],
  [
    'a change of a section that an answer does not have',
    change(
      cards,
      'who: bank',
      'changes: [{ date: 2026-01-01, note: { zh: 改, en: New }, meaning: [steps] }]\n  who: bank',
    ),
    cards,
    /says that the meaning of `steps` changed/,
  ],
  [
    'a row that is checked after its review',
    change(cards, 'review: 2026-07-01', 'review: 2025-07-01'),
    cards,
    /`0.review` is not after/,
  ],
  [
    'a kind of card that is not known',
    change(cards, 'card: [credit]', 'card: [golden]'),
    cards,
    /`0.card.0` is invalid/,
  ],
  [
    'any beside a kind of card',
    change(cards, 'card: [credit]', 'card: [any, credit]'),
    cards,
    /`0.card` names `any` and more/,
  ],
  [
    'two rows that say the opposite',
    change(cards, /$/, row('three', '  network: [visa]\n', 'no')),
    cards,
    /row `three` says no where `one` says yes/,
  ],
  [
    'two rows that say the same',
    change(cards, /$/, row('three', '  network: [visa]\n')),
    cards,
    /row `three` says again what `one` says/,
  ],
  [
    'two choices that one card fits, and neither goes first',
    (files) =>
      files.set(
        cards,
        row('network', '  network: [visa]\n').replace('[cn]', '[elsewhere]') +
          row('place', '').replace('[cn]', '[hk]').replace('[credit]', '[credit, prepaid]'),
      ),
    cards,
    /row `place` \(yes\) fits a card that `network` \(yes\) fits too: credit, visa, hk/,
  ],
  [
    'two choices that share a kind of card',
    (files) =>
      files.set(
        cards,
        row('plastic', '').replace('[credit]', '[credit, virtual]') +
          row('virtual', '').replace('[credit]', '[virtual, gift]'),
      ),
    cards,
    /row `virtual` \(yes\) fits a card that `plastic` \(yes\) fits too: virtual, unionpay, cn/,
  ],
  ['an id that stands twice', change(cards, 'id: two', 'id: one'), cards, /row `one` stands twice/],
  ['the address of a step', change(cards, 'id: two', 'id: purse'), cards, /address of a step/],
  [
    'a wallet that does not exist',
    change(cards, 'wallet: purse', 'wallet: pouch'),
    cards,
    /row `one` names the wallet `pouch`/,
  ],
  [
    'a source that does not exist',
    change(cards, 'source: law', 'source: lore'),
    cards,
    /row `one` names the source `lore`/,
  ],
  [
    'a second source that does not exist',
    change(cards, 'source: law', 'source: law\n  also: [lore]'),
    cards,
    /row `one` names the source `lore`/,
  ],
  [
    'a phone number in a row',
    change(
      cards,
      'who: bank',
      'limits: { zh: 打 400-123-4567, en: call 400-123-4567 }\n  who: bank',
    ),
    cards,
    /reads like a phone number/,
  ],
  [
    'an answer too short for a search result',
    change(cards, /note: .*/, 'note: { zh: 能, en: Yes }'),
    cards,
    /`0.note.zh` is narrower than/,
  ],
  [
    'a fact by a weak source',
    change('sources.yaml', 'grade: A', 'grade: B'),
    facts1,
    /states `takes` by the source `law` of grade B/,
  ],
  ['a fact by no source', change(facts1, 'source: law', 'source: lore'), facts1, /source `lore`/],
  [
    'a fact that is neither known nor unknown',
    change(facts1, 'works: unknown', 'works: maybe'),
    facts1,
    /`works` is neither `unknown` nor/,
  ],
  [
    'a contact that does not exist',
    change(facts1, 'works:', 'contacts: [nobody]\nworks:'),
    facts1,
    /contact `nobody`, which does not exist/,
  ],
  [
    'a status page that is a phone number',
    change(facts1, 'works:', 'status: police\nworks:'),
    facts1,
    /contact `police` as its status page/,
  ],
  [
    'a note on a message that does not exist',
    change(
      facts1,
      'works:',
      'notes: [{ message: lore, zh: 另说, en: Says else, source: law }]\nworks:',
    ),
    facts1,
    /has a note on the message `lore`/,
  ],
  [
    'two notes of a wallet on one message',
    change(
      facts1,
      'works:',
      'notes: [{ message: code, zh: 另说, en: Says else, source: law }, { message: code, zh: 再说, en: Again, source: law }]\nworks:',
    ),
    facts1,
    /has two notes on the message `code`/,
  ],
  [
    'a note by no source',
    change(
      facts1,
      'works:',
      'notes: [{ message: code, zh: 另说, en: Says else, source: lore }]\nworks:',
    ),
    facts1,
    /source `lore`/,
  ],
  ['a wallet without its facts', (files) => files.delete(facts1), facts1, /is missing or broken/],
  [
    'facts without a page',
    (files) => {
      for (const name of ['page.yaml', 'zh.mdx', 'en.mdx']) files.delete(`wallets/purse/${name}`);
    },
    'wallets/purse/page.yaml',
    /is missing: a wallet has a page/,
  ],
  [
    'a wallet that no row speaks of',
    change(cards, /wallet: purse/g, 'wallet: pouch'),
    facts1,
    /of which content\/cards.yaml says nothing/,
  ],
  [
    'a part that is missing',
    change(zh, '<WalletHelp />', 'Text.'),
    zh,
    /has not <WalletHelp \/> once/,
  ],
  [
    'a part under another section',
    change(zh, '<WalletHelp />', '<WalletCards />'),
    zh,
    /has <WalletCards \/> in a wrong place/,
  ],
  [
    'a part on a page that is no wallet',
    change('fixes/code/zh.mdx', '## B', '<WalletHelp />\n\n## B'),
    'fixes/code/zh.mdx',
    /has <WalletHelp \/> in a wrong place/,
  ],
  [
    'sections in another order',
    change(zh, '## link {#link}', '## link {#linking}'),
    zh,
    /has not the sections of a wallet/,
  ],
  [
    'a contact of a wallet that does not exist',
    change('contacts.yaml', 'source: law', 'wallet: pouch, source: law'),
    'contacts.yaml',
    /names the wallet `pouch`/,
  ],
];

for (const [title, corrupt, file, what] of corruptions) {
  test(`${title} is named`, () => {
    const files = walletFiles();
    corrupt(files);
    const { faults } = buildKnowledge(files);
    const found = faults.find(
      (fault) => fault.file === `content/${file}` && what.test(fault.what) && fault.todo !== '',
    );
    assert.ok(found, `expected ${what} in ${file}, found ${JSON.stringify(faults, null, 2)}`);
  });
}

test('every combination of the finder leads to an answer, in three taps at most', () => {
  const { finder, pages } = readProject().knowledge;
  const paths = new Set([...pages, ...finder].map(({ path }) => path));
  for (const { path, number, choices } of finder) {
    for (const choice of choices) {
      assert.ok(paths.has(choice.path), `${path} leads to ${choice.path}`);
      if (number === 3) assert.match(choice.path, /^cards\/[^/]+$/);
    }
    const labels = choices.map(({ label }) => label.zh);
    assert.equal(new Set(labels).size, labels.length, `${path} has one choice twice`);
  }
  const reached = new Set(finder.flatMap(({ choices }) => choices.map(({ path }) => path)));
  for (const { kind, path } of pages)
    if (kind === 'answer') assert.ok(reached.has(path), `nothing leads to ${path}`);
});
