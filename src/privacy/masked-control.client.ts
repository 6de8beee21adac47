// Hides what is secret in a text field while one types in it.
import type { Masked, TypingState } from './mask.ts';
import type { Secret } from './secrets.ts';

export type Control = HTMLInputElement | HTMLTextAreaElement;

/**
 * Takes a text field, what masks its text, what to do once something was masked, and what to do
 * after every change.
 * While a word is being composed nothing is touched; the cursor stays where it was in the text.
 */
export function maskWhileTyped(
  control: Control,
  maskWith: (text: string, moment: TypingState) => Masked,
  tellMasked: (found: Secret[]) => void,
  onChange: () => void,
): void {
  const mask = (moment: TypingState) => {
    const { text, found } = maskWith(control.value, moment);
    if (found.length > 0 || control.value === '') tellMasked(found);
    if (text === control.value) return;
    const before = control.value.slice(0, control.selectionStart ?? undefined);
    const cursor = maskWith(before, moment).text.length;
    control.value = text;
    if (document.activeElement === control) control.setSelectionRange(cursor, cursor);
  };
  control.addEventListener('input', (event) => {
    const { isComposing, inputType } = event as Partial<InputEvent>;
    if (isComposing) return;
    mask(inputType?.startsWith('insertFrom') ? 'finished' : 'typing');
    onChange();
  });
  for (const name of ['compositionend', 'change', 'blur']) {
    control.addEventListener(name, () => {
      mask(name === 'compositionend' ? 'typing' : 'finished');
      onChange();
    });
  }
}
