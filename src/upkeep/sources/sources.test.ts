// Asking cited addresses, tried against a server on this machine that answers in every way
// there is.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { buildKnowledge, readContent } from '#knowledge/index.ts';
import { runInProcess } from '#knowledge/run-in-process.ts';
import { citedAddresses, type CitedAddress } from './addresses.ts';
import { ask, type SourceAnswer } from './ask.ts';
import { askSources } from './command.ts';
import { askAll } from './ask-all.ts';
import { compare } from './compare.ts';
import { printStoredTexts, readStoredTexts, type StoredText } from './source-texts.ts';
import { printFindings } from './print.ts';
import { textHash } from './text-hash.ts';

let server: Server;
let origin = '';
/** What the text of /changing says. */
let words = 'Before.';
const asked: { url: string; at: number; agent: string | undefined }[] = [];
/** Of these it is known how many are asked at the same time. */
const counted = new Set(['/a', '/b', '/once', '/c']);
let maxAtOnce = 0;
let open = 0;
const failingOnce = new Set<string>();

const html = (response: ServerResponse, text: string) =>
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    .end(
      `<html><head><title>x</title><script>${Math.random()}</script></head><body>${text}</body></html>`,
    );

function answer(request: IncomingMessage, response: ServerResponse): void {
  const { pathname } = new URL(request.url!, 'http://stand-in.example');
  asked.push({ url: pathname, at: Date.now(), agent: request.headers['user-agent'] });
  if (counted.has(pathname)) {
    maxAtOnce = Math.max(maxAtOnce, (open += 1));
    response.on('close', () => (open -= 1));
  }
  const turn = (status: number, to: string) => response.writeHead(status, { location: to }).end();
  if (pathname === '/moved') return void turn(301, '/new-home');
  if (pathname === '/slash') return void turn(301, '/slash/');
  if (pathname === '/for-now') return void turn(302, '/elsewhere');
  if (pathname === '/moved-to-nothing') return void turn(301, '/gone');
  if (pathname === '/circle') return void turn(302, '/circle');
  if (pathname === '/gone') return void response.writeHead(404).end('no');
  if (pathname === '/deleted') return void response.writeHead(410).end('no');
  if (pathname === '/broken') return void response.writeHead(500).end('no');
  if (pathname === '/guarded') return void response.writeHead(403).end('no');
  if (pathname === '/changing') return void html(response, `<main>${words}</main>`);
  if (pathname === '/once' && !failingOnce.has(pathname)) {
    failingOnce.add(pathname);
    return void response.writeHead(503).end('later');
  }
  if (pathname === '/slow') return void setTimeout(() => html(response, 'Late.'), 300);
  if (pathname === '/endless') return void response.writeHead(200).write('and ');
  if (pathname === '/never') return;
  html(response, `<p>${pathname}</p>`);
}

before(async () => {
  server = createServer(answer);
  // A proxy as well: whoever asks it for a host gets this server.
  server.on('connect', (_: IncomingMessage, socket: Socket) => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    server.emit('connection', socket);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

const patient = { userAgent: 'test/1.0', timeout: 5_000 };
const hasty = { userAgent: 'test/1.0', timeout: 400 };

test('each kind of answer is told apart', async () => {
  const kinds: [string, Partial<SourceAnswer>][] = [
    ['/fine', { kind: 'there', movedTo: undefined }],
    ['/moved', { kind: 'there', movedTo: `${origin}/new-home` }],
    ['/slash', { kind: 'there', movedTo: undefined }],
    ['/for-now', { kind: 'there', movedTo: undefined }],
    ['/moved-to-nothing', { kind: 'gone', status: 404 }],
    ['/gone', { kind: 'gone', status: 404 }],
    ['/deleted', { kind: 'gone', status: 410 }],
    ['/guarded', { kind: 'refused', status: 403 }],
    ['/broken', { kind: 'failing', why: 'answers 500' }],
    ['/circle', { kind: 'failing', why: 'leads on more than 8 times' }],
    ['/slow', { kind: 'there' }],
  ];
  for (const [path, expected] of kinds) {
    const found = (await ask(origin + path, patient)) as Partial<SourceAnswer>;
    assert.deepEqual({ ...found, ...expected }, found, path);
  }
  assert.deepEqual(await ask(`${origin}/never`, hasty), {
    kind: 'unreachable',
    why: 'no answer within 0.4 s',
  });
  assert.equal((await ask(`${origin}/endless`, hasty)).kind, 'failing');
  assert.equal((await ask('http://127.0.0.1:1/', hasty)).kind, 'unreachable');
});

test('the hash is that of the words: markup, scripts, menus and spaces do not count', () => {
  const hash = (text: string, type = 'text/html') => textHash(new TextEncoder().encode(text), type);
  const plain = hash('<main><p>Ten days.</p></main>');
  for (const same of [
    '<nav>Menu</nav><main><div>Ten\n days.</div></main>',
    '<main><p class=x>Ten days.</p><script>1</script></main><footer>2026</footer>',
    '<main><p>Ｔen days.</p></main>',
  ])
    assert.equal(hash(same), plain, same);
  assert.notEqual(hash('<main><p>Two days.</p></main>'), plain);
  assert.notEqual(hash('%PDF 1', 'application/pdf'), hash('%PDF 2', 'application/pdf'));
  const gbk = new Uint8Array([0xca, 0xae, 0xcc, 0xec]);
  assert.equal(textHash(gbk, 'text/html; charset=gbk'), hash('十天'));
});

test('a host is asked one question at a time, with a pause, by a name, and again where it fails', async () => {
  asked.length = 0;
  maxAtOnce = 0;
  const pause = 60;
  const answers = await askAll(
    [...counted].map((path) => origin + path),
    { ...patient, pause },
  );
  assert.equal(maxAtOnce, 1);
  assert.equal(answers.get(`${origin}/once`)?.kind, 'there', 'the second try');
  assert.deepEqual(
    asked.map(({ url }) => url),
    ['/a', '/b', '/once', '/once', '/c'],
  );
  for (const [at, { at: time }] of asked.entries())
    if (at > 0) assert.ok(time - asked[at - 1]!.at >= pause - 5, `${at}`);
  assert.ok(asked.every(({ agent }) => agent === 'test/1.0'));
});

const address = (url: string, more: Partial<CitedAddress> = {}): CitedAddress => ({
  url,
  sources: ['a-source'],
  contacts: [],
  claims: ['a-claim'],
  pages: ['fixes/a-page'],
  checked: '2026-11-22',
  ...more,
});
const there = (hash: string): SourceAnswer => ({ kind: 'there', hash, movedTo: undefined });
const url = 'https://one.example/';
const one = '1'.repeat(16);
const two = '2'.repeat(16);
const standing = (
  answer: SourceAnswer,
  kept: StoredText | undefined,
  more: Partial<CitedAddress> = {},
  isAccepted = false,
) =>
  compare(
    [address(url, more)],
    new Map([[url, answer]]),
    new Map(kept && [[url, kept]]),
    '2026-12-24',
    () => isAccepted,
  );

test('a text is kept when it is first read, and changed until somebody checks or accepts it', () => {
  const first = standing(there(one), undefined);
  assert.equal(first.findings[0]!.standing, 'kept');
  const kept = first.stored.get(url)!;
  assert.deepEqual(kept, { hash: one, read: '2026-12-24' });
  assert.equal(standing(there(one), kept).findings[0]!.standing, 'same');
  const changed = standing(there(two), kept);
  assert.equal(changed.findings[0]!.standing, 'changed');
  assert.deepEqual(changed.stored.get(url), kept, 'it stays changed');
  const checked = standing(there(two), kept, { checked: '2026-12-25' });
  assert.equal(checked.findings[0]!.standing, 'kept');
  assert.equal(checked.stored.get(url)!.hash, two);
  assert.equal(standing(there(two), kept, {}, true).stored.get(url)!.hash, two);
  assert.equal(
    standing({ kind: 'gone', status: 404 }, kept, {}, true).findings[0]!.standing,
    'gone',
  );
});

test('what nobody cites any more is forgotten, and what was not asked is left alone', () => {
  const kept = { hash: one, read: '2026-11-29' };
  const found = compare(
    [address(url), address('https://two.example/')],
    new Map([[url, there(one)]]),
    new Map([
      [url, kept],
      ['https://two.example/', kept],
      ['https://three.example/', kept],
    ]),
    '2026-12-24',
  );
  assert.deepEqual([...found.stored.keys()], [url, 'https://two.example/']);
  assert.equal(found.findings.length, 1);
});

test('where nothing comes back from anywhere, it is the network, and nothing is said of the sources', () => {
  const silent: SourceAnswer = { kind: 'unreachable', why: 'ENOTFOUND' };
  const kept = { hash: one, read: '2026-11-29' };
  const found = standing(silent, kept);
  assert.deepEqual([found.isWithoutNetwork, found.findings], [true, []]);
  assert.deepEqual(found.stored.get(url), kept);
  const other = 'https://two.example/';
  const some = compare(
    [address(url), address(other)],
    new Map([
      [url, silent],
      [other, there(one)],
    ]),
    new Map(),
    '2026-12-24',
  );
  assert.deepEqual(
    some.findings.map((finding) => finding.standing),
    ['failing', 'kept'],
  );
});

test('the file of kept texts takes both sides of a merge, and names an edit by its line', () => {
  const text = printStoredTexts(
    new Map([
      ['https://b.example/', { hash: one, read: '2026-11-29' }],
      [url, { hash: one, read: '2026-11-29' }],
    ]),
  );
  assert.deepEqual(Object.keys(JSON.parse(text) as object), ['https://b.example/', url]);
  const line = text.split('\n').find((content) => content.includes(url))!;
  const later = line.replace(one, two).replace('11-29', '12-01');
  for (const merged of [`${later}\n${line}`, `<<<<<<< a\n${line}\n=======\n${later}\n>>>>>>> b`]) {
    const { stored: kept, faults } = readStoredTexts(text.replace(line, merged));
    assert.deepEqual(faults, []);
    assert.deepEqual(kept.get(url), { hash: two, read: '2026-12-01' });
  }
  assert.equal(readStoredTexts(text.replace('"read"', '"red"')).faults[0]?.line, 2);
});

test('every address of the content is asked once, with the claims and pages that rest on it', () => {
  const { knowledge } = buildKnowledge(readContent(resolve('content')));
  const cited = citedAddresses(knowledge);
  assert.equal(new Set(cited.map(({ url: one }) => one)).size, cited.length);
  const ids = new Set(cited.flatMap(({ sources }) => sources));
  for (const { id, url: cites } of knowledge.sources.values())
    assert.equal(ids.has(id), cites !== undefined, id);
  assert.ok(cited.some(({ contacts }) => contacts.includes('cn-central-bank')));
  // A site that took out some areas keeps sources that none of its pages needs any more.
  assert.ok(cited.filter(({ pages }) => pages.length > 0).length > cited.length / 2);
  for (const { source, id } of knowledge.claims.values())
    for (const found of cited.filter(({ sources }) => sources.includes(source)))
      assert.ok(found.claims.includes(id), id);
});

test('the report says what to do, and what rests on it', () => {
  const report = printFindings([
    { ...address(url), standing: 'gone', detail: 'answers 404' },
    { ...address('https://two.example/'), standing: 'same', detail: '' },
  ]);
  assert.match(report, /^! Gone: 1\n {4}https:\/\/one\.example\/ {2}answers 404\n/m);
  assert.match(report, /sources a-source; claims a-claim; pages fixes\/a-page/);
  assert.match(report, /^ {2}As they were: 1$/m);
});

test('the command asks through a proxy, keeps texts, names what changed, and tells a closed network', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kabang-sources-'));
  try {
    cpSync(resolve('content'), join(folder, 'content'), { recursive: true });
    rmSync(join(folder, 'content/source-texts.json'), { force: true });
    const special: Record<string, string> = {
      'apple-add-card': 'changing',
      'apple-tokens': 'gone',
      'google-tap-to-pay': 'moved',
    };
    for (const [name, pattern] of [
      [
        'sources.yaml',
        /(?<=id: ([a-z0-9-]+),.*url: )'[^']*'(?:, linkReason: [^,]+(?=, (?:date|checked)))?/g,
      ],
      ['contacts.yaml', /(?<=id: ([a-z0-9-]+),.*kind: web, value: )'[^']*'/g],
    ] as const) {
      const file = join(folder, 'content', name);
      const text = readFileSync(file, 'utf8').replace(
        pattern,
        (_, id: string) =>
          `'http://${id}.stand-in.example/${special[id] ?? id}'${name === 'sources.yaml' ? ', linkReason: a stand-in' : ''}`,
      );
      writeFileSync(file, text);
    }
    const kept = join(folder, 'content/source-texts.json');
    const run = (words: string[], proxy = origin) =>
      new Promise<{ status: number | null; said: string }>((done) => {
        const child = spawn(
          process.execPath,
          [resolve('src/upkeep/sources/command.ts'), '--pause', '0', ...words],
          {
            cwd: folder,
            env: { ...process.env, NODE_USE_ENV_PROXY: '1', HTTP_PROXY: proxy, http_proxy: proxy },
          },
        );
        let said = '';
        for (const stream of [child.stdout, child.stderr])
          stream.setEncoding('utf8').on('data', (text: string) => (said += text));
        child.on('close', (status) => done({ status, said }));
      });
    const closed = await run(['--timeout', '2'], 'http://127.0.0.1:1');
    assert.equal(closed.status, 2, closed.said);
    assert.match(closed.said, /No network.*Nothing was changed/);
    assert.equal(existsSync(kept), false);
    const first = await run([]);
    assert.equal(first.status, 1, first.said);
    assert.match(first.said, /^! Gone: 1\n.*apple-tokens/m);
    assert.match(first.said, /^! Moved for good: 1\n.*google-tap-to-pay/m);
    assert.match(readFileSync(kept, 'utf8'), /apple-add-card/);
    words = 'After.';
    const unknown = await runInProcess(folder, askSources, ['no-such-id']);
    assert.equal(unknown.status, 2);
    assert.match(unknown.stderr, /has the id no-such-id/);
    const changed = await run(['--json', 'apple-add-card']);
    assert.equal(changed.status, 1);
    const { addresses } = JSON.parse(changed.said) as { addresses: { standing: string }[] };
    assert.deepEqual(
      addresses.map((finding) => finding.standing),
      ['changed'],
    );
    assert.equal((await run(['--accept', 'apple-add-card'])).status, 0);
    for (const [bad, said] of [
      [['--accept'], /needs the ids/],
      [['--timeout', 'soon'], /--timeout soon is not a number/],
      [['--depth', '2'], /Unknown option '--depth'/],
    ] as const) {
      const { status, stderr } = await runInProcess(folder, askSources, bad);
      assert.equal(status, 2, bad.join(' '));
      assert.match(stderr, said);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
