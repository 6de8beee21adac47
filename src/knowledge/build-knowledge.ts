// Joins the files of the content folder into the graph, collecting every fault on the way.
import type { z } from 'zod';
import { localeKeys, type Locale } from '#i18n/locales.ts';
import { isArea, kindOf } from './areas.ts';
import { strings } from '#i18n/index.ts';
import { checkArticle, checkAreas } from './check.ts';
import { checkCharacters } from './check-characters.ts';
import { checkClaimList } from './check-claim-list.ts';
import { checkClaims } from './check-claims.ts';
import { plainTextRemarks } from './check-markup.ts';
import { checkLists, type List } from './check-lists.ts';
import { checkTerms, textsIn, type PlacedText } from './check-terms.ts';
import { checkMessages, messageSections } from './check-messages.ts';
import { gatherKnown, type Draft, type MessageDraft, type NodeDraft } from './drafts.ts';
import { claimFile, type Claim, type ClaimFile } from './claims.ts';
import type { Fault } from './faults.ts';
import { inReadingOrder, type Knowledge, type Page } from './graph.ts';
import { growCheck } from './guided-check.ts';
import { questionFile, readQuestions } from './questions.ts';
import type { ContentFiles } from './read-content.ts';
import type { LineOf } from './parse-yaml.ts';
import { readMdx, type ReadArticle, type Section } from './read-mdx.ts';
import { readYaml, validate } from './read-yaml.ts';
import * as schemas from './schemas.ts';
import { statementsOf } from './statements.ts';
import { checkCards } from './check-cards.ts';
import { checkWallets } from './check-wallets.ts';
import { growFinder } from './finder.ts';
import {
  cardsFile,
  readCards,
  readWallets,
  toCardPage,
  walletFile,
  withWallet,
} from './read-wallets.ts';

/** Codes of sections, which src/permalinks reads. */
const lockfile = 'permalinks.json';

const dataFiles = [
  'stages.yaml',
  'sources.yaml',
  'claims.yaml',
  'contacts.yaml',
  'response-codes.yaml',
  'glossary.yaml',
] as const;

/** A folder or a file. */
const fileName = /^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z]+)?$/;

/** A message family, named by its id. */
const messageFile = /^messages\/(?!page\.yaml$)([a-z][a-z0-9-]*)\.yaml$/;

/** A question of the guided check, named by its id. */
const nodeFile = /^check\/([a-z][a-z0-9-]*)\.yaml$/;

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

function findFolders(files: ContentFiles, faults: Fault[]): string[] {
  const folders = new Set<string>();
  for (const name of files.keys()) {
    const folder = name.split('/').slice(0, -1).join('/');
    if (!name.split('/').every((part) => fileName.test(part))) {
      faults.push({
        file: `content/${name}`,
        what: 'has a name that is not lower-case words joined by hyphens',
        todo: 'Rename it: the name becomes an address.',
      });
      continue;
    }
    if (
      (dataFiles as readonly string[]).includes(name) ||
      name === lockfile ||
      name === cardsFile ||
      messageFile.test(name) ||
      walletFile.test(name) ||
      questionFile.test(name) ||
      nodeFile.test(name)
    )
      continue;
    if (kindOf(folder) === undefined) {
      faults.push({
        file: `content/${name}`,
        what: 'stands where no article may be',
        todo: 'Put articles in content/<area>/<slug>/; the areas are listed in src/knowledge/areas.ts.',
      });
    } else if (
      !['page.yaml', ...localeKeys.map((locale) => `${locale}.mdx`)].includes(
        name.split('/').at(-1)!,
      )
    ) {
      faults.push({
        file: `content/${name}`,
        what: 'is not a file of an article',
        todo: `A folder holds page.yaml and ${localeKeys.map((locale) => `${locale}.mdx`).join(' and ')}.`,
      });
    } else {
      folders.add(folder);
    }
  }
  return [...folders];
}

function readDraft(path: string, files: ContentFiles, faults: Fault[]): Draft {
  const draft: Draft = { path, kind: kindOf(path)!, data: undefined, lineOf: () => 1, texts: {} };
  const data = files.get(`${path}/page.yaml`);
  if (data === undefined) {
    faults.push({
      file: `content/${path}/page.yaml`,
      what: 'is missing',
      todo: 'Add it; the README shows one.',
    });
  } else {
    const read = readYaml(`content/${path}/page.yaml`, data, schemas.pageData);
    faults.push(...read.faults);
    draft.data = read.value;
    draft.lineOf = read.lineOf;
  }
  for (const locale of localeKeys) readText(draft, locale, files, faults);
  return draft;
}

function readText(draft: Draft, locale: Locale, files: ContentFiles, faults: Fault[]): void {
  const file = `content/${draft.path}/${locale}.mdx`;
  const source = files.get(`${draft.path}/${locale}.mdx`);
  if (source === undefined) {
    faults.push({
      file,
      what: 'is missing: every page exists in every language',
      todo: 'Write it with the same section ids as its sibling.',
    });
    return;
  }
  const article = readMdx(source);
  faults.push(...article.faults.map((fault) => ({ file, ...fault })));
  const head =
    article.frontMatter === undefined
      ? undefined
      : validate(file, article.frontMatter, schemas.frontMatter, article.lineOf);
  faults.push(...(head?.faults ?? []));
  draft.texts[locale] = { file, article, frontMatter: head?.value };
}

function readMessages(files: ContentFiles, faults: Fault[]): MessageDraft[] {
  return [...files].flatMap(([name, text]) => {
    const id = messageFile.exec(name)?.[1];
    if (id === undefined) return [];
    const { value, faults: found, lineOf } = readYaml(`content/${name}`, text, schemas.messageData);
    faults.push(...found);
    return value === undefined ? [] : [{ id, file: `content/${name}`, data: value, lineOf }];
  });
}

function readNodes(files: ContentFiles, faults: Fault[]): Map<string, NodeDraft> {
  const nodes = new Map<string, NodeDraft>();
  for (const [name, text] of files) {
    const id = nodeFile.exec(name)?.[1];
    if (id === undefined) continue;
    const { value, faults: found, lineOf } = readYaml(`content/${name}`, text, schemas.nodeData);
    faults.push(...found);
    if (value !== undefined) nodes.set(id, { data: value, lineOf });
  }
  return nodes;
}

function toMessage({ id, data }: MessageDraft, known: ReadonlyMap<string, Claim>): Page {
  const {
    order,
    stages,
    fixer,
    retry,
    title,
    description,
    aliases,
    causes,
    related,
    sources,
    checked,
    review,
    changes,
    wordings,
  } = data;
  const text = (locale: Locale) => ({
    title: title[locale],
    description: description[locale],
    aliases: [...aliases[locale], ...wordings.map((wording) => wording.text)],
    sections: messageSections.map((section) => ({
      id: section,
      title: strings(locale).message.sections[section],
      line: 0,
    })),
    steps: [],
  });
  return {
    path: `messages/${id}`,
    draft: data.draft,
    kind: 'message',
    area: 'messages',
    order,
    stage: stages[0]!,
    fixer,
    retry: retry.rule,
    ...(retry.after && { retryAfter: retry.after }),
    checked,
    review,
    updated: changes.at(-1)!.date,
    changes,
    related: [...causes, ...related],
    message: data,
    sources: [
      ...new Set([
        ...sources,
        ...(data.claims ?? []).flatMap((id) => known.get(id)?.source ?? []),
        ...wordings.map((wording) => wording.source),
      ]),
    ],
    text: { zh: text('zh'), en: text('en') },
  };
}

/** A page that lists the messages has a section for each stage at which one stops first. */
function listSections(
  { texts }: Draft,
  stages: Knowledge['stages'],
  messages: readonly MessageDraft[],
): Record<Locale, Section[]> {
  const hasList = texts.zh?.article.components.some(({ name }) => name === 'MessageList');
  const listed = hasList
    ? stages.filter(({ id }) => messages.some(({ data }) => data.stages[0] === id))
    : [];
  const sections = (locale: Locale) =>
    listed.map(({ id, name }) => ({ id: `stage-${id}`, title: name[locale], line: 0 }));
  return { zh: sections('zh'), en: sections('en') };
}

function toPage(
  { path, kind, data, texts }: Draft,
  more: Record<Locale, Section[]>,
): Page | undefined {
  const { zh, en } = texts;
  if (data === undefined || zh?.frontMatter === undefined || en?.frontMatter === undefined)
    return undefined;
  const [area = ''] = path.split('/');
  return {
    ...data,
    path,
    kind,
    area: isArea(area) ? area : undefined,
    updated: data.changes.at(-1)!.date,
    text: {
      zh: textOf(zh.frontMatter, zh.article, more.zh),
      en: textOf(en.frontMatter, en.article, more.en),
    },
  };
}

function textOf(
  frontMatter: schemas.FrontMatter,
  { sections, steps }: ReadArticle,
  listed: readonly Section[],
): Page['text'][Locale] {
  return {
    ...frontMatter,
    sections: [...listed, ...sections],
    steps: steps.map(({ text }) => text),
  };
}
