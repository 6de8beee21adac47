// What was read of the content folder, before it is checked: as far as each file could be read.
import type { Locale } from '#i18n/locales.ts';
import type { PageKind } from './areas.ts';
import type { Claim, ClaimFile } from './claims.ts';
import { pathOfRow } from './finder.ts';
import type { LineOf } from './parse-yaml.ts';
import type { ReadArticle } from './article.ts';
import type {
  Contact,
  FrontMatter,
  MessageData,
  NodeData,
  PageData,
  Source,
  Stage,
} from './schemas.ts';
import type { CardRow } from './wallet-schemas.ts';

/** An article as far as it could be read. */
export interface Draft {
  path: string;
  kind: PageKind;
  data: PageData | undefined;
  /** Gives the line of a field in page.yaml. */
  lineOf: LineOf;
  texts: Partial<Record<Locale, DraftText>>;
}

export interface DraftText {
  file: string;
  article: ReadArticle;
  frontMatter: FrontMatter | undefined;
}

/** A message family as it was read. */
export interface MessageDraft {
  id: string;
  file: string;
  data: MessageData;
  /** Gives the line of a field in the file. */
  lineOf: LineOf;
}

/** A question as it was read. */
export interface NodeDraft {
  data: NodeData;
  /** Gives the line of a field in its file. */
  lineOf: LineOf;
}

/** Everything that a check may compare an article with. */
export interface CheckContext {
  stages: readonly Stage[];
  sources: ReadonlyMap<string, Source>;
  contacts: ReadonlyMap<string, Contact>;
  claims: ReadonlyMap<string, Claim>;
  exceptions: ClaimFile['exceptions'];
  drafts: readonly Draft[];
  messages: readonly MessageDraft[];
  /** The questions of the guided check by id. */
  nodes: ReadonlyMap<string, NodeDraft>;
  /** Rows of the card matrix. */
  rows: readonly CardRow[];
  /** Pages and questions that exist and could not be read: nothing is said of what depends on them. */
  unread: ReadonlySet<string>;
  /** Drafts by their path. */
  articles: ReadonlyMap<string, Draft>;
  /** Paths of all pages, message families included. */
  paths: ReadonlySet<string>;
  /** Ids of rows of tables that can be linked to, by page. */
  tableRows: ReadonlyMap<string, ReadonlySet<string>>;
  /** The digits of every contact. */
  numbers: ReadonlySet<string>;
}

/** Takes what was read; gives it with what the checks look up again and again. */
export function createCheckContext(
  read: Omit<CheckContext, 'articles' | 'paths' | 'numbers'>,
): CheckContext {
  const { drafts, messages, contacts, rows, unread } = read;
  return {
    ...read,
    articles: new Map(drafts.map((draft) => [draft.path, draft])),
    paths: new Set([
      ...unread,
      ...drafts.map(({ path }) => path),
      ...messages.map(({ id }) => `messages/${id}`),
      ...rows.map(pathOfRow),
    ]),
    numbers: new Set(
      [...contacts.values()]
        .filter(({ kind }) => kind !== 'web')
        .map(({ value }) => value.replace(/\D/g, '')),
    ),
  };
}
