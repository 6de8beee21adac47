// Which scripts the pages use that are open now: their parts must stay on the device until they
// are closed.
import { base, cachePrefix, scope } from './scope.worker.ts';

const name = `${cachePrefix}open`;
const keyOf = (clientId: string) =>
  `${base}?${new URLSearchParams({ client: clientId }).toString()}`;

/**
 * Takes the id of a client and the addresses of the scripts of its page, none where they stand in
 * the page; remembers them.
 */
export async function noteOpenPage(clientId: string, addresses: readonly string[]): Promise<void> {
  const paths = addresses
    .filter((address) => address !== '')
    .map((address) => new URL(address).pathname);
  await (await caches.open(name)).put(keyOf(clientId), Response.json(paths));
}

/**
 * Gives the script paths of each open page, undefined for one that has not said them, and forgets
 * the pages that were closed.
 */
export async function openPages(): Promise<(string[] | undefined)[]> {
  const cache = await caches.open(name);
  const clients = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const keys = new Set(clients.map(({ id }) => new URL(keyOf(id), self.location.href).href));
  for (const { url } of await cache.keys()) if (!keys.has(url)) await cache.delete(url);
  return Promise.all(
    [...keys].map(async (key) => (await cache.match(key))?.json() as Promise<string[]> | undefined),
  );
}
