// The site's worker: keeps a kit for times without a network, and answers where the network does not.
import { isLocale } from '#i18n/locales.ts';
import {
  answerFile,
  answerSearch,
  answerPage,
  answerScript,
  type Asked,
} from './answers.worker.ts';
import { createKits, type Kit } from './kits.worker.ts';
import { base, scope } from './scope.worker.ts';
import { forgetPages, keepPage } from './visited.worker.ts';

declare global {
  interface Window {
    /** The kits of this version; the build writes them in this place. */
    __WB_MANIFEST: Kit[];
  }
}

const kits = createKits(self.__WB_MANIFEST);
const isSaving = () => scope.navigator.connection?.saveData === true;

// A new version is ready only when the kits of the languages that the reader has are there, whole. Until then, and until all pages of the old version are closed, the old one stays.
scope.addEventListener('install', (event) =>
  event.waitUntil(isSaving() ? Promise.resolve() : kits.renew()),
);

scope.addEventListener('activate', (event) =>
  event.waitUntil(
    (async () => {
      await kits.prune();
      await forgetPages(async (path) => (await kits.file(path)) !== undefined);
      await scope.clients.claim();
    })(),
  ),
);

/** What a page says once it is loaded. */
export interface Visit {
  path: string;
  /** Whether the reader asked to save data: then the page alone is kept. */
  isSaving: boolean;
}

scope.addEventListener('message', (event) => {
  const { path, isSaving } = event.data as Visit;
  const segment = path.slice(base.length).split('/')[0];
  event.waitUntil(
    (isSaving
      ? visit(path)
      : isLocale(segment)
        ? kits.keepFor(segment).then(() => visit(path))
        : Promise.resolve()
    ).catch(() => undefined),
  );
});

/** Keeps the page that a reader came in by: it was loaded before the worker was there. */
async function visit(path: string): Promise<void> {
  if ((await kits.file(path)) !== undefined) return;
  const response = await fetch(path, { cache: 'force-cache' });
  await keepPage(path, response.status, await response.text());
}

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname: path } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || !path.startsWith(base)) return;
  const asked: Asked = {
    request,
    path,
    clientId: event.clientId,
    wait: (work) => event.waitUntil(work),
  };
  const [folder, locale] = path.slice(base.length).split('/');
  if (request.mode === 'navigate') event.respondWith(answerPage(kits, asked));
  else if (folder === '_assets') event.respondWith(answerScript(kits, asked));
  else if (folder === 'pagefind') {
    if (isLocale(locale) && path.endsWith('.json'))
      event.respondWith(answerSearch(kits, locale, asked));
  } else if (/\.(?:svg|webmanifest)$/.test(path)) event.respondWith(answerFile(kits, asked));
});
