// What was read of the content folder, before it is checked: as far as each file could be read.
import type { Locale } from '#i18n/locales.ts';
import type { PageKind } from '../schemas/areas.ts';
import type { LineOf } from './parse-yaml.ts';
import type { ReadArticle } from './article.ts';
import type {
  Contact,
  FrontMatter,
  MessageData,
  NodeData,
  PageData,
  ResponseCode,
  Source,
  Stage,
  GlossaryTerm,
} from '../schemas/data-files.ts';
import type { WalletData } from '../schemas/wallets.ts';

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

/** A list as it was read. */
export interface List<T> {
  file: string;
  items: readonly T[];
  /** Gives the line of an entry or of a field in it. */
  lineOf: LineOf;
}

/** The lists at the top of the content folder. */
export interface Lists {
  stages: List<Stage>;
  sources: List<Source>;
  contacts: List<Contact>;
  responseCodes: List<ResponseCode>;
  glossary: List<GlossaryTerm>;
}

/** A wallet as it was read. */
export interface WalletDraft {
  id: string;
  file: string;
  data: WalletData;
  /** Gives the line of a field in the file. */
  lineOf: LineOf;
}
