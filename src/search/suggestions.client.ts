// A search box that suggests: its field, its list and the engine, joined by a session.
import { resultWords } from '#i18n/result-words.ts';
import { createAsker, type FoundResults } from './ask.client.ts';
import { createCombobox, go, maxItems } from './combobox.client.ts';
import { watchField } from './field.client.ts';
import { createQuerySession } from './query-session.ts';
import { addressOfResults, settingsOf } from './settings.client.ts';

export interface Suggestions {
  /** Opens the chosen suggestion, or all results. */
  submit(): void;
}

/** Takes a search box; makes it suggest. */
export function mountSuggestions(box: HTMLElement): Suggestions {
  const settings = settingsOf(box);
  const words = resultWords[settings.locale];
  const input = box.querySelector('input')!;
  const asker = createAsker(settings, maxItems, 'suggest');
  const list = createCombobox(box, input, settings);
  const session = createQuerySession<FoundResults>(asker.ask, (state) => {
    if (state.name === 'idle') list.close();
    else if (state.name === 'shown') list.show(state.answer);
    else if (state.name === 'failed') list.say(settings.failed, state.query);
    else if (state.isLate && !list.isOpen()) list.say(words.loading, state.query);
  });
  const field = watchField(
    input,
    box.querySelector<HTMLElement>('[data-masked]')!,
    words,
    // Automatic filling and dictation may write after the reader has left.
    (query) => document.activeElement === input && session.ask(query),
  );
  /**
   * Closes for good: nothing that is on its way opens the list again. Says whether anything was
   * open, asked or about to be.
   */
  const end = () => {
    const wasWaiting = field.rest();
    const wasAsked = session.state().name !== 'idle';
    session.cancel();
    return wasWaiting || wasAsked;
  };

  input.addEventListener('keydown', (event) => {
    // Where nothing is open, the key empties the field, as browsers have it.
    if (event.key === 'Escape' && !event.isComposing && end()) event.preventDefault();
  });
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (!box.contains(relatedTarget as Node | null)) end();
  });
  asker.preload();
  if (document.activeElement === input) session.ask(field.value());
  return {
    submit: () => go(list.chosen() ?? addressOfResults(settings, field.value())),
  };
}
