// Everything that the site says in words, piece by piece, with the claims and sources that each piece rests on.
import { localeKeys, otherLocale, type Locale } from '#i18n/locales.ts';
import type { Lists } from './check-lists.ts';
import type { Claim } from './claims.ts';
import type { Draft, DraftText, Known } from './drafts.ts';
import type { LineOf } from './parse-yaml.ts';
import type { Block } from './read-blocks.ts';
import type { Source } from './schemas.ts';

/** A text in one language that readers take in at once. */
export interface Statement {
  /** The page as claims.yaml names it, such as `fixes/get-the-code` or `glossary.yaml`. */
  page: string;
  file: string;
  line: number;
  locale: Locale;
  text: string;
  /** Claims that its quantities may come from. */
  claims: readonly Claim[];
  /** Claims and sources that it cites itself. */
  cited: { claims: readonly Claim[]; sources: readonly Source[] };
  /** Words beside it that may name the place: its headings, and what its section said before it. */
  context: string;
  /** The text of the other language, where the two stand side by side. */
  other?: { text: string; locale: Locale } | undefined;
  /** Printed as it stands: front matter, and texts of data files. */
  isPlain?: boolean;
  /** What a writer does to rest it on a claim. */
  how: string;
}

/** Gives every statement of the articles, the messages, the guided check and the lists. */
export function statementsOf(
  known: Known,
  lists: Pick<Lists, 'glossary' | 'responseCodes'>,
): Statement[] {
  return [
    ...known.drafts.flatMap((draft) => statementsOfArticle(draft, known)),
    ...known.messages.flatMap(({ id, file, data, lineOf }) =>
      statementsOfData(`messages/${id}`, file, data, lineOf, data.claims, known),
    ),
    ...[...known.nodes].flatMap(([id, { data, lineOf }]) =>
      statementsOfData(`check/${id}`, `content/check/${id}.yaml`, data, lineOf, data.claims, known),
    ),
    ...[lists.glossary, lists.responseCodes].flatMap(({ file, items, lineOf }) =>
      items.flatMap((item: { claims?: string[] | undefined }, at) =>
        statementsOfData(
          file.slice('content/'.length),
          file,
          item,
          (path) => lineOf([at, ...path]),
          item.claims,
          known,
        ),
      ),
    ),
  ];
}

function statementsOfArticle(draft: Draft, known: Known): Statement[] {
  return localeKeys.flatMap((locale) => {
    const text = draft.texts[locale];
    return text === undefined ? [] : statementsOfText(draft.path, locale, text, known);
  });
}

const claimsOf = (ids: readonly string[], known: Known) =>
  ids.flatMap((id) => known.claims.get(id) ?? []);

function statementsOfText(
  page: string,
  locale: Locale,
  { file, article, frontMatter }: DraftText,
  known: Known,
): Statement[] {
  const citedIn = (blocks: readonly Block[]) =>
    claimsOf(
      blocks.flatMap(({ cites }) => cites),
      known,
    );
  const all = citedIn(article.blocks);
  const shared = { page, file, locale };
  const heads = (['title', 'description'] as const).flatMap((field): Statement[] => {
    const words = frontMatter?.[field];
    return words === undefined
      ? []
      : [
          {
            ...shared,
            line: article.lineOf([field]),
            text: words,
            claims: all,
            cited: { claims: [], sources: [] },
            context: '',
            isPlain: true,
            how: 'Cite a claim that has it in the text: <Cite id="…" />.',
          },
        ];
  });
  const blocks = article.blocks.map((block): Statement => {
    const section = article.blocks.filter((other) => other.section === block.section);
    const earlier = section.slice(0, section.indexOf(block));
    return {
      ...shared,
      line: block.line,
      text: block.text,
      claims: block.isHeading || block.isSpoken ? citedIn(section) : citedIn([block]),
      cited: {
        claims: citedIn([block]),
        sources: block.cites.flatMap((id) => known.sources.get(id) ?? []),
      },
      context: [frontMatter?.title, ...block.headings, ...earlier.map(({ text }) => text)].join(
        '\n',
      ),
      how: 'Cite a claim that has it, in this paragraph, item or row: <Cite id="…" />.',
    };
  });
  return [...heads, ...blocks];
}

/** What is searched for, quoted or dated; not stated. */
const notStated = new Set(['aliases', 'wordings', 'changes', 'insteadOf', 'words']);

function statementsOfData(
  page: string,
  file: string,
  data: object,
  lineOf: LineOf,
  ids: readonly string[] = [],
  known: Known,
): Statement[] {
  const claims = claimsOf(ids, known);
  const title = 'title' in data ? (data.title as Record<Locale, string>) : undefined;
  return pairsIn(data).flatMap(({ path, texts }) =>
    localeKeys.map((locale): Statement => {
      const other = otherLocale(locale);
      return {
        page,
        file,
        line: lineOf([...path, locale]),
        locale,
        text: texts[locale],
        claims,
        cited: { claims: [], sources: [] },
        context: title?.[locale] ?? '',
        other: { text: texts[other], locale: other },
        isPlain: true,
        how: 'Name a claim that has it under `claims`.',
      };
    }),
  );
}

/** Gives every text that stands under the languages side by side; a list of paragraphs is one text. A term of the glossary is a pair that holds another, its note. */
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
