// The questions without a browser: what they answer first, made from the content as the build
// makes them.
import type { Locale } from '../src/i18n/locales.ts';
import { getKnowledge, walletsOf } from '../src/knowledge/index.ts';
import { pinyinTable } from '../src/search/lexicon/pinyin-table.ts';
import { traditionalPairs } from '../src/search/lexicon/traditional.ts';
import { buildModel } from '../src/search/model/build-model.ts';
import { encodeWeights } from '../src/search/model/format.ts';
import { readModel } from '../src/search/model/read-model.ts';
import { codesOf, modelPageOf, namesOf, partiesOf } from '../src/search/page-names.ts';
import { applyRules, type RuledPage } from '../src/search/rules.ts';
import { normalise, replacer } from '../src/search/text.ts';

export interface ModelOptions {
  /** Most questions of a page to use. */
  maxQuestions?: number;
  /** Bytes of weights under Brotli; all of them unless given. */
  budget?: number;
}

type RankPages = (query: string) => RuledPage[];

/** Making one takes seconds; tests of one process share those with all questions. */
const withAll = new Map<Locale, RankPages>();

/**
 * Takes a language; gives what answers a query from all questions and nothing else, best
 * page first.
 */
export function allQuestions(locale: Locale): RankPages {
  const ask = withAll.get(locale) ?? questionsOnly(locale);
  withAll.set(locale, ask);
  return ask;
}

/**
 * Takes a language and how much to use; gives what answers a query from the questions alone, best
 * page first.
 */
export function questionsOnly(
  locale: Locale,
  { maxQuestions, budget = Infinity }: ModelOptions = {},
): RankPages {
  const knowledge = getKnowledge();
  const names = knowledge.pages.map((page) => namesOf(page, locale, knowledge, maxQuestions));
  const codes = codesOf(knowledge);
  const model = readModel({
    build: '',
    codes,
    parties: partiesOf(knowledge),
    pages: knowledge.pages.map((page) =>
      modelPageOf(page, `${locale}/${page.path}/`, locale, knowledge),
    ),
    ...encodeWeights(buildModel(names, budget).first),
    pinyin: locale === 'zh' ? pinyinTable : '',
  });
  const simplify =
    locale === 'zh' ? replacer(traditionalPairs(JSON.stringify(names))) : (text: string) => text;
  return (query) => {
    const text = simplify(normalise(query));
    return applyRules(model.score(text).pages, text, locale, {
      pages: model.pages,
      codes,
      wallets: model.walletsIn(text),
    });
  };
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
