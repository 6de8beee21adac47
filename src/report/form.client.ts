// The questions of the report: masks what is secret as it is typed, and gives the answers.
import { maskSecrets, type Masked, type TypingState } from '#privacy/mask.ts';
import { maskWhileTyped, type Control } from '#privacy/masked-control.client.ts';
import { textFields, wants, type FormValues, type TextField } from './fields.ts';
import type { ReportTexts } from './options.client.ts';

export interface ReportForm {
  /** Gives the answers, masked. */
  entries(): FormValues;
  /** Ids of the stages that can be chosen. */
  stages(): string[];
  /** Puts answers in the place of those it names. */
  fill(entries: Partial<FormValues>): void;
}

/**
 * Takes the element with the questions, the texts of the page, and what to do after a change; gives
 * the form.
 */
export function watchForm(
  root: HTMLElement,
  { masked, kinds, and }: ReportTexts,
  onChange: () => void,
): ReportForm {
  const controlOf = (name: TextField) => root.querySelector<Control>(`[name="${name}"]`)!;
  const choicesOf = (name: string) => [
    ...root.querySelectorAll<HTMLInputElement>(`[name="${name}"]`),
  ];

  function watch(name: TextField): void {
    const control = controlOf(name);
    const note = document.createElement('p');
    note.className = 'masked';
    note.setAttribute('role', 'status');
    control.after(note);
    maskWhileTyped(
      control,
      (text, moment) => maskField(name, text, moment),
      (found) => {
        note.textContent =
          found.length === 0
            ? ''
            : masked.replace('{kinds}', found.map((kind) => kinds[kind]).join(and));
      },
      onChange,
    );
  }

  textFields.forEach(watch);
  for (const choice of [...choicesOf('stage'), ...choicesOf('wants')])
    choice.addEventListener('change', onChange);
  controlOf('date').setAttribute('max', today());
  return {
    entries: () => ({
      ...(Object.fromEntries(
        textFields.map((name) => [
          name,
          maskField(name, controlOf(name).value, 'finished').text.trim(),
        ]),
      ) as Record<TextField, string>),
      stage: choicesOf('stage').find(({ checked }) => checked)?.value ?? '',
      wants: wants.filter((want) =>
        choicesOf('wants').some(({ value, checked }) => value === want && checked),
      ),
    }),
    stages: () => choicesOf('stage').flatMap(({ value }) => (value === '' ? [] : [value])),
    fill: (entries) => {
      for (const name of textFields)
        if (entries[name] !== undefined) controlOf(name).value = entries[name];
      if (entries.stage !== undefined)
        for (const choice of choicesOf('stage')) choice.checked = choice.value === entries.stage;
      if (entries.wants !== undefined)
        for (const choice of choicesOf('wants'))
          choice.checked = (entries.wants as string[]).includes(choice.value);
    },
  };
}

/** Gives the reader's day as date fields write it. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** Of a card only the last four digits are asked, whatever is typed. */
function maskField(name: TextField, text: string, moment: TypingState): Masked {
  if (name === 'date' || name === 'time') return { text, found: [] };
  if (name !== 'tail') return maskSecrets(text, 'report', moment);
  const digits = text.normalize('NFKC').replace(/\D/g, '');
  return { text: digits.slice(-4), found: digits.length > 4 ? ['card'] : [] };
}
