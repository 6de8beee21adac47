// The finished text: shown as it grows; copied, shared, saved or printed when the reader says so.
import { otherLocale, type Locale } from '#i18n/locales.ts';
import { isEmpty, neededFields, type ReportData, type Languages } from './fields.ts';
import { today } from './form.client.ts';
import type { ReportOptions } from './options.client.ts';
import { writeReport } from './write-report.ts';

/** Stands between the two languages of a report. */
const divider = '\n————————\n\n';

export interface Output {
  languages(): Languages;
  choose(languages: Languages): void;
  /** Shows the report of these facts. */
  show(facts: ReportData): void;
}

/**
 * Takes the element with the text and its buttons, the settings, and what to do when a language is
 * chosen; gives the output.
 */
export function watchOutput(
  root: HTMLElement,
  { locale, languages, texts }: ReportOptions,
  tellLanguage: () => void,
): Output {
  const find = <T extends HTMLElement>(name: string) => root.querySelector<T>(`[data-${name}]`)!;
  const choices = [...root.querySelectorAll<HTMLInputElement>('[name="languages"]')];
  const selectable = find<HTMLTextAreaElement>('selectable');
  let report = '';

  const chosen = () => (choices.find(({ checked }) => checked)?.value ?? locale) as Languages;
  const say = (words: string) => (find('done').textContent = words);
  const actions: Record<string, () => void> = {
    copy: () => void copy(),
    share: () => void navigator.share({ text: report }).catch(() => undefined),
    save: () => save(`${texts.file}-${today()}.txt`, report),
    print: () => print(),
  };

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(report);
      say(texts.copied);
    } catch {
      selectable.value = report;
      selectable.hidden = false;
      selectable.select();
      say(texts.denied);
    }
  }

  for (const choice of choices) choice.addEventListener('change', tellLanguage);
  root.addEventListener('click', (event) => {
    const action =
      (event.target as HTMLElement).closest<HTMLElement>('[data-action]')?.dataset['action'] ?? '';
    if (report === '' && actions[action]) say(texts.empty);
    else actions[action]?.();
  });
  find('action="share"').hidden = typeof navigator.share !== 'function';

  return {
    languages: chosen,
    choose: (wanted) => choices.forEach((choice) => (choice.checked = choice.value === wanted)),
    show: (facts) => {
      const wanted = chosen();
      const keys: Locale[] = wanted === 'both' ? [locale, otherLocale(locale)] : [wanted];
      const parts = isEmpty(facts)
        ? []
        : keys.map((key) => ({
            lang: languages[key].tag,
            text: writeReport(facts, key, languages[key].words),
          }));
      report = parts.map(({ text }) => text).join(divider);
      selectable.hidden = true;
      selectable.value = '';
      say('');
      find('text').replaceChildren(
        ...(parts.length === 0
          ? [block('empty', '', texts.empty)]
          : parts.map(({ lang, text }) => block('', lang, text.trimEnd()))),
      );
      const missing = parts.length === 0 ? [] : neededFields.filter((name) => facts[name] === '');
      find('missing').replaceChildren(
        ...(missing.length === 0 ? [] : [label(texts.stillEmpty), ...missing.map(linkToField)]),
      );
    },
  };
}

function block(name: string, lang: string, text: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  if (lang !== '') element.lang = lang;
  element.textContent = text;
  return element;
}

function label(text: string): HTMLElement {
  const element = document.createElement('b');
  element.textContent = text;
  return element;
}

function linkToField(name: string): HTMLElement {
  const link = document.createElement('a');
  link.href = `#report-${name}`;
  const label = document.querySelector(`label[for="report-${name}"]`)!;
  link.textContent = label.textContent;
  link.addEventListener('click', () => label.closest('details')?.setAttribute('open', ''));
  return link;
}

function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  link.download = name;
  link.click();
  // Some browsers read the file a while after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
