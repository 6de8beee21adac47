// Answers queries in one language. Runs in the worker, or in the page where there are no
// module workers.
import type { Locale } from '#i18n/locales.ts';
import { termMatchersOf } from './term-matchers.ts';
import type { ModelPage } from './model/format.ts';
import type { ScoredPage, Scores } from './model/read-model.ts';
import { loadWeights } from './model/page-weights.ts';
import { coverageOf, loadAndCompare } from './compare-pages.ts';
import { loadText } from './loaded-text.ts';
import { open, type LoadedIndex } from './open-index.ts';
import { addressIn, rowOf } from './own-address.ts';
import { loadOnce } from './load-once.ts';
import type { IndexLocation } from './pagefind.ts';
import { choosePassage, type Passage } from './passage.ts';
import { codeRow, exactWording } from './quote.ts';
import { markIn } from './excerpt.ts';
import {
  askedSection,
  compareQuestions,
  loadQuestions,
  nearestQuestion,
} from './page-questions.ts';
import type { PageSection } from './page-sections.ts';
import { inPlace } from './places-of-law.ts';
import { pageOfRow, resultOf, type Result } from './result.ts';
import { applyRules, besideEmergency, type RuledPage } from './rules.ts';
import { isSavingData, soon } from './soon.ts';
import { foldText } from './text.ts';
import { withFullText, withFurtherWords } from './add-full-text.ts';

export interface SearchAnswer {
  results: Result[];
  /** Share of the query that the questions know, from 0 to 1. */
  coverage: number;
}

export interface SearchEngine {
  /**
   * Answers from the weights alone: pages, the first ones with what people ask of them that is
   * nearest. An empty query loads the first weights only; those of the pages are taken where they
   * come soon, and are not asked for where the reader saves data. Rejects where the first cannot be
   * loaded; the next call tries again.
   */
  suggest(query: string, maxResults: number): Promise<SearchAnswer>;
  /** Answers from the questions and the full text, with passages. Rejects as `suggest` does. */
  answer(query: string, maxResults: number): Promise<SearchAnswer>;
}

/** Kinds of pages that say first what matters, whichever section has the words. */
const readFromTop = ['message', 'codes', 'not-listed'];

/** The sections of so many results are chosen by what people ask of their pages, too. */
const askedResults = 4;
/** So many suggestions say what people ask. */
const askedSuggestions = 3;

/** A query as it is answered. */
interface ReadQuery {
  /** Normalised, in simplified characters. */
  text: string;
  scores: Scores;
  /** Pages of the wallets that it names. */
  wallets: readonly ModelPage[];
}

/** Takes the location of a language's index; gives its engine. */
export function createEngine(location: IndexLocation, locale: Locale): SearchEngine {
  let attempt = 0;
  const load = loadOnce(() => open(location, attempt++));
  const read = async ({ model, simplify }: LoadedIndex, query: string): Promise<ReadQuery> => {
    const text = await simplify(foldText(query));
    return { text, scores: model.score(text), wallets: model.walletsIn(text) };
  };
  /**
   * Puts scored pages in order; a section that the query names by its code or address comes
   * before them.
   */
  const ordered = async (
    opened: LoadedIndex,
    { text, wallets }: ReadQuery,
    scored: readonly ScoredPage[],
    coverage: number,
  ) => {
    const { pages } = opened.model;
    const known = { pages, codes: opened.codes, wallets };
    const ruled = applyRules(scored, text, locale, known, coverage);
    const named = addressIn(text);
    const row = named && rowOf(named, await opened.sections().catch(() => []));
    return row ? [pageOfRow(location, locale, row, pages), ...ruled] : ruled;
  };
  /** Adds what has to be loaded for a query to the first weights' answer. */
  const compare = async (opened: LoadedIndex, scores: Scores) =>
    loadAndCompare(await withFurtherWords(opened, scores), (page) => loadWeights(location, page));
  return {
    async suggest(query, maxResults) {
      const opened = await load();
      if (query === '') return { results: [], coverage: 1 };
      const asked = await read(opened, query);
      const compared = isSavingData() ? undefined : await soon(compare(opened, asked.scores));
      const scores = compared ?? asked.scores;
      const coverage = coverageOf(scores);
      const pages = (await ordered(opened, asked, scores.pages, coverage)).slice(0, maxResults);
      const questions = await soon(
        Promise.all(
          pages.slice(0, askedSuggestions).map(({ page }) => loadQuestions(location, page)),
        ),
      );
      const termMatchers = termMatchersOf(scores.terms);
      const results = pages.map((one, at) => {
        const loaded = questions?.[at];
        const question = loaded && nearestQuestion(compareQuestions(loaded, scores.compared));
        const parts = question === undefined ? [] : markIn(question, termMatchers);
        return resultOf(location, one, { section: undefined, parts });
      });
      return { results, coverage: isNamed(pages[0]) ? 1 : coverage };
    },
    async answer(query, maxResults) {
      const opened = await load();
      if (query === '') return { results: [], coverage: 1 };
      const asked = await read(opened, query);
      const { text } = asked;
      const scores = await withFullText(opened, await compare(opened, asked.scores));
      const coverage = coverageOf(scores);
      const ruled = besideEmergency(await ordered(opened, asked, scores.pages, coverage));
      const pages = await Promise.all(
        ruled.slice(0, maxResults).map(async (one, at) => {
          const [sections, questions] = await Promise.all([
            loadText(location, one.page),
            at < askedResults ? loadQuestions(location, one.page) : undefined,
          ]);
          return {
            ...one,
            sections,
            questions: questions && compareQuestions(questions, scores.compared),
          };
        }),
      );
      const termMatchers = termMatchersOf(scores.terms);
      const parties = opened.model.partiesIn(text);
      const results = pages.map(({ sections, questions, ...one }) => {
        if (!sections) return resultOf(location, one, undefined);
        const quoted = quoteFor(one, sections, text);
        if (quoted) return resultOf(location, one, quoted);
        const passage = choosePassage(
          sectionsFor(one, inPlace(sections, text, locale)),
          termMatchers,
          parties,
          questions && askedSection(questions),
        );
        return resultOf(location, one, passage);
      });
      return { results, coverage: isNamed(pages[0]) ? 1 : coverage };
    },
  };
}

/**
 * Gives what answers a query word for word: the row of a code that it names, or the wording of a
 * message that it holds.
 */
function quoteFor(
  { page, section }: RuledPage,
  sections: readonly PageSection[],
  text: string,
): Passage | undefined {
  if (page.kind === 'codes') return section && codeRow(sections, section.id);
  return page.kind === 'message' ? exactWording(sections, text) : undefined;
}

/** Gives those of the sections of a page which it may open at. */
function sectionsFor(
  { page, isFromTop, opensAt }: RuledPage,
  sections: readonly PageSection[],
): readonly PageSection[] {
  if (readFromTop.includes(page.kind) || isFromTop) return sections.slice(0, 1);
  const named = sections.filter(({ anchor }) => anchor && anchor.id === opensAt);
  return named.length > 0 ? named : sections;
}

/**
 * Says whether a rule knows what a query means: what is in no list stays as little known as it is.
 */
const isNamed = (first: RuledPage | undefined) =>
  first?.score === Infinity && first.page.kind !== 'not-listed';
