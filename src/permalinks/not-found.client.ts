// On an address that does not exist: mends a spoilt one, and names the pages and sections that a
// mistyped one may have meant.
import { isLocale, localeKeys } from '#i18n/locales.ts';
import { cleanAddress } from '#sections/clean-address.ts';
import { nearestCodes, readCode } from '#sections/codes.ts';
import { repairPath } from '#sections/repair.ts';
import type { SectionRow } from '#sections/schema.ts';
import { nearestPages } from './nearest-pages.ts';

const box = document.querySelector<HTMLElement>('[data-meant]')!;
const base = box.dataset['meant']!;
const path = location.pathname.slice(base.length);
const [, first = '', ...rest] = path.toLowerCase().split('/');
const locale = isLocale(first) ? first : undefined;
const [folder, typed = ''] = locale === undefined ? [first, ...rest] : rest;

const languages = locale === undefined ? localeKeys : [locale];

async function rowsOf(): Promise<SectionRow[]> {
  const { sections } = (await (await fetch(`${base}/sections.json`)).json()) as {
    sections: SectionRow[];
  };
  return sections;
}

async function nameSections(text: string): Promise<void> {
  const code = readCode(cleanAddress(text));
  const start = `${base}${locale ? `/${locale}` : ''}/s/`;
  const byCode = new Map((await rowsOf()).map((row) => [row.code, row]));
  if (byCode.has(code)) return location.replace(`${start}${code}/`);
  show(
    nearestCodes(code, byCode.keys()).map((near) => {
      const { title, pageTitle } = byCode.get(near)!;
      return {
        href: `${start}${near}/`,
        text: [
          near,
          ...languages.map((key) =>
            title[key] === pageTitle[key] ? title[key] : `${title[key]}（${pageTitle[key]}）`,
          ),
        ].join(' · '),
      };
    }),
  );
}

/** Names the pages whose address is nearly the one that was asked for. */
async function namePages(): Promise<void> {
  const pages = new Map(
    (await rowsOf())
      .filter(({ id, status }) => id === null && status === 'live')
      .map((row) => [row.page, row]),
  );
  show(
    nearestPages(cleanAddress(path), pages.keys()).flatMap((near) =>
      languages.map((key) => ({
        href: `${base}/${key}/${near}/`,
        text: pages.get(near)!.title[key],
      })),
    ),
  );
}

function show(links: { href: string; text: string }[]): void {
  if (links.length === 0) return;
  for (const line of box.querySelectorAll<HTMLElement>('p'))
    line.hidden = !languages.some((key) => line.lang.startsWith(key));
  box.querySelector('ul')!.replaceChildren(
    ...links.slice(0, 5).map(({ href, text }) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      Object.assign(link, {
        href,
        textContent: text,
        className: 'inline-flex min-h-11 items-center',
      });
      item.append(link);
      return item;
    }),
  );
  box.hidden = false;
}

/** Goes to the mended address where there is such a page; says whether it does. */
async function repairAddress(): Promise<boolean> {
  const repaired = repairPath(path);
  // Servers give this page itself under its own name without the ending.
  if (repaired === undefined || repaired === '/404/') return false;
  const target = `${base}${repaired}`;
  const { ok } = await fetch(target.split('#')[0]!, { method: 'HEAD' });
  if (ok) location.replace(target.includes('#') ? target : target + location.hash);
  return ok;
}

// Without a connection the ways on that the page offers remain.
(folder !== 's' || typed === ''
  ? repairAddress().then((isRepaired) => (isRepaired ? undefined : namePages()))
  : nameSections(typed)
).catch(() => undefined);
