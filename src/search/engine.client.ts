// The engine of one language as the page sees it: in a worker, or in the page itself where the
// browser has no module workers.
import type { Locale } from '#i18n/locales.ts';
import { scriptAddress } from '#serving/script-address.client.ts';
import type { SearchAnswer, SearchEngine } from './engine.ts';
import type { IndexLocation } from './pagefind.ts';
import type { AnswerMode, Reply, Request } from './search.worker.ts';
import workerAddress from './search.worker.ts?worker&url';

export interface EngineClient {
  /** Loads what every query needs. */
  preload(): void;
  /** Answers a query; rejects where the engine could not be loaded. The next call tries again. */
  answer(query: string): Promise<SearchAnswer>;
}

/** Answers a query; an empty one only loads. */
type Ask = (query: string) => Promise<SearchAnswer>;

/** What is the same for all queries of a client. */
type EngineOptions = Pick<Request, 'location' | 'locale' | 'mode' | 'maxResults'>;

/**
 * Takes the base path, the language, how to answer, and how many results are wanted at most; gives
 * the engine, loaded when first used.
 */
export function engineClient(
  base: string,
  locale: Locale,
  mode: AnswerMode,
  maxResults: number,
): EngineClient {
  const location: IndexLocation = { bundle: `${base}pagefind/${locale}/`, base };
  const options: EngineOptions = { location, locale, mode, maxResults };
  let asking: Ask | undefined;
  const forget = () => {
    asking = undefined;
  };
  const ask: Ask = (query) =>
    (asking ??= inWorker(options, forget) ?? inPage(options, forget))(query);
  return { preload: () => void ask('').catch(() => undefined), answer: ask };
}

/**
 * Gives undefined where the browser has no workers, or does not read the `type` of one: then it
 * knows no module workers
 * (https://developer.mozilla.org/docs/Web/API/Worker/Worker#type).
 */
function inWorker(options: EngineOptions, forget: () => void): Ask | undefined {
  if (typeof Worker === 'undefined') return undefined;
  let supportsModules = false;
  const worker = new Worker(scriptAddress(workerAddress), {
    get type() {
      supportsModules = true;
      return 'module' as const;
    },
  });
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- the browser reads `type` above
  if (!supportsModules) {
    worker.terminate();
    return undefined;
  }
  const waiting = new Map<
    number,
    { resolve(answer: SearchAnswer): void; reject(error: Error): void }
  >();
  let last = 0;
  worker.addEventListener('error', () => {
    forget();
    worker.terminate();
    for (const { reject } of waiting.values()) reject(new Error('The search worker did not load.'));
  });
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    if ('answer' in data) waiting.get(data.id)?.resolve(data.answer);
    else waiting.get(data.id)?.reject(new Error(data.fault));
    waiting.delete(data.id);
  });
  return (query) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, query, ...options } satisfies Request);
    });
}

function inPage({ location, locale, mode, maxResults }: EngineOptions, forget: () => void): Ask {
  const engine: Promise<SearchEngine> = import('./engine.ts').then(({ createEngine }) =>
    createEngine(location, locale),
  );
  engine.catch(forget);
  return async (query) => (await engine)[mode](query, maxResults);
}
