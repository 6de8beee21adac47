// Reads the articles, the messages and the questions of the check out of the files of the
// content folder.
import { isWhole, localeKeys, locales, wholeLocales, type Locale } from '#i18n/locales.ts';
import { kindOf } from '../schemas/areas.ts';
import type { Draft, MessageDraft, NodeDraft } from './drafts.ts';
import type { Fault } from '../faults.ts';
import { imageFile } from './pictures.ts';
import { written, type ContentFiles } from './content-folder.ts';
import { readMdx } from './mdx.ts';
import { cardsFile, walletFile } from './wallet-files.ts';
import { readYaml, validate } from './yaml-file.ts';
import * as schemas from '../schemas/data-files.ts';

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
export const messageFile = /^messages\/(?!page\.yaml$)([a-z][a-z0-9-]*)\.yaml$/;

/** Path of a file of questions below the content folder. */
export const questionFile = /^questions\/([a-z-]+)\/(.+)\.txt$/;

/** A question of the guided check, named by its id. */
export const nodeFile = /^check\/([a-z][a-z0-9-]*)\.yaml$/;

/**
 * Takes the content files; gives the folders of articles, and adds what stands in a wrong place to
 * the faults.
 */
export function findFolders(files: ContentFiles, faults: Fault[]): string[] {
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
      written.includes(name) ||
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
        todo: 'Put articles in content/<area>/<slug>/; the areas are listed in src/knowledge/schemas/areas.ts.',
      });
    } else if (imageFile.test(name)) {
      continue;
    } else if (
      !['page.yaml', ...localeKeys.map((locale) => `${locale}.mdx`)].includes(
        name.split('/').at(-1)!,
      )
    ) {
      faults.push({
        file: `content/${name}`,
        what: 'is not a file of an article',
        todo: `A folder holds page.yaml and ${localeKeys.map((locale) => `${locale}.mdx`).join(' and ')}, and pictures as SVG, PNG, JPEG or WebP.`,
      });
    } else {
      folders.add(folder);
    }
  }
  return [...folders];
}

/** Takes the path of an article; gives its data and texts as far as they can be read. */
export function readDraft(path: string, files: ContentFiles, faults: Fault[]): Draft {
  const draft: Draft = { path, kind: kindOf(path)!, data: undefined, lineOf: () => 1, texts: {} };
  const data = files.get(`${path}/page.yaml`);
  if (data === undefined) {
    faults.push({
      file: `content/${path}/page.yaml`,
      what: 'is missing',
      todo: 'Add it; .github/CONTRIBUTING.md shows one.',
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
    if (!isWhole(locale)) return;
    faults.push({
      file,
      what: `is missing: every page exists in ${wholeLocales.map((key) => locales[key].name).join(' and ')}`,
      todo: 'Write it with the same section ids as its sibling.',
    });
    return;
  }
  const article = readMdx(source);
  faults.push(...article.faults.map((fault) => ({ file, ...fault })));
  if (article.faults.some(({ stops }) => stops)) return;
  const head =
    article.frontMatter === undefined
      ? undefined
      : validate(file, article.frontMatter, schemas.frontMatter, article.lineOf);
  faults.push(...(head?.faults ?? []));
  draft.texts[locale] = { file, article, frontMatter: head?.value };
}

/**
 * Takes the content files, and the list to which faults are added; gives the message families that
 * can be read.
 */
export function readMessages(files: ContentFiles, faults: Fault[]): MessageDraft[] {
  return [...files].flatMap(([name, text]) => {
    const id = messageFile.exec(name)?.[1];
    if (id === undefined) return [];
    const { value, faults: found, lineOf } = readYaml(`content/${name}`, text, schemas.messageData);
    faults.push(...found);
    return value === undefined ? [] : [{ id, file: `content/${name}`, data: value, lineOf }];
  });
}

/** Gives the questions of the guided check that can be read, by id. */
export function readNodes(files: ContentFiles, faults: Fault[]): Map<string, NodeDraft> {
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
