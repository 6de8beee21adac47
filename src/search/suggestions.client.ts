// A search box that suggests: its field, its list and the engine, joined.
import { createAsker } from './ask.client.ts';
import { createCombobox, go, mostItems } from './combobox.client.ts';
import { watchField } from './field.client.ts';
import { addressOfResults, settingsOf } from './settings.client.ts';

export interface Suggestions {
  /** Opens the chosen suggestion, or all results. */
  submit(): void;
  /** Puts a text where the cursor is, masked. */
  insert(text: string): void;
}

/** Milliseconds after which a query without an answer says that it is on its way. */
const patience = 300;

/** Takes a search box; makes it suggest. */
export function bringToLife(box: HTMLElement): Suggestions {
  const settings = settingsOf(box);
  const input = box.querySelector('input')!;
  const asker = createAsker(settings, mostItems, 'suggest');
  const list = createCombobox(box, input, settings);
  let waiting = 0;
  const suggest = async (query: string) => {
    clearTimeout(waiting);
    if (query === '') return list.close();
    const mine = (waiting = window.setTimeout(
      () =>
        document.activeElement === input &&
        !list.isOpen() &&
        list.say(settings.texts.loading, query),
      patience,
    ));
    try {
      const found = await asker.ask(query);
      if (found && document.activeElement === input) list.show(found);
    } catch {
      list.say(settings.texts.failed, query);
    }
    clearTimeout(mine);
  };
  const field = watchField(
    input,
    box.querySelector<HTMLElement>('[data-masked]')!,
    settings.texts,
    (query) => void suggest(query),
  );
  asker.warm();
  if (field.value() !== '') void suggest(field.value());
  return {
    submit: () => go(list.chosen() ?? addressOfResults(settings, field.value())),
    insert: field.insert,
  };
}
