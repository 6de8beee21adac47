// The sections that were chosen, in the order of the reply.
import { fullTitle, type SectionRow } from './sections.ts';
import { copyOf, fill, findPart, type DeskSettings } from './settings.client.ts';

export interface ChosenSections {
  /** Adds a section, or removes it where it is in. */
  toggle(section: SectionRow): void;
  /** Moves a section by so many places. */
  move(section: SectionRow, by: number): void;
  removeLast(): void;
  clear(): void;
}

/**
 * Takes the part of the desk with the reply, the settings, and what to do when the choice has
 * changed; gives the choice.
 */
export function createChosen(
  within: HTMLElement,
  { locale, texts: { reply } }: DeskSettings,
  onChange: (sections: readonly SectionRow[]) => void,
): ChosenSections {
  const [list, empty, status, template] = [
    findPart(within, 'chosen'),
    findPart(within, 'empty'),
    findPart(within, 'status'),
    findPart<HTMLTemplateElement>(within, 'item'),
  ];
  let sections: readonly SectionRow[] = [];
  const titleOf = (section: SectionRow) => fullTitle(section, locale);

  const set = (fresh: readonly SectionRow[], announcement: string) => {
    sections = fresh;
    empty.hidden = sections.length > 0;
    list.replaceChildren(...sections.map(render));
    status.textContent = announcement;
    onChange(sections);
  };
  const remove = (section: SectionRow) =>
    set(
      sections.filter((other) => other !== section),
      fill(reply.removed, { title: titleOf(section), count: sections.length - 1 }),
    );
  const move = (section: SectionRow, by: number) => {
    const from = sections.indexOf(section);
    const to = from + by;
    if (from === -1 || to < 0 || to >= sections.length) return;
    set(
      sections.toSpliced(from, 1).toSpliced(to, 0, section),
      fill(reply.moved, { title: titleOf(section), place: to + 1, count: sections.length }),
    );
  };
  /**
   * Puts the focus on the same button of the row at a place, or on its neighbour where that cannot
   * be used any more.
   */
  const focus = (place: number, name: string) => {
    const row = list.children[Math.min(place, sections.length - 1)];
    const buttons = [...(row?.querySelectorAll('button') ?? [])];
    (
      buttons.find((button) => button.matches(`[data-${name}]`) && !button.disabled) ??
      buttons.find(({ disabled }) => !disabled)
    )?.focus();
  };
  const render = (section: SectionRow, place: number): HTMLElement => {
    const item = copyOf(template);
    const link = findPart<HTMLAnchorElement>(item, 'title');
    Object.assign(link, {
      textContent: titleOf(section),
      href: section.address[locale],
      target: '_blank',
      rel: 'noopener',
    });
    const button = (name: 'up' | 'down' | 'remove', isUseless: boolean, act: () => void) => {
      const one = findPart<HTMLButtonElement>(item, name);
      one.setAttribute('aria-label', fill(reply[name], { title: titleOf(section) }));
      one.disabled = isUseless;
      one.addEventListener('click', () => {
        act();
        focus(name === 'remove' ? place : sections.indexOf(section), name);
      });
    };
    button('up', place === 0, () => move(section, -1));
    button('down', place === sections.length - 1, () => move(section, 1));
    button('remove', false, () => remove(section));
    return item;
  };

  return {
    toggle(section) {
      if (sections.includes(section)) remove(section);
      else
        set(
          [...sections, section],
          fill(reply.added, { title: titleOf(section), count: sections.length + 1 }),
        );
    },
    move,
    removeLast() {
      const last = sections.at(-1);
      if (last) remove(last);
    },
    clear: () => set([], ''),
  };
}
