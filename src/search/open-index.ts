// Loads what answers queries in one language, each part when it is first needed.
import { fullTextOf, type FullText } from './fulltext.ts';
import type { Traditional } from './lexicon/lexicon.ts';
import { simplifierOf } from './lexicon/simplify.ts';
import { decodeWeights, type QuestionModel, type Weights, type WordsFile } from './model/format.ts';
import { readModel, type ModelReader } from './model/read-model.ts';
import { loadOnce } from './load-once.ts';
import type { SectionRow } from '#sections/schema.ts';
import { openPagefind, type IndexLocation } from './pagefind.ts';

export interface LoadedIndex {
  model: ModelReader;
  codes: readonly string[];
  simplify(text: string): Promise<string>;
  /** The sections of the site; rejects where they cannot be loaded. */
  sections(): Promise<readonly SectionRow[]>;
  /** The weights of words that the first leave out; rejects where they cannot be loaded. */
  words(): Promise<Weights>;
  fullText(): Promise<FullText>;
}

/**
 * Takes the location of an index and how often loading has failed before; gives what is loaded of
 * it. Rejects where the questions cannot be loaded.
 */
export async function open(location: IndexLocation, attempt: number): Promise<LoadedIndex> {
  const file = (name: string) => new URL(`${location.bundle}${name}.json`, self.location.href);
  const questions = await loadJson<QuestionModel>(file('questions'));
  const model = readModel(questions);
  return {
    model,
    codes: questions.codes,
    simplify:
      questions.pinyin === ''
        ? (text) => Promise.resolve(text)
        : simplifierOf(model.isCommon, () => loadJson<Traditional>(file('traditional'))),
    sections: loadOnce(() =>
      loadJson<{ sections: SectionRow[] }>(
        new URL(`${location.base}sections.json`, self.location.href),
      ).then(({ sections }) => sections),
    ),
    words: loadOnce(() =>
      loadJson<WordsFile>(file('words')).then((words) =>
        words.build === questions.build ? decodeWeights(words) : new Map(),
      ),
    ),
    fullText: loadOnce(async () => {
      const [instance, addresses] = await Promise.all([
        openPagefind(location, questions.build, attempt),
        loadJson<Record<string, string>>(file('fulltext')),
      ]);
      return fullTextOf(instance, addresses);
    }),
  };
}

/**
 * Takes the address of a JSON file; asks the server whether it is still the same, without a network
 * takes the kept one, and gives what it holds. Rejects where neither has it.
 */
export async function loadJson<Content>(address: URL): Promise<Content> {
  const response = await fetch(address, { cache: 'no-cache' }).catch(() =>
    fetch(address, { cache: 'force-cache' }),
  );
  if (!response.ok) throw new Error(`${response.status} ${address.pathname}`);
  return response.json() as Promise<Content>;
}
