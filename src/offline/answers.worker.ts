// What the worker answers a page's requests with.
import { isLocale, localeKeys, type Locale } from '#i18n/locales.ts';
import { pagePolicy, workerPolicy } from '#serving/policy.ts';
import { codesFile } from './kit.ts';
import type { Kits } from './kits.worker.ts';
import { pageOfTextFile, pageTextOf } from '#text/page-text-file.ts';
import { isWholePage, withNote } from './pages.ts';
import { base, notes, scope } from './scope.worker.ts';
import { keepPage, keepScript, keptScript, visitedPage } from './visited.worker.ts';

/** Milliseconds that the network has before a kept copy is shown in its place. */
const patience = 3000;
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

export interface Asked {
  request: Request;
  /** Path of the address, with the base path. */
  path: string;
  clientId: string;
  /** Lets work go on after the answer. */
  wait(work: Promise<unknown>): void;
}

/**
 * Answers with a page: from the network, so that advice is fresh; with the kept copy where the network fails, is slow,
 * or gives something that is not this site's; with what can be read without a network where there is no copy.
 */
export async function answerPage(kits: Kits, { request, path, wait }: Asked): Promise<Response> {
  const fresh = fetch(request);
  // It may fail before anybody waits for it.
  fresh.catch(() => undefined);
  const [inKit, visited] = await Promise.all([kits.file(path), visitedPage(path)]);
  const kept = inKit ?? visited;
  const late = () => new Promise<undefined>((resolve) => setTimeout(resolve, patience, undefined));
  if (kept === undefined) {
    const section = await sectionAt(kits, path);
    if (section)
      return (
        (await Promise.race([
          fresh.then((response) => checkedLink(response, section)).catch(() => undefined),
          late(),
        ])) ?? Response.redirect(section)
      );
    try {
      const response = await fresh;
      if (isHtml(response))
        wait(
          response
            .clone()
            .text()
            .then((html) => keepPage(path, response.status, html))
            .catch(() => undefined),
        );
      return response;
    } catch {
      const page = await kits.file(`${base}offline/`);
      return page === undefined ? Response.error() : answer(path, page, 503);
    }
  }
  const whole = fresh
    .then((response) => checked(response, path, inKit !== undefined, wait))
    .catch(() => undefined);
  return (await Promise.race([whole, late()])) ?? answer('', withNote(kept, notes[localeOf(path)]));
}

/** Takes the path of a short link; gives the address of its section, in the link's language or else the reader's first that is kept. */
async function sectionAt(kits: Kits, path: string): Promise<string | undefined> {
  const [, own, code] = /^(?:(\w+)\/)?s\/(\w+)\/?$/.exec(path.slice(base.length)) ?? [];
  if (code === undefined) return undefined;
  const languages =
    own === undefined
      ? [...scope.navigator.languages.map((tag) => tag.slice(0, 2)), ...localeKeys]
      : [own];
  for (const locale of languages.filter(isLocale)) {
    const codes = JSON.parse((await kits.file(`${base}${locale}/${codesFile}`)) ?? '{}') as Record<
      string,
      string
    >;
    if (Object.hasOwn(codes, code))
      return new URL(`${base}${locale}/${codes[code]}`, self.location.href).href;
  }
  return undefined;
}

const isHtml = (response: Response) =>
  (response.headers.get('content-type') ?? '').startsWith('text/html');

/** Gives what the network answered if it is the site's own, whole; throws otherwise. */
async function checked(
  response: Response,
  path: string,
  isInKit: boolean,
  wait: Asked['wait'],
): Promise<Response> {
  if (response.type === 'opaqueredirect') return response;
  const { html, copy } = await readWhole(response);
  if (response.status >= 500 || !isWholePage(html, base))
    throw new Error(`${response.status} ${path} is not a page of this site.`);
  if (!isInKit) wait(keepPage(path, response.status, html).catch(() => undefined));
  return copy;
}

/** Gives what the network answered to a short link if it leads to the section; throws otherwise. */
async function checkedLink(response: Response, section: string): Promise<Response> {
  if (response.type === 'opaqueredirect') return response;
  const { html, copy } = await readWhole(response);
  if (!html.includes(new URL(section).pathname))
    throw new Error(`${response.status} ${response.url} does not lead to ${section}.`);
  return copy;
}

/** Waits for all of an answer; gives its text, and the answer to be given on. */
async function readWhole(response: Response): Promise<{ html: string; copy: Response }> {
  const html = await response.text();
  return {
    html,
    copy: new Response(html, {
      status: response.status,
      statusText: response.statusText,
      headers: response.headers,
    }),
  };
}

/** Answers with a script: its name changes with its content, so a kept one is the right one. */
export async function answerScript(kits: Kits, { request, path, wait }: Asked): Promise<Response> {
  const inKit = await kits.file(path);
  if (inKit !== undefined) return answer(path, inKit);
  try {
    const response = await fetch(request);
    wait(keepScript(path, response.clone()).catch(() => undefined));
    return response;
  } catch (error) {
    const kept = await keptScript(path);
    if (kept) return kept;
    throw error;
  }
}

/** Answers with another file of the site: from the network, else from a kit. */
export async function answerFile(kits: Kits, { request, path }: Asked): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await kits.file(path);
    if (kept !== undefined) return answer(path, kept);
    throw error;
  }
}

/** Answers with a file of search: from the network, else from a kit; the text of a page is read from the kept page itself. */
export async function answerSearch(
  kits: Kits,
  locale: Locale,
  { request, path }: Asked,
): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await kits.file(path);
    if (kept !== undefined) return answer(path, kept);
    const page = pageOfTextFile(path.slice(`${base}pagefind/${locale}/`.length));
    const html = page === undefined ? undefined : await kits.file(`${base}${locale}/${page}`);
    if (html === undefined) throw error;
    return Response.json(pageTextOf(html));
  }
}
