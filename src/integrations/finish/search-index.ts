// Writes what search needs, a folder a language: the question model, the text of each page, and
// Pagefind's index.
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { AstroIntegrationLogger } from 'astro';
import { isServed } from '#i18n/address.ts';
import { isChinese, localeKeys, locales, type Locale } from '#i18n/locales.ts';
import { ContentError, getKnowledge, type Knowledge } from '#knowledge/index.ts';
import { buildBundle, endPagefind } from '#search/build-bundle.ts';
import { checkSubjects } from '#search/check-subjects.ts';
import { packPairs } from '#search/lexicon/pairs.ts';
import { pinyinTable } from '#search/lexicon/pinyin-table.ts';
import { traditionalPairs } from '#search/lexicon/traditional.ts';
import { buildModel } from '#search/model/build-model.ts';
import type { ModelTexts } from '#search/model/weigh-features.ts';
import {
  encodeWeights,
  type EncodedWeights,
  type QuestionModel,
  type WordsFile,
} from '#search/model/format.ts';
import { pageTextOf, textFileOf } from '#text/page-text-file.ts';
import {
  encodePageWeights,
  weightsFileOf,
  type PageWeightsFile,
} from '#search/model/page-weights.ts';
import { questionsFileOf } from '#search/page-questions.ts';
import {
  codesOf,
  modelPageOf,
  modelTextsOf,
  partiesOf,
  questionsFileFor,
} from '#search/page-names.ts';
import { openBuildCache, type BuildCache } from './build-cache.ts';
import type { OptimizedPages } from './built-pages.ts';

/**
 * Most bytes of a first answer under Brotli: the worker, the titles and what else is not learned,
 * and the weights that answer first.
 */
const firstAnswer = 34_900;
/**
 * The weights get what is left of it in whole steps of so many bytes: a worker that is a few bytes
 * larger need not learn anew.
 */
const budgetStep = 200;

/** Files of the index that answer without a network, by language. */
export type SearchIndex = Record<Locale, readonly string[]>;

/**
 * Takes the built pages and the folder of the models kept between builds; writes the index of each
 * language from the text of its pages. Throws a ContentError where a question or an alias asks
 * about what its page does not mention.
 */
export async function writeSearchIndex(
  pages: OptimizedPages,
  cache: string,
  logger: AstroIntegrationLogger,
): Promise<SearchIndex> {
  const knowledge = getKnowledge();
  const kept = openBuildCache(cache);
  /**
   * How weights are learned is a part of what they are made from: every module of the model, and
   * what they read a text with.
   */
  const modules = globSync(['src/search/**/*.ts', 'src/text/**/*.ts', 'package.json'])
    .sort()
    .map((file) => readFileSync(file));
  const learn: Learn = (texts, said, budget) => keptWeights(texts, said, budget, modules, kept);
  const room = firstAnswer - workerSize(pages.folder);
  const written: [Locale, readonly string[]][] = [];
  try {
    for (const locale of localeKeys)
      written.push([locale, await writeIndex(pages, locale, knowledge, learn, room)]);
  } finally {
    await endPagefind();
  }
  logger.info(`indexed ${knowledge.pages.length} pages in ${localeKeys.length} languages`);
  return Object.fromEntries(written) as SearchIndex;
}

/**
 * Writes the index of a language, whose first answer has room for so many bytes beside the worker;
 * gives the files of it that answer without a network.
 */
async function writeIndex(
  built: OptimizedPages,
  locale: Locale,
  knowledge: Knowledge,
  learn: Learn,
  room: number,
): Promise<readonly string[]> {
  const folder = join(built.folder, 'pagefind', locale);
  const served = knowledge.pages.filter(({ path }) => isServed(locale, path));
  const pages = served.map((page) => ({
    page,
    url: `${locale}/${page.path}/`,
    html: built.read(locale, page.path),
  }));
  const addresses = await buildBundle(folder, locales[locale].tag, pages);
  const write = (name: string, content: unknown) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), JSON.stringify(content));
  };
  const texts = pages.map(({ html }) => pageTextOf(html));
  const faults = checkSubjects(
    pages.map(({ page }, at) => ({ page, pieces: texts[at]!.pieces })),
    locale,
    knowledge.questions,
  );
  if (faults.length > 0) throw new ContentError(faults);
  pages.forEach(({ page, url }, at) => {
    write(textFileOf(url), texts[at]);
    write(questionsFileOf(url), questionsFileFor(page, locale, knowledge));
  });
  const learnt = pages.map(({ page }) => modelTextsOf(page, locale, knowledge));
  const said = texts.map(({ pieces }) => pieces);
  write('fulltext.json', addresses);
  const unlearned = {
    pages: pages.map(({ page, url }) => modelPageOf(page, url, locale, knowledge)),
    codes: codesOf(knowledge),
    parties: partiesOf(knowledge),
    pinyin: isChinese(locale) ? pinyinTable : '',
  };
  const left = room - compressedSize(JSON.stringify(unlearned));
  const budget = Math.floor(left / budgetStep) * budgetStep;
  const { first, ofPages, words } = learn(learnt, said, budget);
  pages.forEach(({ url }, at) => write(weightsFileOf(url), ofPages[at]));
  const model: Omit<QuestionModel, 'build'> = { ...unlearned, ...first };
  const build = createHash('sha256')
    .update(JSON.stringify([model, ofPages, words, texts]))
    .digest('hex')
    .slice(0, 10);
  write('questions.json', { build, ...model } satisfies QuestionModel);
  write('words.json', { build, ...words } satisfies WordsFile);
  if (isChinese(locale))
    write('traditional.json', {
      pairs: packPairs(traditionalPairs(JSON.stringify(learnt))),
    });
  return ['questions', 'words', ...(isChinese(locale) ? ['traditional'] : [])].map(
    (name) => `pagefind/${locale}/${name}.json`,
  );
}

/** The weights of a language as they are sent: those that answer first, and those of each page. */
interface SentWeights {
  first: EncodedWeights;
  ofPages: readonly PageWeightsFile[];
  /** Those of words that the first leave out. */
  words: EncodedWeights;
}

/**
 * Takes what is learned of each page, the pieces of its text, and the bytes for the weights that
 * answer first.
 */
type Learn = (
  texts: readonly ModelTexts[],
  said: readonly (readonly string[])[],
  budget: number,
) => SentWeights;

const compressedSize = (content: string | Uint8Array) => brotliCompressSync(content).length;

/** Gives the bytes of the worker that answers queries, which the build of the scripts has written. */
function workerSize(folder: string): number {
  const [file] = globSync('_assets/search.worker*.js', { cwd: folder });
  if (file === undefined) throw new Error(`${folder}/_assets has no search.worker*.js`);
  return compressedSize(readFileSync(join(folder, file)));
}

/**
 * Takes what is learned of each page, the pieces of its text, the bytes for what answers first, and
 * the modules that learn; gives the weights, learned anew where a text or the way they are learned
 * has changed.
 */
function keptWeights(
  texts: readonly ModelTexts[],
  said: readonly (readonly string[])[],
  budget: number,
  modules: readonly Uint8Array[],
  kept: BuildCache,
): SentWeights {
  const { bytes } = kept.getOrMake([...modules, JSON.stringify([budget, texts, said])], () => {
    const { first, ofPages, words } = buildModel(texts, budget, said);
    const sent: SentWeights = {
      first: encodeWeights(first),
      ofPages: ofPages.map(encodePageWeights),
      words: encodeWeights(words),
    };
    return Buffer.from(JSON.stringify(sent));
  });
  return JSON.parse(Buffer.from(bytes).toString()) as SentWeights;
}
