// Answers queries in one language. Runs in the worker, or in the page where there are no module workers.
import { gather } from './evidence.ts';
import { findersOf, type Finder } from './finders.ts';
import type { Page } from './found-page.ts';
import type { Lexicon, Traditional } from './lexicon/lexicon.ts';
import { lookupsIn, type Lookups } from './lookups.ts';
import { openedOnce } from './opened-once.ts';
import { openPagefind, type Place } from './pagefind.ts';
import { choosePassage, type Part } from './passage.ts';
import { rank, type Ranked } from './rank.ts';
import { understand, type Understanding } from './understanding.ts';

export interface Result {
  url: string;
  page: string;
  section: string | undefined;
  parts: Part[];
  /** Name of the stage of the binding path, where the page has one. */
  stage: string | undefined;
  /** Names of who can fix it. */
  fixers: string[];
}

export interface Answer {
  results: Result[];
  /** Share of the query that the first result answers, from 0 to 1. */
  coverage: number;
}

export interface Engine {
  /** Answers a query with so many results at most; an empty one only loads what every query needs. Rejects where that cannot be loaded; the next call tries again. */
  answer(query: string, most: number): Promise<Answer>;
}

/** A text this long that a message page covers this far, nearly as well as the best page, is the message itself: its page comes first. */
const message = { tokens: 4, coverage: 0.6, share: 0.8 };

/** Takes the place of a language's index; gives its engine. Where the index cannot be reached, the pages kept on the device are searched. */
export function createEngine(place: Place): Engine {
  let attempt = 0;
  const load = openedOnce(() => open(place, attempt++));
  const loadKept = openedOnce(async () => (await import('./kept.ts')).openKept(place));
  return {
    answer: async (query, most) => {
      let found: Answer | undefined;
      let fault: unknown = new Error('A part of the index is lost.');
      try {
        const opened = await load();
        const before = opened.lookups.losses();
        found = await answer(query, most, opened);
        if (opened.lookups.losses() === before) return found;
      } catch (error) {
        fault = error;
      }
      // The kept pages are better than a part of the index, and that is better than nothing.
      return loadKept()
        .then((kept) => answer(query, most, kept))
        .catch(() => (found?.results[0] ? found : Promise.reject(fault)));
    },
  };
}

export interface Opened {
  understanding: Understanding;
  lookups: Lookups;
}

async function open(place: Place, attempt: number): Promise<Opened> {
  const file = (name: string) => new URL(`${place.bundle}${name}.json`, self.location.href);
  const lexicon = loadChecked<Lexicon>(file('lexicon'));
  const build = lexicon.then(({ build }) => build);
  // Pagefind may fail before it waits for the name.
  build.catch(() => undefined);
  const [instance, words] = await Promise.all([openPagefind(place, build, attempt), lexicon]);
  return {
    understanding: understand(words, () => loadChecked<Traditional>(file('traditional'))),
    lookups: lookupsIn(instance),
  };
}

/** Asks the server whether a file is still the same; without a network takes the kept one. */
async function loadChecked<Content>(address: URL): Promise<Content> {
  const response = await fetch(address, { cache: 'no-cache' }).catch(() =>
    fetch(address, { cache: 'force-cache' }),
  );
  if (!response.ok) throw new Error(`${response.status} ${address.pathname}`);
  return response.json() as Promise<Content>;
}

async function answer(
  text: string,
  most: number,
  { understanding, lookups }: Opened,
): Promise<Answer> {
  const query = await understanding.read(text);
  const { evidence, terms } = await gather(lookups, understanding, query);
  const ranked = rank(
    query.tokens.map(({ weight }) => weight),
    evidence,
  );
  const loaded = await Promise.allSettled(
    ranked.slice(0, most).map(async (hit) => ({ hit, page: await lookups.page(hit.id) })),
  );
  const shown = loaded.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  if (shown.length === 0 && loaded.length > 0) throw new Error('No page could be loaded.');
  const enough = message.share * (ranked[0]?.score ?? 0);
  const isMessage = ({ hit, page }: { hit: Ranked; page: Page }) =>
    page.kind === 'message' &&
    query.tokens.length >= message.tokens &&
    hit.coverage >= message.coverage &&
    hit.score >= enough;
  const finders = findersOf(terms);
  const sorted = [...shown.filter(isMessage), ...shown.filter((one) => !isMessage(one))];
  return {
    results: sorted.map((one) => resultOf(one.page, finders, isMessage(one))),
    coverage: Math.max(0, ...ranked.slice(0, 3).map(({ coverage }) => coverage)),
  };
}

/** A page about one message is read from its top: what it means and whether to stop stand before the steps. A message that was pasted is answered with what it means. Codes too are read from the top, and answered with it: what one means hangs on where it was seen. */
function resultOf(
  { url, title, kind, stage, fixers, sections }: Page,
  finders: readonly Finder[],
  isMessage: boolean,
): Result {
  const isCodes = kind === 'codes';
  const { section, parts } = choosePassage(
    isMessage || isCodes ? sections.slice(0, 1) : sections,
    finders,
  );
  const shown = kind === 'message' || isCodes ? undefined : section;
  return {
    url: shown ? `${url}#${shown.id}` : url,
    page: title,
    section: shown?.title,
    parts,
    stage,
    fixers,
  };
}
