// Adds to every step of a fix a button that ticks it as tried, and leads to the report once one
// is ticked.
import { byLocale, inEach, type Locale, type Texts } from '#i18n/locales.ts';
import type { TriedStep } from './fields.ts';
import { openStore } from '#privacy/storage.ts';
import { readTried, writeTried } from './tried.ts';

interface TickOptions {
  path: string;
  locale: Locale;
  /** In the languages that have the page. */
  words: Texts<{ title: string; steps: string[] }>;
  texts: { step: string; kept: string; unkept: string };
}

const template = document.querySelector<HTMLTemplateElement>('template[data-tried]');
// By its id: a class that a script names is taken for one that it may give, and its styles stay on
// every page.
const list = document.getElementById('steps')?.parentElement?.nextElementSibling;
if (template && list instanceof HTMLOListElement)
  addTicks(template, list, JSON.parse(template.dataset['tried']!) as TickOptions);

function addTicks(
  template: HTMLTemplateElement,
  list: HTMLElement,
  { path, locale, words: written, texts }: TickOptions,
): void {
  const store = openStore(() => localStorage);
  const [button, note] = template.content.children as unknown as [HTMLButtonElement, HTMLElement];
  const words = inEach(written);
  const steps = words[locale].steps.map((_, at): TriedStep => {
    const wordsIn = (key: Locale) => ({ title: words[key].title, step: words[key].steps[at]! });
    return { id: `${path}#${at + 1}`, words: byLocale(wordsIn) };
  });
  let tried = readTried(store);
  let isKept = true;
  // A tick belongs to the words that were read: where a step has changed since, it is not ticked.
  const isTried = (step: TriedStep) =>
    tried.some(({ id, words }) => id === step.id && words[locale].step === step.words[locale].step);

  const status = document.createElement('div');
  status.setAttribute('role', 'status');
  list.after(status);
  // The styles keep room for the buttons, but in browsers that do not know this question.
  const hasRoom = matchMedia('(scripting: enabled)').matches;
  const ticks = [...list.children].slice(0, steps.length).map((item, at) => {
    const tick = button.cloneNode(true) as HTMLButtonElement;
    tick.lastElementChild!.textContent = texts.step.replace('{number}', String(at + 1));
    tick.addEventListener('click', () => toggle(steps[at]!));
    item.append(tick);
    if (!hasRoom) (item as HTMLElement).style.paddingBlockEnd = '4.75rem';
    return tick;
  });

  function toggle(step: TriedStep): void {
    const wasTried = isTried(step);
    const others = (isKept ? readTried(store) : tried).filter(({ id }) => id !== step.id);
    tried = wasTried ? others : [...others, step];
    isKept = writeTried(store, tried);
    show();
  }

  function show(): void {
    ticks.forEach((tick, at) => tick.setAttribute('aria-pressed', String(isTried(steps[at]!))));
    if (!steps.some(isTried)) return status.replaceChildren();
    if (!status.firstChild) status.append(note.cloneNode(true));
    status.querySelector('span')!.textContent = isKept ? texts.kept : texts.unkept;
  }

  // Ticks may have gone in another tab, or on the report, from which the reader comes back.
  const readAgain = () => {
    if (isKept) tried = readTried(store);
    show();
  };
  addEventListener('storage', readAgain);
  addEventListener('pageshow', readAgain);
  show();
}
