// Fills a copy of a template with a result. What was found or typed is only ever set as text.
import type { Result } from './engine.ts';
import type { Texts } from './settings.client.ts';

/** Takes the template of an item, a result and the texts; gives the item. A language tag says that the result is in another language. */
export function renderItem(
  template: HTMLTemplateElement,
  { page, section, parts, stage, fixers, isUrgent }: Result,
  { who, fix = '{who}', urgent }: Texts,
  lang?: string,
): HTMLElement {
  const item = template.content.firstElementChild!.cloneNode(true) as HTMLElement;
  const part = (name: string) => item.querySelector<HTMLElement>(`[data-${name}]`)!;
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
  part('meta').textContent = [
    stage,
    fixers.length > 0 && fix.replace('{who}', fixers.map((fixer) => who[fixer] ?? '').join(' / ')),
  ]
    .filter(Boolean)
    .join(' · ');
  return item;
}
