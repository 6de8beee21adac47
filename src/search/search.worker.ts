// Runs an engine beside the page, so that typing never waits for it.
import { createEngine, type Answer, type Engine } from './engine.ts';
import type { Place } from './pagefind.ts';

/** The first message names the place of the index; an empty query only loads what every query needs. */
export interface Request {
  id: number;
  place: Place;
  query: string;
  /** As many results are wanted at most: each is a file to load. */
  most: number;
}

export type Reply = { id: number; answer: Answer } | { id: number; fault: string };

let engine: Engine | undefined;

addEventListener('message', (event: MessageEvent<Request>) => {
  const { id, place, query, most } = event.data;
  engine ??= createEngine(place);
  engine.answer(query, most).then(
    (answer) => postMessage({ id, answer } satisfies Reply),
    (error: unknown) => postMessage({ id, fault: String(error) } satisfies Reply),
  );
});
