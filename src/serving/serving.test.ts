import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { caddyReceiver, printCaddyfile } from './caddy.ts';
import { compress } from './compress.ts';
import { configuration } from './configuration.ts';
import { printHeadersFile } from './headers-file.ts';
import { nginxReceiver, printNginx } from './nginx.ts';
import { headersOf, isNamed, immutable, headerRules, types } from './header-rules.ts';

const samples = [
  '/',
  '/zh/',
  '/en/fixes/get-the-code/',
  '/404.html',
  '/sw.js',
  '/robots.txt',
  '/sections.json',
  '/_assets/engine.a1.js',
  '/pagefind/zh/index/zh-cn_a1.pf_index',
  '/pagefind/en/questions.json',
  '/pagefind/zh/pagefind.zh-cn_a1.pf_meta',
];

test('the files in deploy/ are what the rules give', () => {
  for (const [name, text] of Object.entries(configuration()))
    assert.equal(
      readFileSync(join(resolve(import.meta.dirname, '../../deploy'), name), 'utf8'),
      text,
      `deploy/${name} is out of date: npm run headers`,
    );
});

test('what counts answers is in the files of servers where site.ts names a path for it, as deploy/README.md shows it', () => {
  const caddyfile = printCaddyfile(headerRules, '', ['zh', 'en'], types, '/feedback');
  const nginx = printNginx(headerRules, '', ['zh', 'en'], types, '/feedback');
  const shown = readFileSync(resolve(import.meta.dirname, '../../deploy/README.md'), 'utf8');
  const { before, inside } = nginxReceiver('/feedback');
  for (const [file, lines] of [
    [caddyfile, caddyReceiver('/feedback')],
    [nginx, [...before, ...inside]],
  ] as const)
    for (const line of lines.filter((line) => line.trim() !== '')) {
      assert.ok(file.includes(line.trim()), line);
      assert.ok(shown.includes(`${line}\n`), line);
    }
  assert.doesNotMatch(printCaddyfile(headerRules, '', ['zh', 'en'], types), /answer|log/);
  assert.doesNotMatch(printNginx(headerRules, '', ['zh', 'en'], types), /answers|log_format/);
});

test('a pattern names what stands around its star', () => {
  assert.ok(isNamed('/a/*', '/a/'));
  assert.ok(isNamed('/a/*.x', '/a/b.x'));
  assert.ok(!isNamed('/a/*.x', '/a/b.y'));
  assert.ok(!isNamed('/a', '/a/b'));
});

test('only policies come from two rules: some hosts join what is said twice', () => {
  for (const path of samples) {
    const names = headerRules
      .filter(({ paths }) => paths.some((pattern) => isNamed(pattern, path)))
      .flatMap(({ headers }) => Object.keys(headers));
    const repeated = names.filter((name, at) => names.indexOf(name) !== at);
    assert.deepEqual(
      repeated.filter((name) => name !== 'Content-Security-Policy'),
      [],
      path,
    );
  }
});

test('no policy lets text become style or code', () => {
  const policies = headerRules.flatMap(({ headers }) => headers['Content-Security-Policy'] ?? []);
  assert.equal(policies.length, 3);
  for (const policy of policies) {
    assert.match(policy, /frame-ancestors 'none'/);
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:|\*/);
  }
});

test('names that tell their content are kept, all else is asked for', () => {
  assert.deepEqual(
    samples.filter((path) => headersOf(path)['Cache-Control'] === immutable),
    [
      '/_assets/engine.a1.js',
      '/pagefind/zh/index/zh-cn_a1.pf_index',
      '/pagefind/zh/pagefind.zh-cn_a1.pf_meta',
    ],
  );
  assert.equal(headersOf('/zh/')['Cache-Control'], 'no-cache');
});

test('a page says its language before it is read', () => {
  assert.equal(headersOf('/zh/')['Content-Language'], 'zh-CN');
  assert.equal(headersOf('/en/fixes/get-the-code/')['Content-Language'], 'en');
  assert.equal(headersOf('/')['Content-Language'], undefined);
});

test('other sites may read the list of sections and nothing else', () => {
  assert.deepEqual(
    samples.filter((path) => 'Access-Control-Allow-Origin' in headersOf(path)),
    ['/sections.json'],
  );
});

test('the file for hosts names each pattern once, within what they read', () => {
  const lines = printHeadersFile(headerRules, '').split('\n');
  const patterns = lines.filter((line) => line.startsWith('/'));
  assert.equal(new Set(patterns).size, patterns.length);
  assert.ok(patterns.length <= 100);
  for (const line of lines) {
    assert.ok(line.length <= 2000);
    assert.match(line, /^(?:\/[^\s*]*\*?[^\s*]*| {2}[A-Z][\w-]+: .+|)$/);
  }
});

test('under a sub-path every address stands under it', () => {
  const printed = [
    printHeadersFile(headerRules, '/help'),
    printCaddyfile(headerRules, '/help', ['zh', 'en'], types),
    printNginx(headerRules, '/help', ['zh', 'en'], types),
  ];
  for (const text of printed)
    assert.doesNotMatch(text, /(?<=[\s"^])\/(?:zh|en|s|_assets|pagefind|404\.html|sections)\b/);
});

test('a compressed file holds what the file holds, and only text is compressed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'compress-'));
  const text = '绑卡'.repeat(500);
  writeFileSync(join(folder, 'page.html'), text);
  writeFileSync(join(folder, 'chunk.pf_index'), text);
  assert.deepEqual(await compress(folder).then(({ files, before }) => ({ files, before })), {
    files: 1,
    before: Buffer.byteLength(text),
  });
  assert.equal(brotliDecompressSync(readFileSync(join(folder, 'page.html.br'))).toString(), text);
  assert.equal(gunzipSync(readFileSync(join(folder, 'page.html.gz'))).toString(), text);
  rmSync(folder, { recursive: true });
});
