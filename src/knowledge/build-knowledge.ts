// Joins the files of the content folder into the graph, collecting every fault on the way.
import { localeKeys } from '#i18n/locales.ts';
import { checkArticle, checkAreas } from './check/article.ts';
import { checkClaimList } from './check/claim-list.ts';
import { checkClaims } from './check/claims.ts';
import { plainTextRemarks } from './read/markup.ts';
import { checkImages } from './check/pictures.ts';
import { checkLists } from './check/lists.ts';
import { checkTerms, textsIn, type PlacedText } from './check/terms.ts';
import { checkMessages } from './check/messages.ts';
import type { Draft, WalletDraft } from './read/drafts.ts';
import { createCheckContext } from './check/context.ts';
import type { Fault } from './faults.ts';
import type { Knowledge } from './graph/graph.ts';
import { inReadingOrder } from './graph/lookups.ts';
import { buildCheckTree, withWalletAnswers } from './graph/guided-check.ts';
import { readQuestions } from './graph/questions.ts';
import type { ContentFiles } from './read/content-folder.ts';
import { readFiles } from './read/all-files.ts';
import { referencesOf } from './graph/references.ts';
import { rowsOfTables } from './schemas/response-codes.ts';
import { statementsOf } from './check/statements.ts';
import { checkCards } from './check/cards.ts';
import { checkWallets } from './check/wallets.ts';
import { buildFinder } from './cards/finder.ts';
import { withWallet, toCardPage } from './graph/wallet-pages.ts';
import { partialLanguages } from './graph/partial-languages.ts';
import { listSections, toMessage, toPage } from './graph/to-pages.ts';

/**
 * Takes the content files, those that are left out as drafts, and pages that exist and cannot be
 * shown; gives the graph and all faults. With faults, the graph holds what could be read. A fault
 * that stops the reading of a file is named without those that would follow from it.
 */
export function buildKnowledge(
  files: ContentFiles,
  hidden: ContentFiles = new Map(),
  absent: readonly string[] = [],
): { knowledge: Knowledge; faults: Fault[] } {
  const { lists, claims, drafts, messages, wallets, cards, nodes, ...read } = readFiles(files);
  const unread = new Set([...read.unread, ...absent]);
  const faults: Fault[] = [];
  const stages = lists.stages.items;
  const sources = new Map(lists.sources.items.map((source) => [source.id, source]));
  const contacts = new Map(lists.contacts.items.map((contact) => [contact.id, contact]));
  const known = createCheckContext({
    stages,
    sources,
    contacts,
    claims: new Map(claims.value.claims.map((claim) => [claim.id, claim])),
    exceptions: claims.value.exceptions,
    drafts,
    messages,
    nodes,
    rows: cards.items,
    unread,
    tableRows: rowsOfTables(lists),
  });
  for (const draft of drafts) faults.push(...checkArticle(draft, known));
  faults.push(...checkImages(files, drafts));
  const data = { ...lists, cards, wallets };
  const statements = statementsOf(known, data);
  faults.push(
    ...checkClaimList(claims.value, claims.lineOf, statements, data, known, hidden),
    ...checkClaims(statements, known),
    ...statements.flatMap(({ isPlain, file, line, text }) =>
      isPlain ? plainTextRemarks(text).map(({ what, todo }) => ({ file, line, what, todo })) : [],
    ),
  );
  const check = buildCheckTree(withWalletAnswers(nodes, namesOfWallets(wallets, drafts)), known);
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
  const finder = buildFinder(
    inOrder.flatMap(({ path, kind }) => (kind === 'wallet' ? path.split('/')[1]! : [])),
    cards.items,
  );
  const asked = readQuestions(files, pages, unread);
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
      finder,
      partial: partialLanguages(known, { lists, wallets, check: check.nodes, finder }),
      references: referencesOf(known, statements),
      unread,
    },
    faults: read.faults.some(({ stops }) => stops) ? read.faults : [...read.faults, ...faults],
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
    const blocks = article.blocks.map(({ text: value, line }) => ({ value, line }));
    return [...head, ...blocks].map(({ value, line }) => ({ file, line, locale, value }));
  });
}

/** Gives the wallets with their names, in the order of their pages. */
function namesOfWallets(wallets: readonly WalletDraft[], drafts: readonly Draft[]) {
  const orderOf = (id: string) =>
    drafts.find(({ path }) => path === `wallets/${id}`)?.data?.order ?? Infinity;
  return wallets
    .map(({ id, data }) => ({ id, names: data.names }))
    .sort((a, b) => orderOf(a.id) - orderOf(b.id));
}
