// Serves a version of the built site, and can be told to fail or to lie about some of
// its addresses.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative } from 'node:path';

/** A built site: its files by their path from the root. */
export type Version = ReadonlyMap<string, Buffer>;

/**
 * Ways in which a network fails: no answer, an end in the middle, half of it as if it were all,
 * another page in its place, an error, an answer that never ends.
 */
export type Lie = 'off' | 'cut' | 'half' | 'portal' | 'missing' | 'broken' | 'stalled' | 'changed';

export interface LyingServer {
  origin: string;
  /** Addresses that were asked for since the last look. */
  asked(): string[];
  /** Puts another version in the place of the site, as a deploy does. */
  deploy(version: Version): void;
  /**
   * Lies about every address that matches, until told otherwise; without a lie it is honest again.
   */
  lie(lie?: Lie, about?: RegExp): void;
  stop(): void;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
};
const portal =
  '<!doctype html><html><head><title>Wi-Fi</title></head><body><h1>Welcome to the free Wi-Fi</h1></body></html>';

/** Takes the folder of a built site; gives it as a version. */
export function readVersion(folder: string): Version {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [`/${relative(folder, file)}`, readFileSync(file)]));
}

/**
 * Takes a version and words of equal length to put in the place of others; gives the version that a
 * build with them would give: kits and scripts whose content changes have another name, and the
 * worker names the new kits.
 */
export function edit(version: Version, words: readonly (readonly [string, string])[]): Version {
  const change = (text: string) =>
    words.reduce((rest, [from, to]) => rest.replaceAll(from, to), text);
  const made = new Map<string, Buffer>();
  let worker = version.get('/sw.js')!.toString();
  for (const [path, body] of version) {
    if (path === '/sw.js') continue;
    const text = /\.(?:html|js|json)$/.test(path) ? Buffer.from(change(body.toString())) : body;
    const kit = /^\/(offline\/kit-\w+\.)([0-9a-f]+)(\.json)$/.exec(path);
    if (!kit) {
      made.set(change(path), text);
      continue;
    }
    const [, start = '', , end = ''] = kit;
    const name = `${start}${digest(text, 'hex').slice(0, 10)}${end}`;
    made.set(`/${name}`, text);
    worker = worker
      .replace(path.slice(1), name)
      .replace(digest(body, 'base64'), digest(text, 'base64'));
  }
  return made.set('/sw.js', Buffer.from(change(worker)));
}

const digest = (body: Buffer, encoding: 'hex' | 'base64') =>
  createHash('sha256').update(body).digest(encoding);

/** Takes a version of the site and the path it stands under; gives the server that shows it. */
export async function startLyingServer(first: Version, base = ''): Promise<LyingServer> {
  let version = first;
  let lying: { lie: Lie; about: RegExp } | undefined;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    asked.push(pathname);
    const path = decodeURIComponent(pathname).slice(base.length).replace(/\/$/, '/index.html');
    const body = pathname.startsWith(`${base}/`) ? version.get(path) : undefined;
    const type = types[extname(path)] ?? 'application/octet-stream';
    if (lying?.about.test(pathname)) tell(lying.lie, body ?? Buffer.from(portal), type, response);
    else if (body)
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(body);
    else response.writeHead(404, { 'content-type': types['.html'] }).end(version.get('/404.html'));
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    asked: () => asked.splice(0),
    deploy: (next) => (version = next),
    lie: (lie, about = /./) => (lying = lie && { lie, about }),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function tell(lie: Lie, body: Buffer, type: string, response: ServerResponse): void {
  const half = body.subarray(0, body.length >> 1);
  if (lie === 'off') response.destroy();
  else if (lie === 'missing' || lie === 'broken')
    response.writeHead(lie === 'missing' ? 404 : 500, { 'content-type': 'text/html' }).end(portal);
  else if (lie === 'portal') response.writeHead(200, { 'content-type': 'text/html' }).end(portal);
  else if (lie === 'half') response.writeHead(200, { 'content-type': type }).end(half);
  else if (lie === 'changed')
    response
      .writeHead(200, { 'content-type': type })
      .end(body.toString().replace(/[0-9]/, (digit) => String((Number(digit) + 1) % 10)));
  else {
    response.writeHead(200, { 'content-type': type, 'content-length': body.length });
    response.write(half, () => lie === 'cut' && response.destroy());
  }
}
