// The site's worker: keeps a kit for times without a network, and answers where the network
// does not.
import { isLocale } from '#i18n/locales.ts';
import {
  answerFile,
  answerSearch,
  answerPage,
  answerScript,
  type FetchContext,
} from './fetch-handlers.worker.ts';
import { newAddress } from './new-addresses.worker.ts';
import { createKits } from './kits.worker.ts';
import { noteOpenPage, openPages } from './open-pages.worker.ts';
import { base, kits as own, scope } from './scope.worker.ts';
import {
  trackAnswer,
  requestHandover,
  isHandingOver,
  isHandoverMessage,
} from './takeover.worker.ts';
import { forgetPages, cachePage } from './runtime-cache.worker.ts';

const kits = createKits(own);
const isSaving = () => scope.navigator.connection?.saveData === true;

// A new version is ready only when the kits of the languages that the reader has are there, whole.
// Until then the old one stays.
// It takes over at the next page that is loaded: pages of the old version that are open go on with
// the kits that prune leaves them.
scope.addEventListener('install', (event) =>
  event.waitUntil(isSaving() ? Promise.resolve() : kits.renew()),
);

scope.addEventListener('activate', (event) =>
  event.waitUntil(
    (async () => {
      await forgetPages(
        async (path) => newAddress(path) !== undefined || (await kits.file(path)) !== undefined,
      );
      await scope.clients.claim();
      await kits.prune(await openPages());
    })(),
  ),
);

/** What a page says once it is loaded. */
export interface Visit {
  path: string;
  /** Whether the reader asked to save data: then the page alone is kept. */
  isSaving: boolean;
  /**
   * Addresses of the page's scripts, empty for one that stands in the page. Pages of November 2026
   * and before do not say them.
   */
  scripts?: string[];
}

/** Takes what a page sent; gives it if it is a visit to a page of this site. */
function readVisit(data: unknown): Visit | undefined {
  const { path, isSaving, scripts } = (data ?? {}) as Partial<Record<keyof Visit, unknown>>;
  if (typeof path !== 'string' || !path.startsWith(base) || typeof isSaving !== 'boolean')
    return undefined;
  return {
    path,
    isSaving,
    ...(Array.isArray(scripts) &&
      scripts.every((script) => typeof script === 'string') && { scripts }),
  };
}

scope.addEventListener('message', (event) => {
  if (isHandoverMessage(event.data)) return event.waitUntil(scope.skipWaiting());
  const visit = readVisit(event.data);
  if (visit)
    event.waitUntil(
      handleVisit(visit, event.source?.id)
        .catch(() => undefined)
        .finally(requestHandover),
    );
});

async function handleVisit({ path, isSaving, scripts }: Visit, clientId?: string): Promise<void> {
  if (clientId !== undefined && scripts) await noteOpenPage(clientId, scripts);
  const segment = path.slice(base.length).split('/')[0];
  if (isSaving) await keepVisited(path);
  else if (isLocale(segment)) {
    await kits.keepFor(segment);
    await keepVisited(path);
  }
  await kits.prune(await openPages());
}

/** Keeps the page that a reader came in by: it was loaded before the worker was there. */
async function keepVisited(path: string): Promise<void> {
  if ((await kits.file(path)) !== undefined) return;
  const response = await fetch(path);
  if (!response.redirected) await cachePage(path, response.status, await response.text());
}

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname: path } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || !path.startsWith(base)) return;
  if (isHandingOver()) return;
  const asked: FetchContext = {
    request,
    path,
    clientId: event.clientId,
    wait: (work) => event.waitUntil(work),
  };
  const respond = (response: Promise<Response>) => event.respondWith(trackAnswer(response));
  const [folder, locale] = path.slice(base.length).split('/');
  if (request.mode === 'navigate') respond(answerPage(kits, asked));
  else if (folder === '_assets') respond(answerScript(kits, asked));
  else if (folder === 'pagefind') {
    if (isLocale(locale) && path.endsWith('.json')) respond(answerSearch(kits, locale, asked));
  } else if (/\.(?:svg|webmanifest)$/.test(path)) respond(answerFile(kits, asked));
});
