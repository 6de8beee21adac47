// Shows only the rows that hold what is typed, directly below the field. Nothing typed leaves
// the page.
import { mask } from '#privacy/secrets.ts';
import { writeQuery } from './query-address.ts';
import { rowsMatching } from './row-filter.ts';

const box = document.querySelector<HTMLElement>('[data-row-filter]');
const field = box?.querySelector('input');
const rows = [...document.querySelectorAll<HTMLTableRowElement>('[data-filtered] tbody tr')];

/**
 * Gives what follows the field in the text: a grid of links, sections, tables. By no class: one that
 * a script names keeps its styles on every page.
 */
const partsBelow = (top: HTMLElement) =>
  [...top.parentElement!.parentElement!.querySelectorAll<HTMLElement>(':scope > *, nav')].filter(
    (part) => top.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING,
  );

if (box && field) {
  const status = box.querySelector<HTMLElement>('[data-found]')!;
  const none = box.querySelector<HTMLElement>('[data-none]')!;
  /** Leads to the search of the whole site; a table may have one. */
  const everywhere = none.querySelector<HTMLAnchorElement>('[data-everywhere]');
  const withWords = (words: string, typed: string) => words.replace('{words}', () => typed);
  const below = partsBelow(box);
  let isFiltered = false;

  const apply = (typed: string): void => {
    const shown = rowsMatching(
      rows.map((row) => ({ code: row.cells[0]!.textContent, text: row.textContent })),
      typed,
    );
    const count = shown.filter(Boolean).length;
    isFiltered = typed.trim() !== '';
    rows.forEach((row, at) => (row.hidden = !shown[at]));
    for (const part of below)
      part.hidden = isFiltered && !part.querySelector('tbody tr:not([hidden])');
    none.hidden = count > 0;
    if (everywhere) {
      everywhere.textContent = withWords(everywhere.dataset['everywhere']!, typed.trim());
      everywhere.hash = writeQuery(typed.trim());
    }
    status.textContent =
      isFiltered && count > 0 ? status.dataset['found']!.replace('{count}', String(count)) : '';
  };
  /** Shows every row again, and goes to one or to the field. */
  const showAll = (goal: Element): void => {
    field.value = '';
    apply('');
    goal.scrollIntoView();
  };
  const firstRow = () => rows.find((row) => !row.hidden);

  field.addEventListener('input', () => {
    // No code is as long as a card, identity or phone number.
    const safe = field.value.replace(/\p{Nd}(?:[ -]?\p{Nd}){9,}/gu, mask);
    if (safe !== field.value) field.value = safe;
    apply(safe);
    // Where a keyboard or a small screen leaves no room for the first row, the field goes to
    // the top.
    const { bottom = 0 } = (isFiltered && firstRow()?.getBoundingClientRect()) || {};
    if (bottom > (visualViewport?.height ?? innerHeight)) box.scrollIntoView();
  });
  field.addEventListener('keydown', ({ key }) => {
    const row = firstRow();
    if (key !== 'Enter' || !isFiltered || !row) return;
    // The keyboard of a phone leaves room for the row; its address can be copied.
    field.blur();
    location.hash = row.id;
  });
  document.querySelector(`a[href='#${box.parentElement!.id}']`)?.addEventListener('click', () => {
    showAll(box);
  });
  // A link to what the filter hides shows everything again.
  addEventListener('hashchange', () => {
    const goal = document.getElementById(location.hash.slice(1));
    if (goal?.closest('[hidden]')) showAll(goal);
  });
  box.hidden = false;
  // What the browser filled in again after a step back.
  if (field.value !== '') apply(field.value);
}
