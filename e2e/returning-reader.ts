// A reader who was here before: what is kept on the device, and which version of the worker is
// in charge.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect as hasty, type Page } from './test.ts';
import type { Version } from './lying-server.ts';

/** A machine that does much else at the same time is slow to start a worker. */
export const expect = hasty.configure({ timeout: 20_000 });

/** Gives the names of the kits that are there with their content. */
export const kits = (page: Page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.includes('/kit-'));
    const filled = await Promise.all(
      names.map(
        async (name) =>
          (await caches.match(new URL('/', location.href), { cacheName: name })) !== undefined,
      ),
    );
    return names.filter((_, at) => filled[at]);
  });
export const kept = async (page: Page, locale: string) =>
  (await kits(page)).some((name) => name.includes(`kit-${locale}.`));

/** Gives the paths of the pages that are kept because they were visited. */
export const visitedPaths = (page: Page) =>
  page.evaluate(async () =>
    (await (await caches.open('kabang / visited')).keys()).map(({ url }) => new URL(url).pathname),
  );

export const isControlled = (page: Page) =>
  page.evaluate(() => navigator.serviceWorker.controller !== null);

/** Opens a page and waits until its language is kept and the worker is in charge. */
export async function visit(page: Page, address: string, locale = 'zh'): Promise<void> {
  await page.goto(address);
  await expect.poll(() => kept(page, locale)).toBe(true);
  await expect.poll(() => isControlled(page)).toBe(true);
}

/** Says to every page that it runs for a reader who saves data. */
export const saveData = (page: Page) =>
  page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );

/**
 * Looks for a new version, as a browser does on a visit; says whether one was found and could be
 * kept. It takes over at the next page.
 */
export const update = (page: Page) =>
  page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    const before = registration.active;
    await registration.update().catch(() => undefined);
    const worker = registration.installing ?? registration.waiting ?? registration.active;
    if (worker === null || worker === before) return false;
    const isSettled = () => ['installed', 'activated', 'redundant'].includes(worker.state);
    if (!isSettled())
      await new Promise<void>((done) =>
        worker.addEventListener('statechange', () => isSettled() && done()),
      );
    return worker.state !== 'redundant';
  });

/** Opens a page, and waits until no version of the worker waits for its turn. */
export async function takeOver(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        return registration?.waiting === null && registration.active?.state;
      }),
    )
    .toBe('activated');
}

export const copyNote = (page: Page) => page.getByRole('status').filter({ hasText: /副本|copy/ });

const digest = (text: string, encoding: 'hex' | 'base64') =>
  createHash('sha256').update(text).digest(encoding);

/**
 * Takes a version; gives it as the site was before kits of format 2: with the worker and the kits
 * of that time.
 */
export function inFirstFormat(version: Version): Version {
  const worker = readFileSync(join(import.meta.dirname, 'first-worker.js'), 'utf8');
  const made = new Map(version);
  const listed: { url: string; integrity: string; revision: null }[] = [];
  for (const [path, body] of version) {
    const locale = /^\/offline\/kit-(\w+)\./.exec(path)?.[1];
    if (locale === undefined) continue;
    const pack = JSON.parse(body.toString()) as {
      shared: string[];
      files: Record<string, (string | number)[]>;
    };
    const textOf = (part: string | number) =>
      typeof part === 'number' ? pack.shared[part]! : part;
    let text = '';
    const files: Record<string, [start: number, length: number]> = {};
    for (const [name, parts] of Object.entries(pack.files)) {
      const content = parts.map(textOf).join('');
      files[name] = [text.length, content.length];
      text += content;
    }
    const json = JSON.stringify({ format: 1, text, files });
    const url = `offline/kit-${locale}.${digest(json, 'hex').slice(0, 10)}.json`;
    made.delete(path);
    made.set(`/${url}`, Buffer.from(json));
    listed.push({ url, integrity: `sha256-${digest(json, 'base64')}`, revision: null });
  }
  return made.set(
    '/sw.js',
    Buffer.from(worker.replace('V(__KITS__)', `V(${JSON.stringify(listed)})`)),
  );
}
