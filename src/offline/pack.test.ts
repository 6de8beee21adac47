import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packFiles, readPack } from './pack.ts';

const sheet = (colour: string) =>
  `<style>${`a{color:${colour}}@media (width<40rem){}`.repeat(50)}</style>`;
const shell = (words: string, colour = 'red') =>
  `<!DOCTYPE html>${sheet(colour)}<search data-a="<b>"><template>$1</template></search><main>${words}</main><footer>${'内容供参考。$&'.repeat(20)}</footer>`;
const files = new Map([
  ['/zh/', shell('首页 '.repeat(40))],
  ['/zh/check/', shell('检查'.repeat(60))],
  ['/zh/contact/', shell('😀 联系方式 <template>x</template>', 'green')],
  ['/zh/broken/', shell('x').slice(0, -9)],
  ['/_assets/a.js', 'const a = "<style>b</style>"; const c = "<footer></footer>";'],
  ['empty', ''],
  ['short', 'x'],
]);
const read = (json = JSON.stringify(packFiles(files))) => readPack(json);

test('every file comes out as it went in', () => {
  for (const [path, text] of files) assert.equal(read().text(path), text);
});

test('files of any text come out as they went in', () => {
  let seed = 7;
  const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
  const words = [
    '<style>',
    '</style>',
    '<footer a>',
    '</footer>',
    '<search',
    '>',
    '$&',
    '@0',
    '0',
    'text',
  ];
  const made = Array.from({ length: 300 }, (_, index): [string, string] => [
    `f${index}`,
    `<!doctype html>${Array.from({ length: random(30) }, () => words[random(words.length)]).join('')}`,
  ]);
  const pack = readPack(JSON.stringify(packFiles(made)));
  for (const [path, text] of made) assert.equal(pack.text(path), text);
});

test('what pages share is kept once', () => {
  const pack = JSON.stringify(packFiles(files));
  assert.equal(pack.split('color:red').length - 1, 50);
  assert.ok(pack.length < 3 * sheet('red').length + 2000, String(pack.length));
});

test('a file that is not in the pack is not made up', () => {
  for (const path of ['/zh/none/', 'constructor']) {
    assert.equal(read().has(path), false);
    assert.equal(read().text(path), undefined);
  }
});

test('a pack of the first format is read: pages that are still open may need it', () => {
  const first = {
    format: 1,
    text: '<!doctype html>shared<b>',
    files: { '/zh/': [0, 21], '/zh/a/': [0, 15, 21, 3, 15, 6], empty: [] },
  };
  const pack = readPack(JSON.stringify(first));
  assert.equal(pack.text('/zh/'), '<!doctype html>shared');
  assert.equal(pack.text('/zh/a/'), '<!doctype html><b>shared');
  assert.equal(pack.text('empty'), '');
  assert.equal(pack.text('/zh/b/'), undefined);
});

test('what is not a pack, or of a format that is not known, is refused', () => {
  for (const text of [
    '<!doctype html>',
    '',
    'null',
    '[]',
    '{}',
    '{"format":2,"files":null}',
    '{"format":2,"files":{}}',
    JSON.stringify({ ...packFiles(files), format: 3 }),
    JSON.stringify(packFiles(files)).slice(0, 900),
  ])
    assert.throws(() => readPack(text));
});
