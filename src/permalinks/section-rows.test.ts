import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { inEach } from '#i18n/locales.ts';
import { loadKnowledge } from '#knowledge/index.ts';
import { loadPermalinks } from './index.ts';
import { indexCodes } from './resolve.ts';
import { sectionFeed } from './section-feed.ts';
import { redirectLines } from './redirects.ts';
import { sectionFiles } from './section-files.ts';
import { sectionRows, toCsv } from './section-rows.ts';
import { sectionList, sectionListSchema } from '#sections/schema.ts';

const folder = resolve('content');
const knowledge = loadKnowledge(folder);
const live = loadPermalinks(folder);
const old = { code: 'aaaa2', at: 'fixes/old', moved: 'fixes/get-the-code', on: '2030-01-02' };
const oldSection = {
  code: 'aaaa3',
  at: 'fixes/old#how',
  retired: 'fixes/get-the-code#steps',
  on: '2030-01-03',
};
const entries = [...live.entries, old, oldSection];
const permalinks = { entries, ...indexCodes(entries) };
const rows = sectionRows(permalinks, knowledge);
const row = (code: string) => rows.find((candidate) => candidate.code === code)!;

test('the rows are what the schema says, and it describes each field', () => {
  assert.doesNotThrow(() =>
    sectionList.parse({ $schema: 'https://x.example/sections.schema.json', sections: rows }),
  );
  const schema = sectionListSchema('https://x.example/sections.schema.json') as {
    properties: { sections: { items: { properties: Record<string, { description?: string }> } } };
  };
  for (const [name, field] of Object.entries(schema.properties.sections.items.properties))
    assert.ok(field.description, name);
});

test('a message tells what it comes to and whether to try again, in both languages', () => {
  const { code } = permalinks.byPlace.get('messages/issuer-declined#do-now')!;
  const { description } = knowledge.pages.find(({ path }) => path === 'messages/issuer-declined')!
    .text.zh;
  assert.ok(row(code).answer!.zh.startsWith(description));
  assert.match(row(code).answer!.zh, /银行说可以之后再试。$/);
  assert.match(row(code).answer!.en, /Try again after .+\.$/);
  assert.equal(row(permalinks.byPlace.get('messages/issuer-declined#seen-as')!.code).answer, null);
});

test('a sentence that says not to try again is not told so twice', () => {
  const answerOf = (message: string) =>
    row(permalinks.byPlace.get(`messages/${message}#do-now`)!.code).answer!;
  assert.match(answerOf('card-not-supported').zh, /不必再试。$/);
  assert.match(answerOf('card-not-supported').en, /do not keep trying\.$/);
  assert.match(answerOf('device-not-supported').zh, /先别再试。$/);
  assert.match(answerOf('device-not-supported').en, /Stop trying for now\.$/);
});

test('the steps of a fix tell what the fix comes to', () => {
  const fix = knowledge.pages.find(({ path }) => path === 'fixes/get-the-code')!;
  const answerAt = (place: string) => row(permalinks.byPlace.get(place)!.code).answer;
  assert.equal(answerAt('fixes/get-the-code#steps')!.en, fix.text.en.description);
  assert.equal(answerAt('fixes/get-the-code#before'), null);
});

test('a live code leads to its own section in both languages', () => {
  const steps = row(permalinks.byPlace.get('fixes/get-the-code#steps')!.code);
  assert.equal(steps.status, 'live');
  assert.equal(steps.to, null);
  assert.match(steps.address.zh, /\/zh\/fixes\/get-the-code\/#steps$/);
  assert.equal(
    steps.title.en,
    knowledge.pages
      .find(({ path }) => path === 'fixes/get-the-code')!
      .text.en.sections.find(({ id }) => id === 'steps')!.title,
  );
});

test('a moved and a retired code say where they lead and since when', () => {
  assert.deepEqual(
    [row('aaaa2').status, row('aaaa2').page, row('aaaa2').to, row('aaaa2').changed],
    ['moved', 'fixes/old', live.byPlace.get('fixes/get-the-code')!.code, '2030-01-02'],
  );
  assert.deepEqual(
    [row('aaaa3').status, row('aaaa3').id, row('aaaa3').changed],
    ['retired', 'how', '2030-01-03'],
  );
  assert.match(row('aaaa3').address.en, /#steps$/);
});

test('the CSV has a line for each code and begins with a byte order mark', () => {
  const lines = toCsv([
    { ...row('aaaa2'), title: inEach({ zh: '他说，"不"', en: 'Yes, "no"' }) },
    row('aaaa3'),
  ]).split('\r\n');
  assert.match(lines[0]!, /^\uFEFFcode,page,section,status/);
  assert.equal(lines.length, 4);
  assert.ok(lines[1]!.includes('"Yes, ""no"""'));
});

test('the feed begins with the newest change and tells of moved and retired sections', () => {
  const feed = sectionFeed(rows, permalinks, knowledge, 'en');
  const entry = feed.slice(feed.indexOf('<entry>'), feed.indexOf('</entry>'));
  assert.match(entry, /<updated>2030-01-03T00:00:00Z<\/updated>/);
  assert.match(entry, /This section is gone; the nearest is \w{5}\./);
  assert.match(feed, /<feed[^>]*>\n.*<id>/);
});

const picture = (locale: string, path: string, title: string) => [
  { property: 'og:image:alt', content: `${locale} ${path} ${title}` },
];

test('the picture of a small page is that of the page it leads to, whatever stands in the title', () => {
  const target = knowledge.pages.find(({ path }) => path === 'fixes/get-the-code')!;
  const title = 'Settings > Wallet "&" <b>';
  const malformed = {
    ...knowledge,
    pages: knowledge.pages.map((page) =>
      page === target ? { ...page, text: { ...page.text, en: { ...page.text.en, title } } } : page,
    ),
  };
  const html = sectionFiles(permalinks, malformed, { built: () => undefined, picture }).get(
    'en/s/aaaa3/index.html',
  )!();
  assert.ok(
    html.includes(
      '<meta property="og:image:alt" content="en fixes/get-the-code Settings &gt; Wallet &quot;&amp;&quot; &lt;b&gt;">',
    ),
    html,
  );
  assert.match(html, /<title>[^<>]+ · Settings &gt; Wallet &quot;&amp;&quot; &lt;b&gt; · /);
});

test('every code has three pages, and an old page has one at its address in each language', () => {
  const files = sectionFiles(permalinks, knowledge, { built: () => undefined, picture });
  const lines = redirectLines(permalinks);
  assert.equal(files.size, entries.length * 3 + lines.length);
  const html = files.get('en/fixes/old/index.html')!();
  assert.match(html, /<a id="how" href="\/en\/fixes\/get-the-code\/#steps">/);
  assert.match(
    html,
    /<noscript><meta http-equiv="refresh" content="0; url=\/en\/fixes\/get-the-code\/">/,
  );
  assert.deepEqual(
    lines.filter((line) => line.includes('/fixes/old/')),
    ['/zh/fixes/old/ /zh/fixes/get-the-code/ 301', '/en/fixes/old/ /en/fixes/get-the-code/ 301'],
  );
});

test('a change of meaning is dated at the sections that it names, and at the page; a later note does not hide it', () => {
  const withoutMeaning = ({ date, note }: (typeof knowledge.pages)[number]['changes'][number]) => ({
    date,
    note,
  });
  const noted = (...changes: object[]) => ({
    ...knowledge,
    pages: knowledge.pages.map((page) =>
      page.path === 'fixes/get-the-code'
        ? {
            ...page,
            changes: [...page.changes.map(withoutMeaning), ...changes] as typeof page.changes,
            updated: '2030-05-12',
          }
        : page,
    ),
  });
  const meant = { date: '2030-05-12', note: { zh: '甲', en: 'One' }, meaning: ['steps'] };
  const later = { date: '2030-05-13', note: { zh: '乙', en: 'Two' } };
  const meaningIn = (graph: typeof knowledge, section?: string) => {
    const name = `fixes/get-the-code${section === undefined ? '' : `#${section}`}`;
    const { code } = permalinks.byPlace.get(name)!;
    return sectionRows(permalinks, graph).find((one) => one.code === code)!.meaning;
  };
  const once = noted(meant);
  assert.deepEqual(
    [meaningIn(once, 'steps'), meaningIn(once, 'before'), meaningIn(once), meaningIn(noted())],
    ['2030-05-12', null, '2030-05-12', null],
  );
  assert.equal(meaningIn(noted(meant, later), 'steps'), '2030-05-12');
  const entries = sectionFeed(sectionRows(permalinks, once), permalinks, once, 'en')
    .split('<entry>')
    .filter((entry) => entry.includes('<summary>What to do has changed · One<'));
  assert.equal(entries.length, 1);
  assert.match(entries[0]!, /<category term="meaning"\/>/);
});
