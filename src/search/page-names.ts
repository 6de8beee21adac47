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
 * How much a text counts for the model: one that was thought up for its page less than one that was
 * written before its page was chosen, measured on posts of writers who had seen no query and that
 * the model did not know. What a screen says is typed word for word.
 */
const factors = { wording: 2, name: 1, post: 1, thoughtUp: 0.4, heading: 0.5 };

/** What people call a page or ask of it. */
interface Named {
  text: string;
  /** Id of the section that answers it. */
  section?: string | undefined;
  factor: number;
}

/**
 * Gives the title, description, aliases, documented wordings and questions of a page, with at most
 * so many questions.
 */
function namesOf(
  page: Page,
  locale: Locale,
  { questions, responseCodes }: Knowledge,
  maxQuestions = Infinity,
): Named[] {
  const { title, description, aliases } = page.text[locale];
  const named = (text: string) => ({ text, factor: factors.name });
  // There are many answers about single cards, much alike: what they say beside their question is
  // for the full text.
  if (page.kind === 'answer') return [named(title)];
  return [
    ...[title, description, ...aliases].map(named),
    ...wordingsOf(page, responseCodes).map((text) => ({ text, factor: factors.wording })),
    ...spread(questions.get(page.path)?.[locale] ?? [], maxQuestions).map(
      ({ text, section, isPost }) => ({
        text,
        section,
        factor: isPost ? factors.post : factors.thoughtUp,
      }),
    ),
  ];
}

/**
 * Gives what screens say of a message: its documented wordings, and the words of its codes, with the
 * code and without it.
 */
const wordingsOf = ({ path, message }: Page, codes: Knowledge['responseCodes']): string[] =>
  message === undefined
    ? []
    : [
        ...message.wordings.map(({ text }) => text),
        ...codes.flatMap(({ code, words, message: id }) =>
          path === `messages/${id}`
            ? [words?.networks, words?.unionpay].flatMap((text) =>
                text === undefined ? [] : [text, `${code} ${text}`],
              )
            : [],
        ),
      ];

/**
 * Takes a page and the most questions of it to use; gives what the model learns of it: its names
 * and questions, and its headings.
 */
export function modelTextsOf(
  page: Page,
  locale: Locale,
  knowledge: Knowledge,
  maxQuestions = Infinity,
): ModelTexts {
  const headings = page.kind === 'answer' ? [] : page.text[locale].sections;
  return [
    ...namesOf(page, locale, knowledge, maxQuestions).map(
      ({ text, factor }) => [text, factor] as const,
    ),
    ...headings.map(({ title }) => [title, factors.heading] as const),
  ];
}

/**
 * So many questions of a page are sent, each of at most so many characters: they choose the section
 * of a result and stand beside suggestions.
 */
const sent = { questions: 180, length: { han: 44, latin: 150 } };

/** Takes a page; gives what of its names and questions the browser compares queries with. */
export function questionsFileFor(page: Page, locale: Locale, knowledge: Knowledge): QuestionsFile {
  const names = namesOf(page, locale, knowledge);
  const short = names.slice(2).filter(({ text }) => isAtMost(text, sent.length));
  const kept = spread(short, sent.questions);
  const sections = [...new Set(kept.flatMap(({ section }) => section ?? []))];
  return {
    sections,
    questions: [...names.slice(0, 2), ...kept].map(({ text, section }) =>
      section === undefined ? text : `${text}\t${sections.indexOf(section)}`,
    ),
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
