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

/** Takes a search box; makes it suggest. */
export function bringToLife(box: HTMLElement): Suggestions {
  const settings = settingsOf(box);
  const input = box.querySelector('input')!;
  const asker = createAsker(settings, mostItems);
  const list = createCombobox(box, input, settings);
  const suggest = async (query: string) => {
    if (query === '') return list.close();
    try {
      const found = await asker.ask(query);
      if (found && document.activeElement === input) list.show(found);
    } catch {
      list.say(settings.texts.failed);
    }
  };
  const field = watchField(input, box.querySelector<HTMLElement>('[data-masked]')!, settings.texts, (query) => void suggest(query));
  asker.warm();
  if (field.value() !== '') void suggest(field.value());
  return {
    submit: () => go(list.chosen() ?? addressOfResults(settings, field.value())),
    insert: field.insert,
  };
}
