// Reads every file of the content folder, and says what of it could not be read.
import type { z } from 'zod';
import { wholeLocales } from '#i18n/locales.ts';
import { checkCharacters } from './characters.ts';
import type { Lists, List, Draft, MessageDraft, NodeDraft, WalletDraft } from './drafts.ts';
import { claimFile, type ClaimFile } from '../schemas/claims.ts';
import type { Fault } from '../faults.ts';
import { imageFile, pictureFaults } from './pictures.ts';
import type { LineOf } from './parse-yaml.ts';
import type { ContentFiles } from './content-folder.ts';
import {
  findFolders,
  messageFile,
  nodeFile,
  readDraft,
  readMessages,
  readNodes,
} from './draft-files.ts';
import { readCards, readWallets, walletFile } from './wallet-files.ts';
import { readYaml } from './yaml-file.ts';
import * as schemas from '../schemas/data-files.ts';
import type { CardRow } from '../schemas/cards.ts';

export interface ReadFiles {
  lists: Lists;
  claims: { value: ClaimFile; lineOf: LineOf };
  drafts: Draft[];
  messages: MessageDraft[];
  wallets: WalletDraft[];
  cards: List<CardRow>;
  nodes: Map<string, NodeDraft>;
  /**
   * Pages and questions, such as `fixes/get-the-code` and `check/verify`, that could not be
   * read whole.
   */
  unread: Set<string>;
  faults: Fault[];
}

/**
 * Takes the content files; gives what they hold, and the faults that prevent it. A fault of a list
 * stops what depends on it.
 */
export function readFiles(files: ContentFiles): ReadFiles {
  const faults: Fault[] = [];
  for (const [name, text] of files)
    faults.push(
      ...(imageFile.test(name)
        ? pictureFaults(name, text)
        : checkCharacters(`content/${name}`, text)),
    );
  /** A list that cannot be read makes everything that names its entries look wrong. */
  const stopping = (found: readonly Fault[]) =>
    faults.push(...found.map((fault): Fault => ({ ...fault, stops: true })));
  const read = <T>(name: string, schema: z.ZodType<T>, none: T): { value: T; lineOf: LineOf } => {
    const file = `content/${name}`;
    const text = files.get(name);
    if (text === undefined) {
      stopping([{ file, what: 'is missing', todo: 'Restore the file.' }]);
      return { value: none, lineOf: () => 1 };
    }
    const { value = none, faults: found, lineOf } = readYaml(file, text, schema);
    stopping(found);
    return { value, lineOf };
  };
  const list = <T>(name: string, schema: z.ZodType<T[]>): List<T> => {
    const { value, lineOf } = read(name, schema, []);
    return { file: `content/${name}`, items: value, lineOf };
  };
  const lists = {
    stages: list('stages.yaml', schemas.stages),
    sources: list('sources.yaml', schemas.sources),
    contacts: list('contacts.yaml', schemas.contacts),
    responseCodes: list('response-codes.yaml', schemas.responseCodes),
    glossary: list('glossary.yaml', schemas.glossary),
  };
  const claims = read<ClaimFile>('claims.yaml', claimFile, { exceptions: [], claims: [] });
  const ofCards: Fault[] = [];
  const cards = readCards(files, ofCards);
  stopping(ofCards);
  const drafts = findFolders(files, faults).map((path) => readDraft(path, files, faults));
  const messages = readMessages(files, faults);
  const wallets = readWallets(files, faults);
  const nodes = readNodes(files, faults);
  const unread = new Set([
    ...drafts.filter((draft) => !isWhole(draft)).map(({ path }) => path),
    ...namesOf(
      files,
      messageFile,
      messages.map(({ id }) => id),
    ).map((id) => `messages/${id}`),
    ...namesOf(
      files,
      walletFile,
      wallets.map(({ id }) => id),
    ).map((id) => `wallets/${id}`),
    ...namesOf(files, nodeFile, [...nodes.keys()]).map((id) => `check/${id}`),
  ]);
  return { lists, claims, drafts, messages, wallets, cards, nodes, unread, faults: once(faults) };
}

const isWhole = ({ data, texts }: Draft) =>
  data !== undefined && wholeLocales.every((locale) => texts[locale]?.frontMatter !== undefined);

/** Names that files have and that are not among those that were read. */
function namesOf(files: ContentFiles, file: RegExp, read: readonly string[]): string[] {
  return [...files.keys()]
    .flatMap((name) => file.exec(name)?.[1] ?? [])
    .filter((id) => !read.includes(id));
}

/** What a merge left in a file is one fault, whatever the parser says of it. */
function once(faults: readonly Fault[]): Fault[] {
  const conflicts = new Set(
    faults.filter(({ what }) => what.includes('merge conflict')).map(({ file }) => file),
  );
  return faults.filter(({ file, what }) => !conflicts.has(file) || what.includes('merge conflict'));
}
