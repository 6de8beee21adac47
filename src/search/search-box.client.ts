// Wakes the search boxes of a page: what they do is loaded when one gets the focus or a text.
import { settingsOf } from './settings.client.ts';
import type { Suggestions } from './suggestions.client.ts';

for (const box of document.querySelectorAll<HTMLElement>('[data-search]'))
  if (!settingsOf(box).isLive) attend(box);

function attend(box: HTMLElement): void {
  const input = box.querySelector('input')!;
  let waking: Promise<Suggestions> | undefined;
  let isAwake = false;
  const wake = () => {
    // What the suggestions need is asked for beside them, not after them.
    void Promise.all([import('./render.client.ts'), import('./field.client.ts')]).catch(
      () => undefined,
    );
    waking ??= import('./suggestions.client.ts').then(({ bringToLife }) => {
      isAwake = true;
      return bringToLife(box);
    });
    waking.catch(() => (waking = undefined));
    return waking;
  };
  // Dictation and automatic filling write without a focus.
  for (const sign of ['focus', 'input'])
    input.addEventListener(sign, () => void wake().catch(() => undefined));
  // What is pasted before the guard is there waits for it.
  input.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text');
    if (isAwake || !text) return;
    event.preventDefault();
    void wake().then(
      ({ insert }) => insert(text),
      () => undefined,
    );
  });
  box.querySelector('form')!.addEventListener('submit', (event) => {
    event.preventDefault();
    wake().then(
      ({ submit }) => submit(),
      () => location.assign(settingsOf(box).results),
    );
  });
  if (document.activeElement === input || input.value !== '') void wake();
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
