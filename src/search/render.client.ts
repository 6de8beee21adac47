// Fills a copy of a template with a result. What was found or typed is only ever set as text.
import type { ResultWords } from '#i18n/result-words.ts';
import type { Result } from './engine.ts';

/**
 * Takes the template of an item, a result, the words of the page's language, and whether there is room to say what the
 * names of who can fix it are; gives the item. A language tag says that the result is in another language.
 */
export function renderItem(
  template: HTMLTemplateElement,
  { url, page, section, parts, stage, fixers, kind, retry, isUrgent }: Result,
  { who, fix, urgent, again, sorts }: ResultWords,
  isRoomy: boolean,
  lang?: string,
): HTMLElement {
  const item = template.content.firstElementChild!.cloneNode(true) as HTMLElement;
  const part = (name: string) => item.querySelector<HTMLElement>(`[data-${name}]`)!;
  const sort = sorts[kind] ?? sorts[/([^/]+)\/(?:#.*)?$/.exec(url)?.[1] ?? ''];
  part('sort').textContent = sort === undefined ? '' : `${sort} · `;
  part('title').textContent =
    section === undefined || section === page ? page : `${page} › ${section}`;
  part('urgent').textContent = isUrgent ? urgent : '';
  part('excerpt').append(
    ...parts.map(({ text, marked }) => {
      if (!marked) return text;
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    }),
  );
  if (lang !== undefined) for (const name of ['title', 'excerpt']) part(name).lang = lang;
  const names = fixers
    .map((fixer) => (who as Partial<Record<string, string>>)[fixer] ?? '')
    .join(' / ');
  part('meta').textContent = [
    stage,
    names !== '' && (isRoomy ? fix.replace('{who}', names) : names),
    again[retry as keyof typeof again],
  ]
    .filter(Boolean)
    .join(' · ');
  return item;
}
