// Fills the offline page with what is on this device: the caches tell.
import { localeKeys, locales } from '#i18n/locales.ts';
import { titleOf } from './page-html.ts';

const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');
const prefix = `kabang ${base} `;

async function fill(): Promise<void> {
  const names = await caches.keys();
  for (const locale of localeKeys) {
    if (names.some((name) => name.startsWith(`${prefix}offline/kit-${locale}.`))) continue;
    for (const part of document.querySelectorAll(
      `main section[lang="${locales[locale].tag}"] :is(ul, [data-page])`,
    ))
      part.setAttribute('hidden', '');
    const note = document.querySelector<HTMLElement>(`[data-unkept="${locale}"]`)!;
    const lead = document.querySelector(
      `main section[lang="${locales[locale].tag}"] h1 + p, main section[lang="${locales[locale].tag}"] h2 + p`,
    );
    note.hidden = false;
    document.querySelector(`[data-kept="${locale}"]`)?.setAttribute('hidden', '');
    lead?.replaceWith(note);
  }
  const visited = await caches.open(`${prefix}visited`);
  const list = document.querySelector<HTMLElement>('[data-visited]')!;
  for (const { url } of [...(await visited.keys())].reverse()) {
    const link = document.createElement('a');
    link.href = url;
    link.className = 'inline-flex min-h-11 items-center';
    const html = (await (await visited.match(url))?.text()) ?? '';
    link.textContent = titleOf(html);
    // Our own layout writes this tag. Trusted Types leave a page no parser of HTML.
    link.lang = /<html lang="([\w-]+)"/.exec(html)?.[1] ?? '';
    const item = document.createElement('li');
    item.append(link);
    list.querySelector('ul')!.append(item);
    list.hidden = false;
  }
}

void fill().catch(() => undefined);
