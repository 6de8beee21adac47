// Pages that were visited and are in no kit, and the scripts they came with.
import { isWholePage, leadsElsewhere } from './page-html.ts';
import { base, cachePrefix } from './scope.worker.ts';

const pages = `${cachePrefix}visited`;
const scripts = `${cachePrefix}scripts`;
/**
 * So many are kept; the ones kept longest go first. Scripts stay longer than the pages that may ask
 * for them.
 */
const max = { [pages]: 60, [scripts]: 300 };

/** Puts an answer last, and removes the first ones beyond the limit. */
async function put(name: string, key: string, response: Response): Promise<void> {
  const cache = await caches.open(name);
  await cache.delete(key);
  await cache.put(key, response);
  const keys = await cache.keys();
  await Promise.all(
    keys.slice(0, Math.max(0, keys.length - max[name]!)).map((old) => cache.delete(old)),
  );
}

/**
 * Takes the path, status and HTML of a page; keeps it if it is whole, and forgets it when the site
 * no longer has it there.
 */
export async function cachePage(path: string, status: number, html: string): Promise<void> {
  if (!isWholePage(html, base)) return;
  const isGone = status === 404 || status === 410 || leadsElsewhere(html, path);
  if (status === 200 && !isGone)
    await put(
      pages,
      path,
      new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
    );
  else if (isGone) await (await caches.open(pages)).delete(path);
}

/** Takes a path; gives the HTML of the page that was visited there, or undefined. */
export async function cachedPage(path: string): Promise<string | undefined> {
  return (await (await caches.open(pages)).match(path))?.text();
}

/**
 * Takes what says of a path whether something newer holds its page; forgets the visited pages of
 * which it says so.
 */
export async function forgetPages(isElsewhere: (path: string) => Promise<boolean>): Promise<void> {
  const cache = await caches.open(pages);
  for (const { url } of await cache.keys())
    if (await isElsewhere(new URL(url).pathname)) await cache.delete(url);
}

/** Takes a path and what came from it; keeps it if it is a script or a picture. */
export async function cacheScript(path: string, response: Response): Promise<void> {
  if (
    response.status === 200 &&
    /javascript|^image\//.test(response.headers.get('content-type') ?? '')
  )
    await put(scripts, path, response);
}

/** Takes a path; gives the script or picture that was kept, or undefined. */
export async function cachedScript(path: string): Promise<Response | undefined> {
  return (await caches.open(scripts)).match(path);
}
