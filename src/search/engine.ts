// Answers queries in one language. Runs in the worker, or in the page where there are no module workers.
import { gather, type Index } from './evidence.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { openPagefind, type Fragment, type Instance, type Place } from './pagefind.ts';
import { findersOf, type Finder } from './finders.ts';
import { choosePassage, type Part } from './passage.ts';
import { rank, type Hit, type Ranked } from './rank.ts';
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
  isMessage: boolean;
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

/** Takes the place of a language's index; gives its engine. */
export function createEngine(place: Place): Engine {
  let loading: Promise<Opened> | undefined;
  let attempt = 0;
  const load = () => {
    loading ??= open(place, attempt++).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  return { answer: async (query, most) => answer(query, most, ...(await load())) };
}

/** What reads queries, the look-ups that answer them, and the pages these have found. */
type Opened = [Understanding, Index, Map<string, Load>];
type Load = () => Promise<Fragment>;

async function open(place: Place, attempt: number): Promise<Opened> {
  const lexicon = loadLexicon(new URL(`${place.bundle}lexicon.json`, self.location.href));
  const [, instance] = await Promise.all([lexicon, openPagefind(place, lexicon.then(({ build }) => build), attempt)]);
  const pages = new Map<string, Load>();
  return [understand(await lexicon), indexOf(instance, pages), pages];
}

/** Asks the server whether the lexicon is still the same, as it names the rest; without a network takes the kept one. */
async function loadLexicon(address: URL): Promise<Lexicon> {
  const response = await fetch(address, { cache: 'no-cache' }).catch(() => fetch(address, { cache: 'force-cache' }));
  if (!response.ok) throw new Error(`${response.status} ${address.pathname}`);
  return response.json() as Promise<Lexicon>;
}

async function answer(text: string, most: number, understanding: Understanding, index: Index, pages: ReadonlyMap<string, Load>): Promise<Answer> {
  const query = understanding.read(text);
  const { evidence, terms } = await gather(index, understanding, query);
  const ranked = rank(query.tokens.map(({ weight }) => weight), evidence);
  const finders = findersOf(terms);
  const loaded = await Promise.allSettled(ranked.slice(0, most).map((page) => show(page, pages.get(page.id)!, finders)));
  const shown = loaded.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  if (shown.length === 0 && loaded.length > 0) throw new Error('No page of the results could be loaded.');
  const enough = message.share * (ranked[0]?.score ?? 0);
  const isMessage = ({ result, page }: (typeof shown)[number]) => result.isMessage && query.tokens.length >= message.tokens && page.coverage >= message.coverage && page.score >= enough;
  const sorted = [...shown.filter(isMessage), ...shown.filter((one) => !isMessage(one))];
  return { results: sorted.map(({ result }) => result), coverage: Math.max(0, ...ranked.slice(0, 3).map(({ coverage }) => coverage)) };
}

/** As many look-ups are kept at most: words return from query to query, above all while one types. */
const mostKept = 2000;

/** Gives look-ups in the index that are made once each while they are kept, and notes the pages they find. */
function indexOf(instance: Instance, pages: Map<string, Load>): Index {
  const once = <T>(look: (term: string) => Promise<T>) => {
    const kept = new Map<string, Promise<T>>();
    return (term: string) => {
      const known = kept.get(term);
      if (known) return known;
      if (kept.size >= mostKept) kept.clear();
      const made = look(term);
      kept.set(term, made);
      made.catch(() => kept.delete(term));
      return made;
    };
  };
  return {
    has: once(async (term) => (await instance.search(`"${term}"`)).results.length > 0),
    find: once(async (term): Promise<Hit[]> => {
      const { results } = await instance.search(term);
      for (const { id, data } of results) pages.set(id, data);
      return results.map(({ id, score }) => ({ id, score }));
    }),
  };
}

async function show(page: Ranked, load: () => Promise<Fragment>, finders: readonly Finder[]): Promise<{ page: Ranked; result: Result }> {
  const { url, content, raw_content, meta, filters, anchors } = await load();
  const isCut = raw_content.includes('\u200B');
  // The raw content is the one with word boundaries; Pagefind writes its angle brackets as entities.
  const words = isCut ? raw_content.split('\u200B').map((word) => word.replace(/&lt;/g, '<').replace(/&gt;/g, '>')) : content.split(/\s+/);
  const { section, parts } = choosePassage(words, isCut ? '' : ' ', anchors.filter(({ element, id }) => element === 'h2' && id !== ''), finders);
  return {
    page,
    result: {
      url: section ? `${url}#${section.id}` : url, page: meta['title'] ?? '', section: section?.title, parts,
      stage: filters['stage']?.[0], fixers: filters['fixer'] ?? [], isMessage: filters['kind']?.[0] === 'message',
    },
  };
}
