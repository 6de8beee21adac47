// The part of Pagefind's browser module that is used.

/** A page that has a word; Pagefind knows it by the name of a file that is not deployed. */
interface FullTextHit {
  id: string;
  score: number;
}

export interface Instance {
  search(term: string): Promise<{ results: FullTextHit[] }>;
}

interface PagefindOptions {
  basePath: string;
  baseUrl: string;
  metaCacheTag: string;
  noWorker: true;
}

/** Where the parts of a language's index are, and where the site begins. */
export interface IndexLocation {
  /** Address of the bundle, with a slash at the end. */
  bundle: string;
  /** The site's base path, with a slash at the end. */
  base: string;
}

/**
 * Takes the location of an index, the name of the build and how often loading has failed before: a
 * browser remembers a module that did not load by its address. Gives an instance that has loaded
 * what every query needs.
 */
export async function openPagefind(
  { bundle, base }: IndexLocation,
  build: string,
  attempt: number,
): Promise<Instance> {
  const address = new URL(
    `${bundle}pagefind.js${attempt === 0 ? '' : `?${attempt}`}`,
    self.location.href,
  ).href;
  const module = (await import(/* @vite-ignore */ address)) as {
    createInstance(options: PagefindOptions): Instance;
  };
  const options: PagefindOptions = {
    basePath: bundle,
    baseUrl: base,
    metaCacheTag: build,
    noWorker: true,
  };
  const instance = withoutLanguage(() => module.createInstance(options));
  await instance.search('"warm"');
  return instance;
}

/**
 * In a page, Pagefind reads the language from <html> at this moment and then cuts queries with the
 * browser's own word list, which differs from one browser to the next. An unknown language leaves
 * our tokens as they are, as in a worker.
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
