// Runs an engine beside the page, so that typing never waits for it.
import type { Locale } from '#i18n/locales.ts';
import { createEngine, type SearchAnswer, type SearchEngine } from './engine.ts';
import type { IndexLocation } from './pagefind.ts';

/** How a query is answered: at once from the questions, or with the full text and passages. */
export type AnswerMode = 'suggest' | 'answer';

/** The first message names the index; an empty query only loads what every query needs. */
export interface Request {
  id: number;
  location: IndexLocation;
  locale: Locale;
  query: string;
  mode: AnswerMode;
  maxResults: number;
}

export type Reply = { id: number; answer: SearchAnswer } | { id: number; fault: string };

let engine: SearchEngine | undefined;

addEventListener('message', (event: MessageEvent<Request>) => {
  const { id, location, locale, query, mode, maxResults } = event.data;
  engine ??= createEngine(location, locale);
  engine[mode](query, maxResults).then(
    (answer) => postMessage({ id, answer } satisfies Reply),
    (error: unknown) => postMessage({ id, fault: String(error) } satisfies Reply),
  );
});
