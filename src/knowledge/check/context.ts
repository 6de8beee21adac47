// What checks look up again and again, gathered once from everything that was read.
import type { Claim, ClaimFile } from '../schemas/claims.ts';
import type { Draft, MessageDraft, NodeDraft } from '../read/drafts.ts';
import type { Stage, Source, Contact } from '../schemas/data-files.ts';
import { type CardRow, pathOfRow } from '../schemas/cards.ts';

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
  /**
   * Pages and questions that exist and could not be read: nothing is said of what depends on them.
   */
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
