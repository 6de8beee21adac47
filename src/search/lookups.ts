// Look-ups in the index: each is made once while it is kept, and gives the same whatever was looked up before.
import type { Index } from './evidence.ts';
import { readPage, type Page } from './found-page.ts';
import type { Instance } from './pagefind.ts';
import type { Hit } from './rank.ts';

/** As many look-ups are kept at most: words return from query to query, above all while one types. */
const mostKept = 2000;
/** Stands after every character that a word can go on with. */
const last = '\uFFFF';
/** Characters that words go on with, spread over all of them; between two of them lie few words. */
const spread = {
  han: Array.from({ length: 40 }, (_, at) => String.fromCharCode(0x4e00 + at * 520)),
  latin: [...'cgknrtv'],
};
/** Letters that a stem may lack at the end of a word, and how short it gets at most. */
const endings = [0, 2, 4];
const shortestStem = 3;

export interface Lookups extends Index {
  /** Gives a page that a look-up has found; loads and reads it once. */
  page(id: string): Promise<Page>;
  /** Says how many parts of the index could not be loaded so far. */
  losses(): number;
}

/** Takes an instance of Pagefind; gives look-ups in its index. */
export function lookupsIn(instance: Instance): Lookups {
  const loads = new Map<string, () => Promise<Page>>();
  const search = async (term: string): Promise<Hit[]> => {
    const { results } = await instance.search(term);
    for (const { id, data } of results)
      if (!loads.has(id)) loads.set(id, async () => readPage(await data()));
    return results.map(({ id, score }) => ({ id, score }));
  };
  // Pagefind finds the words that begin with a term in those parts of the index that happen to be loaded;
  // so all parts are loaded first that can hold one.
  const findBeginning = async (text: string) => {
    await instance.preload(longerThan(text).join(' '));
    return search(text);
  };
  return {
    findBeginning: once(findBeginning, instance.losses),
    find: once(
      async (term) => ((await search(`"${term}"`)).length > 0 ? findBeginning(term) : []),
      instance.losses,
    ),
    page: once((id) => loads.get(id)!(), instance.losses),
    losses: instance.losses,
  };
}

/** Takes the beginning of words; gives words between which, and after which, all that begin so or have its stem stand. */
function longerThan(text: string): string[] {
  if (/\p{Script=Han}/u.test(text))
    return [...([...text].length === 1 ? spread.han : []), last].map((next) => text + next);
  const stems = endings
    .map((length) => text.slice(0, text.length - length))
    .filter((stem) => stem === text || stem.length >= shortestStem);
  return [...spread.latin.map((next) => text + next), ...stems.map((stem) => stem + last)];
}

/** Takes a function of a text; gives one that keeps what it gave. What failed, or was made while something was lost, is asked anew. */
function once<T>(
  make: (text: string) => Promise<T>,
  losses: () => number,
): (text: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (text) => {
    const known = kept.get(text);
    if (known) return known;
    if (kept.size >= mostKept) kept.clear();
    const before = losses();
    const made = make(text);
    kept.set(text, made);
    const forget = () => losses() === before || kept.delete(text);
    made.then(forget, () => kept.delete(text));
    return made;
  };
}
