// Fills a copy of a template with a result. What was found or typed is only ever set as text.
import type { ResultWords } from '#i18n/result-words.ts';
import type { ExcerptPart } from './excerpt.ts';
import type { Result } from './result.ts';

/** The number that ends a row of the page of numbers. */
const numberAtEnd = /\+?\d[\d -]+\d(?=[)）]?\.?$)/;

/**
 * Takes the template of an item, a result, the words of the page's language, and the marks of who
 * can fix it and whether to try again, where there is room for them; gives the item. A language tag
 * says that the result is in another language.
 */
export function renderItem(
  template: HTMLTemplateElement,
  { url, page, section, parts, isExact, stage, kind, isUrgent, ...found }: Result,
  { who, exactly, urgent, again, sorts }: ResultWords,
  marks?: HTMLTemplateElement,
  lang?: string,
): HTMLElement {
  const { fixers, retry } = verdictOf(found, who, again);
  const item = template.content.firstElementChild!.cloneNode(true) as HTMLElement;
  const part = (name: string) => item.querySelector<HTMLElement>(`[data-${name}]`)!;
  const type = /([^/]+)\/(?:#.*)?$/.exec(url)?.[1] ?? '';
  const sort = sorts[kind] ?? sorts[type];
  part('sort').textContent = sort === undefined ? '' : `${sort} · `;
  part('title').textContent =
    section === undefined || section === page ? page : `${page} › ${section}`;
  part('urgent').textContent = isUrgent ? urgent : '';
  part('excerpt').replaceChildren(
    isExact ? exactly : '',
    ...parts.flatMap((one) => shown(one, type === 'contact')),
  );
  if (lang !== undefined) for (const name of ['title', 'excerpt']) part(name).lang = lang;
  const meta = part('meta');
  if (marks) {
    const names = [...fixers, ...(retry === undefined ? [] : [retry])];
    const shapes = names.map((name) => marks.content.querySelector(`[data-mark='${name}']`));
    meta.append(stage ?? '', ...shapes.flatMap((mark) => mark?.cloneNode(true) ?? []));
  } else
    meta.textContent = [
      stage,
      fixers.map((fixer) => (who as Partial<Record<string, string>>)[fixer] ?? '').join(' / '),
      again[retry as keyof typeof again],
    ]
      .filter(Boolean)
      .join(' · ');
  return item;
}

/** Gives who can fix it and whether to try again: of the page, or as a row says it. */
function verdictOf(
  { verdict, fixers, retry }: Pick<Result, 'verdict' | 'fixers' | 'retry'>,
  who: ResultWords['who'],
  again: ResultWords['again'],
) {
  if (verdict === undefined) return { fixers, retry };
  const said = verdict.split(/ · |、|, /);
  const keysIn = (words: Readonly<Record<string, string>>) =>
    Object.keys(words).filter((key) => said.includes(words[key]!));
  return { fixers: keysIn(who), retry: keysIn(again)[0] };
}

/**
 * Takes a piece of a sentence; gives what shows it: a match is marked, and the number of somebody
 * to call can be tapped.
 */
function shown({ text, marked }: ExcerptPart, isContact: boolean): (Node | string)[] {
  if (marked) {
    const mark = document.createElement('mark');
    mark.textContent = text;
    return [mark];
  }
  const number = isContact ? numberAtEnd.exec(text) : null;
  if (!number) return [text];
  const link = document.createElement('a');
  link.href = `tel:${number[0].replace(/[ -]/g, '')}`;
  link.textContent = number[0];
  return [text.slice(0, number.index), link, text.slice(number.index + number[0].length)];
}
