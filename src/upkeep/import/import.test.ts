// Importing Markdown of others: awkward files one by one, and a folder of them as a whole.
import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { buildKnowledge, buildPreview, readContent, withoutUnpublished } from '#knowledge/index.ts';
import { runInProcess } from '#knowledge/run-in-process.ts';
import { importFolder } from './command.ts';
import { decode } from './decode.ts';
import { hyphenated, readName } from './names.ts';
import { planImport } from './plan.ts';

const content = readContent(resolve('content'));
const existing = {
  paths: new Set(buildKnowledge(content).knowledge.pages.map(({ path }) => path)),
  sources: new Set(['apple-add-card']),
  lastOrder: 100,
};
const options = { area: 'situations', locale: undefined, today: '2026-11-29' } as const;
const bytes = (text: string) => new TextEncoder().encode(text);
const plan = (files: Record<string, string | Uint8Array>) =>
  planImport(
    new Map(
      Object.entries(files).map(([name, text]) => [
        name,
        typeof text === 'string' ? bytes(text) : text,
      ]),
    ),
    options,
    existing,
  );
/** Gives the body that a text becomes, and what is said of it. */
function one(text: string): { body: string; said: string } {
  const { files, taken } = plan({ 'a-page.md': text });
  const mdx = files.get('situations/a-page/en.mdx') ?? files.get('situations/a-page/zh.mdx')!;
  return {
    body: mdx.split('\n---\n').slice(1).join('\n---\n').trim(),
    said: taken[0]!.notes.map(({ line, what }) => `${line ?? ''} ${what}`).join('\n'),
  };
}

test('what articles cannot hold is changed or left out, each with a line that says so', () => {
  for (const [text, body, said] of [
    ['# T\n\nA {x} and 1 < 2.', 'A \\{x\\} and 1 \\< 2.', /^$/],
    ['# T\n\nA <b>bold</b> word.', 'A bold word.', /3 has the HTML <b>/],
    ['# T\n\n<p>A <i>b</i></p>\n\nC.', 'A b\n\nC.', /3 has the HTML/],
    ['# T\n\n<script>x()</script>\n\nC.', 'C.', /3 has the HTML <script>/],
    ['# T\n\n<!-- x -->\n\nC.', 'C.', /3 has a comment: left out/],
    [
      '# T\n\nA ![back](x.png).',
      'A back.',
      /3 has the picture x\.png, which is not in the folder: left out, its description/,
    ],
    [
      '# T\n\n![](https://x.example/a.png)\n\nA.',
      'A.',
      /3 has the picture https.* from another site/,
    ],
    ['# T\n\n<img src="x.png" alt="back">\n\nA.', 'back\n\nA.', /3 has the picture x\.png/],
    [
      '# T\n\n[A](../a.md) [b](https://b.example/).',
      'A b.',
      /links to \.\.\/a\.md.*\n.*links to https:\/\/b\.example\//,
    ],
    ['# T\n\n[A](/fixes/get-the-code/).', '[A](/fixes/get-the-code/).', /^$/],
    ['# T\n\n[A](a-page.md#x).', '[A](/situations/a-page/).', /^$/],
    ['# T\n\n[A](javascript:x).', 'A.', /links to javascript:x/],
    ['# T\n\n## Same\n\n## Same', '## Same {#same}\n\n## Same {#same-2}', /^$/],
    ['# T\n\n## Own {#mine}', '## Own {#mine}', /^$/],
    ['# 标\n\n## 第一节\n\n## 第二节', '## 第一节 {#section-1}\n\n## 第二节 {#section-2}', /^$/],
    [
      '# T\n\n#### Deep\n\n##### Deeper\n\n###### Deepest',
      '## Deep {#deep}\n\n### Deeper\n\n### Deepest',
      /7 has a heading of level 6/,
    ],
    ['# T\n\nA.\n\n# U', 'A.\n\n## U {#u}', /^$/],
    ['# T\n\n- [ ] a', '- a', /3 has a box to tick/],
    ['# T\n\nA.[^1]\n\n[^1]: B.', 'A. (B.)', /3 has a footnote/],
    ['# T\n\n[[toc]]\n\nA.', 'A.', /3 has “\[\[toc\]\]”/],
    ['# T\n\nimport X from "x"\n\nA.', 'A.', /3 has “import X/],
    ['# T\n\n> [!CAUTION]\n> A.', '<Callout kind="stop">\n\nA.\n\n</Callout>', /^$/],
    [
      '# T\n\n> [!QUESTION]- Why\n> A.',
      '<Callout kind="note">\n\nWhy\nA.\n\n</Callout>',
      /3 has an alert of the kind QUESTION/,
    ],
    ['# T\n\n:::warning\nA.\n:::\n\nB.', '<Callout kind="wait">\n\nA.\n\n</Callout>\n\nB.', /^$/],
    [
      '# T\n\n::: tip Do it\n\n- a\n- b\n\n:::\nB.',
      '<Callout kind="note">\n\n**Do it**\n\n- a\n- b\n\n</Callout>\n\nB.',
      /^$/,
    ],
    [
      '# T\n\n:::danger[Stop]{icon="x"}\nA.\n\nB.\n:::',
      '<Callout kind="stop">\n\n**Stop**\nA.\n\nB.\n\n</Callout>',
      /^$/,
    ],
    [
      '# T\n\n::::info\nA.\n:::caution\nB.\n:::\nC.\n::::\nD.',
      '<Callout kind="note">\n\nA.\n\n<Callout kind="stop">\n\nB.\n\n</Callout>\n\nC.\n\n</Callout>\n\nD.',
      /^$/,
    ],
    [
      '# T\n\n:::details More\nA.\n:::',
      '**More**\nA.',
      /3 has the block “:::details More”: its text stays/,
    ],
    [
      '# T\n\n!!! note "Look"\n    A.\n\n    B.\n\nC.',
      '<Callout kind="note">\n\n**Look**\nA.\n\nB.\n\n</Callout>\n\nC.',
      /^$/,
    ],
    [
      '# T\n\n1. a\n\n   :::note\n   A.\n   :::\n\n2. b',
      '1. a\n\n   <Callout kind="note">\n\n   A.\n\n   </Callout>\n\n2. b',
      /^$/,
    ],
    ['# T\n\n:::note\n\nA.', 'A.', /3 has “:::note”/],
    ['# T\n\n退款1~3天，大额3~5天。', '退款1\\~3天，大额3\\~5天。', /^$/],
    ['# T\n\nA <Cite id="apple-add-card" /> b.', 'A <Cite id="apple-add-card" /> b.', /^$/],
    ['# T\n\nA <Widget x={1} /> b.', 'A  b.', /3 has the HTML <Widget/],
    ['# T\r\n\r\nA.\r\nB.\r\n', 'A.\nB.', /^$/],
    ['No title.', 'No title.', /has no title/],
  ] as const) {
    const found = one(text);
    assert.equal(found.body, body, text);
    assert.match(found.said, said, text);
  }
});

test('text in any usual encoding is read, and what is no text is not', () => {
  const words = '手机 A';
  assert.deepEqual(decode(bytes(`\uFEFF${words}\r\n`)), { text: `${words}\n`, note: undefined });
  const utf16 = Buffer.from(`\uFEFF${words}`, 'utf16le');
  assert.equal(decode(utf16)?.text, words);
  assert.equal(decode(utf16.swap16())?.text, words);
  const gb = decode(new Uint8Array([0xca, 0xd6, 0xbb, 0xfa]));
  assert.equal(gb?.text, '手机');
  assert.match(gb.note!, /GB 18030/);
  assert.equal(decode(new Uint8Array([0x89, 0x50, 0, 1])), undefined);
});

test('names and languages come from files and folders', () => {
  for (const [path, slug, locale] of [
    ['link-a-card.en.md', 'link-a-card', 'en'],
    ['link-a-card.zh-CN.md', 'link-a-card', 'zh'],
    ['zh/2024-01-02-Link_A Card.md', 'link-a-card', 'zh'],
    ['guides/linking/index.md', 'linking', undefined],
    ['guides/linking/zh.md', 'linking', 'zh'],
    ['en/README.md', '', 'en'],
    ['手机.md', '', undefined],
  ] as const)
    assert.deepEqual(readName(path), { slug, locale }, path);
  assert.equal(hyphenated("Don't — Café 2"), 'dont-cafe-2');
  assert.equal(hyphenated('3 ways'), 'ways');
  assert.equal(
    hyphenated('Is there address re-use for separate stores'),
    'is-there-address-re-use-for',
  );
  assert.equal(hyphenated('a'.repeat(50)).length, 29);
});

test('nothing is overwritten, and two files never become one', () => {
  const [there = ''] = [...existing.paths].filter((path) => path.startsWith('situations/'));
  const { files, refused } = plan({
    [`${there.split('/')[1]}.md`]: '# T\n\nA.',
    'new.md': '# T\n\nA.',
    'en/new.md': '# T\n\nB.',
  });
  assert.deepEqual([...files.keys()].sort(), ['situations/new/en.mdx', 'situations/new/page.yaml']);
  assert.deepEqual(refused.map(({ why }) => /exists|as .* does/.exec(why)?.[0]).sort(), [
    'as new.md does',
    'exists',
  ]);
});

test('a section has one id in both languages, that of the English words', () => {
  const { files } = plan({
    'p.en.md': '# T\n\nA.\n\n## First thing\n\n## Then',
    'p.zh.md': '# 题\n\n甲。\n\n## 第一\n\n## 然后',
  });
  assert.match(files.get('situations/p/zh.mdx')!, /## 第一 \{#first-thing\}\n\n## 然后 \{#then\}/);
  const apart = plan({ 'p.en.md': '# T\n\nA.\n\n## One', 'p.zh.md': '# 题\n\n甲。' });
  assert.match(JSON.stringify(apart.taken), /0 sections in Chinese and 1 in English/);
});

test('pictures come along under a name of their own, and what cannot come is listed', () => {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"></svg>';
  const { files, taken, refused } = plan({
    'en/p.md':
      '# T\n\n![Front](../img/en/The%20Front.svg)\n\n![](/shared.svg)\n\n![b](../img/b.svg)',
    'zh/p.md': '# 题\n\n![正面](../img/zh/The%20Front.svg)\n\n![同](/shared.svg)',
    'img/zh/The Front.svg': drawing,
    'img/en/The Front.svg': drawing.replace('9 9', '8 8'),
    'static/shared.svg': drawing,
    'img/b.svg': drawing.replace('></', '><script/></'),
    'img/c.gif': 'GIF89a',
    'img/d.svg': drawing,
  });
  const folder = 'situations/p';
  assert.match(
    files.get(`${folder}/en.mdx`)!,
    /!\[Front\]\(the-front\.svg\)[\s\S]*!\[\]\(shared\.svg\)[\s\S]*\nb\n/,
  );
  assert.match(
    files.get(`${folder}/zh.mdx`)!,
    /!\[正面\]\(the-front-zh\.svg\)[\s\S]*!\[同\]\(shared\.svg\)/,
  );
  assert.deepEqual(
    ['the-front', 'the-front-zh', 'shared'].map((name) =>
      files.get(`${folder}/${name}.svg`)!.includes('8 8'),
    ),
    [true, false, false],
  );
  const said = taken.flatMap(({ notes }) => notes.map(({ line, what }) => `${line} ${what}`));
  assert.match(said.join('\n'), /5 has the picture \/shared\.svg without a description/);
  assert.match(said.join('\n'), /7 has the picture \.\.\/img\/b\.svg, which holds “<script”/);
  assert.deepEqual(
    refused.map(({ from, why }) => `${from} ${why}`).sort(),
    ['img/c.gif', 'img/d.svg'].map((name) => `${name} is a picture that no text here shows`),
  );
});

test('a folder of others becomes drafts: whole ones are pages of the preview, and nothing else changes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kabang-import-'));
  try {
    cpSync(resolve('content'), join(folder, 'content'), { recursive: true });
    const run = (...words: string[]) => runInProcess(folder, importFolder, words);
    const fixture = resolve('e2e/import-fixture');
    const first = await run(fixture, '--area', 'situations');
    assert.equal(first.status, 1, first.stderr);
    for (const said of [
      /table\.csv is neither Markdown nor a picture/,
      /toml\.md has front matter in TOML/,
      /broken\.md has broken front matter in line 2/,
      /empty\.md has no text/,
      /images\/none\.png, which is not in the folder: left out/,
      /Wrote 3 drafts/,
    ])
      assert.match(first.stdout, said);
    const after = readContent(join(folder, 'content'));
    assert.ok(
      readFileSync(join(folder, 'content/situations/which-phone/back.png')).equals(
        readFileSync(join(fixture, 'en/images/back.png')),
      ),
      'a picture arrives byte for byte',
    );
    const { knowledge, faults, unfinished } = buildPreview(after);
    assert.deepEqual(faults, []);
    assert.ok(
      knowledge.pages.some(({ path, draft }) => path === 'situations/borrowed-phone' && draft),
    );
    assert.deepEqual([...unfinished.keys()].sort(), [
      'situations/imported-1',
      'situations/which-phone',
    ]);
    const published = buildKnowledge(withoutUnpublished(after));
    assert.deepEqual(published.faults, []);
    assert.equal(published.knowledge.pages.length, existing.paths.size);
    const kept = join(folder, 'content/situations/borrowed-phone/en.mdx');
    writeFileSync(kept, 'mine');
    assert.match(
      (await run(fixture, '--area', 'situations')).stdout,
      /nothing is overwritten[\s\S]*Wrote 0 drafts/,
    );
    assert.equal(readFileSync(kept, 'utf8'), 'mine');
    for (const [words, said] of [
      [[], /Name one folder/],
      [['/no/such', '--area', 'fixes'], /There is no folder \/no\/such/],
      [[fixture], /--area is missing/],
      [[fixture, '--area', 'fixe'], /--area fixe is no area/],
      [[fixture, '--area', 'fixes', '--locale', 'fr'], /--locale fr is no language/],
      [[fixture, '--areas', 'fixes'], /Unknown option '--areas'/],
    ] as const) {
      const bad = await run(...words);
      assert.equal(bad.status, 2, words.join(' '));
      assert.match(bad.stderr, said);
    }
    rmSync(join(folder, 'content/situations/borrowed-phone'), { recursive: true });
    const dry = await run(fixture, '--area', 'situations', '--dry-run');
    assert.match(dry.stdout, /Would write 1 draft\./);
    assert.equal(existsSync(join(folder, 'content/situations/borrowed-phone')), false);
    assert.ok(readdirSync(fixture).length > 0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
