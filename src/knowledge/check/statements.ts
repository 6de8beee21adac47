// Everything that the site says in words, piece by piece, with the claims and sources that each
// piece rests on.
import { localeKeys, type Locale } from '#i18n/locales.ts';
import type { Claim } from '../schemas/claims.ts';
import { entriesOf, statementsOfEntry, type DataLists } from './data-statements.ts';
import type { Draft, DraftText } from '../read/drafts.ts';
import type { CheckContext } from './context.ts';
import type { Block } from '../read/blocks.ts';
import type { Source } from '../schemas/data-files.ts';

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
  /** Sources named beside it, whose day, month or year may be said. */
  dated?: readonly Source[] | undefined;
  /** Words beside it that may name the place: its headings, and what its section said before it. */
  context: string;
  /** The text of the other language, where the two stand side by side. */
  other?: { text: string; locale: Locale } | undefined;
  /** Printed as it stands: front matter, and texts of data files. */
  isPlain?: boolean;
  /** What a writer does to rest it on a claim. */
  how: string;
}

/** Gives every statement of the articles and of all files of data. */
export function statementsOf(known: CheckContext, lists: DataLists): Statement[] {
  return [
    ...known.drafts.flatMap((draft) => statementsOfArticle(draft, known)),
    ...entriesOf(known, lists).flatMap((entry) => statementsOfEntry(entry, known)),
  ];
}

function statementsOfArticle(draft: Draft, known: CheckContext): Statement[] {
  return localeKeys.flatMap((locale) => {
    const text = draft.texts[locale];
    return text === undefined ? [] : statementsOfText(draft.path, locale, text, known);
  });
}

/** Gives the claims of some ids, as far as they are known. */
export const claimsOf = (ids: readonly string[], known: CheckContext) =>
  ids.flatMap((id) => known.claims.get(id) ?? []);

function statementsOfText(
  page: string,
  locale: Locale,
  { file, article, frontMatter }: DraftText,
  known: CheckContext,
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
  const sections = Map.groupBy(article.blocks, ({ section }) => section);
  const said = new Map<string | undefined, string>();
  const blocks = article.blocks.map((block): Statement => {
    const section = sections.get(block.section)!;
    const earlier = said.get(block.section) ?? '';
    said.set(block.section, `${earlier}\n${block.text}`);
    return {
      ...shared,
      line: block.line,
      text: block.text,
      claims: block.isHeading || block.isSpoken ? citedIn(section) : citedIn([block]),
      cited: {
        claims: citedIn([block]),
        sources: block.cites.flatMap((id) => known.sources.get(id) ?? []),
      },
      context: [frontMatter?.title, ...block.headings].join('\n') + earlier,
      how: 'Cite a claim that has it, in this paragraph, item or row: <Cite id="…" />.',
    };
  });
  return [...heads, ...blocks];
}
