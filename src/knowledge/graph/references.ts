// Where the texts lead, and which pages rest on a claim or name a contact.
import { readLink } from '../read/links.ts';
import type { Draft } from '../read/drafts.ts';
import type { CheckContext } from '../check/context.ts';
import { firstNode } from './guided-check.ts';
import { pathOfRow } from '../schemas/cards.ts';
import type { Statement } from '../check/statements.ts';

/** A link from one page, or question of the check, to a page or a section of one. */
interface PageLink {
  from: string;
  to: string;
  section: string | undefined;
  /** text: in prose, or a step that data names; related: in the list of pages to read next. */
  kind: 'text' | 'related';
}

export interface References {
  links: readonly PageLink[];
  /** Names of pages as claims.yaml has them, by id of the claim that they rest on. */
  claims: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names of pages, by id of the contact that they name. */
  contacts: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Takes everything that was read and stated; gives where it leads and what it rests on. A link of
 * both languages stands once.
 */
export function referencesOf(known: CheckContext, statements: readonly Statement[]): References {
  const all = [
    ...known.drafts.flatMap(linksOfArticle),
    ...known.messages.flatMap(({ id, data }) => [
      ...linksTo(
        `messages/${id}`,
        'text',
        data.doNow.map(({ to }) => to),
      ),
      ...linksTo(`messages/${id}`, 'text', data.causes),
      ...linksTo(`messages/${id}`, 'related', data.related),
    ]),
    ...[...known.nodes].flatMap(([id, { data }]) =>
      linksTo(
        id === firstNode ? 'check' : `check/${id}`,
        'text',
        data.answers.map(({ to }) => to),
      ),
    ),
    ...known.rows.flatMap((row) =>
      linksTo(pathOfRow(row), 'text', [`wallets/${row.wallet}`, row.instead.to]),
    ),
  ];
  return {
    links: [...new Map(all.map((link) => [JSON.stringify(link), link])).values()],
    claims: gather(
      statements.flatMap(({ claims, page }) => claims.map(({ id }) => [id, page] as const)),
    ),
    contacts: gather(
      known.drafts.flatMap(({ path, texts }) =>
        Object.values(texts).flatMap(({ article }) =>
          article.components.flatMap(({ name, attributes: { id, kind } }) =>
            name === 'Contact' && id !== undefined
              ? [[id, path] as const]
              : name === 'Contacts'
                ? [...known.contacts.values()].flatMap((contact) =>
                    contact.kind === kind ? [[contact.id, path] as const] : [],
                  )
                : [],
          ),
        ),
      ),
    ),
  };
}

function linksOfArticle({ path, texts, data }: Draft): PageLink[] {
  return [
    ...Object.values(texts).flatMap(({ article }) =>
      article.links.flatMap(({ value }): PageLink[] => {
        const link = value.startsWith('#') ? { path, section: value.slice(1) } : readLink(value);
        return link === undefined
          ? []
          : [{ from: path, to: link.path, section: link.section, kind: 'text' }];
      }),
    ),
    ...linksTo(path, 'related', data?.related ?? []),
  ];
}

const linksTo = (from: string, kind: PageLink['kind'], places: readonly string[]) =>
  places.map((place): PageLink => {
    const [to = '', section] = place.split('#');
    return { from, to, section, kind };
  });

function gather(pairs: readonly (readonly [string, string])[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [id, page] of pairs) found.set(id, (found.get(id) ?? new Set()).add(page));
  return found;
}
