// What keys do on the desk. The field keeps the focus while one moves in the list.
import type { Chosen } from '#desk/chosen.client.ts';
import type { List } from '#desk/list.client.ts';
import type { Locale } from '#i18n/locales.ts';

export interface Desk {
  list: List;
  chosen: Chosen;
  /** Acts when the list shows what the field asks. */
  settled(act: () => void): void;
  /** Empties the field. */
  empty(): void;
  copy(isChecking: boolean): void;
  locale: Locale;
  checkPart: HTMLElement;
}

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

/** Takes the field and the parts of the desk; follows the keys. */
export function watchKeys(input: HTMLInputElement, { list, chosen, settled, empty, copy, locale, checkPart }: Desk): void {
  const toggle = () => settled(() => {
    const section = list.marked();
    if (section) chosen.toggle(section);
    // The next words take the place of these.
    input.select();
  });
  const open = () => settled(() => {
    const section = list.marked();
    if (section) window.open(section.address[locale], '_blank', 'noopener');
  });
  const move = (by: number) => {
    const section = list.marked();
    if (section) chosen.move(section, by);
  };
  /** Gives what a key does in the field, or undefined where it does what it always does. */
  const actionOf = ({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): (() => void) | undefined => {
    const step = steps[key];
    if (ctrlKey || metaKey || shiftKey) return undefined;
    if (step !== undefined) return altKey ? () => move(Math.sign(step)) : () => list.step(step);
    if (key === 'Enter') return altKey ? open : toggle;
    if (key === ' ' && list.hasMoved()) return toggle;
    if (key === 'Escape') return empty;
    if (key === 'Backspace' && input.value === '') return chosen.removeLast;
    return undefined;
  };

  input.addEventListener('keydown', (event) => {
    const action = event.isComposing ? undefined : actionOf(event);
    if (action === undefined) return;
    event.preventDefault();
    action();
  });
  document.addEventListener('keydown', (event) => {
    const target = event.target as Element;
    const isCommand = event.ctrlKey || event.metaKey;
    const isEditing = target.closest('input[type=search], textarea') !== null;
    if (event.isComposing) return;
    if (event.key === 'Enter' && isCommand) copy(checkPart.contains(target));
    else if ((event.key === '/' && !isEditing && !isCommand && !event.altKey) || (event.key.toLowerCase() === 'k' && isCommand && !event.shiftKey && !event.altKey)) {
      input.focus();
      input.select();
    } else return;
    event.preventDefault();
  });
}
