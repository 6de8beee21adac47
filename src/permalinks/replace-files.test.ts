import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { replaceFiles } from './replace-files.ts';

const before = new Map([
  ['fixes/old/zh.mdx', 'old'],
  ['fixes/page.yaml', 'links: old'],
  ['permalinks.json', 'old codes'],
]);

function folderOf(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'replace-'));
  context.after(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of before) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const filesIn = (folder: string) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry): [string, string] => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length + 1), readFileSync(path, 'utf8')];
      })
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

test('files are written, moved and removed, and no folder stays empty', (context) => {
  const folder = folderOf(context);
  const after = new Map([
    ['fixes/new/zh.mdx', 'old'],
    ['fixes/page.yaml', 'links: new'],
    ['permalinks.json', 'old codes'],
  ]);
  assert.deepEqual(replaceFiles(folder, before, after), ['fixes/new/zh.mdx', 'fixes/page.yaml']);
  assert.deepEqual(filesIn(folder), after);
  assert.deepEqual(readdirSync(join(folder, 'fixes')).sort(), ['new', 'page.yaml']);
});

test('what cannot be written leaves every file as it was', (context) => {
  const folder = folderOf(context);
  const after = new Map([
    ['fixes/new/zh.mdx', 'old'],
    ['fixes/page.yaml', 'links: new'],
    // A file stands where this one would need a folder.
    ['permalinks.json/codes', 'new codes'],
  ]);
  assert.throws(() => replaceFiles(folder, before, after));
  assert.deepEqual(filesIn(folder), before);
  assert.deepEqual(readdirSync(join(folder, 'fixes')).sort(), ['old', 'page.yaml']);
});
