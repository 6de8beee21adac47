// The listbox of sections. It renders a batch at a time, so that a thousand sections cost no more
// than those one looks at.
import type { Locale } from '#i18n/locales.ts';
import type { ListRow } from './list-rows.ts';
import type { SectionRow } from './sections.ts';
import { copyOf, fill, findPart, type DeskSettings } from './settings.client.ts';

export interface SectionList {
  /**
   * Shows rows. What is found has its first row marked; what came late leaves the mark where the
   * reader has moved it.
   */
  show(rows: readonly ListRow[], kind: 'all' | 'found' | 'late'): void;
  /** Moves the mark by so many rows. */
  step(by: number): void;
  marked(): SectionRow | undefined;
  /** Whether the mark stands where arrow keys have moved it. */
  hasMoved(): boolean;
  /** Forgets that arrow keys have moved the mark. */
  rest(): void;
  /** Ticks the sections with these codes and no others. */
  tick(codes: ReadonlySet<string>): void;
}

/** As many rows are rendered at once. */
const batch = 40;

/**
 * Takes the part of the desk with the list, the field that controls it, the settings, and what to
 * do when a row is clicked; gives the list.
 */
export function createList(
  within: HTMLElement,
  input: HTMLInputElement,
  { locale, texts: { choose } }: DeskSettings,
  toggle: (section: SectionRow) => void,
): SectionList {
  const [box, more] = [findPart(within, 'list'), findPart<HTMLButtonElement>(within, 'more')];
  const [rowTemplate, groupTemplate] = [
    findPart<HTMLTemplateElement>(within, 'row'),
    findPart<HTMLTemplateElement>(within, 'group'),
  ];
  let rows: readonly ListRow[] = [];
  let options: HTMLElement[] = [];
  let ticked: ReadonlySet<string> = new Set();
  let [at, moved] = [-1, false];

  const mark = (to: number, isSeen: boolean) => {
    options[at]?.removeAttribute('data-marked');
    at = to;
    const option = options[at];
    option?.setAttribute('data-marked', '');
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
    if (isSeen) option?.scrollIntoView({ block: 'nearest' });
  };
  const render = (until: number) => {
    for (let next = options.length; next < Math.min(until, rows.length); next++) {
      const row = rows[next]!;
      const option = renderRow(rowTemplate, row, locale);
      option.id = `desk-row-${next}`;
      option.setAttribute('aria-setsize', String(rows.length));
      option.setAttribute('aria-posinset', String(next + 1));
      option.setAttribute('aria-selected', String(ticked.has(row.section.code)));
      if (row.heading !== undefined) box.append(renderGroup(groupTemplate, row.heading, next));
      (rows[0]!.heading === undefined ? box : box.lastElementChild!).append(option);
      options.push(option);
    }
    const left = rows.length - options.length;
    more.hidden = left === 0;
    more.textContent = fill(choose.more, { count: left });
  };

  more.addEventListener('click', () => render(options.length + batch));
  box.addEventListener(
    'scroll',
    () => box.scrollTop + 2 * box.clientHeight > box.scrollHeight && render(options.length + batch),
    { passive: true },
  );
  // The field keeps the focus, and with it the keys.
  box.addEventListener(
    'pointerdown',
    (event) => event.pointerType === 'mouse' && event.preventDefault(),
  );
  box.addEventListener('click', ({ target }) => {
    const clicked = options.indexOf((target as Element).closest<HTMLElement>('[role=option]')!);
    if (clicked === -1) return;
    mark(clicked, false);
    toggle(rows[clicked]!.section);
  });

  return {
    show(fresh, kind) {
      const before = moved && kind === 'late' ? rows[at]?.section : undefined;
      [rows, options] = [fresh, []];
      box.replaceChildren();
      if (kind !== 'late') box.scrollTop = 0;
      const again = before === undefined ? -1 : rows.findIndex(({ section }) => section === before);
      moved = again !== -1;
      render(Math.max(again + 1, batch));
      mark(moved ? again : kind !== 'all' && rows.length > 0 ? 0 : -1, moved);
    },
    step(by) {
      if (rows.length === 0) return;
      const to = Math.max(0, Math.min(rows.length - 1, at + by));
      if (to >= options.length) render(to + batch);
      moved = true;
      mark(to, true);
    },
    marked: () => rows[at]?.section,
    hasMoved: () => moved && at !== -1,
    rest: () => void (moved = false),
    tick(codes) {
      ticked = codes;
      options.forEach((option, row) =>
        option.setAttribute('aria-selected', String(codes.has(rows[row]!.section.code))),
      );
    },
  };
}

function renderRow(
  template: HTMLTemplateElement,
  { section: { code, id, title, pageTitle }, where, isUnder }: ListRow,
  locale: Locale,
): HTMLElement {
  const option = copyOf(template);
  option.toggleAttribute('data-part', id !== null);
  option.toggleAttribute('data-under', isUnder);
  findPart(option, 'title').textContent = id === null ? pageTitle[locale] : title[locale];
  findPart(option, 'where').textContent = where;
  findPart(option, 'code').textContent = code;
  return option;
}

function renderGroup(template: HTMLTemplateElement, heading: string, row: number): HTMLElement {
  const group = copyOf(template);
  const label = group.firstElementChild!;
  label.id = `desk-group-${row}`;
  label.textContent = heading;
  group.setAttribute('aria-labelledby', label.id);
  return group;
}
