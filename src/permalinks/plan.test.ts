import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { localeKeys } from '#i18n/locales.ts';
import { buildKnowledge, readContent, type ContentFiles } from '#knowledge/index.ts';
import { validContent } from '#knowledge/valid-content.ts';
import { mergeCodes, mintCodes } from './change-codes.ts';
import { checkPermalinks } from './check-permalinks.ts';
import type { CodeEntry } from './lockfile.ts';
import { placesOf, splitPlace } from './places.ts';
import { planMint, planMove, planRetire } from './plan.ts';
import type { Plan } from './check-plan.ts';
import { renamePage } from './rename-content.ts';
import { resolveCode, indexCodes } from './resolve.ts';

/** A small sound content folder: two fixes that name each other, and their area. */
function smallFolder(): Map<string, string> {
  const page = (extra: string, related: string) =>
    `order: 1\n${extra}checked: 2026-01-01\nreview: 2026-07-01\nsources: [law]\nrelated: [${related}]\nchanges:\n  - { date: 2026-01-02, note: { zh: 首次发布, en: First published } }\n`;
  const head = {
    zh: '---\ntitle: 收不到验证码\ndescription: 验证码发到银行预留的手机号，先核对号码，再查信号和拦截，两次还没有就问银行。\naliases: [一, 二, 三, 四, 五, 六]\n---\n',
    en: '---\ntitle: No code\ndescription: The code goes to the number your bank has on file, so check that number before anything else.\naliases: [a, b, c, d, e, f]\n---\n',
  };
  const lead = { zh: '答案。', en: 'Answer.' };
  const fix = (link: string) =>
    `\n## A {#before}\n\nText.\n\n## B {#steps}\n\n1. Do it. <Result>Done.</Result>\n\n## C {#worked}\n\nText, [see](${link}).\n\n## D {#if-not}\n\n[Home](/fixes/)\n\n## E {#more}\n\nText.\n`;
  const texts = (folder: string, body: string) =>
    (['zh', 'en'] as const).map((locale): [string, string] => [
      `${folder}/${locale}.mdx`,
      `${head[locale]}\n${lead[locale]}<Cite id="law" />\n${body}`,
    ]);
  return new Map([
    ...validContent(),
    ['fixes/page.yaml', page('', 'fixes/code')],
    ...texts('fixes', '\n[One](/fixes/code/#more) and [two](/fixes/code-twice/)\n'),
    ['fixes/code/page.yaml', page('stage: details\nfixer: [you]\nretry: now\n', 'fixes')],
    ...texts('fixes/code', fix('#more')),
    [
      'fixes/code-twice/page.yaml',
      page('stage: details\nfixer: [you]\nretry: now\n', 'fixes/code'),
    ],
    ...texts('fixes/code-twice', fix('/fixes/code/#more')),
  ]);
}

const files = smallFolder();
const places = placesOf(buildKnowledge(files).knowledge);
const entries = mintCodes([], places.keys());
const today = '2026-12-01';
const codeAt = (place: string) => entries.find(({ at }) => at === place)!.code;
const leadsTo = (plan: Plan, place: string) => {
  const end = resolveCode(
    plan.entries.find(({ at }) => at === place)!,
    indexCodes(plan.entries),
  );
  return 'live' in end ? end.live.at : end.what;
};
const edited = (name: string, from: string | RegExp, to: string, base: ContentFiles = files) => {
  assert.match(
    base.get(name)!,
    typeof from === 'string' ? new RegExp(from.replace(/[{}#]/g, '\\$&')) : from,
  );
  return new Map(base).set(name, base.get(name)!.replace(from, to));
};
const withoutSection = (text: string, id: string) =>
  text.replace(new RegExp(`\\n## [^\\n]*\\{#${id}\\}[\\s\\S]*?(?=\\n## |$)`), '');
const whats = (plan: Plan) => plan.faults.map(({ what }) => what);

test('sound content with a code for each place has no faults', () => {
  assert.deepEqual(planMint(files, entries).faults, []);
});

const published = buildKnowledge(readContent(resolve('content'))).knowledge;
const publishedCodes = mintCodes([], placesOf(published).keys());
for (const locale of localeKeys) {
  test(`any section that vanishes from its ${locale} text is named with its code`, () => {
    let seen = 0;
    for (const { code, at } of publishedCodes) {
      const [path, id] = at.split('#');
      if (id === undefined) continue;
      seen += 1;
      const page = published.pages.find((candidate) => candidate.path === path)!;
      const text = {
        ...page.text,
        [locale]: {
          ...page.text[locale],
          sections: page.text[locale].sections.filter((section) => section.id !== id),
        },
      };
      const own = publishedCodes.filter(
        (entry) => entry.at === path || entry.at.startsWith(`${path}#`),
      );
      const faults = checkPermalinks(
        own,
        placesOf({ ...published, pages: [{ ...page, text }] }),
        () => 7,
      );
      assert.deepEqual(
        faults.map(({ line, what }) => [line, what]),
        [[7, `has the code ${code} for ${at}, which vanished from the text in ${locale}`]],
      );
    }
    assert.ok(seen > 300);
  });
}

test('deleting a section from the text of one language stops with its code and its file', () => {
  for (const locale of localeKeys) {
    const plan = planMint(edited(`fixes/code/${locale}.mdx`, '## E {#more}', ''), entries);
    assert.ok(plan.isRefused);
    assert.ok(
      whats(plan).includes(
        `has the code ${codeAt('fixes/code#more')} for fixes/code#more, which vanished from the text in ${locale}`,
      ),
      whats(plan).join('\n'),
    );
  }
});

test('renaming a section in one language names the code', () => {
  for (const locale of ['zh', 'en']) {
    const plan = planMint(
      edited('fixes/code/' + locale + '.mdx', '{#more}', '{#another-id}'),
      entries,
    );
    assert.ok(plan.isRefused);
    assert.ok(
      whats(plan).some((what) =>
        /has the code \w{5} for fixes\/code#more, which vanished from the text in/.test(what),
      ),
      whats(plan).join('\n'),
    );
  }
});

test('a page that is gone is one fault with all its codes', () => {
  const gone = new Map([...files].filter(([name]) => !name.startsWith('fixes/code-twice/')));
  const fault = planMint(gone, entries).faults.find(({ what }) =>
    what.includes('leads to the page fixes/code-twice'),
  );
  for (const { code, at } of entries)
    if (splitPlace(at).page === 'fixes/code-twice') assert.ok(fault!.what.includes(code));
  assert.match(fault!.todo, /npm run permalinks -- move fixes\/code-twice/);
});

test('a section without a code is named with its file and line, and minting mends it', () => {
  const fewer = entries.filter(({ at }) => at !== 'fixes/code#steps');
  const plan = planMint(files, fewer);
  assert.equal(plan.isRefused, false);
  assert.deepEqual(
    plan.unminted.map(({ file, what }) => [file, what]),
    [['content/fixes/code/zh.mdx', 'has no code yet for fixes/code#steps']],
  );
  assert.ok(plan.unminted[0]!.line! > 10);
  assert.deepEqual(
    plan.entries.find(({ at }) => at === 'fixes/code#steps')?.code,
    codeAt('fixes/code#steps'),
  );
});

test('a renamed page takes its links along, and its old codes lead to the new sections', () => {
  const plan = planMove(files, entries, 'fixes/code', 'fixes/receive', today);
  assert.deepEqual(plan.faults, []);
  assert.equal(plan.isRefused, false);
  assert.ok(plan.files.has('fixes/receive/zh.mdx') && !plan.files.has('fixes/code/zh.mdx'));
  assert.deepEqual(
    [...plan.files]
      .filter(([name, text]) => name !== 'permalinks.json' && /fixes\/code(?![\w-])/.test(text))
      .map(([name]) => name),
    [],
  );
  assert.equal(leadsTo(plan, 'fixes/code#steps'), 'fixes/receive#steps');
  assert.equal(leadsTo(plan, 'fixes/code'), 'fixes/receive');
  assert.equal(plan.entries.find(({ at }) => at === 'fixes/code')?.on, today);
  assert.equal(
    plan.entries.find(({ at }) => at === 'fixes/code#steps')?.code,
    codeAt('fixes/code#steps'),
  );
});

test('a page that is renamed back has its old codes again', () => {
  const there = planMove(files, entries, 'fixes/code', 'fixes/receive', today);
  const back = planMove(there.files, there.entries, 'fixes/receive', 'fixes/code', today);
  assert.deepEqual(back.faults, []);
  assert.equal(leadsTo(back, 'fixes/code#steps'), 'fixes/code#steps');
  assert.equal(leadsTo(back, 'fixes/receive#steps'), 'fixes/code#steps');
});

test('a message is renamed in its file, its links and the table of response codes', () => {
  const renamed = renamePage(
    new Map([
      ['messages/timed-out.yaml', 'order: 1\n'],
      ['check/start.yaml', 'to: messages/timed-out\n'],
      ['response-codes.yaml', 'message: timed-out }\nmessage: timed-out-twice }\n'],
    ]),
    'messages/timed-out',
    'messages/no-answer',
  );
  assert.deepEqual(
    [...renamed],
    [
      ['messages/no-answer.yaml', 'order: 1\n'],
      ['check/start.yaml', 'to: messages/no-answer\n'],
      ['response-codes.yaml', 'message: no-answer }\nmessage: timed-out-twice }\n'],
    ],
  );
});

test('a page takes along what people ask of it, in every language', () => {
  const renamed = renamePage(
    new Map([
      ['questions/zh/fixes/code.txt', '收不到\n'],
      ['questions/en/fixes/code.txt', 'no code\n'],
      ['questions/en/fixes/code-wrong.txt', 'wrong code\n'],
    ]),
    'fixes/code',
    'fixes/receive',
  );
  assert.deepEqual(
    [...renamed.keys()],
    [
      'questions/zh/fixes/receive.txt',
      'questions/en/fixes/receive.txt',
      'questions/en/fixes/code-wrong.txt',
    ],
  );
});

test('a renamed section takes its links along, in both languages', () => {
  const from = 'fixes/code#more';
  const plan = planMove(files, entries, from, 'fixes/code#new-name', today);
  assert.deepEqual(plan.faults, []);
  for (const locale of ['zh', 'en'])
    assert.match(plan.files.get(`fixes/code/${locale}.mdx`)!, /\{#new-name\}/);
  assert.equal(leadsTo(plan, from), 'fixes/code#new-name');
  assert.match(
    planMint(plan.files, entries).faults[0]!.what,
    new RegExp(`has the code ${codeAt(from)} for ${from}, which vanished from both languages`),
  );
});

test('a removed section is retired to the nearest one', () => {
  const name = 'fixes/code#more';
  const gone = new Map(files);
  for (const locale of ['zh', 'en'])
    gone.set(
      `fixes/code/${locale}.mdx`,
      withoutSection(files.get(`fixes/code/${locale}.mdx`)!, name.split('#')[1]!),
    );
  const plan = planRetire(gone, entries, name, 'fixes/code', today);
  assert.deepEqual(
    plan.faults.filter(({ file }) => file === 'content/permalinks.json'),
    [],
  );
  assert.equal(plan.isRefused, false);
  assert.equal(leadsTo(plan, name), 'fixes/code');
});

const ended = (changes: Record<string, Partial<CodeEntry>>) =>
  entries.map((entry) => ({ ...entry, ...changes[entry.at] }));
const refusals: [title: string, plan: () => Plan, what: RegExp][] = [
  [
    'a move of what has both texts',
    () => planMove(files, entries, 'fixes/code', 'fixes/code-twice', today),
    /both have a text/,
  ],
  [
    'a move of what never was',
    () => planMove(files, entries, 'fixes/nothing', 'fixes/something', today),
    /neither has a text/,
  ],
  [
    'a move of what never had a code',
    () => planMove(files, entries, 'fixes/nothing', 'fixes/code-twice', today),
    /no live code for the old name/,
  ],
  [
    'a move of a section whose text stayed',
    () => planMove(files, entries, 'fixes/code#steps', 'fixes/code-twice#stops', today),
    /the text still stands in fixes\/code/,
  ],
  [
    'a move of a fixed section',
    () => planMove(files, entries, 'fixes/code#steps', 'fixes/code#doing', today),
    /has not the sections of a fix/,
  ],
  [
    'a page that would become a section',
    () => planMove(files, entries, 'fixes/code', 'fixes/code-twice#steps', today),
    /cannot move/,
  ],
  [
    "a move of an area's own page",
    () => planMove(files, entries, 'fixes', 'repairs', today),
    /cannot move fixes/,
  ],
  [
    'the end of a text that stands',
    () => planRetire(files, entries, 'fixes/code#steps', 'fixes', today),
    /its text still stands/,
  ],
  [
    'an end that leads to nothing',
    () => planRetire(files, entries, 'fixes/nothing', 'fixes/no-more', today),
    /the nearest place fixes\/no-more does not exist/,
  ],
  [
    'an old address that gets another text',
    () =>
      planMint(
        files,
        ended({ 'fixes/code#steps': { moved: 'fixes/code-twice#steps', on: today } }),
      ),
    /fixes\/code#steps \(code \w{5}\) is moved, and .* has it again/,
  ],
  [
    'a chain that goes round',
    () =>
      planMint(
        files,
        ended({
          'fixes/code': { moved: 'fixes/code-twice', on: today },
          'fixes/code-twice': { moved: 'fixes/code', on: today },
        }),
      ),
    /goes round in a circle: fixes\/code → fixes\/code-twice → fixes\/code/,
  ],
  [
    'a chain to itself',
    () => planMint(files, ended({ 'fixes/code': { moved: 'fixes/code', on: today } })),
    /goes round in a circle/,
  ],
  [
    'a chain that ends nowhere',
    () => planMint(files, ended({ 'fixes/code': { moved: 'fixes/gone', on: today } })),
    /ends nowhere: fixes\/code → fixes\/gone/,
  ],
];
for (const [title, plan, what] of refusals) {
  test(`refuses ${title}`, () => {
    const planned = plan();
    assert.ok(planned.isRefused);
    assert.ok(
      whats(planned).some((found) => what.test(found)),
      whats(planned).join('\n'),
    );
  });
}

test('a moved code may name its target by code as well', () => {
  const chained = ended({ 'fixes/code-twice': { moved: codeAt('fixes'), on: today } });
  const end = resolveCode(
    chained.find(({ at }) => at === 'fixes/code-twice')!,
    indexCodes(chained),
  );
  assert.equal('live' in end && end.live.at, 'fixes');
});

test("two branches join: each one's new codes and ends are kept, and a dispute is named", () => {
  const one = [...entries, { code: 'aaaaa', at: 'x' }];
  const other = ended({ fixes: { retired: 'fixes/code', on: today } });
  const { entries: joined, conflicting } = mergeCodes(one, other);
  assert.equal(joined.length, one.length);
  assert.equal(joined.find(({ at }) => at === 'fixes')?.retired, 'fixes/code');
  assert.deepEqual(conflicting, []);
  assert.deepEqual(
    mergeCodes(ended({ fixes: { retired: 'fixes/code-twice', on: today } }), other).conflicting,
    [codeAt('fixes')],
  );
});

test('a code that two branches gave to different places is no dispute about where it leads', () => {
  const { conflicting, doubled } = mergeCodes(
    [{ code: 'aaaaa', at: 'fixes/one' }],
    [{ code: 'aaaaa', at: 'fixes/other', retired: 'fixes', on: today }],
  );
  assert.deepEqual(conflicting, []);
  assert.deepEqual(doubled, [{ code: 'aaaaa', places: ['fixes/one', 'fixes/other'] }]);
});

test('an area that areas.ts has under another name moves with its pages, its codes and every link to them', () => {
  const written = edited('fixes/code/en.mdx', 'Text, ', 'The fixes/repairs and fixes, ');
  const plan = planMove(written, entries, 'fixes', 'choose', today);
  assert.deepEqual(whats(plan), []);
  assert.ok([...plan.files.keys()].every((name) => !name.startsWith('fixes')));
  assert.match(plan.files.get('choose/en.mdx')!, /\(\/choose\/code\/#more\)/);
  assert.match(
    plan.files.get('choose/code/en.mdx')!,
    /The fixes\/repairs and fixes, .*\[Home\]\(\/choose\/\)/s,
  );
  assert.match(plan.files.get('choose/code/page.yaml')!, /^related: \[choose\]$/m);
  assert.match(plan.files.get('stages.yaml')!, /page: choose\/code,/);
  assert.equal(leadsTo(plan, 'fixes/code#steps'), 'choose/code#steps');
  assert.equal(leadsTo(plan, 'fixes'), 'choose');
});

test('an area whose new name areas.ts does not have, or that has pages already, is not moved', () => {
  assert.match(
    planMove(files, entries, 'fixes', 'repairs', today).faults[0]!.todo,
    /add its new name/,
  );
  const both = new Map(files);
  for (const [name, text] of files)
    if (/^fixes\/[^/]+$/.test(name)) both.set(name.replace('fixes', 'choose'), text);
  assert.ok(planMove(both, entries, 'fixes', 'choose', today).isRefused);
});
