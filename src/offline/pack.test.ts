import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileIn, firstOf, packFiles, readPack } from './pack.ts';

const shell = (words: string) =>
  `<!DOCTYPE html><style>${'a{color:red}'.repeat(50)}</style><header>银行卡绑不上？先看卡在哪一步。</header><main>${words}</main><footer>${'内容供参考，不构成法律意见。'.repeat(20)}</footer>`;
const files = new Map([
  ['/zh/', shell('首页 '.repeat(40))],
  ['/zh/check/', shell('检查'.repeat(60))],
  ['/zh/contact/', shell('😀 联系方式')],
  ['empty', ''],
  ['short', 'x'],
]);

test('every file comes out as it went in', () => {
  const pack = readPack(JSON.stringify(packFiles(files)));
  for (const [path, text] of files) assert.equal(fileIn(pack, path), text);
});

test('random files come out as they went in', () => {
  let seed = 7;
  const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
  const words = Array.from({ length: 40 }, (_, at) => `<${at}>`.repeat(random(60) + 1));
  const made = Array.from({ length: 60 }, (_, at): [string, string] => [
    `f${at}`,
    Array.from({ length: random(30) }, () => words[random(words.length)]).join(''),
  ]);
  const pack = packFiles(made);
  for (const [path, text] of made) assert.equal(fileIn(pack, path), text);
});

test('the first files of a pack are a pack of their own, with no more text than they need', () => {
  const list = [...files];
  for (let count = 0; count <= list.length; count += 1)
    assert.deepEqual(firstOf(packFiles(list), count), packFiles(list.slice(0, count)));
});

test('what files share is kept once', () => {
  const pack = packFiles(files);
  assert.ok(pack.text.length < shell('').length + 800, String(pack.text.length));
});

test('a file that is not in the pack is not made up', () => {
  const pack = packFiles(files);
  assert.equal(fileIn(pack, '/zh/none/'), undefined);
  assert.equal(fileIn(pack, 'constructor'), undefined);
});

test('what is not a pack is refused', () => {
  for (const text of [
    '<!doctype html>',
    '',
    'null',
    '[]',
    '{}',
    JSON.stringify({ ...packFiles(files), format: 2 }),
    JSON.stringify(packFiles(files)).slice(0, 900),
  ])
    assert.throws(() => readPack(text));
});
