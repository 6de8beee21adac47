// What the worker answers a page's requests with.
import { isLocale, localeKeys, type Locale } from '#i18n/locales.ts';
import { pagePolicy, workerPolicy } from '#serving/policy.ts';
import type { Kits } from './kits.worker.ts';
import { pageOfTextFile, pageTextOf } from '#text/page-text-file.ts';
import type { PackFiles } from './pack.ts';
import { withNote } from './copy-note.ts';
import { isWholePage } from './page-html.ts';
import { newAddress, sectionAt } from './new-addresses.worker.ts';
import { base, notes, scope } from './scope.worker.ts';
import { cachePage, cacheScript, cachedScript, cachedPage } from './runtime-cache.worker.ts';

/** Milliseconds that the network has before a kept copy is shown in its place. */
const networkTimeout = 3000;
const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
};

/** Makes an answer of a kept file, with the policy that the server sends with such a file. */
function answer(path: string, text: string, status = 200): Response {
  const end = /\.(\w+)$/.exec(path)?.[1] ?? 'html';
  return new Response(text, {
    status,
    headers: {
      'content-type': types[end] ?? 'text/plain; charset=utf-8',
      'content-security-policy': end === 'js' ? workerPolicy : pagePolicy,
    },
  });
}

const localeOf = (path: string): Locale => {
  const segment = path.slice(base.length).split('/')[0];
  return isLocale(segment) ? segment : localeKeys[0]!;
};

export interface FetchContext {
  request: Request;
  /** Path of the address, with the base path. */
  path: string;
  clientId: string;
  /** Lets work go on after the answer. */
  wait(work: Promise<unknown>): void;
}

/** Why a copy is shown: nothing came in time, or what came is not the page. */
type Failure = 'silent' | 'foreign';

/**
 * Answers with a page: from the network, so that advice is fresh; with the kept copy where the
 * network fails, is slow, or gives something that is not this site's; with what can be read without
 * a network where there is no copy.
 */
export async function answerPage(kits: Kits, asked: FetchContext): Promise<Response> {
  const { request, path, wait } = asked;
  const fresh = fetch(request);
  // It may fail before anybody waits for it.
  fresh.catch(() => undefined);
  const leadsTo = newAddress(path) ?? (await sectionAt(kits, path));
  const inKit = leadsTo === undefined ? await kits.file(path) : undefined;
  const kept = inKit ?? (leadsTo === undefined ? await cachedPage(path) : undefined);
  if (leadsTo === undefined && kept === undefined) return answerUnkept(kits, fresh, asked);
  const keep = (status: number, html: string) => {
    if (inKit === undefined) wait(cachePage(path, status, html).catch(() => undefined));
  };
  const outcome = await Promise.race([checked(fresh, keep), late()]);
  if (outcome instanceof Response) {
    // Whatever the site says today of a page counts; but an address that leads on is never missing.
    if (leadsTo === undefined || outcome.status < 400) return outcome;
  }
  if (leadsTo !== undefined) return Response.redirect(leadsTo);
  const failure = outcome instanceof Response ? 'foreign' : outcome;
  return answer('', withNote(kept!, notes[localeOf(path)], failure));
}

const late = () =>
  new Promise<Failure>((resolve) =>
    setTimeout(resolve, networkTimeout, 'silent' satisfies Failure),
  );

/** Answers with a page that is not on the device. */
async function answerUnkept(
  kits: Kits,
  fresh: Promise<Response>,
  { path, wait }: FetchContext,
): Promise<Response> {
  try {
    const response = await fresh;
    if (isHtml(response)) {
      const html = response.clone().text();
      wait(html.then((text) => cachePage(path, response.status, text)).catch(() => undefined));
    }
    return response;
  } catch {
    const page = await kits.file(`${base}offline/`);
    return page === undefined ? Response.error() : answer(path, page, 503);
  }
}

const isHtml = (response: Response) =>
  (response.headers.get('content-type') ?? '').startsWith('text/html');

/**
 * Waits for what the network answers, to its last letter. Gives it if it is a page of this site,
 * and hands its text to
 * `keep`; gives what is wrong otherwise. Where a server redirects, the browser follows: what comes
 * then is asked for anew.
 */
async function checked(
  fresh: Promise<Response>,
  keep: (status: number, html: string) => void,
): Promise<Response | Failure> {
  try {
    const response = await fresh;
    if (response.type === 'opaqueredirect') return response;
    const { status, statusText, headers } = response;
    const html = await response.text();
    if (status >= 500 || !isWholePage(html, base)) return 'foreign';
    keep(status, html);
    return new Response(html, { status, statusText, headers });
  } catch {
    return 'silent';
  }
}

/**
 * Takes the kits and a request for a script; answers from a kit, from the network, or with the
 * script that was kept: its name changes with its content, so a kept one is the right one. Rejects
 * without a network where none was kept.
 */
export async function answerScript(
  kits: Kits,
  { request, path, wait }: FetchContext,
): Promise<Response> {
  const inKit = await kits.file(path);
  if (inKit !== undefined) return answer(path, inKit);
  try {
    const response = await fetch(request);
    // A server that has a newer version may no longer have it.
    if (!response.ok) return (await cachedScript(path)) ?? response;
    wait(cacheScript(path, response.clone()).catch(() => undefined));
    return response;
  } catch (error) {
    const kept = await cachedScript(path);
    if (kept) return kept;
    throw error;
  }
}

/**
 * Takes the kits and a request for another file of the site; answers from the network, else from a
 * kit. Rejects where neither has it.
 */
export async function answerFile(kits: Kits, { request, path }: FetchContext): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await kits.file(path);
    if (kept !== undefined) return answer(path, kept);
    throw error;
  }
}

/**
 * Takes the kits, a language and a request for a file of its search; answers from the network, else
 * from a kit; the text of a page is read from the kept page itself. A script of an older version
 * that is still open gets what it came with. Rejects where nothing has it.
 */
export async function answerSearch(
  kits: Kits,
  locale: Locale,
  { request, path, clientId }: FetchContext,
): Promise<Response> {
  const [newest, ...older] = await kits.cachedKits(locale);
  const asking = clientId === '' ? undefined : (await scope.clients.get(clientId))?.url;
  const script = asking === undefined ? '' : new URL(asking).pathname;
  const isOf = (files: PackFiles) => script.endsWith('.js') && files.has(script);
  const own = newest && isOf(newest) ? undefined : older.find(isOf);
  const text = own && searchFile(own, locale, path);
  if (text !== undefined) return answer(path, text);
  const fresh = await fetch(request).catch((error: unknown) => error);
  if (fresh instanceof Response && fresh.ok) return fresh;
  const kept = newest && searchFile(newest, locale, path);
  if (kept !== undefined) return answer(path, kept);
  if (fresh instanceof Response) return fresh;
  throw fresh;
}

/** Gives a file of search out of a kit. */
function searchFile(files: PackFiles, locale: Locale, path: string): string | undefined {
  const page = pageOfTextFile(path.slice(`${base}pagefind/${locale}/`.length));
  if (page === undefined) return files.text(path);
  const html = files.text(`${base}${locale}/${page}`);
  return html && JSON.stringify(pageTextOf(html));
}
