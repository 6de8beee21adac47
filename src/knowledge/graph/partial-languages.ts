// What is there of a language that may lack pages: the pages, the files that are begun, and the
// lists that pages share.
import { interfaceCoverage } from '#i18n/index.ts';
import { fallbackOf, locales, partialLocales, type Locale } from '#i18n/locales.ts';
import type { Lists, WalletDraft } from '../read/drafts.ts';
import type { CheckContext } from '../check/context.ts';
import type { FinderStep } from '../cards/finder.ts';
import { pathOfRow } from '../schemas/cards.ts';
import type { CheckNode } from './guided-check.ts';
import { writtenIn } from '../schemas/languages.ts';

/** How many texts of a file a language has. */
interface Coverage {
  file: string;
  texts: number;
  written: number;
}

export interface PartialLanguage {
  /** Paths of pages, questions of the check and steps of the finder that it lacks. */
  lacking: ReadonlySet<string>;
  /**
   * Files of pages in which some texts are there and some are not: such a page counts as lacking.
   */
  begun: readonly Coverage[];
  /**
   * The lists that pages share: a text that is missing there is that of the language it falls
   * back to.
   */
  lists: readonly Coverage[];
}

interface Data {
  lists: Lists;
  wallets: readonly WalletDraft[];
  check: readonly CheckNode[];
  finder: readonly FinderStep[];
}

/** Notes on changes are history, and what people type in a language is asked of no other. */
const notNeeded = new Set(['changes', 'aliases', 'insteadOf']);

/**
 * Takes what was read, the lists, the wallets, the questions of the check and the steps of the
 * finder; gives what is there of each language that may lack pages.
 */
export function partialLanguages(known: CheckContext, data: Data): Map<Locale, PartialLanguage> {
  return new Map(partialLocales.map((locale) => [locale, stateOf(locale, known, data)]));
}

function stateOf(
  locale: Locale,
  { drafts, messages, rows, nodes }: CheckContext,
  { lists, wallets, check, finder }: Data,
): PartialLanguage {
  const coverage = (file: string, parts: unknown): Coverage => {
    const texts = textsIn(parts);
    const written = texts.filter((text) => writtenIn(text).includes(locale)).length;
    return { file, texts: texts.length, written };
  };
  const ofWallets = wallets.map(({ id, file, data }) => ({
    path: `wallets/${id}`,
    ...coverage(file, data),
  }));
  const ofMessages = messages.map(({ id, file, data }) => ({
    path: `messages/${id}`,
    ...coverage(file, data),
  }));
  const ofRows = rows.map((row) => ({
    path: pathOfRow(row),
    ...coverage(`content/cards.yaml (${row.id})`, row),
  }));
  const ofCheck = [...nodes].map(([id, { data }]) => coverage(`content/check/${id}.yaml`, data));
  const lackingData = new Set(
    [...ofWallets, ...ofMessages, ...ofRows].filter(isUnfinished).map(({ path }) => path),
  );
  const articles = drafts
    .filter(({ path, texts }) => texts[locale] === undefined || lackingData.has(path))
    .map(({ path }) => path);
  // A reader goes through the check and the finder step by step: each is in one language from its
  // first step to its last.
  const steps = [
    ...(ofCheck.some(isUnfinished) ? check : []),
    ...([...ofRows, ...ofWallets].some(isUnfinished) ? finder : []),
  ].map(({ path }) => path);
  return {
    lacking: new Set([...articles, ...lackingData, ...steps]),
    begun: [...ofWallets, ...ofMessages, ...ofRows, ...ofCheck].filter(
      (one) => isUnfinished(one) && one.written > 0,
    ),
    lists: [lists.stages, lists.sources, lists.contacts, lists.responseCodes, lists.glossary].map(
      ({ file, items }) => coverage(file, items),
    ),
  };
}

const isUnfinished = ({ texts, written }: Coverage) => written < texts;

/** Gives every text that stands under the languages side by side, at any depth. */
function textsIn(data: unknown): object[] {
  if (typeof data !== 'object' || data === null) return [];
  const inside = Object.entries(data).flatMap(([name, value]) =>
    notNeeded.has(name) ? [] : textsIn(value),
  );
  return writtenIn(data).length > 0 ? [data, ...inside] : inside;
}

/**
 * Gives in a line what is there of a language that may lack pages, and a line for each page that
 * is begun.
 */
export function coverageLines(
  locale: Locale,
  { lacking, begun, lists }: PartialLanguage,
  pages: readonly { path: string }[],
): string[] {
  const sum = (key: 'texts' | 'written') => lists.reduce((total, list) => total + list[key], 0);
  const there = pages.filter(({ path }) => !lacking.has(path)).length;
  const { texts, written } = interfaceCoverage(locale);
  const fallback = locales[fallbackOf(locale)!].name;
  return [
    `${locales[locale].name} (${locale}): ${there} of ${pages.length} pages, ${written} of ${texts} interface texts, ${sum('written')} of ${sum('texts')} texts of lists; what is missing is in ${fallback}.`,
    ...begun.map(
      (one) =>
        `${one.file}: ${one.written} of ${one.texts} texts are in ${locales[locale].name}, so the page counts as missing.`,
    ),
  ];
}
