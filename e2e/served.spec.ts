// What real web servers send for the built site, with the files of deploy/.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, relative, resolve } from 'node:path';
import { gunzipSync, brotliDecompressSync } from 'node:zlib';
import { isExhaustive } from './extent.ts';
import { freePort } from './free-port.ts';
import { expect, test } from './test.ts';
import { dist } from './site.ts';
import { servedSite } from './web-servers.ts';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

let origin = '';
test.beforeEach(({ baseURL }) => {
  origin = baseURL!;
});

/** Asks for an address exactly as it is written, and follows nothing. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode!,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `/${relative(dist, join(entry.parentPath, entry.name))}`);
const built = (pattern: RegExp) => files.find((file) => pattern.test(file))!;
const worker = built(/^\/_assets\/search\.worker.*\.js$/);
const chunk = built(/^\/pagefind\/zh\/index\//);
const article = '/zh/fixes/get-the-code/';
const isHashed = (file: string) =>
  /^\/_assets\/|^\/pagefind\/\w+\/index\/|\.pf_meta$|^\/offline\/kit-.+\.json$/.test(file);

test('every answer brings the headers that keep a reader safe, and no cookie', async () => {
  for (const path of [
    '/',
    article,
    '/zh',
    '/en/no-such-page/',
    worker,
    chunk,
    '/pagefind/zh/questions.json',
    '/favicon.svg',
    '/robots.txt',
  ]) {
    const { headers } = await ask(path);
    expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
    expect(headers['strict-transport-security'], path).toMatch(/^max-age=\d{8}/);
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['referrer-policy'], path).toBe('no-referrer');
    expect(headers['cross-origin-opener-policy'], path).toBe('same-origin');
    expect(headers['permissions-policy'], path).toContain('camera=()');
    expect(headers['set-cookie'], path).toBeUndefined();
    expect(headers.server ?? '', path).not.toMatch(/\d/);
  }
});

test('a page says its language before it is read', async () => {
  for (const [path, tag] of [
    [article, 'zh-CN'],
    ['/en/', 'en'],
    ['/en/no-such-page/', 'en'],
    ['/', undefined],
  ] as const)
    expect((await ask(path)).headers['content-language'], path).toBe(tag);
});

test('a worker and an index bring policies of their own', async () => {
  for (const path of [worker, chunk])
    expect((await ask(path)).headers['content-security-policy']).toContain("default-src 'none'");
  expect((await ask(worker)).headers['content-security-policy']).toContain(
    "script-src 'self' 'wasm-unsafe-eval'",
  );
  expect((await ask(chunk)).headers['content-security-policy']).not.toContain('script-src');
  for (const path of [article, worker, chunk])
    expect((await ask(path)).headers['cross-origin-resource-policy']).toBe('same-origin');
});

/**
 * Gives the first file of each kind, and every sixteenth: servers tell files by folder and ending.
 * `npm run test:all` asks for all.
 */
function filesOfEveryKind(all: readonly string[]): string[] {
  const seen = new Set<string>();
  return all.filter((file, at) => {
    const kind = [file.split('/')[1], extname(file), isHashed(file)].join();
    const isNew = !seen.has(kind);
    seen.add(kind);
    return isNew || at % 16 === 0;
  });
}

test('built files are served with their type, are kept for ever if their name tells their content, and are asked for again if not', async () => {
  const wanted: Record<string, string> = {
    html: 'text/html; charset=utf-8',
    js: '(?:text|application)/javascript(?:; charset=utf-8)?',
    json: 'application/json(?:; charset=utf-8)?',
    svg: 'image/svg\\+xml',
    png: 'image/png',
    webp: 'image/webp',
    md: 'text/markdown; charset=utf-8',
    xml: '(?:text|application)/xml(?:; charset=utf-8)?',
    atom: 'application/atom\\+xml(?:; charset=utf-8)?',
    txt: 'text/plain; charset=utf-8',
    webmanifest: 'application/manifest\\+json(?:; charset=utf-8)?',
    csv: 'text/csv; charset=utf-8',
  };
  const served = files.filter((file) => !/^\/_(?:headers|redirects)$/.test(file));
  expect(served.length).toBeGreaterThan(500);
  for (const file of isExhaustive ? served : filesOfEveryKind(served)) {
    const { status, headers } = await ask(encodeURI(file).replace(/index\.html$/, ''), {}, 'HEAD');
    expect(status, file).toBe(200);
    expect(headers['cache-control'], file).toBe(
      isHashed(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
    const end = /\.([a-z]+)$/.exec(file)?.[1] ?? '';
    if (end in wanted)
      expect(headers['content-type'] ?? '', file).toMatch(new RegExp(`^${wanted[end]}$`));
  }
});

test('text travels compressed, as it was compressed before', async () => {
  const read = { br: brotliDecompressSync, gzip: gunzipSync };
  for (const [path, file] of [
    [article, `${article}index.html`],
    [worker, worker],
    ['/pagefind/zh/questions.json', '/pagefind/zh/questions.json'],
    ['/sitemap-0.xml', '/sitemap-0.xml'],
  ] as const) {
    const plain = await ask(path);
    expect(plain.headers['content-encoding'], path).toBeUndefined();
    for (const [encoding, ending, accepted] of [
      ['br', 'br', 'gzip, deflate, br, zstd'],
      ['gzip', 'gz', 'gzip'],
    ] as const) {
      const { headers, body } = await ask(path, { 'accept-encoding': accepted });
      expect(headers['content-encoding'], path).toBe(encoding);
      expect(headers.vary, path).toContain('Accept-Encoding');
      expect(body.length, path).toBe(statSync(join(servedSite, `${file}.${ending}`)).size);
      expect(read[encoding](body).equals(plain.body), path).toBe(true);
    }
  }
});

test('what has not changed is not sent again, compressed or not', async () => {
  for (const path of [article, '/pagefind/zh/questions.json', worker]) {
    for (const encoding of ['identity', 'gzip', 'br']) {
      const { headers } = await ask(path, { 'accept-encoding': encoding });
      expect(headers.etag, path).toBeDefined();
      const again = await ask(path, {
        'accept-encoding': encoding,
        'if-none-match': headers.etag!,
      });
      expect(again.status, `${path} ${encoding}`).toBe(304);
      expect(again.body.length).toBe(0);
      expect(again.headers['cache-control']).toBe(headers['cache-control']);
      expect(
        (await ask(path, { 'accept-encoding': encoding, 'if-none-match': '"other"' })).status,
      ).toBe(200);
    }
  }
});

test('an address without its last slash, or with the name of the file, leads to the page', async () => {
  for (const [path, target] of [
    ['/zh', '/zh/'],
    ['/en/fixes/get-the-code', '/en/fixes/get-the-code/'],
    ['/zh/index.html', '/zh/'],
    ['/en/fixes/get-the-code/index.html', '/en/fixes/get-the-code/'],
    ['/index.html', '/'],
  ] as const) {
    const { status, headers } = await ask(path);
    expect([301, 308], path).toContain(status);
    expect(new URL(headers.location!, `${origin}${path}`).href, path).toBe(origin + target);
  }
});

test('no address leads to another site', async () => {
  for (const path of [
    '//evil.example/index.html',
    '/\\evil.example/index.html',
    '//evil.example',
    '//evil.example/..',
    '/%5Cevil.example/index.html',
    '/%2F%2Fevil.example/index.html',
  ]) {
    const { headers } = await ask(path);
    expect(new URL(headers.location ?? '/', origin).origin, path).toBe(origin);
  }
});

for (const [path, lang, heading] of [
  ['/zh/no/such/page/', 'zh-CN', '这一页不在这里'],
  ['/en/no-such-page', 'en', 'This page is not here'],
  ['/no-such-page/', 'zh-CN', '这一页不在这里'],
  ['/_headers', 'zh-CN', '这一页不在这里'],
] as const) {
  test(`the missing address ${path} is answered with 404, in its language`, async () => {
    const { status, headers, body } = await ask(path);
    expect(status).toBe(404);
    expect(headers['content-type']).toContain('text/html');
    expect(headers['cache-control']).toBe('no-cache');
    expect(body.toString()).toContain(`<html lang="${lang}"`);
    expect(/<h1[^>]*>([^<]+)/.exec(body.toString())?.[1]).toBe(heading);
  });
}

test('a script that is not there yet is not kept as missing for ever', async () => {
  for (const path of ['/_assets/next.js', '/pagefind/zh/index/next.pf_index']) {
    const { status, headers } = await ask(path);
    expect(status).toBe(404);
    expect(headers['cache-control']).toBe('no-cache');
  }
});

test('help desks on other sites may read the list of sections, and nothing else', async () => {
  const { status, headers } = await ask('/sections.json', { origin: 'https://desk.example' });
  expect(status).toBe(200);
  expect(headers['access-control-allow-origin']).toBe('*');
  expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
  for (const path of [article, worker, '/pagefind/zh/questions.json'])
    expect(
      (await ask(path, { origin: 'https://desk.example' })).headers['access-control-allow-origin'],
      path,
    ).toBeUndefined();
});

test('nothing can be sent to the site', async () => {
  for (const method of ['POST', 'PUT', 'DELETE'])
    expect((await ask(article, {}, method)).status).toBeGreaterThanOrEqual(400);
});

test('no other site can frame a page', async ({ page, baseURL }) => {
  const other = createServer((_, response) =>
    response.setHeader('content-type', 'text/html').end(`<iframe src="${baseURL}/zh/"></iframe>`),
  ).listen(0, '127.0.0.1');
  await once(other, 'listening');
  const refused: string[] = [];
  page.on('console', (message) => refused.push(message.text()));
  await page.goto(`http://127.0.0.1:${(other.address() as { port: number }).port}/`);
  await expect.poll(() => refused.join()).toContain('frame-ancestors');
  other.close();
});

test('a page refuses to make code from text', async ({ page }) => {
  await page.goto('/zh/about/');
  const outcomes = await page.evaluate(() => {
    const attempts = [
      () => {
        document.createElement('div').innerHTML = '<b>text</b>';
      },
      () => {
        document.createElement('script').src = '/_assets/other.js';
      },
      () => {
        new Worker('/_assets/other.js');
      },
      () => {
        (
          window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
        ).trustedTypes.createPolicy('other', {});
      },
    ];
    return attempts.map((attempt) => {
      try {
        attempt();
        return 'allowed';
      } catch (error) {
        return (error as Error).name;
      }
    });
  });
  expect(outcomes).toEqual(['TypeError', 'TypeError', 'TypeError', 'TypeError']);
});

test('search runs in its worker under the policies that the server sends', async ({ page }) => {
  const heard: string[] = [];
  page.on(
    'console',
    (message) => ['error', 'warning'].includes(message.type()) && heard.push(message.text()),
  );
  page.on('pageerror', (error) => heard.push(error.message));
  await page.goto('/zh/search/#q=收不到验证码');
  await expect(page.locator('#results')).toHaveAttribute('data-state', 'done');
  await expect(page.locator('#results a').first()).toHaveAttribute('href', /code/);
  expect(page.workers()).toHaveLength(1);
  expect(heard).toEqual([]);
});

test('where answers are counted, each is answered with 204 and logged without who sent it', async ({}, info) => {
  const project = resolve(import.meta.dirname, '..');
  const folder = mkdtempSync(join(tmpdir(), 'feedback-'));
  const environment = { ...process.env, FEEDBACK_ENDPOINT: '/feedback' };
  const command = (file: string, ...options: string[]) =>
    execFileSync(process.execPath, [join(project, file), ...options], {
      cwd: project,
      env: environment,
      encoding: 'utf8',
    });
  command('src/serving/write-configuration.ts', folder);
  const port = await freePort();
  const server = spawn(
    process.execPath,
    [join(project, 'e2e/web-servers.ts'), info.project.name, String(port), folder],
    { cwd: project, stdio: 'inherit' },
  );
  try {
    origin = `http://localhost:${port}`;
    await expect
      .poll(() =>
        ask('/robots.txt').then(
          ({ status }) => status,
          () => 0,
        ),
      )
      .toBe(200);
    const sent = '/feedback?page=fixes/get-the-code&answer=no&language=zh';
    const { status, headers, body } = await ask(
      sent,
      { 'user-agent': 'somebody', cookie: 'who=me' },
      'POST',
    );
    expect([status, body.length, headers['cache-control']]).toEqual([204, 0, 'no-store']);
    expect(headers['set-cookie']).toBeUndefined();
    expect((await ask(sent)).status).toBeGreaterThanOrEqual(400);
    expect((await ask(article, {}, 'POST')).status).toBeGreaterThanOrEqual(400);
    expect((await ask(article)).headers['content-security-policy']).toContain('frame-ancestors');
    const log = join(folder, 'feedback.log');
    await expect.poll(() => readFileSync(log, 'utf8')).toContain('get-the-code&answer=no');
    const text = readFileSync(log, 'utf8');
    for (const personal of ['127.0.0.1', '::1', 'somebody', 'who=me', article])
      expect(text).not.toContain(personal);
    const counted = JSON.parse(command('src/feedback/count-answers.ts', '--json', log)) as {
      rows: unknown[];
      foreign: number;
    };
    expect(counted.rows).toEqual([
      { page: 'fixes/get-the-code', language: 'zh', yes: 0, no: 1, partly: 0 },
    ]);
    expect(counted.foreign).toBe(0);
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
    rmSync(folder, { recursive: true });
  }
});
