// Shows only the rows that hold what is typed. Nothing typed leaves the page.
import { mask } from '#privacy/secrets.ts';
import { rowsMatching } from './row-filter.ts';

const box = document.querySelector<HTMLElement>('[data-row-filter]');
const field = box?.querySelector('input');
const link = box?.querySelector<HTMLAnchorElement>('[data-first]');
const rows = [...document.querySelectorAll<HTMLTableRowElement>('[data-filtered] tbody tr')];

function apply(status: HTMLElement, none: HTMLElement, typed: string): void {
  const shown = rowsMatching(
    rows.map((row) => ({ code: row.cells[0]!.textContent, text: row.textContent })),
    typed,
  );
  rows.forEach((row, at) => (row.hidden = !shown[at]));
  const count = shown.filter(Boolean).length;
  const isFiltered = typed.trim() !== '';
  const first = rows[shown.indexOf(true)];
  if (link) {
    link.hidden = !isFiltered || !first;
    link.href = `#${first?.id ?? ''}`;
  }
  none.hidden = count > 0;
  status.textContent =
    isFiltered && count > 0 ? status.dataset['found']!.replace('{count}', String(count)) : '';
}

if (box && field) {
  const status = box.querySelector<HTMLElement>('[data-found]')!;
  const none = box.querySelector<HTMLElement>('[data-none]')!;
  field.addEventListener('input', () => {
    // No code is as long as a card, identity or phone number.
    const safe = field.value.replace(/\p{Nd}(?:[ -]?\p{Nd}){9,}/gu, mask);
    if (safe !== field.value) field.value = safe;
    apply(status, none, safe);
  });
  field.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter' && link?.hidden === false) link.click();
  });
  // A link to a row that the filter hides shows every row again.
  addEventListener('hashchange', () => {
    const row = document.getElementById(location.hash.slice(1))?.closest('tr');
    if (!row?.hidden) return;
    field.value = '';
    apply(status, none, '');
    row.scrollIntoView();
  });
  box.hidden = false;
  // What the browser filled in again after a step back.
  if (field.value !== '') apply(status, none, field.value);
}
