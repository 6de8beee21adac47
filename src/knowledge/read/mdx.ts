// Reads one article text: its front matter, and from its syntax tree what the checks and the
// site need.
import { mdxToMdast } from 'satteri';
import type { ReadArticle } from './article.ts';
import { checkMarkup } from './markup.ts';
import { plainText, type MdxNode } from './mdx-node.ts';
import { parseYaml } from './parse-yaml.ts';
import { blocksOf } from './blocks.ts';
import { remember } from '#text/remember.ts';
import { explainArticle, explainYaml } from './syntax-errors.ts';

const fence = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/;

/**
 * Takes the text of a .mdx file; gives what it holds, with faults where it cannot be read. Equal
 * texts share one answer.
 */
export const readMdx = remember(read);

function read(text: string): ReadArticle {
  // A byte order mark is named by itself.
  const source = text.replace(/^\uFEFF/, '');
  const article: ReadArticle = {
    frontMatter: undefined,
    lineOf: () => 1,
    sections: [],
    minorIds: [],
    links: [],
    images: [],
    components: [],
    blocks: [],
    hasLead: false,
    steps: [],
    faults: [],
  };
  const head = fence.exec(source);
  if (head === null) {
    article.faults.push({
      line: 1,
      what: 'has no front matter',
      todo: 'Start the file with ---, then title, description and aliases, then ---.',
      stops: true,
    });
    return article;
  }
  readFrontMatter(head[1]!, article);
  const before = head[0].split('\n').length - 1;
  try {
    const tree = mdxToMdast(source.slice(head[0].length), {
      features: { headingAttributes: true, gfm: true },
    }) as MdxNode;
    walkBody(tree, before, article);
    article.blocks = blocksOf(tree, before);
    article.faults.push(...checkMarkup(tree, before));
  } catch (error) {
    const { line, what, todo } = explainArticle(source.slice(head[0].length), error);
    const place = line === undefined ? undefined : before + line;
    article.faults.push({ line: place, what, todo, stops: true });
  }
  return article;
}

function readFrontMatter(yaml: string, article: ReadArticle): void {
  const { value, errors, lineOf } = parseYaml(yaml);
  const [first] = errors;
  if (first !== undefined)
    article.faults.push({
      line: first.line + 1,
      what: `has broken YAML in its front matter: ${first.message}`,
      todo: explainYaml(yaml, first.line, first.message),
      stops: true,
    });
  article.lineOf = (path) => lineOf(path) + 1;
  article.frontMatter = value;
}

function walkBody(tree: MdxNode, before: number, article: ReadArticle): void {
  let section: string | undefined;
  for (const block of tree.children ?? []) {
    const line = before + (block.position?.start.line ?? 1);
    if (block.type === 'heading') {
      section = readHeading(block, line, article) ?? section;
    } else if (article.sections.length === 0 && block.type === 'paragraph') {
      article.hasLead = true;
    }
    if (section === 'steps' && block.type === 'list' && block.ordered === true) {
      for (const item of block.children ?? [])
        article.steps.push({
          line: before + (item.position?.start.line ?? 1),
          text: stepText(item).trim(),
          results: countResults(item),
        });
    }
    collect(block, before, section, article);
  }
}

function readHeading(heading: MdxNode, line: number, article: ReadArticle): string | undefined {
  const { id, ...others } = heading.data?.hProperties ?? {};
  const title = plainText(heading).trim();
  if (Object.keys(others).length > 0)
    article.faults.push({
      line,
      what: `the heading “${title}” has more than a section id in its braces`,
      todo: `Write it as: ## ${title} {#an-id}`,
    });
  if (heading.depth! > 3)
    article.faults.push({
      line,
      what: `has a heading of level ${heading.depth}`,
      todo: 'Write it with ###, or as a sentence: a page has sections and parts of them.',
    });
  if (heading.depth === 2) {
    if (id === undefined) {
      article.faults.push({
        line,
        what: `the heading “${title}” has no section id`,
        todo: `Write it as: ## ${title} {#an-id}`,
      });
      return undefined;
    }
    article.sections.push({ id, title, line });
    return id;
  }
  if (heading.depth === 1)
    article.faults.push({
      line,
      what: 'has a heading of level 1',
      todo: 'The title is the only h1; write this heading with ##.',
    });
  else if (id !== undefined) article.minorIds.push({ value: id, line });
  return undefined;
}

function collect(
  node: MdxNode,
  before: number,
  section: string | undefined,
  article: ReadArticle,
): void {
  const line = before + (node.position?.start.line ?? 1);
  if ((node.type === 'link' || node.type === 'definition') && node.url !== undefined)
    article.links.push({ value: node.url, line, section });
  if (node.type === 'image')
    article.images.push({ value: node.url ?? '', alt: node.alt ?? '', line, section });
  if (
    node.type === 'mdxjsEsm' ||
    node.type === 'mdxFlowExpression' ||
    node.type === 'mdxTextExpression'
  ) {
    article.faults.push({
      line,
      what: 'has an import, export or {expression}',
      todo: 'Articles hold prose and the components for writers only.',
    });
  }
  if (node.type === 'footnoteReference')
    article.faults.push({
      line,
      what: 'has a footnote',
      todo: 'Write it into the sentence, or cite a source with <Cite>.',
    });
  if (typeof node.checked === 'boolean')
    article.faults.push({ line, what: 'has a box to tick', todo: 'Write a plain list.' });
  if (node.type.startsWith('mdxJsx') && node.name) {
    const attributes = Object.fromEntries(
      (node.attributes ?? []).map(({ name = '', value }) => [name, valueOf(name, value)]),
    );
    article.components.push({ name: node.name, attributes, line, section });
  }
  for (const child of node.children ?? []) collect(child, before, section, article);
}

/**
 * An attribute that stands alone has its own name as value, as in HTML; one that is computed
 * has none.
 */
const valueOf = (name: string, value: unknown) =>
  typeof value === 'string' ? value : value === null ? name : '';

function countResults(node: MdxNode): number {
  const own = node.name === 'Result' ? 1 : 0;
  return (node.children ?? []).reduce((sum, child) => sum + countResults(child), own);
}

/** The words of a step: what to do, without how it ends. */
function stepText(node: MdxNode): string {
  if (node.name === 'Result' || node.name === 'Cite') return '';
  return node.value !== undefined && (node.type === 'text' || node.type === 'inlineCode')
    ? node.value
    : (node.children ?? []).map(stepText).join('');
}
