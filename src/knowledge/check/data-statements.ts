// What data files say in words: every text that stands under the languages side by side, with the
// claims it rests on.
import { fallbackOf, isWhole, localeKeys, otherLocale, type Locale } from '#i18n/locales.ts';
import type { Lists, List, WalletDraft } from '../read/drafts.ts';
import type { CheckContext } from './context.ts';
import type { LineOf } from '../read/parse-yaml.ts';
import { cardsFile } from '../read/wallet-files.ts';
import type { Source } from '../schemas/data-files.ts';
import { claimsOf, type Statement } from './statements.ts';
import type { CardRow } from '../schemas/cards.ts';

/** The lists and files of data, each as it was read. */
export interface DataLists extends Omit<Lists, 'sources'> {
  cards: List<CardRow>;
  wallets: readonly WalletDraft[];
}

/**
 * An entry or a file of data: what it holds, the claims that it names, and the sources whose dates
 * it may say.
 */
export interface DataEntry {
  page: string;
  file: string;
  data: { claims?: string[] | undefined };
  lineOf: LineOf;
  dated?: readonly string[];
  /** Words beside it that may name the place. */
  context?: Record<Locale, string>;
}

/**
 * Gives the entries of all data files but `permalinks.json` and the lists of sources and claims.
 */
export function entriesOf(known: CheckContext, lists: DataLists): DataEntry[] {
  const { glossary, responseCodes, contacts, stages, cards, wallets } = lists;
  const names = new Map(wallets.map(({ id, data }) => [id, data.names]));
  const entriesIn = (
    { file, items, lineOf }: List<object>,
    more: (item: object) => Partial<DataEntry> = () => ({}),
  ) =>
    items.map((data, at): DataEntry => ({
      page: file.slice('content/'.length),
      file,
      data,
      lineOf: (path) => lineOf([at, ...path]),
      ...more(data),
    }));
  return [
    ...known.messages.map(({ id, ...message }) => ({ page: `messages/${id}`, ...message })),
    ...[...known.nodes].map(([id, node]) => ({
      page: `check/${id}`,
      file: `content/check/${id}.yaml`,
      ...node,
    })),
    ...[glossary, responseCodes, contacts, stages].flatMap((list) => entriesIn(list)),
    ...entriesIn(cards, (item) => {
      const { wallet, source, also = [] } = item as CardRow;
      return {
        page: cardsFile,
        dated: source === undefined ? also : [source, ...also],
        context: names.get(wallet)!,
      };
    }),
    ...wallets.map(({ id, file, data, lineOf }) => ({
      page: `wallets/${id}`,
      file,
      data,
      lineOf,
      dated: sourcesIn(data),
      context: data.names,
    })),
  ];
}

/** Gives the statements of an entry. */
export function statementsOfEntry(entry: DataEntry, known: CheckContext): Statement[] {
  const { page, file, data, lineOf, dated = [], context } = entry;
  const claims = claimsOf(data.claims ?? [], known);
  const title = 'title' in data ? (data.title as Record<Locale, string>) : undefined;
  const sources = dated.flatMap((id): Source[] => [known.sources.get(id) ?? []].flat());
  return pairsIn(data).flatMap(({ path, texts }) =>
    localesOf(texts).map((locale): Statement => {
      const other = otherLocale(locale);
      return {
        page,
        file,
        line: lineOf([...path, locale]),
        locale,
        text: texts[locale],
        claims,
        cited: { claims: [], sources: [] },
        dated: sources,
        context: [title?.[locale], context?.[locale]].join('\n'),
        other: { text: texts[other], locale: other },
        isPlain: true,
        how: 'Name a claim that has it under `claims`.',
      };
    }),
  );
}

/** Gives the languages that say a text in words of their own. */
const localesOf = (texts: Record<Locale, string>) =>
  localeKeys.filter(
    (locale) => texts[locale] !== texts[fallbackOf(locale) ?? locale] || isWhole(locale),
  );

const sourcesIn = (data: unknown): string[] =>
  typeof data !== 'object' || data === null
    ? []
    : Object.entries(data).flatMap(([key, value]) =>
        key === 'source' && typeof value === 'string' ? [value] : sourcesIn(value),
      );

/** What is searched for, quoted or dated; not stated. */
const notStated = new Set(['aliases', 'wordings', 'changes', 'insteadOf', 'words']);

/**
 * Gives every text that stands under the languages side by side; a list of paragraphs is one text.
 * A term of the glossary is a pair that holds another, its note.
 */
function pairsIn(
  data: unknown,
  path: readonly PropertyKey[] = [],
): { path: readonly PropertyKey[]; texts: Record<Locale, string> }[] {
  if (typeof data !== 'object' || data === null) return [];
  const record = data as Record<string, unknown>;
  const isPair = localeKeys.every((locale) => locale in record);
  const own = isPair ? [{ path, texts: textsOf(record) }] : [];
  const inner = Object.entries(record).flatMap(([key, value]) =>
    notStated.has(key) ? [] : pairsIn(value, [...path, Array.isArray(data) ? Number(key) : key]),
  );
  return [...own, ...inner];
}

const textsOf = (record: Record<string, unknown>) =>
  Object.fromEntries(
    localeKeys.map((locale) => [locale, [record[locale]].flat().join('\n')]),
  ) as Record<Locale, string>;
