// Lets the site's worker keep the language that is read, once the page is loaded and the reader has
// all of it.
import { scriptAddress } from '#serving/script-address.client.ts';
import type { Visit } from './service.worker.ts';

async function register(): Promise<void> {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!import.meta.env.PROD || !import.meta.env.PUBLIC_OFFLINE || !workers) return;
  const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');
  await workers.register(scriptAddress(`${base}sw.js`), { scope: base });
  const { active } = await workers.ready;
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  active?.postMessage({
    path: location.pathname,
    isSaving: connection?.saveData === true,
    scripts: [...document.scripts].map(({ src }) => src),
  } satisfies Visit);
}

// A browser that refuses loses nothing: the site goes on without.
const start = () => void register().catch(() => undefined);
if (document.readyState === 'complete') start();
else addEventListener('load', start);
