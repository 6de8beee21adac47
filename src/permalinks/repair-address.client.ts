// Takes a reader to the section that a spoilt or old address meant. It does nothing while the
// address is right.
import { localeOfTag } from '#i18n/locales.ts';
import { repairFragment } from '#sections/repair.ts';
import type { SectionRow } from '#sections/schema.ts';

const list = import.meta.env.BASE_URL.replace(/\/*$/, '/sections.json');

function show(id: string): void {
  location.replace(`#${id}`);
  const heading = document.getElementById(id)!;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

/** Looks up an id that the page, given by its path, had once, or a code. */
async function lookUp(unknown: string, page: string): Promise<void> {
  const { sections } = (await (await fetch(list)).json()) as { sections: SectionRow[] };
  const row =
    sections.find((candidate) => candidate.page === page && candidate.id === unknown) ??
    sections.find(({ code }) => code === unknown);
  if (row === undefined) return;
  const { pathname, hash } = new URL(row.address[localeOfTag(document.documentElement.lang)]);
  if (pathname === location.pathname && hash !== '') show(hash.slice(1));
  else location.replace(pathname + hash);
}

function repair(): void {
  const fragment = location.hash.slice(1);
  if (fragment === '' || /^\w+=/.test(fragment) || document.getElementById(fragment)) return;
  const found = repairFragment(fragment, { has: (id) => document.getElementById(id) !== null });
  if ('id' in found) return show(found.id);
  const page = document.querySelector<HTMLElement>('[data-sections]')?.dataset['sections'];
  // Without the list the reader is at the top of the right page; a page without sections, such as
  // the report, uses what stands behind # for itself.
  if (found.unknown !== '' && page) lookUp(found.unknown, page).catch(() => undefined);
}

addEventListener('hashchange', repair);
repair();
