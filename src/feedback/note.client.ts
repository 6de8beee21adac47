// The note about a page that did not help: which part, what was missing, and the text that comes
// of it.
import { noteTexts } from '#i18n/feedback-note.ts';
import { maskSecrets } from '#privacy/mask.ts';
import { maskWhileTyped } from '#privacy/masked-control.client.ts';
import { make, own, status } from './elements.client.ts';
import { handOver } from './hand-over.client.ts';
import { writeNote } from './note.ts';

const texts = noteTexts[own];

/** Takes where the note stands and the reader's answer; puts it there. */
export function openNote(root: HTMLElement, answer: string): void {
  const title = document.querySelector('h1')!.innerText;
  const address =
    document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
  const sections = [...document.querySelectorAll<HTMLElement>('[data-short]')].map((section) => ({
    title: section.querySelector('h2')!.innerText,
    code: section.dataset['short']!.split('/').at(-1)!,
  }));
  const choice = make(
    'select',
    {},
    make('option', { value: '' }, texts.whole),
    ...sections.map(({ title, code }) => make('option', { value: code }, title)),
  );
  const missing = make('textarea', { rows: 3, maxLength: 1000, autocomplete: 'off' });
  const masked = status();
  root.append(
    make('p', {}, texts.lead),
    make('label', {}, texts.part, choice),
    make('label', {}, texts.missing, missing),
    make('small', {}, texts.secret),
    masked,
  );
  const hand = handOver(root, title);
  const show = () =>
    hand(
      writeNote(
        {
          title,
          address,
          section: sections.find(({ code }) => code === choice.value),
          answer,
          missing: missing.value,
        },
        texts,
      ),
    );
  maskWhileTyped(
    missing,
    (text, moment) => maskSecrets(text, 'search', moment),
    (found) => (masked.textContent = found.length > 0 ? texts.masked : ''),
    show,
  );
  choice.addEventListener('change', show);
  show();
}
