// The engine of one language as the page sees it: in a worker, or in the page itself where the browser has no module workers.
import { scriptAddress } from '#serving/script-address.client.ts';
import type { Answer, Engine } from './engine.ts';
import type { Place } from './pagefind.ts';
import type { Reply, Request } from './search.worker.ts';
import workerAddress from './search.worker.ts?worker&url';

export interface EngineClient {
  /** Loads what every query needs. */
  warm(): void;
  /** Answers a query; rejects where the engine could not be loaded. The next call tries again. */
  answer(query: string): Promise<Answer>;
}

/** Answers a query; an empty one only loads. */
type Ask = (query: string) => Promise<Answer>;

/** Takes the place of an index and how many results are wanted at most; gives its engine, loaded when first used. */
export function engineClient(place: Place, most: number): EngineClient {
  let asking: Ask | undefined;
  const forget = () => {
    asking = undefined;
  };
  const ask: Ask = (query) =>
    (asking ??= inWorker(place, most, forget) ?? inPage(place, most, forget))(query);
  return { warm: () => void ask('').catch(() => undefined), answer: ask };
}

/** Gives undefined where the browser has no workers, or does not ask whether a worker is a module. */
function inWorker(place: Place, most: number, forget: () => void): Ask | undefined {
  if (typeof Worker === 'undefined') return undefined;
  let isModule = false;
  const worker = new Worker(scriptAddress(workerAddress), {
    get type() {
      isModule = true;
      return 'module' as const;
    },
  });
  if (!isModule) {
    worker.terminate();
    return undefined;
  }
  const waiting = new Map<number, { resolve(answer: Answer): void; reject(error: Error): void }>();
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
      worker.postMessage({ id, place, query, most } satisfies Request);
    });
}

function inPage(place: Place, most: number, forget: () => void): Ask {
  const engine: Promise<Engine> = import('./engine.ts').then(({ createEngine }) =>
    createEngine(place),
  );
  engine.catch(forget);
  return async (query) => (await engine).answer(query, most);
}
