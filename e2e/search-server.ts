// Serves the built site as a good host does: compressed, and with its own page for what is missing.
import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { close, createIndex } from 'pagefind';

const brotli = promisify(brotliCompress);

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.css': 'text/css',
};

/**
 * Takes the folder of the site and that of a stock index, shown as /stock/; gives the origin, and
 * what ends it.
 */
export async function serve(
  folder: string,
  stock?: string,
): Promise<{ origin: string; stop(): void }> {
  // Beside the thread that serves: a kit for times without a network takes seconds to compress, in
  // which the test that opened the page would hear nothing of it.
  const compressed = new Map<string, Promise<Buffer>>();
  const compress = (file: string) =>
    compressed.get(file) ?? compressed.set(file, brotli(readFileSync(file))).get(file)!;
  const server = createServer((request, response) => void answer(request, response));
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = readPath(request.url ?? '/');
    const wanted =
      stock && path.startsWith('/stock/')
        ? join(stock, path.slice('/stock/'.length))
        : join(folder, path);
    const asked =
      existsSync(wanted) && statSync(wanted).isDirectory() ? join(wanted, 'index.html') : wanted;
    const isThere = existsSync(asked);
    const file = isThere ? asked : join(folder, '404.html');
    const type = types[extname(file)];
    response
      .writeHead(isThere ? 200 : 404, {
        'content-type': type ?? 'application/octet-stream',
        ...(type && { 'content-encoding': 'br' }),
      })
      .end(type ? await compress(file) : readFileSync(file));
  }
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Gives the path of an address, or one that no file has where it is malformed. */
function readPath(address: string): string {
  try {
    const path = decodeURIComponent(new URL(address, 'http://site').pathname);
    return path.includes('\0') ? '/404' : path;
  } catch {
    return '/404';
  }
}

/**
 * Takes the folder of the site; indexes it as Pagefind does unasked, into a folder of its own,
 * which it gives.
 */
export async function addStockIndex(folder: string): Promise<string> {
  const { index } = await createIndex();
  await index!.addDirectory({ path: folder });
  const outputPath = mkdtempSync(join(tmpdir(), 'stock-'));
  await index!.writeFiles({ outputPath });
  await close();
  return outputPath;
}
