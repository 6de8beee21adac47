// What is loaded once, however often it is asked for.
import type { ModelPage } from './model/format.ts';
import type { IndexLocation } from './pagefind.ts';

/** Takes what opens something; gives what opens it at the first call, and again after a failure. */
export function loadOnce<Opened>(open: () => Promise<Opened>): () => Promise<Opened> {
  let opening: Promise<Opened> | undefined;
  return () =>
    (opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    }));
}

/**
 * Takes the name of a page's file in the bundle, by its address, and what reads such a file; gives
 * what loads that of a page once, and again after a failure, which gives undefined.
 */
export function loadPerPage<Loaded>(
  fileOf: (url: string) => string,
  read: (address: URL, page: ModelPage) => Promise<Loaded>,
) {
  const loaded = new Map<string, () => Promise<Loaded>>();
  return async ({ bundle }: IndexLocation, page: ModelPage): Promise<Loaded | undefined> => {
    const address = new URL(bundle + fileOf(page.url), self.location.href);
    const load = loaded.get(address.href) ?? loadOnce(() => read(address, page));
    loaded.set(address.href, load);
    return load().catch(() => undefined);
  };
}
