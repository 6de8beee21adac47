// Pages as the question model knows them, and what people call them. Used by the build only.
import { localeKeys, type Locale } from '#i18n/locales.ts';
import type { Knowledge, Page } from '#knowledge/index.ts';
import { codeId } from '#knowledge/schemas/response-codes.ts';
import type { ModelTexts } from './model/weigh-features.ts';
import type { ModelPage } from './model/format.ts';
import type { QuestionsFile } from './page-questions.ts';
import { foldText, isAtMost } from './text.ts';

/** The page of what codes mean in different systems. */
const codesPage = 'messages/response-codes';
/** The page for codes and messages that are in no list. */
const notListedPage = 'messages/not-in-our-list';
const kinds: Record<string, string> = { [codesPage]: 'codes', [notListedPage]: 'not-listed' };
/**
 * Takes a page and the most questions of it to use; gives its title, description, aliases,
 * documented wordings and questions, and its headings.
 */
export function namesOf(
  page: Page,
  locale: Locale,
  { questions }: Knowledge,
  maxQuestions = Infinity,
): ModelTexts {
  const { title, description, aliases, sections } = page.text[locale];
  // There are many answers about single cards, much alike: what they say beside their question is
  // for the full text.
  if (page.kind === 'answer') return { names: [title], headings: [] };
  return {
    names: [
      title,
      description,
      ...aliases,
      ...(page.message?.wordings.map(({ text }) => text) ?? []),
      ...spread(questions.get(page.path)?.[locale] ?? [], maxQuestions).map(({ text }) => text),
    ],
    headings: sections.map((section) => section.title),
  };
}

/**
 * So many questions of a page are sent, each of at most so many characters: with 250 of 28 and 100
 * a right page is among three for two texts in a hundred fewer, with all of them a first search
 * would be above its 120 kB.
 */
const sent = { questions: 360, length: { han: 44, latin: 150 } };

/**
 * Takes a page and all that people call it and ask of it, its title and description first; gives
 * what of it the browser compares queries with.
 */
export function questionsFileFor(
  { path }: Page,
  locale: Locale,
  [title = '', description = '', ...others]: readonly string[],
  { questions }: Knowledge,
): QuestionsFile {
  const named = new Map(
    questions.get(path)?.[locale].map(({ text, section }) => [text, section]) ?? [],
  );
  const short = others.filter((text) => isAtMost(text, sent.length));
  const kept = spread(short, sent.questions);
  const sections = [...new Set(kept.flatMap((text) => named.get(text) ?? []))];
  return {
    sections,
    questions: [
      title,
      description,
      ...kept.map((text) => {
        const section = named.get(text);
        return section === undefined ? text : `${text}\t${sections.indexOf(section)}`;
      }),
    ],
  };
}

/**
 * Gives so many of the items at most, taken evenly from the whole list: those of one writer
 * stand together.
 */
function spread<T>(items: readonly T[], max: number): readonly T[] {
  if (items.length <= max) return items;
  return Array.from({ length: max }, (_, at) => items[Math.floor((at * items.length) / max)]!);
}

/**
 * Gives what people call each wallet and bank of the site, normalised: a wallet of a Chinese name
 * also without 支付 or 钱包 behind it, a bank also without 中国 before it.
 */
export function partiesOf({ pages, contacts }: Knowledge): string[][] {
  const inAll = <T>(names: Readonly<Record<Locale, T>>) => localeKeys.map((key) => names[key]);
  const wallets = pages.flatMap(({ wallet }) =>
    wallet ? [[...inAll(wallet.names), ...inAll(wallet.alsoCalled).flat()]] : [],
  );
  const banks = [...contacts.values()]
    .filter(({ kind }) => kind === 'bank')
    .map(({ name, alsoCalled }) => [...inAll(name), ...(alsoCalled ?? [])]);
  return [...wallets, ...banks].map((names) => {
    const all = names
      .flatMap((name) => name.split(/[、,()]|\s+(?:和|and)\s+|'s app$/))
      .map((name) => foldText(name).trim())
      .filter((name) => name.length > 1)
      .flatMap((name) => [
        name,
        name.replace(/(?<=\p{Script=Han}{2})(?:支付|钱包|应用)$|^中国(?=..银行)/u, ''),
      ]);
    return [...new Set(all)];
  });
}

/** Gives the codes that rules may look up, as they stand in an address. */
export function codesOf({ responseCodes }: Knowledge): string[] {
  return [...new Set(responseCodes.map((code) => codeId(code).replace(/^code-/, '')))];
}

/** Takes a page and its address; gives what the browser knows of it. */
export function modelPageOf(
  page: Page,
  url: string,
  locale: Locale,
  { stages }: Knowledge,
): ModelPage {
  return {
    url,
    title: page.text[locale].title,
    kind: kinds[page.path] ?? page.kind,
    stage: stages.find(({ id }) => id === page.stage)?.name[locale],
    fixers: page.fixer ?? [],
    retry: page.retry,
  };
}
