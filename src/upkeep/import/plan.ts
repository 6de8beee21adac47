// Plans an import: which file becomes which article, in which language, and what is not taken.
import { dirname, join, normalize } from 'node:path/posix';
import { type Area, readLink } from '#knowledge/index.ts';
import type { Locale } from '#i18n/locales.ts';
import { decoded, guessLocale, idsFor, readName } from './names.ts';
import { takePictures } from './pictures.ts';
import { printArticle, printPage } from './print-draft.ts';
import { type ImportNote, listField, readSource, type SourceText } from './read-source.ts';
import { readBody } from './to-mdx.ts';
import type { Body } from './headings.ts';
import { headOf } from './draft-head.ts';

/** What the project has already. */
export interface Existing {
  /** Paths of pages and of folders in content/. */
  paths: ReadonlySet<string>;
  sources: ReadonlySet<string>;
  /** The highest `order` in the area. */
  lastOrder: number;
}

export interface ImportPlan {
  /** Texts of files to write, by path below content/; of a picture, a character a byte. */
  files: Map<string, string>;
  /** Notes by the path of the file that was read. */
  taken: { from: string; to: string; notes: ImportNote[] }[];
  refused: { from: string; why: string }[];
}

interface Piece {
  from: string;
  slug: string;
  locale: Locale;
  source: SourceText;
  notes: ImportNote[];
}

const markdown = /\.(?:md|markdown|mdx)$/i;
const picture = /\.(?:svg|png|jpe?g|webp|gif|avif|bmp|ico)$/i;

/**
 * Takes the files of a folder by path, the area, the language of files that do not name theirs,
 * today, and what exists; gives what to write.
 */
export function planImport(
  found: ReadonlyMap<string, Uint8Array>,
  { area, locale: given, today }: { area: Area; locale: Locale | undefined; today: string },
  existing: Existing,
): ImportPlan {
  const plan: ImportPlan = { files: new Map(), taken: [], refused: [] };
  const pieces = new Map<string, Piece>();
  const others: string[] = [];
  const pictures = takePictures(found);
  let unnamed = 0;
  for (const [from, bytes] of found) {
    const refuse = (why: string) => plan.refused.push({ from, why });
    if (!markdown.test(from)) {
      others.push(from);
      continue;
    }
    const source = readSource(bytes);
    if ('refused' in source) {
      refuse(source.refused);
      continue;
    }
    const name = readName(from);
    const notes = [...source.notes];
    const locale = name.locale ?? given ?? guessLocale(source.body);
    const slug = name.slug || `imported-${(unnamed += 1)}`;
    if (name.slug === '')
      notes.push({ what: `has no Latin words in its name: called ${slug}; rename the folder` });
    const path = `${area}/${slug}`;
    const key = `${path}/${locale}`;
    if (existing.paths.has(path))
      refuse(`would become content/${path}/, which exists: nothing is overwritten`);
    else if (pieces.has(key))
      refuse(`would become content/${key}.mdx, as ${pieces.get(key)!.from} does`);
    else pieces.set(key, { from, slug, locale, source, notes });
  }
  const homes = new Map([...pieces.values()].map(({ from, slug }) => [from, `/${area}/${slug}/`]));
  const articles = Map.groupBy(pieces.values(), ({ slug }) => slug);
  let order = existing.lastOrder;
  for (const [slug, group] of articles) {
    const bodies = new Map(
      group.map((piece) => {
        const linkFor = (url: string) => linkOf(url, piece.from, homes, existing);
        const pictureFor = (url: string) =>
          pictures.take(url, piece.from, `${area}/${slug}`, piece.locale);
        const { body, before } = piece.source;
        return [piece.locale, readBody(body, before, piece.notes, linkFor, pictureFor)];
      }),
    );
    const ids = sharedIds(bodies, group[0]!.notes);
    for (const { from, locale, source, notes } of group) {
      const body = bodies.get(locale)!;
      const to = `${area}/${slug}/${locale}.mdx`;
      plan.files.set(
        to,
        printArticle({ ...headOf(source, body, slug, notes), body, ids: ids(locale) }),
      );
      plan.taken.push({ from, to, notes });
    }
    order += 10;
    const heads = group.map(({ source }) => source.head);
    const cited = heads
      .flatMap((head) => listField(head, 'sources'))
      .filter((id) => existing.sources.has(id));
    plan.files.set(
      `${area}/${slug}/page.yaml`,
      printPage({ order, area, today, sources: [...new Set(cited)] }),
    );
  }
  for (const [name, text] of pictures.texts) plan.files.set(name, text);
  for (const from of others)
    if (!pictures.used.has(from))
      plan.refused.push({
        from,
        why: picture.test(from)
          ? 'is a picture that no text here shows'
          : 'is neither Markdown nor a picture',
      });
  return plan;
}

/**
 * Both languages have the same ids where they have as many sections: those of the English words.
 */
function sharedIds(
  bodies: ReadonlyMap<Locale, Body>,
  notes: ImportNote[],
): (locale: Locale) => string[] {
  const { en, zh } = { en: bodies.get('en'), zh: bodies.get('zh') };
  const own = (body: Body | undefined) => idsFor(body?.headings ?? []);
  if (en === undefined || zh === undefined) return (locale) => own(bodies.get(locale));
  if (en.headings.length === zh.headings.length) {
    const joined = idsFor(
      en.headings.map(({ own: id, words }, at) => ({ own: id ?? zh.headings[at]!.own, words })),
    );
    return () => joined;
  }
  notes.push({
    what: `has ${zh.headings.length} sections in Chinese and ${en.headings.length} in English: make them the same, with the same ids`,
  });
  return (locale) => own(bodies.get(locale));
}

/** Where a link leads once everything is imported; undefined where no page of the site is there. */
function linkOf(
  url: string,
  from: string,
  homes: ReadonlyMap<string, string>,
  { paths }: Existing,
): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) return undefined;
  const [path = '', section] = url.split('#');
  if (path === '') return undefined;
  const file = normalize(join(dirname(from), decoded(path)));
  const home = [file, `${file}.md`, join(file, 'index.md')]
    .map((name) => homes.get(name))
    .find((name) => name !== undefined);
  // Sections get new ids: a link leads to the page.
  if (home !== undefined) return home;
  const link = readLink(url);
  return link !== undefined && section === undefined && paths.has(link.path) ? url : undefined;
}
