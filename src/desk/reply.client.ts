// The text of the reply: made from what was chosen, open to edits, and copied.
import { preserveEdits } from './preserve-edits.ts';
import { watchChoice } from './choice.client.ts';
import { copyFrom } from './copy.client.ts';
import {
  composeReply,
  textOf,
  type ReplyFormat,
  type ReplyLanguage,
  type ReplyPart,
} from './reply.ts';
import type { SectionRow } from './sections.ts';
import { findPart, type DeskSettings } from './settings.client.ts';

export interface ReplyPanel {
  /** Writes the reply for these sections; edits stay. */
  update(sections: readonly SectionRow[]): void;
  /** Empties the text, edits too. */
  clear(): void;
  /** Chooses the next language or form. */
  next(name: 'language' | 'form'): void;
  copy(): void;
}

/** Takes the part of the desk with the reply, and the settings; gives the reply. */
export function createReply(
  within: HTMLElement,
  { words, texts: { reply } }: DeskSettings,
): ReplyPanel {
  const [copied, renew] = [
    findPart(within, 'copied'),
    findPart<HTMLButtonElement>(within, 'renew'),
  ];
  const field = within.querySelector('textarea')!;
  let sections: readonly SectionRow[] = [];
  let parts: readonly ReplyPart[] = [];

  const look = () => {
    renew.hidden = field.value === textOf(parts);
    copied.textContent = '';
  };
  const write = () => {
    const fresh = composeReply(sections, choices.language.value(), choices.form.value(), words);
    field.value = preserveEdits(field.value, parts, fresh);
    parts = fresh;
    look();
  };
  const choices = {
    language: watchChoice<ReplyLanguage>(within, 'language', write),
    form: watchChoice<ReplyFormat>(within, 'form', write),
  };
  const reset = () => {
    field.value = textOf(parts);
    look();
  };
  const copy = () => {
    if (field.value.trim() === '') copied.textContent = reply.nothing;
    else void copyFrom(field, copied, reply);
  };

  field.addEventListener('input', look);
  renew.addEventListener('click', () => {
    reset();
    field.focus();
  });
  findPart(within, 'copy').addEventListener('click', copy);
  return {
    update(fresh) {
      sections = fresh;
      write();
    },
    clear() {
      [sections, parts] = [[], []];
      reset();
    },
    next: (name) => void (findPart(within, 'status').textContent = choices[name].next()),
    copy,
  };
}
