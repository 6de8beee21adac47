// Watches every request of a browser context, and says which of them carry words that a test has
// typed, pasted or opened.
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { BrowserContext, Request } from '@playwright/test';
import { dist } from './site.ts';

export interface Watcher {
  /** Follows the requests of a context: of its pages, their workers and its service workers. */
  watch(context: BrowserContext): void;
  /** Remembers a text that no request may carry, nor any word of it. */
  record(text: string): void;
  /**
   * Remembers an address that the test itself opens: what stands behind ? and # in it may be asked
   * for once, by this address.
   */
  recordAddress(address: string): void;
  /**
   * Gives one line for each request that carries something of what was recorded, and forgets
   * these requests.
   */
  takeLeaks(): string[];
  /** Looks at nothing from now on: what follows was sent on purpose. */
  stop(): void;
}

interface Seen {
  name: string;
  parts: Record<string, string>;
}

/** Headers that the browser writes by itself, without a word of the page. */
const ownHeader =
  /^(?:user-agent|accept(?:-\w+)?|sec-.+|host|connection|cache-control|pragma|origin|if-.+|range|purpose|upgrade-insecure-requests|content-(?:type|length)|dnt|priority|te|service-worker.*)$/;

let built: Set<string> | undefined;

/**
 * Gives the paths of the built site, listed once in each process. What is asked for by one of them
 * says which file is wanted and nothing else.
 */
function builtPaths(): Set<string> {
  return (built ??= new Set(
    readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `/${relative(dist, join(entry.parentPath, entry.name))}`)
      .flatMap((path) => [path, path.replace(/index\.html$/, '')]),
  ));
}

export function createWatcher(): Watcher {
  const typed = new Set<string>();
  const opened = new Set<string>();
  let seen: Seen[] = [];
  let isStopped = false;

  const isBuilt = (pathname: string) => {
    const built = builtPaths();
    const path = decode(pathname);
    // Some tests serve the site below a folder.
    return built.has(path) || built.has(path.replace(/^\/[^/]+/, ''));
  };
  const isOpened = (address: string) => {
    const { pathname, search } = new URL(address);
    return opened.has(pathname + search);
  };
  /** Gives what of an address may carry words: all but the path of a file of the site. */
  const wordsOf = (address: string) => {
    const url = new URL(address);
    return (isBuilt(url.pathname) ? '' : url.pathname) + url.search + url.hash;
  };
  const take = (request: Request) => {
    const url = request.url();
    if (!/^(?:https?|wss?):/.test(url)) return;
    const { referer = '', ...headers } = request.headers();
    seen.push({
      name: `${request.method()} ${url}${request.serviceWorker() ? ' (service worker)' : ''}`,
      parts: {
        address: isOpened(url) ? '' : wordsOf(url),
        Referer: referer === '' ? '' : wordsOf(referer),
        body: request.postData() ?? '',
        headers: Object.entries(headers)
          .filter(([name]) => !ownHeader.test(name))
          .map(([, value]) => value)
          .join('\n'),
      },
    });
  };

  return {
    watch(context) {
      context.on('request', take);
      context.on('page', (page) =>
        page.on('websocket', (socket) => {
          const send = (body: string) =>
            seen.push({ name: `WebSocket ${socket.url()}`, parts: { body } });
          send(socket.url());
          socket.on('framesent', ({ payload }) => send(String(payload)));
        }),
      );
    },
    record: (text) => void typed.add(text),
    recordAddress(address) {
      const { pathname, search, hash } = new URL(address, 'http://site');
      opened.add(pathname + search);
      for (const part of [search, hash])
        if (part.length > 1)
          for (const text of new URLSearchParams(part.slice(1)).values()) typed.add(text);
    },
    stop: () => void (isStopped = true),
    takeLeaks() {
      if (isStopped) return [];
      const needles = [...new Set([...typed].flatMap(needlesOf))];
      const leaks = seen.flatMap(({ name, parts }) =>
        Object.entries(parts).flatMap(([part, text]) => {
          const found = text === '' ? undefined : findNeedle(text, needles);
          return found === undefined ? [] : [`${name} carries “${found}” in its ${part}`];
        }),
      );
      seen = [];
      return leaks;
    },
  };
}

/** Undoes percent signs as far as they make sense. */
function decode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase();

/**
 * Takes a text that was typed; gives what must not be found in a request: its lines, their words,
 * and its numbers however divided.
 */
export function needlesOf(text: string): string[] {
  const lines = plain(text).split(/[\r\n]+/);
  const words = lines.flatMap((line) => line.match(/[\p{L}\p{N}]+/gu) ?? []);
  const numbers = lines.flatMap((line) =>
    (line.match(/\p{Nd}(?:[ .-]?\p{Nd})+/gu) ?? []).map((run) => run.replace(/\P{Nd}/gu, '')),
  );
  return [
    ...lines.map((line) => line.trim()).filter((line) => isTelling(line, 3)),
    ...words.filter((word) => isTelling(word, 4)),
    // Chinese is written without spaces: of a long run each part of four characters counts.
    ...words.flatMap((word) =>
      [...(word.match(/\p{Script=Han}{5,}/gu) ?? [])].flatMap((run) =>
        Array.from({ length: run.length - 3 }, (_, at) => run.slice(at, at + 4)),
      ),
    ),
    ...numbers.filter((number) => number.length >= 4),
  ];
}

/**
 * Says whether a text is long enough to be told from others: two Chinese characters, or so many of
 * another script.
 */
const isTelling = (text: string, min: number) =>
  text.length >= (/\p{Script=Han}/u.test(text) ? 2 : min);

/**
 * Gives the first needle that a text carries: as it is, with percent or plus signs, escaped as JSON
 * does, in Base64, or with its digits divided.
 */
export function findNeedle(text: string, needles: readonly string[]): string | undefined {
  const decoded = [text, decode(text), decode(decode(text))];
  const spaced = decoded.map((form) => form.replaceAll('+', ' '));
  const unescaped = decoded.map((form) =>
    form.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    ),
  );
  const packed = decoded.flatMap((form) =>
    (form.match(/[\w+/-]{6,}/g) ?? []).flatMap((run) => {
      const bytes = Buffer.from(run.replaceAll('-', '+').replaceAll('_', '/'), 'base64');
      return [bytes.toString('utf8'), decode(bytes.toString('latin1'))];
    }),
  );
  const forms = [...new Set([...decoded, ...spaced, ...unescaped, ...packed])].map(plain);
  const digits = forms.map((form) => form.replace(/(?<=\p{Nd})[\s.+-]+(?=\p{Nd})/gu, ''));
  const all = [...new Set([...forms, ...digits])];
  return needles.find((needle) => all.some((form) => form.includes(needle)));
}
