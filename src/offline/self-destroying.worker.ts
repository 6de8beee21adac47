// Stands in the place of the site's worker when it is switched off: removes what that kept,
// and itself.
import { cachePrefix, scope } from './scope.worker.ts';

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));

scope.addEventListener('activate', (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys())
        if (name.startsWith(cachePrefix)) await caches.delete(name);
      await scope.registration.unregister();
    })(),
  ),
);
