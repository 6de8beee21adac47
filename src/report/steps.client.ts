// The list of ticked steps, each with a button that removes it.
import type { Locale } from '#i18n/locales.ts';
import type { TriedStep } from './fields.ts';
import { nameOfStep } from './write-report.ts';

/**
 * Takes the element with the questions, the steps, their language and labels, and what to do when
 * one is removed; shows them.
 */
export function showSteps(
  root: HTMLElement,
  tried: readonly TriedStep[],
  locale: Locale,
  labels: { step: string; remove: string },
  remove: (step: TriedStep) => void,
): void {
  const template = root.querySelector<HTMLTemplateElement>('[data-step]')!;
  root.querySelector<HTMLElement>('[data-none]')!.hidden = tried.length > 0;
  root.querySelector('[data-steps]')!.replaceChildren(
    ...tried.map((step) => {
      const item = (template.content.cloneNode(true) as DocumentFragment)
        .firstElementChild as HTMLElement;
      const name = `${step.words[locale].title} · ${nameOfStep(step, locale, labels.step)}`;
      item.querySelector('span')!.textContent = name;
      const button = item.querySelector('button')!;
      button.setAttribute(
        'aria-label',
        labels.remove.replace('{step}', () => name),
      );
      button.addEventListener('click', () => remove(step));
      return item;
    }),
  );
}
