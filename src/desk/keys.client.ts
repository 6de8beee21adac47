// What keys do on the desk. The field keeps the focus while one moves in the list.
import type { ChosenSections } from './chosen.client.ts';
import type { SectionList } from './list.client.ts';
import type { ReplyPanel } from './reply.client.ts';
import type { LinkChecker } from './link-checker.client.ts';
import type { Locale } from '#i18n/locales.ts';

export interface DeskParts {
  list: SectionList;
  chosen: ChosenSections;
  /** Acts when the list shows what the field asks. */
  whenUpToDate(act: () => void): void;
  /** Empties the field. */
  empty(): void;
  reply: ReplyPanel;
  checker: LinkChecker;
  /** What belongs to the checker. */
  checkPart: HTMLElement;
  locale: Locale;
}

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

/** Takes the field and the parts of the desk; follows the keys. */
export function watchKeys(
  input: HTMLInputElement,
  { list, chosen, whenUpToDate, empty, reply, checker, checkPart, locale }: DeskParts,
): void {
  const pick = () => {
    const section = list.marked();
    if (section) chosen.toggle(section);
    // The next words take the place of these.
    input.select();
  };
  const visit = () => {
    const section = list.marked();
    if (section) window.open(section.address[locale], '_blank', 'noopener');
  };
  const toggle = () => whenUpToDate(pick);
  const open = () => whenUpToDate(visit);
  const move = (by: number) => {
    const section = list.marked();
    if (section) chosen.move(section, by);
  };
  /** Gives what a key does in the field, or undefined where it does what it always does. */
  const actionInField = ({
    key,
    altKey,
    ctrlKey,
    metaKey,
    shiftKey,
  }: KeyboardEvent): (() => void) | undefined => {
    const step = steps[key];
    if (ctrlKey || metaKey || shiftKey) return undefined;
    if (step !== undefined)
      return altKey ? () => move(Math.sign(step)) : () => whenUpToDate(() => list.step(step));
    if (key === 'Enter') return altKey ? open : toggle;
    if (key === ' ' && list.hasMoved()) return toggle;
    if (key === 'Escape') return empty;
    if (key === 'Backspace' && input.value === '') return chosen.removeLast;
    return undefined;
  };

  /** Gives what a key does anywhere on the page. */
  const actionAnywhere = ({
    key,
    code,
    altKey,
    ctrlKey,
    metaKey,
    shiftKey,
    target,
  }: KeyboardEvent): (() => void) | undefined => {
    const isCommand = (ctrlKey || metaKey) && !altKey && !shiftKey;
    const isAlt = altKey && !ctrlKey && !metaKey && !shiftKey;
    const isPlain = !altKey && !ctrlKey && !metaKey;
    const element = target as Element;
    if (isCommand && key === 'Enter') return (checkPart.contains(element) ? checker : reply).copy;
    if (isAlt && code === 'KeyL') return () => reply.next('language');
    if (isAlt && code === 'KeyM') return () => reply.next('form');
    if (
      (isPlain && key === '/' && !element.closest('input[type=search], textarea')) ||
      (isCommand && key.toLowerCase() === 'k')
    ) {
      return () => {
        input.focus();
        input.select();
      };
    }
    return undefined;
  };

  const follow =
    (actionOf: (event: KeyboardEvent) => (() => void) | undefined) => (event: KeyboardEvent) => {
      const action = event.isComposing ? undefined : actionOf(event);
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
  input.addEventListener('keydown', follow(actionInField));
  input.addEventListener('input', list.rest);
  document.addEventListener('keydown', follow(actionAnywhere));
}
