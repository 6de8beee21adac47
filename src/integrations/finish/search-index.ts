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
import { encodeWeights, type EncodedWeights, type QuestionModel } from '#search/model/format.ts';
import { pageTextOf, textFileOf } from '#text/page-text-file.ts';
import { questionsFileOf } from '#search/page-questions.ts';
import { codesOf, modelPageOf, namesOf, partiesOf, questionsFileFor } from '#search/page-names.ts';
import { openBuildCache, type BuildCache } from './build-cache.ts';
import type { OptimizedPages } from './built-pages.ts';

/**
 * Most bytes of a first answer under Brotli: the worker, the titles and what else is not learned,
 * and the weights that answer first.
 */
const firstAnswer = 35_000;
/**
 * The weights get what is left of it in whole steps of so many bytes: a worker that is a few bytes
 * larger need not learn anew.
 */
const budgetStep = 200;
/**
 * Bytes of the weights that follow: 60 kB of them would put a right page first for one text in a
 * hundred more, and a first search above its 120.
 */
const moreBudget = 47_000;

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
  const learn: Learn = (texts, budget) => keptWeights(texts, budget, modules, kept);
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
  const names = pages.map(({ page }, at) => ({
    ...namesOf(page, locale, knowledge),
    says: texts[at]!.pieces,
  }));
  pages.forEach(({ page, url }, at) => {
    write(textFileOf(url), texts[at]);
    write(questionsFileOf(url), questionsFileFor(page, locale, names[at]!.names, knowledge));
  });
  write('fulltext.json', addresses);
  const unlearned = {
    pages: pages.map(({ page, url }) => modelPageOf(page, url, locale, knowledge)),
    codes: codesOf(knowledge),
    parties: partiesOf(knowledge),
    pinyin: isChinese(locale) ? pinyinTable : '',
  };
  const left = room - compressedSize(JSON.stringify(unlearned));
  const { first, more } = learn(names, Math.floor(left / budgetStep) * budgetStep);
  const model: Omit<QuestionModel, 'build'> = { ...unlearned, ...first };
  const build = createHash('sha256')
    .update(JSON.stringify([model, more, texts]))
    .digest('hex')
    .slice(0, 10);
  write('questions.json', { build, ...model } satisfies QuestionModel);
  write('questions-more.json', { build, ...more });
  if (isChinese(locale))
    write('traditional.json', {
      pairs: packPairs(traditionalPairs(JSON.stringify(names))),
    });
  return ['questions', 'questions-more', ...(isChinese(locale) ? ['traditional'] : [])].map(
    (name) => `pagefind/${locale}/${name}.json`,
  );
}

/** The weights of a language as they are sent: those that answer first, and those that follow. */
interface SentWeights {
  first: EncodedWeights;
  more: EncodedWeights;
}

/** Takes the texts of each page and the bytes for the weights that answer first. */
type Learn = (texts: readonly ModelTexts[], budget: number) => SentWeights;

const compressedSize = (content: string | Uint8Array) => brotliCompressSync(content).length;

/** Gives the bytes of the worker that answers queries, which the build of the scripts has written. */
function workerSize(folder: string): number {
  const [file] = globSync('_assets/search.worker*.js', { cwd: folder });
  if (file === undefined) throw new Error(`${folder}/_assets has no search.worker*.js`);
  return compressedSize(readFileSync(join(folder, file)));
}

/**
 * Takes the texts of each page, the bytes for what answers first, and the modules that learn; gives
 * the weights, learned anew where a text or the way they are learned has changed.
 */
function keptWeights(
  texts: readonly ModelTexts[],
  budget: number,
  modules: readonly Uint8Array[],
  kept: BuildCache,
): SentWeights {
  const { bytes } = kept.getOrMake(
    [...modules, JSON.stringify([budget, moreBudget, texts])],
    () => {
      const { first, more } = buildModel(texts, budget, moreBudget);
      const sent: SentWeights = { first: encodeWeights(first), more: encodeWeights(more) };
      return Buffer.from(JSON.stringify(sent));
    },
  );
  return JSON.parse(Buffer.from(bytes).toString()) as SentWeights;
}
