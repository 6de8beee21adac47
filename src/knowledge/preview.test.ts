import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildKnowledge } from './build-knowledge.ts';
import type { Knowledge } from './graph/graph.ts';
import { buildPreview } from './preview.ts';
import { validContent } from './valid-content.ts';

const draft = 'fixes/charge-the-phone';
const sound = new Map(validContent());

/** The sound files, and a draft that is like a sound page but for what is changed in it. */
function withDraft(change: (files: Map<string, string>) => void): Map<string, string> {
  const files = new Map(sound);
  for (const [name, text] of sound)
    if (name.startsWith('fixes/code/')) {
      const title = name.endsWith('zh.mdx') ? '先给手机充电' : 'Charge the phone first';
      files.set(
        name.replace('fixes/code', draft),
        text
          .replace(/^title: .*$/m, `title: ${title}`)
          .replace(/^description: /m, `description: ${title}, `) +
          (name.endsWith('page.yaml') ? 'draft: true\n' : ''),
      );
    }
  change(files);
  return files;
}

const paths = ({ knowledge }: { knowledge: Knowledge }) => knowledge.pages.map(({ path }) => path);

const unfinished: [title: string, change: (files: Map<string, string>) => void, what: RegExp][] = [
  ['one language', (files) => files.delete(`${draft}/en.mdx`), /is missing: every page exists/],
  ['an empty text', (files) => files.set(`${draft}/en.mdx`, ''), /./],
  ['a broken tag', (files) => files.set(`${draft}/zh.mdx`, '---\ntitle: 甲\n---\n<Cite\n'), /./],
  [
    'an unknown source',
    (files) => {
      const file = `${draft}/page.yaml`;
      files.set(file, files.get(file)!.replace(/^sources: .*$/m, 'sources: [nowhere]'));
    },
    /nowhere/,
  ],
];

for (const [title, change, what] of unfinished)
  test(`a draft with ${title} is a fault of its own page alone`, () => {
    const preview = buildPreview(withDraft(change));
    assert.deepEqual(preview.faults, []);
    assert.deepEqual(paths(preview), paths(buildKnowledge(sound)));
    assert.deepEqual([...preview.unfinished.keys()], [draft]);
    const faults = preview.unfinished.get(draft)!;
    assert.ok(
      faults.some((fault) => what.test(fault.what)),
      JSON.stringify(faults),
    );
    for (const { file } of faults) assert.ok(file.startsWith(`content/${draft}/`), file);
  });

test('a fault of a page that is no draft stays one, and is named beside the draft', () => {
  const preview = buildPreview(
    withDraft((files) => {
      files.delete(`${draft}/en.mdx`);
      files.delete('fixes/code/en.mdx');
    }),
  );
  assert.ok(preview.faults.some(({ file }) => file === 'content/fixes/code/en.mdx'));
  assert.deepEqual([...preview.unfinished.keys()], [draft]);
});

test('a draft with the title of another page is the one that is not shown', () => {
  const preview = buildPreview(
    withDraft((files) => files.set(`${draft}/zh.mdx`, sound.get('fixes/code/zh.mdx')!)),
  );
  assert.deepEqual(preview.faults, []);
  assert.deepEqual([...preview.unfinished.keys()], [draft]);
});

test('a draft that is whole is a page', () => {
  const preview = buildPreview(withDraft(() => undefined));
  assert.deepEqual([...preview.unfinished], []);
  assert.ok(paths(preview).includes(draft));
});

test('content without drafts is as it was', () => {
  const { knowledge, faults, unfinished: none } = buildPreview(sound);
  assert.deepEqual(faults, []);
  assert.deepEqual(paths({ knowledge }), paths(buildKnowledge(sound)));
  assert.equal(none.size, 0);
});
