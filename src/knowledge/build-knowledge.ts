// Joins the files of the content folder into the graph, collecting every fault on the way.
import type { z } from 'zod';
import { localeKeys } from '#i18n/locales.ts';
import { checkArticle, checkAreas } from './check.ts';
import { checkCharacters } from './check-characters.ts';
import { checkClaimList } from './check-claim-list.ts';
import { checkClaims } from './check-claims.ts';
import { plainTextRemarks } from './check-markup.ts';
import { checkLists, type List } from './check-lists.ts';
import { checkTerms, textsIn, type PlacedText } from './check-terms.ts';
import { checkMessages } from './check-messages.ts';
import { gatherKnown, type Draft } from './drafts.ts';
import { claimFile, type ClaimFile } from './claims.ts';
import type { Fault } from './faults.ts';
import { inReadingOrder, type Knowledge } from './graph.ts';
import { growCheck } from './guided-check.ts';
import { readQuestions } from './questions.ts';
import type { ContentFiles } from './read-content.ts';
import type { LineOf } from './parse-yaml.ts';
import { findFolders, readDraft, readMessages, readNodes } from './read-drafts.ts';
import { readYaml } from './read-yaml.ts';
import * as schemas from './schemas.ts';
import { statementsOf } from './statements.ts';
import { checkCards } from './check-cards.ts';
import { checkWallets } from './check-wallets.ts';
import { growFinder } from './finder.ts';
import { readCards, readWallets, toCardPage, withWallet } from './read-wallets.ts';
import { listSections, toMessage, toPage } from './to-pages.ts';

/** Takes the content files, and those that are left out as drafts; gives the graph and all faults. With faults, the graph holds what could be read. */
export function buildKnowledge(
  files: ContentFiles,
  hidden: ContentFiles = new Map(),
): { knowledge: Knowledge; faults: Fault[] } {
  const faults: Fault[] = [];
  for (const [name, text] of files) faults.push(...checkCharacters(`content/${name}`, text));
  const read = <T>(name: string, schema: z.ZodType<T>, none: T): { value: T; lineOf: LineOf } => {
    const file = `content/${name}`;
    const text = files.get(name);
    if (text === undefined) {
      faults.push({ file, what: 'is missing', todo: 'Restore the file.' });
      return { value: none, lineOf: () => 1 };
    }
    const { value = none, faults: found, lineOf } = readYaml(file, text, schema);
    faults.push(...found);
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
  const stages = lists.stages.items;
  const sources = new Map(lists.sources.items.map((source) => [source.id, source]));
  const contacts = new Map(lists.contacts.items.map((contact) => [contact.id, contact]));
  const drafts = findFolders(files, faults).map((path) => readDraft(path, files, faults));
  const messages = readMessages(files, faults);
  const wallets = readWallets(files, faults);
  const cards = readCards(files, faults);
  const nodes = readNodes(files, faults);
  const claimed = read<ClaimFile>('claims.yaml', claimFile, { exceptions: [], claims: [] });
  const known = gatherKnown({
    stages,
    sources,
    contacts,
    claims: new Map(claimed.value.claims.map((claim) => [claim.id, claim])),
    exceptions: claimed.value.exceptions,
    unmigrated: claimed.value.unmigrated ?? [],
    drafts,
    messages,
    nodes,
    rows: cards.items,
  });
  for (const draft of drafts) faults.push(...checkArticle(draft, known));
  const statements = statementsOf(known, lists);
  faults.push(
    ...checkClaimList(claimed.value, claimed.lineOf, statements, lists, known, hidden),
    ...checkClaims(statements, known),
    ...statements.flatMap(({ isPlain, file, line, text }) =>
      isPlain ? plainTextRemarks(text).map(({ what, todo }) => ({ file, line, what, todo })) : [],
    ),
  );
  const check = growCheck(nodes, known);
  faults.push(
    ...checkTerms(lists.glossary.items, [
      ...drafts.flatMap(saidIn),
      ...messages.flatMap(({ file, data }) => textsIn(data, file)),
      ...[...nodes].flatMap(([id, { data }]) => textsIn(data, `content/check/${id}.yaml`)),
      ...textsIn(stages, 'content/stages.yaml'),
      ...wallets.flatMap(({ file, data }) => textsIn(data, file)),
      ...textsIn(cards.items, cards.file),
    ]),
  );
  faults.push(
    ...checkMessages(known),
    ...check.faults,
    ...checkLists(lists, known),
    ...checkAreas(known),
    ...checkWallets(wallets, cards, lists.contacts, known),
    ...checkCards(cards, wallets, known),
  );
  const pages = [
    ...drafts.flatMap((draft) => {
      const page = toPage(draft, listSections(draft, stages, messages));
      const wallet = wallets.find(({ id }) => draft.path === `wallets/${id}`);
      return page === undefined ? [] : wallet === undefined ? page : withWallet(page, wallet);
    }),
    ...messages.map((message) => toMessage(message, known.claims)),
    ...cards.items.map(toCardPage),
  ];
  const inOrder = inReadingOrder(pages);
  const asked = readQuestions(files, pages);
  faults.push(...asked.faults);
  return {
    knowledge: {
      pages: inOrder,
      questions: asked.questions,
      stages,
      sources,
      contacts,
      claims: known.claims,
      responseCodes: lists.responseCodes.items,
      glossary: lists.glossary.items,
      check: check.nodes,
      cards: cards.items,
      finder: growFinder(
        inOrder.flatMap(({ path, kind }) => (kind === 'wallet' ? path.split('/')[1]! : [])),
        cards.items,
      ),
    },
    faults,
  };
}

/** Gives what an article says in its titles, descriptions and prose. */
function saidIn({ texts }: Draft): PlacedText[] {
  return localeKeys.flatMap((locale) => {
    const text = texts[locale];
    if (text === undefined) return [];
    const { file, article, frontMatter } = text;
    const head =
      frontMatter === undefined
        ? []
        : [frontMatter.title, frontMatter.description].map((value) => ({ value, line: 1 }));
    return [...head, ...article.prose].map(({ value, line }) => ({ file, line, locale, value }));
  });
}
