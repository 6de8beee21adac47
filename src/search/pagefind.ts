// The part of Pagefind's browser module that is used.

interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<Fragment>;
}

/** What the index stores of a page. Pagefind changes and returns one object for all queries: read it at once. */
export interface Fragment {
  url: string;
  content: string;
  raw_content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  anchors: { element: string; id: string; text: string; location: number }[];
}

export interface Instance {
  /** Pagefind keeps to itself that a part of the index could not be loaded, and finds nothing in it: says how often that was so. */
  losses(): number;
  search(term: string): Promise<{ results: PagefindResult[] }>;
  /** Loads the parts of the index that a search for the term would load. */
  preload(term: string): Promise<void>;
}

interface Options {
  basePath: string;
  baseUrl: string;
  metaCacheTag: string;
  noWorker: true;
  ranking: { metaWeights: Record<string, number> };
}

/** Where the parts of a language's index are, and where the site begins. */
export interface Place {
  /** Address of the bundle, with a slash at the end. */
  bundle: string;
  /** The site's base path, with a slash at the end. */
  base: string;
}

/** The title is in the aliases too, which count three times a word of the text; a like-sounding one twice. */
const metaWeights = { title: 1, kw: 8, py: 2 };

/**
 * Takes the place of an index, the name of the build and how often loading has failed before: a browser remembers
 * a module that did not load by its address. Gives an instance that has loaded what every query needs.
 */
export async function openPagefind(
  { bundle, base }: Place,
  build: Promise<string>,
  attempt: number,
): Promise<Instance> {
  const address = new URL(
    `${bundle}pagefind.js${attempt === 0 ? '' : `?${attempt}`}`,
    self.location.href,
  ).href;
  const module = (await import(/* @vite-ignore */ address)) as {
    createInstance(options: Options): Omit<Instance, 'losses'>;
  };
  const options: Options = {
    basePath: bundle,
    baseUrl: base,
    metaCacheTag: await build,
    noWorker: true,
    ranking: { metaWeights },
  };
  const instance = withoutLanguage(() => module.createInstance(options));
  losses ??= countLosses();
  await instance.search('"warm"');
  return { ...instance, losses };
}

/** Counted once, however often an index is opened. */
let losses: (() => number) | undefined;

/** Counts the loads that fail from now on. */
function countLosses(): () => number {
  let count = 0;
  const load = globalThis.fetch;
  globalThis.fetch = async (...request) => {
    const response = await load(...request).catch((error: unknown) =>
      Promise.reject((count++, error)),
    );
    if (!response.ok) count++;
    return response;
  };
  return () => count;
}

/**
 * In a page, Pagefind reads the language from <html> at this moment and then cuts queries with the browser's own word list,
 * which differs from one browser to the next. An unknown language leaves our tokens as they are, as in a worker.
 */
function withoutLanguage<T>(create: () => T): T {
  if (typeof document === 'undefined') return create();
  const { lang } = document.documentElement;
  document.documentElement.lang = 'und';
  try {
    return create();
  } finally {
    document.documentElement.lang = lang;
  }
}
