// Wakes the search boxes of a page: what they do is loaded when one gets the focus or a text.
import { settingsOf } from './settings.client.ts';
import type { Suggestions } from './suggestions.client.ts';

for (const box of document.querySelectorAll<HTMLElement>('[data-search]'))
  if (!settingsOf(box).isLive) init(box);

function init(box: HTMLElement): void {
  const input = box.querySelector('input')!;
  const form = box.querySelector('form')!;
  const said = box.querySelector('[data-masked]')!;
  let waking: Promise<Suggestions> | undefined;
  let isAwake = false;
  const load = () => {
    // What the suggestions need is asked for beside them, not after them.
    void Promise.all([import('./render.client.ts'), import('./field.client.ts')]).catch(
      () => undefined,
    );
    waking ??= import('./suggestions.client.ts').then(({ mountSuggestions: mountSuggestions }) => {
      isAwake = true;
      said.textContent = '';
      return mountSuggestions(box);
    });
    waking.catch(() => {
      waking = undefined;
      if (input.value === '') return;
      // The words stay in the field for the next try; beside it stands where one gets on without
      // a search.
      const { failed, instead = '' } = settingsOf(box);
      const link = document.createElement('a');
      link.href = form.action;
      link.textContent = instead;
      said.replaceChildren(failed, link);
    });
    return waking;
  };
  // Dictation and automatic filling write without a focus.
  for (const sign of ['focus', 'input']) input.addEventListener(sign, () => void load());
  // What is pasted stands in the field at once, on one line; it is masked as soon as what masks it
  // is there, and sent nowhere.
  input.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text');
    if (isAwake || !text) return;
    event.preventDefault();
    input.setRangeText(
      text.replace(/\s*[\r\n]+\s*/g, ' '),
      input.selectionStart!,
      input.selectionEnd!,
      'end',
    );
    void load();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    load().then(
      ({ submit }) => submit(),
      () => undefined,
    );
  });
  if (document.activeElement === input || input.value !== '') void load();
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
