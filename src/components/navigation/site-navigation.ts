// What the site navigation lists: groups of pages, and below the area of a page its other pages.
import { strings } from '#i18n/index.ts';
import type { Locale } from '#i18n/locales.ts';
import { answersOf, articlesOf, hubsOf, messagesOf, type Knowledge } from '#knowledge/index.ts';

export interface NavLink {
  title: string;
  /** Address without the language. */
  path: string;
  /** Id of a section of that page. */
  section?: string;
  /** What stands below it, where the reader is. */
  below?: NavLink[];
}

export interface NavGroup {
  title: string;
  links: NavLink[];
}

/** Pages by what a reader has come for. An area that stands in no list joins the second. */
const trouble = ['messages', 'check', 'causes', 'fixes', 'contact', 'report'];
const tools = ['desk', 'glossary', 'changes', 'about'];
const emergency = 'lost-funds';

/**
 * Takes the content, a language and the path of the page that is read; gives the groups. Pages that
 * the site does not have are left out.
 */
export function siteNavigation(knowledge: Knowledge, locale: Locale, path: string): NavGroup[] {
  const text = strings(locale);
  const hubs = hubsOf(knowledge).map((hub) => hub.path);
  const titles = new Map<string, string>([
    ['check', text.check.name],
    ['report', text.report.title],
    ['desk', text.desk.title],
    ['changes', text.changes.title],
    // What follows a colon in a title tells more than a list has room for.
    ...knowledge.pages
      .filter(({ kind }) => kind === 'hub' || kind === 'single')
      .map((page) => [page.path, page.text[locale].title.split(/[：:]/)[0]!] as const),
  ]);
  for (const [one, name] of Object.entries(text.site.names))
    if (titles.has(one)) titles.set(one, name);
  if (knowledge.check.length === 0) titles.delete('check');
  const area = path.split('/')[0]!;
  const linksOf = (paths: readonly string[]) =>
    paths
      .filter((one) => titles.has(one))
      .map((one) => ({
        title: titles.get(one)!,
        path: one,
        ...(one === area && { below: pagesBelow(knowledge, locale, path) }),
      }));
  const others = hubs.filter((hub) => ![...trouble, emergency].includes(hub));
  return [
    { title: text.site.trouble, links: linksOf([emergency, ...trouble]) },
    { title: text.site.situation, links: linksOf(others) },
    { title: text.site.about, links: linksOf(tools) },
  ];
}

/**
 * Gives the pages of the area of a page: messages by their stage, answers of the same wallet, or
 * all articles.
 */
function pagesBelow(knowledge: Knowledge, locale: Locale, path: string): NavLink[] {
  const area = path.split('/')[0]!;
  const linkTo = (page: { path: string; text: Record<Locale, { title: string }> }) => ({
    title: page.text[locale].title,
    path: page.path,
  });
  if (area === 'messages') {
    const messages = messagesOf(knowledge);
    const here = messages.find((message) => message.path === path)?.stage;
    if (here === undefined && path !== area) return [];
    return knowledge.stages
      .filter(({ id }) => messages.some(({ stage }) => stage === id))
      .map(({ id, name }) => ({
        title: name[locale],
        path: area,
        section: `stage-${id}`,
        ...(id === here && { below: messages.filter(({ stage }) => stage === id).map(linkTo) }),
      }));
  }
  if (area === 'cards') {
    const answer = knowledge.pages.find((page) => page.path === path)?.row;
    return answer === undefined ? [] : answersOf(knowledge, answer.wallet).map(linkTo);
  }
  const hub = hubsOf(knowledge).find((page) => page.path === area);
  return hub?.area === undefined ? [] : articlesOf(knowledge, hub.area).map(linkTo);
}
