// Links in prose: language-neutral, to pages and sections that exist.
import { isLocale, sourceLocale } from '#i18n/locales.ts';
import type { Draft, DraftText } from '../read/drafts.ts';
import type { CheckContext } from './context.ts';
import { messageSections } from '../schemas/areas.ts';
import type { Fault } from '../faults.ts';
import { readLink } from '../read/links.ts';

/** Pages of the site that are not content, to which an article may lead. */
const sitePages = new Set(['report', 'check']);

/** Gives the faults of an article's links. */
export function checkLinks(
  { file, article }: DraftText,
  draft: Draft,
  known: CheckContext,
): Fault[] {
  return article.links.flatMap(({ value: href, line }) => {
    const fault = faultOf(href, file, draft, known);
    return fault === undefined ? [] : [{ file, line, ...fault }];
  });
}

function faultOf(
  href: string,
  file: string,
  draft: Draft,
  known: CheckContext,
): Pick<Fault, 'what' | 'todo'> | undefined {
  if (href.startsWith('#')) return sectionFault(draft.path, href.slice(1), file, known);
  if (!href.startsWith('/'))
    return {
      what: `links to ${href}, which is not a page of this site`,
      todo: 'Cite a source with <Cite>, or name a contact with <Contact>; pages are linked as /area/slug/.',
    };
  const link = readLink(href);
  if (link === undefined)
    return {
      what: `has the malformed link ${href}`,
      todo: 'Write /area/slug/ or /area/slug/#section.',
    };
  const [first] = link.path.split('/');
  if (isLocale(first)) {
    const other = !file.endsWith(`/${first}.mdx`);
    return {
      what: `has the link ${href}, which ${other ? 'leads into the other language' : 'names its language'}`,
      todo: `Leave the language out: ${href.slice(first.length + 1)} leads to the reader's own.`,
    };
  }
  if (link.path !== '' && !sitePages.has(link.path) && !known.paths.has(link.path))
    return {
      what: `links to the page ${link.path}, which does not exist`,
      todo: 'Correct the path, or write the page.',
    };
  return link.section === undefined
    ? undefined
    : sectionFault(link.path, link.section, file, known);
}

function sectionFault(
  path: string,
  section: string,
  file: string,
  known: CheckContext,
): Pick<Fault, 'what' | 'todo'> | undefined {
  const sections = sectionsAt(path, file, known);
  const isRow = known.tableRows.get(path)?.has(section);
  if (known.unread.has(path) || isRow || sections.includes(section)) return undefined;
  return {
    what: `links to the section #${section} of ${path}, which does not exist`,
    todo: `Its sections are ${sections.map((id) => `#${id}`).join(', ') || 'none'}.`,
  };
}

/**
 * Gives the section ids of a page in the language of a file; of a page that the language lacks,
 * those of the source language.
 */
function sectionsAt(path: string, file: string, known: CheckContext): readonly string[] {
  const target = known.articles.get(path);
  if (target === undefined && path.startsWith('messages/') && known.paths.has(path))
    return messageSections;
  const text =
    Object.values(target?.texts ?? {}).find((candidate) =>
      candidate.file.endsWith(file.slice(file.lastIndexOf('/'))),
    ) ?? target?.texts[sourceLocale];
  return text?.article.sections.map(({ id }) => id) ?? [];
}
