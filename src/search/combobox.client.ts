// Suggestions under the search field: a listbox that the field controls, as the ARIA pattern for
// comboboxes has it.
import { resultWords } from '#i18n/result-words.ts';
import type { FoundResults } from './ask.client.ts';
import type { Result } from './result.ts';
import { renderItem } from './render.client.ts';
import { addressOfResults, type SearchOptions } from './settings.client.ts';

export interface Combobox {
  show(found: FoundResults): void;
  /**
   * Says why nothing is shown, or not yet; the last link then leads to all results of the query.
   */
  say(text: string, query: string): void;
  isOpen(): boolean;
  close(): void;
  /** Gives the address of the chosen suggestion. */
  chosen(): string | undefined;
}

/** More suggestions than this push each other off a phone. */
export const maxItems = 5;

/**
 * Takes a search box, its field and its settings; gives its list of suggestions, and follows the
 * keys and the pointer.
 */
export function createCombobox(
  box: HTMLElement,
  input: HTMLInputElement,
  settings: SearchOptions,
): Combobox {
  const { locale, otherTag } = settings;
  const words = resultWords[locale];
  const part = <T extends HTMLElement>(name: string) => box.querySelector<T>(`[data-${name}]`)!;
  const [panel, list, note, status, all] = [
    part('panel'),
    part('list'),
    part('note'),
    part('status'),
    part<HTMLAnchorElement>('all'),
  ];
  const template = part<HTMLTemplateElement>('item');
  let addresses: string[] = [];
  let active = -1;

  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
    'aria-keyshortcuts': '/ Control+K',
  }))
    input.setAttribute(name, value);

  const choose = (at: number) => {
    active = at;
    [...list.children].forEach((item, index) =>
      item.setAttribute('aria-selected', String(index === at)),
    );
    const item = list.children[at];
    if (item) {
      input.setAttribute('aria-activedescendant', item.id);
      item.scrollIntoView({ block: 'nearest' });
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  };
  const open = (isOpen: boolean, at = -1) => {
    panel.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen && addresses.length > 0));
    choose(at);
  };
  const showOptions = (
    query: string,
    items: { result: Result; lang?: string }[],
    text: string,
    isNoted: boolean,
  ) => {
    all.href = addressOfResults(settings, query);
    const chosen = addresses[active];
    addresses = items.map(({ result }) => result.url);
    list.replaceChildren(
      ...items.map(({ result, lang }, at) => {
        const item = renderItem(template, result, words, undefined, lang);
        item.id = `${list.id}-${at}`;
        return item;
      }),
    );
    note.textContent = text;
    note.hidden = !isNoted;
    status.textContent = text;
    // An answer that comes while the reader goes through the one before it takes nothing away.
    open(
      true,
      addresses.findIndex((address) => address === chosen),
    );
  };

  input.addEventListener('keydown', (event) => {
    if (event.isComposing || panel.hidden) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && addresses.length > 0) {
      event.preventDefault();
      // One place more than there are suggestions: the field itself.
      const places = addresses.length + 1;
      choose(((active + 1 + step + places) % places) - 1);
    }
  });
  // Whoever types on asks something else.
  input.addEventListener('input', () => choose(-1));
  // The field keeps the focus, so that a click does not close the list before it arrives.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const at = [...list.children].indexOf((event.target as Element).closest('[role=option]')!);
    if (at !== -1) go(addresses[at]!, event.ctrlKey || event.metaKey);
  });

  return {
    show({ query, own, other, isOtherFirst, isWeak }) {
      const groups = [
        own.map((result) => ({ result })),
        other.map((result) => ({ result, lang: otherTag })),
      ];
      const items = (isOtherFirst ? groups.reverse() : groups).flat().slice(0, maxItems);
      const text =
        items.length === 0
          ? words.none
          : isWeak
            ? words.weak
            : other.length > 0
              ? words.other
              : words.count.replace('{count}', String(items.length));
      showOptions(query, items, text, items.length === 0 || isWeak || other.length > 0);
    },
    say: (text, query) => showOptions(query, [], text, true),
    isOpen: () => !panel.hidden,
    close: () => open(false),
    chosen: () => addresses[active],
  };
}

/** Takes an address; opens it here, or beside this page. */
export function go(address: string, isBeside = false): void {
  if (isBeside) window.open(address, '_blank', 'noopener');
  else location.assign(address);
}
