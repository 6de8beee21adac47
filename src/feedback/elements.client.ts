// Parts of the page that feedback is made of, and how they look.
import type { Locale } from '#i18n/locales.ts';

/** The language of the page. */
export const own = document.documentElement.lang.slice(0, 2) as Locale;

const styles = new CSSStyleSheet();
styles.replaceSync(`
.heard { margin-block-start: 2.5rem; border-block-start: 1px solid var(--color-line); padding-block-start: 1rem }
.heard :is(div, details):not(.heard-row) > * + *, .heard > * + * { margin-block-start: .75rem }
.heard-row { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem .75rem }
.heard :is(button, .heard-row > a) { min-block-size: 2.75rem; align-content: center; padding-inline: 1rem;
  border: 1px solid var(--color-line-strong); border-radius: .375rem; background: var(--color-paper-raised) }
.heard .heard-row > [aria-pressed=true] { background: var(--color-link); border-color: var(--color-link); color: var(--color-on-link) }
.heard div:not(.heard-row) > a { display: inline-flex; align-items: center; min-block-size: 2.75rem }
.heard [aria-disabled] { opacity: .6 }
.heard label { display: block }
.heard label:has([type=checkbox]) { display: flex; align-items: center; gap: .5rem; min-block-size: 2.75rem }
.heard [type=checkbox] { flex: none; inline-size: 1.25rem; block-size: 1.25rem }
.heard :is(select, textarea) { inline-size: 100%; min-block-size: 2.75rem; padding: .5rem; border: 1px solid var(--color-line-strong);
  border-radius: .375rem; background: var(--color-paper-raised) }
.heard textarea { resize: vertical; field-sizing: content }
.heard pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; border-inline-start: 3px solid var(--color-line-strong);
  padding-inline-start: .75rem }
.heard summary { min-block-size: 2.75rem; align-content: center; cursor: pointer }
.heard li { display: flex; align-items: center; justify-content: space-between; gap: .75rem; overflow-wrap: anywhere }
.heard li > :first-child { min-inline-size: 0 }
.heard small { color: var(--color-ink-soft); font-size: .875rem }
@media print { .heard { display: none } }`);
document.adoptedStyleSheets.push(styles);

/** Takes the name of an element, its properties and what it holds; gives it. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** Takes a text and what a press does; gives the button. */
export function button(text: string, press: () => void): HTMLButtonElement {
  const made = make('button', { type: 'button' }, text);
  made.addEventListener('click', press);
  return made;
}

/** Gives a paragraph that tells those who do not see it what changes in it. */
export function status(): HTMLParagraphElement {
  const made = make('p', {});
  made.setAttribute('role', 'status');
  return made;
}
