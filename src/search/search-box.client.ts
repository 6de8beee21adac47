// Wakes the search boxes of a page: what they do is loaded when one gets the focus or a text.
import { settingsOf } from './settings.client.ts';
import type { Suggestions } from './suggestions.client.ts';

for (const box of document.querySelectorAll<HTMLElement>('[data-search]'))
  if (!settingsOf(box).isLive) attend(box);

function attend(box: HTMLElement): void {
  const input = box.querySelector('input')!;
  const form = box.querySelector('form')!;
  const said = box.querySelector('[data-masked]')!;
  let waking: Promise<Suggestions> | undefined;
  let isAwake = false;
  const wake = () => {
    // What the suggestions need is asked for beside them, not after them.
    void Promise.all([import('./render.client.ts'), import('./field.client.ts')]).catch(
      () => undefined,
    );
    waking ??= import('./suggestions.client.ts').then(({ bringToLife }) => {
      isAwake = true;
      said.textContent = '';
      return bringToLife(box);
    });
    waking.catch(() => (waking = undefined));
    return waking;
  };
  /** Says that search did not load, and leads to where one gets on without it. The words stay in the field, for the next try. */
  const fail = () => {
    const { failed, instead = '' } = settingsOf(box).texts;
    const link = document.createElement('a');
    [link.href, link.textContent] = [form.action, instead];
    said.replaceChildren(`${failed} `, link);
  };
  const wakeAloud = () => wake().catch(fail);
  input.addEventListener('focus', () => void wake().catch(() => undefined));
  // Dictation and automatic filling write without a focus.
  input.addEventListener('input', () => void wakeAloud());
  // What is pasted stands in the field at once, on one line; it is masked as soon as what masks it is there, and sent nowhere.
  input.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text');
    if (isAwake || !text) return;
    event.preventDefault();
    const { selectionStart, selectionEnd, value } = input;
    input.setRangeText(
      text.replace(/\s*[\r\n]+\s*/g, ' '),
      selectionStart ?? value.length,
      selectionEnd ?? value.length,
      'end',
    );
    void wakeAloud();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    wake().then(({ submit }) => submit(), fail);
  });
  if (document.activeElement === input || input.value !== '') void wake().catch(() => undefined);
}

document.addEventListener('keydown', (event) => {
  const isEditing =
    (event.target as Element).closest('input, textarea, select, [contenteditable]') !== null;
  const isSlash =
    event.key === '/' && !isEditing && !event.ctrlKey && !event.metaKey && !event.altKey;
  const isCommand =
    event.key.toLowerCase() === 'k' &&
    (event.ctrlKey || event.metaKey) &&
    !event.shiftKey &&
    !event.altKey;
  const input = document.querySelector<HTMLInputElement>('[data-search] input');
  if (!input || !(isSlash || isCommand)) return;
  event.preventDefault();
  input.focus();
  input.select();
});
