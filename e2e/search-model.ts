// The questions without a browser: what they answer first, made from the content as the build
// makes them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../src/i18n/locales.ts';
import { getKnowledge, walletsOf } from '../src/knowledge/index.ts';
import { pinyinTable } from '../src/search/lexicon/pinyin-table.ts';
import { traditionalPairs } from '../src/search/lexicon/traditional.ts';
import { buildModel } from '../src/search/model/build-model.ts';
import { comparePages } from '../src/search/compare-pages.ts';
import { encodeWeights, type ModelPage, type QuestionModel } from '../src/search/model/format.ts';
import {
  encodePageWeights,
  type PageWeigher,
  type PageWeightsFile,
  readPageWeights,
  weightsFileOf,
} from '../src/search/model/page-weights.ts';
import { type ModelReader, readModel } from '../src/search/model/read-model.ts';
import { codesOf, modelPageOf, modelTextsOf, partiesOf } from '../src/search/page-names.ts';
import {
  askedSection,
  compareQuestions,
  questionsFileOf,
  type QuestionsFile,
  readQuestions,
} from '../src/search/page-questions.ts';
import { readSections } from '../src/search/page-sections.ts';
import { choosePassage } from '../src/search/passage.ts';
import { inPlace } from '../src/search/places-of-law.ts';
import { applyRules, type RuledPage } from '../src/search/rules.ts';
import { termMatchersOf } from '../src/search/term-matchers.ts';
import { foldText, replacer } from '../src/search/text.ts';
import { textFileOf } from '../src/text/page-text-file.ts';
import { remember } from '../src/text/remember.ts';
import type { PageText } from '../src/text/page-text.ts';
import { dist } from './site.ts';

export interface ModelOptions {
  /** Most questions of a page to use. */
  maxQuestions?: number;
  /** Bytes of weights under Brotli; all of them unless given. */
  budget?: number;
}

type RankPages = (query: string) => RuledPage[];

/** Reads a file of the built index of a language. */
const readBuilt = <T>(locale: Locale, name: string) =>
  JSON.parse(readFileSync(join(dist, 'pagefind', locale, name), 'utf8')) as T;

/** Gives the model of a language as it stands in the built site. */
const builtModel = (locale: Locale): ModelReader =>
  readModel(readBuilt<QuestionModel>(locale, 'questions.json'));

/** Gives what reads all weights of a page out of the built site, each once. */
function builtWeights(locale: Locale): (page: ModelPage) => PageWeigher {
  const read = remember((url) =>
    readPageWeights(readBuilt<PageWeightsFile>(locale, weightsFileOf(url))),
  );
  return ({ url }) => read(url);
}

/** Gives what each page is called and asked, with at most so many questions. */
const textsOf = (locale: Locale, maxQuestions?: number) => {
  const knowledge = getKnowledge();
  return knowledge.pages.map((page) => modelTextsOf(page, locale, knowledge, maxQuestions));
};

/**
 * Takes a model of a language, what gives the weights of a page, and the texts that both learned
 * from; gives what answers a query with them and the rules.
 */
function rankingBy(
  locale: Locale,
  model: ModelReader,
  weightsOf: (page: ModelPage) => PageWeigher | undefined,
  texts: string,
): RankPages {
  const codes = codesOf(getKnowledge());
  const simplify = locale === 'zh' ? replacer(traditionalPairs(texts)) : (text: string) => text;
  return (query) => {
    const text = simplify(foldText(query));
    const { pages } = comparePages(model.score(text), weightsOf);
    return applyRules(pages, text, locale, {
      pages: model.pages,
      codes,
      wallets: model.walletsIn(text),
    });
  };
}

/**
 * Takes a language; gives what answers a query from the questions of the built site, best
 * page first.
 */
export const builtQuestions = (locale: Locale): RankPages =>
  rankingBy(locale, builtModel(locale), builtWeights(locale), JSON.stringify(textsOf(locale)));

/**
 * Takes a language and how much to use; gives what answers a query from the questions alone, best
 * page first.
 */
export function questionsOnly(
  locale: Locale,
  { maxQuestions, budget = Infinity }: ModelOptions = {},
): RankPages {
  const knowledge = getKnowledge();
  const texts = textsOf(locale, maxQuestions);
  const { first, ofPages } = buildModel(texts, budget);
  const model = readModel({
    build: '',
    codes: codesOf(knowledge),
    parties: partiesOf(knowledge),
    pages: knowledge.pages.map((page) =>
      modelPageOf(page, `${locale}/${page.path}/`, locale, knowledge),
    ),
    ...encodeWeights(first),
    pinyin: locale === 'zh' ? pinyinTable : '',
  });
  const weighers = new Map(
    model.pages.map((page, at) => [page, readPageWeights(encodePageWeights(ofPages[at]!))]),
  );
  return rankingBy(locale, model, (page) => weighers.get(page), JSON.stringify(texts));
}

/**
 * Gives the addresses of the wallets' pages in a language, each with what the wallet is called
 * where that is one name.
 */
export function walletNames(locale: Locale): { url: string; names: string[] }[] {
  return walletsOf(getKnowledge()).map(({ path, wallet: { names, alsoCalled } }) => ({
    url: `${locale}/${path}/`,
    names: [names[locale], ...alsoCalled[locale]].filter((name) => !/[、,(]| and |和/.test(name)),
  }));
}

/** A question that names the section of a page which answers it. */
export interface SectionQuestion {
  path: string;
  question: string;
  /** The id of the section that the question names. */
  named: string;
  /** The id of the section that search opens for it when this question itself is not known. */
  opened: string | undefined;
}

/**
 * Takes a language, and which of the questions that name a section to ask; gives for each which
 * section search opens on its page, from the texts of the built site, without the question itself.
 * Messages are left out: search opens them at their top.
 */
export function sectionQuestions(
  locale: Locale,
  isAsked: (at: number) => boolean,
): SectionQuestion[] {
  const model = builtModel(locale);
  const weightsOf = builtWeights(locale);
  let at = 0;
  return getKnowledge()
    .pages.filter(({ kind, path }) => kind !== 'message' && !path.startsWith('messages/'))
    .flatMap((page) => {
      const url = `${locale}/${page.path}/`;
      const sections = readSections(
        readBuilt<PageText>(locale, textFileOf(url)),
        page.text[locale].title,
      );
      const known = readQuestions(readBuilt<QuestionsFile>(locale, questionsFileOf(url)));
      return known.asked.flatMap((question, own) => {
        const named = known.answeredIn[own];
        if (named === undefined || !isAsked(at++)) return [];
        const query = foldText(question);
        const others = {
          ...known,
          answeredIn: known.answeredIn.map((id, other) =>
            foldText(known.asked[other]!) === query ? undefined : id,
          ),
        };
        const { terms, compared } = comparePages(model.score(query), weightsOf);
        const { section } = choosePassage(
          inPlace(sections, query, locale),
          termMatchersOf(terms),
          model.partiesIn(query),
          askedSection(compareQuestions(others, compared)),
        );
        return [{ path: page.path, question, named, opened: section?.id }];
      });
    });
}
