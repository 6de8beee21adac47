// The kits on this device: one file a language and version, kept only when it is whole. An older
// one stays until a newer one is there.
import { isLocale, type Locale } from '#i18n/locales.ts';
import { readPack, type PackFiles } from './pack.ts';
import { base, cachePrefix, type Kit } from './scope.worker.ts';

/** So many kits of a language are kept at most, whatever is open. */
const max = 5;

/** Name of a kit's file, such as `offline/kit-zh.0a1b2c3d4e.json`; the language stands in it. */
const localeIn = (url: string) => /kit-([a-z-]+)\.[0-9a-f]+\.json$/.exec(url)?.[1];
const nameOf = (url: string) => `${cachePrefix}${url}`;
const isKitOf = (name: string, locale: string | undefined) =>
  name.startsWith(`${cachePrefix}offline/kit-`) &&
  (locale === undefined || localeIn(name) === locale);

/** Takes the kits of this version; gives what keeps and reads them and older ones. */
export function createKits(own: readonly Kit[]) {
  const read = new Map<string, Promise<PackFiles | undefined>>();

  /** Gives the names of the kept kits of a language, this version's first, then the newest. */
  async function keptNames(locale?: string): Promise<string[]> {
    const names = (await caches.keys()).filter((name) => isKitOf(name, locale)).reverse();
    const mine = new Set(own.map(({ url }) => nameOf(url)));
    return [...names.filter((name) => mine.has(name)), ...names.filter((name) => !mine.has(name))];
  }

  function load(name: string): Promise<PackFiles | undefined> {
    const known = read.get(name);
    if (known) return known;
    const loading = (async () => {
      const response = await caches.match(base, { cacheName: name });
      return response && readPack(await response.text());
    })().catch(() => undefined);
    read.set(name, loading);
    return loading;
  }

  async function cachedKits(locale?: Locale): Promise<PackFiles[]> {
    const packs = await Promise.all((await keptNames(locale)).map(load));
    return packs.filter((pack) => pack !== undefined);
  }

  /**
   * Keeps a kit unless it is there. The browser refuses a body that is not the one the build wrote.
   */
  async function cache({ url, integrity }: Kit): Promise<void> {
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

  /**
   * Gives those of a language's kits, the newest first, that its open pages need: the newest that
   * has all scripts of a page.
   */
  async function neededNames(
    names: readonly string[],
    pages: readonly (readonly string[] | undefined)[],
  ): Promise<ReadonlySet<string>> {
    const needed = new Set(names.slice(0, 1));
    for (const scripts of new Set(pages)) {
      // A page that has not said its scripts may need any of them.
      if (scripts === undefined) return new Set(names.slice(0, max));
      for (const name of names.slice(0, max)) {
        const files = await load(name);
        if (!files || !scripts.every((script) => files.has(script))) continue;
        needed.add(name);
        break;
      }
    }
    return needed;
  }

  return {
    cachedKits,
    /** Keeps the kit of a language. Rejects where it does not come whole. */
    keepFor: async (locale: Locale): Promise<void> => {
      await Promise.all(own.filter(({ url }) => localeIn(url) === locale).map(cache));
    },
    /**
     * Keeps this version's kit of each language that has an older one. Rejects where one does not
     * come whole.
     */
    renew: async (): Promise<void> => {
      const locales = new Set((await keptNames()).map(localeIn));
      await Promise.all(own.filter(({ url }) => locales.has(localeIn(url))).map(cache));
    },
    /**
     * Takes the script paths of each open page, undefined where they are not known; removes the
     * older kits that none of these pages needs. A newer one belongs to a version that is about to
     * take over.
     */
    prune: async (pages: readonly (readonly string[] | undefined)[]): Promise<void> => {
      for (const { url } of own) {
        const names = (await caches.keys()).filter((name) => isKitOf(name, localeIn(url)));
        const upToOwn = names.slice(0, names.indexOf(nameOf(url)) + 1).reverse();
        const needed = await neededNames(upToOwn, pages);
        for (const name of upToOwn) {
          if (needed.has(name)) continue;
          read.delete(name);
          await caches.delete(name);
        }
      }
    },
    /**
     * Gives a file of the kits by its path, in the newest kit that has it. Pages are those of the
     * newest kit alone: what it no longer has was renamed or retired.
     */
    file: async (path: string): Promise<string | undefined> => {
      const segment = path.slice(base.length).split('/')[0];
      for (const name of await keptNames(isLocale(segment) ? segment : undefined)) {
        const files = await load(name);
        const text = files?.text(path);
        if (text !== undefined || (files && path.endsWith('/'))) return text;
      }
      return undefined;
    },
  };
}

export type Kits = ReturnType<typeof createKits>;
