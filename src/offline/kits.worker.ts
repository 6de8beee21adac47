// The kits on this device: one file a language and version, kept only when it is whole. An older one stays until a newer one is there.
import { isLocale, type Locale } from '#i18n/locales.ts';
import { fileIn, readPack, type Pack } from './pack.ts';
import { base, cachePrefix } from './scope.worker.ts';

/** A kit as the build lists it. */
export interface Kit {
  url: string;
  integrity: string;
}

/** Name of a kit's file, such as `offline/kit-zh.0a1b2c3d.json`; the language stands in it. */
const localeIn = (url: string) => /kit-([a-z]+)\./.exec(url)?.[1];
const nameOf = (url: string) => `${cachePrefix}${url}`;

/** Takes the kits of this version; gives what keeps and reads them and older ones. */
export function createKits(own: readonly Kit[]) {
  const read = new Map<string, Promise<Pack | undefined>>();

  /** Gives the names of the kept kits of a language, this version's first, then the newest. */
  async function keptNames(locale?: Locale): Promise<string[]> {
    const names = (await caches.keys())
      .filter(
        (name) =>
          name.startsWith(`${cachePrefix}offline/kit-`) &&
          (locale === undefined || localeIn(name) === locale),
      )
      .reverse();
    const mine = new Set(own.map(({ url }) => nameOf(url)));
    return [...names.filter((name) => mine.has(name)), ...names.filter((name) => !mine.has(name))];
  }

  function load(name: string): Promise<Pack | undefined> {
    const known = read.get(name);
    if (known) return known;
    const loading = (async () => {
      const response = await caches.match(base, { cacheName: name });
      return response && readPack(await response.text());
    })().catch(() => undefined);
    read.set(name, loading);
    return loading;
  }

  async function kept(locale?: Locale): Promise<Pack[]> {
    const packs = await Promise.all((await keptNames(locale)).map(load));
    return packs.filter((pack) => pack !== undefined);
  }

  /** Keeps a kit unless it is there. The browser refuses a body that is not the one the build wrote. */
  async function keep({ url, integrity }: Kit): Promise<void> {
    const name = nameOf(url);
    if (await load(name)) return;
    const response = await fetch(base + url, { integrity, cache: 'reload' });
    if (!response.ok) throw new Error(`${response.status} ${url}`);
    const text = await response.text();
    readPack(text);
    try {
      await (await caches.open(name)).put(base, new Response(text));
    } catch (error) {
      await caches.delete(name);
      throw error;
    }
    read.delete(name);
  }

  return {
    kept,
    /** Keeps the kit of a language. Rejects where it does not come whole. */
    keepFor: async (locale: Locale): Promise<void> => {
      await Promise.all(own.filter(({ url }) => localeIn(url) === locale).map(keep));
    },
    /** Keeps this version's kit of each language that has an older one. Rejects where one does not come whole. */
    renew: async (): Promise<void> => {
      const locales = new Set((await keptNames()).map(localeIn));
      await Promise.all(own.filter(({ url }) => locales.has(localeIn(url))).map(keep));
    },
    /** Removes kits but this version's and, of each language, the one before it: pages that are still open may belong to that. */
    prune: async (): Promise<void> => {
      const seen = new Map<string, number>();
      for (const name of await keptNames()) {
        const locale = localeIn(name) ?? '';
        const count = (seen.get(locale) ?? 0) + 1;
        seen.set(locale, count);
        if (count > 2) await caches.delete(name);
      }
    },
    /** Gives a file of the kits by its path, in the newest kit that has it. */
    file: async (path: string): Promise<string | undefined> => {
      const segment = path.slice(base.length).split('/')[0];
      for (const name of await keptNames(isLocale(segment) ? segment : undefined)) {
        const pack = await load(name);
        const text = pack && fileIn(pack, path);
        if (text !== undefined) return text;
      }
      return undefined;
    },
  };
}

export type Kits = ReturnType<typeof createKits>;
