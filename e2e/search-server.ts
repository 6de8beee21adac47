// Serves the built site as a good host does, compressed, so that the bytes of a query can be weighed.
import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';

const types: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml', '.css': 'text/css' };

/** Takes the folder of the site and that of a stock index, shown as /stock/; gives the origin, and what ends it. */
export async function serve(folder: string, stock?: string): Promise<{ origin: string; stop(): void }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname);
    const wanted = stock && path.startsWith('/stock/') ? join(stock, path.slice('/stock/'.length)) : join(folder, path);
    const file = existsSync(wanted) && statSync(wanted).isDirectory() ? join(wanted, 'index.html') : wanted;
    if (!existsSync(file)) return void response.writeHead(404).end();
    const type = types[extname(file)];
    const body = readFileSync(file);
    response.writeHead(200, { 'content-type': type ?? 'application/octet-stream', ...(type && { 'content-encoding': 'br' }) }).end(type ? brotliCompressSync(body) : body);
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Takes the folder of the site; indexes it as Pagefind does unasked, into a folder of its own, which it gives. */
export async function addStockIndex(folder: string): Promise<string> {
  const { index } = await createIndex();
  await index!.addDirectory({ path: folder });
  const outputPath = mkdtempSync(join(tmpdir(), 'stock-'));
  await index!.writeFiles({ outputPath });
  await close();
  return outputPath;
}
