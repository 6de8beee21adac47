// One HTML file of many pages, for sending to somebody: it needs nothing beside it, and no network.
import type { Element, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { findElement, hasClass } from '#text/html-tree.ts';

interface Chapter {
  heading: string;
  /** `lang` where a page is in another language than the file. */
  pages: { path: string; title: string; tree: Root; lang?: string | undefined }[];
}

export interface Handbook {
  tag: string;
  /** Base path, language and a slash: what addresses of its pages begin with. */
  home: string;
  origin: string;
  texts: {
    title: string;
    description: string;
    lead: string;
    as: string;
    contents: string;
    back: string;
  };
  chapters: Chapter[];
}

/** The look of the file; its hash stands in the file's policy. */
export const handbookStyle = `:root{color-scheme:light dark}body{max-width:42rem;margin:0 auto;padding:1rem;font:1rem/1.75 system-ui,"Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;overflow-wrap:anywhere}h1,h2,h3{line-height:1.35}article{border-top:3px solid;margin-top:3rem}figure,blockquote{margin:1rem 0;padding:.5rem 1rem;border-inline-start:4px solid}blockquote{border:0;margin:0;padding:0}dl>div{display:flex;gap:1rem}dd{margin:0}table{border-collapse:collapse}th,td{border-bottom:1px solid;padding:.25rem .5rem;text-align:start;vertical-align:top}li>span{display:block}li span span{display:inline}@media print{body{max-width:none;font-size:10.5pt}h2,h3{break-after:avoid}li,tr,figure{break-inside:avoid}}`;

/**
 * Not read on paper or by somebody who was sent the file: ways through the site, drawings, what a
 * script fills.
 */
const left = (node: Element) =>
  /^(?:nav|script|style|template|svg|button|form|search|input)$/.test(node.tagName) ||
  hasClass(node, 'no-print') ||
  node.properties['hidden'] === true ||
  node.properties['ariaHidden'] === 'true' ||
  node.properties['id'] === 'related';
const keptAttributes = new Set(['href', 'id', 'lang', 'dateTime', 'scope', 'colSpan', 'rowSpan']);
const slugOf = (path: string) => path.replaceAll('/', '-');

/** Takes pages as the build wrote them, in chapters; gives the file. */
export function makeHandbook(
  { tag, home, origin, texts, chapters }: Handbook,
  styleHash: string,
): string {
  const pages = chapters.flatMap((chapter) => chapter.pages);
  const known = new Set(pages.map(({ path }) => path));
  const contents = chapters
    .map(
      ({ heading, pages }) =>
        `<h3>${escape(heading)}</h3><ul>${pages.map(({ path, title, lang }) => `<li><a href="#${slugOf(path)}"${langOf(lang)}>${escape(title)}</a></li>`).join('')}</ul>`,
    )
    .join('');
  const articles = pages
    .map(
      ({ path, tree, lang }) =>
        `<article id="${slugOf(path)}"${langOf(lang)}>${partOf(tree, path, { home, origin, known })}<p><a href="#contents">${escape(texts.back)}</a></p></article>`,
    )
    .join('\n');
  return `<!DOCTYPE html>
<html lang="${tag}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="content-security-policy" content="default-src 'none'; style-src '${styleHash}'"><title>${escape(texts.title)}</title><meta name="description" content="${escape(texts.description)}"><meta name="robots" content="noindex"><style>${handbookStyle}</style></head>
<body><header><h1>${escape(texts.title)}</h1><p>${escape(texts.lead)}</p><p>${escape(texts.as)}</p></header>
<nav aria-labelledby="contents"><h2 id="contents">${escape(texts.contents)}</h2>${contents}</nav>
<main>${articles}</main></body></html>
`;
}

const langOf = (lang: string | undefined) => (lang === undefined ? '' : ` lang="${lang}"`);

const escape = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/**
 * Gives the text of a page as a part of the file: headings one level lower, ids of its own, links
 * to where they lead from there.
 */
function partOf(
  page: Root,
  path: string,
  place: { home: string; origin: string; known: ReadonlySet<string> },
): string {
  const part = findElement(page, 'article') ?? findElement(page, 'main')!;
  const ids = new Set<string>();
  const change = (nodes: RootContent[]): RootContent[] =>
    nodes.flatMap((node): RootContent[] => {
      if (node.type === 'text') return [node];
      if (node.type !== 'element' || left(node)) return [];
      if (node.tagName === 'img') return wordsOfPicture(node);
      const properties = Object.fromEntries(
        Object.entries(node.properties).filter(([name]) => keptAttributes.has(name)),
      );
      if (typeof properties['id'] === 'string') {
        ids.add(properties['id']);
        properties['id'] = `${slugOf(path)}--${properties['id']}`;
      }
      const level = /^h([1-5])$/.exec(node.tagName)?.[1];
      return [
        {
          ...node,
          tagName: level ? `h${Number(level) + 1}` : node.tagName,
          properties,
          children: change(node.children) as Element['children'],
        },
      ];
    });
  const children = change(part.children);
  const lead = (nodes: RootContent[]): void =>
    nodes.forEach((node) => {
      if (node.type !== 'element') return;
      const { href } = node.properties;
      if (typeof href === 'string') {
        const to = addressIn(href, path, ids, place);
        if (to === undefined) node.tagName = 'span';
        node.properties = to === undefined ? {} : { ...node.properties, href: to };
      }
      lead(node.children);
    });
  lead(children);
  return toHtml({ type: 'root', children } satisfies Root);
}

/** A picture is not in the file; what it shows is. */
const wordsOfPicture = ({ properties: { alt, dataVariant } }: Element): RootContent[] =>
  dataVariant === 'dark'
    ? []
    : [
        {
          type: 'element',
          tagName: 'em',
          properties: {},
          children: [{ type: 'text', value: String(alt) }],
        },
      ];

/** Gives where a link leads from the file; nothing where it leads to what is left out. */
function addressIn(
  href: string,
  path: string,
  ids: ReadonlySet<string>,
  { home, origin, known }: { home: string; origin: string; known: ReadonlySet<string> },
): string | undefined {
  if (href.startsWith('#'))
    return ids.has(href.slice(1)) ? `#${slugOf(path)}--${href.slice(1)}` : undefined;
  if (!href.startsWith('/')) return href;
  const [address = '', section] = href.split('#');
  const target = address.startsWith(home)
    ? address.slice(home.length).replace(/\/$/, '')
    : undefined;
  if (target === undefined || !known.has(target)) return origin + href;
  return section === undefined ? `#${slugOf(target)}` : `#${slugOf(target)}--${section}`;
}
