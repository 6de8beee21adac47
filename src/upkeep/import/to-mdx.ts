// Turns the Markdown of others into the body of an article: only what articles may hold, and a note
// on everything else.
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { cleanHtml, imageIn } from './clean-html.ts';
import { blocksToAlerts, calloutKinds } from './blocks.ts';
import type { Picture } from './pictures.ts';
import type { ImportNote } from './read-source.ts';
import { isEmpty, type MarkdownNode, wordsOf } from './markdown-node.ts';
import { type Body, withHeadings } from './headings.ts';

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });

/** Nodes that hold blocks. */
const blocks = new Set(['listItem', 'blockquote']);

/**
 * Takes a body, the number of lines before it, and what a link (undefined: its words stay) and a
 * picture become; gives the tree of an article. Adds what could not be taken to the notes.
 */
export function readBody(
  markdown: string,
  before: number,
  notes: ImportNote[],
  linkFor: (url: string) => string | undefined,
  pictureFor: (url: string) => Picture,
): Body {
  const alerts = blocksToAlerts(markdown, (line, what) =>
    notes.push({ line: before + line, what }),
  );
  const tree = parser.parse(alerts) as unknown as MarkdownNode;
  const definitions = new Map<string, string>();
  const footnotes = new Map<string, string>();
  for (const node of tree.children ?? []) {
    if (node.type === 'definition') definitions.set(node.identifier!, node.url!);
    if (node.type === 'footnoteDefinition') footnotes.set(node.identifier!, wordsOf(node));
  }
  const note = (node: MarkdownNode, what: string) =>
    notes.push({ line: before + (node.position?.start.line ?? 1), what });
  /** What stands between blocks is a block: a picture that was HTML is a paragraph of its own. */
  const cleanBlock = (node: MarkdownNode): MarkdownNode[] =>
    clean(node).map((part) =>
      part.type === 'text' || part.type === 'image'
        ? { type: 'paragraph', children: [part] }
        : part,
    );
  const picture = (node: MarkdownNode, url: string, alt: string): MarkdownNode[] => {
    const taken = pictureFor(url);
    if ('name' in taken) {
      if (alt.trim() === '')
        note(node, `has the picture ${url} without a description: write what it shows`);
      return [{ type: 'image', url: taken.name, alt }];
    }
    note(
      node,
      `has the picture ${url}, which ${taken.refused}: left out${alt ? ', its description stands in its place' : ''}`,
    );
    return alt ? [{ type: 'text', value: alt }] : [];
  };
  const clean = (node: MarkdownNode): MarkdownNode[] => {
    const inner = () => (node.children ?? []).flatMap(blocks.has(node.type) ? cleanBlock : clean);
    switch (node.type) {
      case 'definition':
      case 'footnoteDefinition':
        return [];
      case 'footnoteReference':
        note(node, 'has a footnote: its words stand in brackets in the sentence');
        return [{ type: 'text', value: ` (${footnotes.get(node.identifier!) ?? ''})` }];
      case 'image':
      case 'imageReference':
        return picture(node, node.url ?? definitions.get(node.identifier!) ?? '', node.alt ?? '');
      case 'html': {
        const { src, alt = '' } = imageIn(node.value!) ?? {};
        return src === undefined ? cleanHtml(node, note) : picture(node, src, alt);
      }
      case 'link':
      case 'linkReference': {
        const url = node.url ?? definitions.get(node.identifier!) ?? '';
        const target = linkFor(url);
        if (target !== undefined) return [{ type: 'link', url: target, children: inner() }];
        note(
          node,
          `links to ${url}: the words stay without the link (cite a source, or link to a page)`,
        );
        return inner();
      }
      case 'listItem':
        if (typeof node.checked === 'boolean') note(node, 'has a box to tick: now a plain item');
        return [{ ...node, checked: null, children: inner() }];
      case 'table':
        return [{ ...node, align: node.align?.map(() => null) ?? null, children: inner() }];
      case 'blockquote':
        return alertOf(inner(), (what) => note(node, what)) ?? [{ ...node, children: inner() }];
      default:
        return [node.children ? { ...node, children: inner() } : node];
    }
  };
  const children = (tree.children ?? []).flatMap(
    (node) => cleanLine(node, note) ?? cleanBlock(node),
  );
  return withHeadings(
    children.filter((node) => node.type !== 'paragraph' || !isEmpty(node)),
    note,
  );
}

/**
 * A paragraph that is code or a sign of another program goes, with a note; undefined for any
 * other block.
 */
function cleanLine(
  node: MarkdownNode,
  note: (node: MarkdownNode, what: string) => void,
): MarkdownNode[] | undefined {
  if (node.type !== 'paragraph') return undefined;
  const words = wordsOf(node).trim();
  const isForeign =
    /^(?:\[\[?toc\]?\]|\{:.*\}|\{%.*%\}|:{3,}\s*\w*.*)$/i.test(words) ||
    /^(?:import|export) .+(?:from|=|\{)/.test(words);
  if (isForeign && !words.includes('\n')) {
    note(node, `has “${words.slice(0, 40)}”, a sign of another program: left out`);
    return [];
  }
  if (/\{\{|\{%|^:{3}/.test(words))
    note(
      node,
      'has signs of another program, such as {{ }} or :::, which stay as words: rewrite them',
    );
  return undefined;
}

/**
 * Takes the blocks of a quotation; gives them as a callout where they begin as an alert of
 * GitHub does.
 */
function alertOf(inner: MarkdownNode[], note: (what: string) => void): MarkdownNode[] | undefined {
  const [first, ...rest] = inner;
  const text = first?.children?.[0];
  const [mark = '', name = ''] = /^\[!(\w+)\][+-]?\s*/.exec(text?.value ?? '') ?? [];
  if (mark === '' || first === undefined) return undefined;
  const kind = calloutKinds[name.toLowerCase()] ?? 'note';
  if (!(name.toLowerCase() in calloutKinds))
    note(`has an alert of the kind ${name}: now a note; look whether it must not be missed`);
  const children = [
    { type: 'text', value: text!.value!.slice(mark.length) },
    ...first.children!.slice(1),
  ];
  return [
    { type: 'html', value: `<Callout kind="${kind}">` },
    ...(isEmpty({ type: 'paragraph', children }) ? [] : [{ type: 'paragraph', children }]),
    ...rest,
    { type: 'html', value: '</Callout>' },
  ];
}
