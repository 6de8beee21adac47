// The text field: masks what is secret, waits while a word is being composed, and tells the
// newest query.
import type { ResultWords } from '#i18n/result-words.ts';
import { maskSecrets, type TypingState } from '#privacy/mask.ts';
import type { MaskContext } from '#privacy/rule.ts';

/** Milliseconds after the last key before a query is asked. */
const pause = 120;

export interface Field {
  /** Gives what stands in the field, masked. */
  value(): string;
  /** Puts a text in the place of all, masked, without asking; gives it. */
  set(text: string): string;
  /** Forgets a query that has not been told yet; says whether there was one. */
  rest(): boolean;
}

/**
 * Takes the field, where to say what was masked, the texts, what to do with a new query, and where
 * the field stands; gives it.
 * While one types, the field hides what is certainly secret; a query is masked as if
 * nothing followed.
 */
export function watchField(
  input: HTMLInputElement,
  note: HTMLElement,
  { masked, kinds, and }: Pick<ResultWords, 'masked' | 'kinds' | 'and'>,
  tell: (query: string) => void,
  place: Exclude<MaskContext, 'report'> = 'search',
): Field {
  let timer = 0;
  const mask = (text: string, moment: TypingState = 'finished'): string => {
    const { text: safe, found } = maskSecrets(text, place, moment);
    if (found.length > 0)
      note.textContent = masked.replace('{kinds}', found.map((kind) => kinds[kind]).join(and));
    return safe;
  };
  const write = (text: string) => {
    if (text !== input.value) input.value = text;
    return text;
  };
  const settle = () => write(mask(input.value)).trim();
  const changed = (moment: TypingState = 'typing') => {
    if (input.value === '') note.textContent = '';
    const query = maskSecrets(write(mask(input.value, moment)), place).text.trim();
    rest();
    // What was asked ends with the words it was asked for.
    if (query === '') return tell(query);
    timer = window.setTimeout(() => {
      timer = 0;
      tell(query);
    }, pause);
  };
  const rest = () => {
    const wasWaiting = timer !== 0;
    clearTimeout(timer);
    timer = 0;
    return wasWaiting;
  };
  const insert = (text: string) => {
    const end = input.value.length;
    input.setRangeText(
      mask(text.replace(/\s*[\r\n]+\s*/g, ' ')),
      input.selectionStart ?? end,
      input.selectionEnd ?? end,
      'end',
    );
    changed('finished');
  };
  const take = (event: Event, data: DataTransfer | null) => {
    const text = data?.getData('text');
    if (!text || event.defaultPrevented) return;
    event.preventDefault();
    insert(text);
  };
  input.addEventListener('input', (event) => {
    const { isComposing, inputType } = event as Partial<InputEvent>;
    // Keys and word lists of the keyboard write a part at a time; whatever else writes
    // has finished.
    if (!isComposing)
      changed(
        /^(?:insert(?:Composition)?Text|delete)/.test(inputType ?? '') ? 'typing' : 'finished',
      );
  });
  input.addEventListener('compositionend', () => changed());
  input.addEventListener('change', settle);
  input.addEventListener('paste', (event) => take(event, event.clipboardData));
  input.addEventListener('drop', (event) => take(event, event.dataTransfer));
  settle();
  return {
    value: settle,
    set(text) {
      rest();
      return (input.value = mask(text));
    },
    rest,
  };
}
