import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEach } from '#i18n/locales.ts';
import { changesOf, getKnowledge, pageAt } from '#knowledge/index.ts';
import { feedOf } from './feed.ts';

const page = pageAt(getKnowledge(), 'fixes/get-the-code');
const note = (date: string, en: string) => ({ date, note: inEach({ zh: en, en }) });
const feed = (...changes: ReturnType<typeof note>[]) =>
  feedOf('en', changesOf({ ...getKnowledge(), pages: [{ ...page, changes }] }));
const entriesOf = (xml: string) =>
  [...xml.matchAll(/<entry><id>([^<]*)<\/id>.*?<summary>([^<]*)/g)].map(
    ([, id = '', text = '']) => [id.replace(/^.*\?/, ''), text],
  );

test('each note has an id of its own, which it keeps when others come on the same day', () => {
  const first = note('2026-01-02', 'First');
  const second = note('2026-01-02', 'Second');
  assert.deepEqual(entriesOf(feed(first)), [['changed=2026-01-02', 'First']]);
  assert.deepEqual(entriesOf(feed(first, second, second, note('2026-01-03', 'A & <b>'))), [
    ['changed=2026-01-03', 'A &amp; &lt;b>'],
    ['changed=2026-01-02', 'First'],
    ['changed=2026-01-02&amp;note=2', 'Second'],
    ['changed=2026-01-02&amp;note=3', 'Second'],
  ]);
});

test('the feed of the site names nothing twice', () => {
  for (const locale of ['zh', 'en'] as const) {
    const ids = [...feedOf(locale, changesOf(getKnowledge())).matchAll(/<id>([^<]*)/g)];
    assert.equal(new Set(ids.map(([, id]) => id)).size, ids.length);
  }
});

test('a note that changes what people are to do is marked, in words and for programs', () => {
  const marked = { ...note('2026-01-03', 'Another order'), meaning: ['steps'] };
  const xml = feed(note('2026-01-02', 'First'), marked);
  assert.deepEqual(entriesOf(xml), [
    ['changed=2026-01-03', 'What to do has changed · Another order'],
    ['changed=2026-01-02', 'First'],
  ]);
  assert.deepEqual(
    xml.split('<entry>').map((entry) => entry.includes('<category term="meaning"/>')),
    [false, true, false],
  );
});
