// On an address that does not exist: mends a spoilt one, and names the sections that a mistyped code may have meant.
import { nearestCodes, readCode } from '#permalinks/codes.ts';
import { healPath } from '#permalinks/heal.ts';
import type { SectionRow } from '#permalinks/section-schema.ts';

const box = document.querySelector<HTMLElement>('[data-meant]')!;
const base = box.dataset['meant']!;
const path = location.pathname.slice(base.length);
const [, , locale, typed] = /^\/((zh|en)\/)?s\/([^/]+)/.exec(path.toLowerCase()) ?? [];

async function nameSections(text: string): Promise<void> {
  const { sections } = (await (await fetch(`${base}/sections.json`)).json()) as { sections: SectionRow[] };
  const code = readCode(decode(text));
  const folder = `${base}${locale ? `/${locale}` : ''}/s/`;
  const byCode = new Map(sections.map((row) => [row.code, row]));
  if (byCode.has(code)) return location.replace(`${folder}${code}/`);
  const meant = nearestCodes(code, byCode.keys());
  if (meant.length === 0) return;
  box.querySelector('ul')!.replaceChildren(...meant.slice(0, 5).map((near) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = `${folder}${near}/`;
    link.className = 'inline-flex min-h-11 items-center';
    const { title, pageTitle } = byCode.get(near)!;
    const languages = locale === 'zh' || locale === 'en' ? [locale] as const : (['zh', 'en'] as const);
    link.textContent = `${near} · ${languages.map((key) => (title[key] === pageTitle[key] ? title[key] : `${title[key]}（${pageTitle[key]}）`)).join(' · ')}`;
    item.append(link);
    return item;
  }));
  box.hidden = false;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Goes to the mended address where there is such a page. */
async function mend(): Promise<void> {
  const healed = healPath(path);
  if (healed === undefined) return;
  const target = `${base}${healed}`;
  const { ok } = await fetch(target.split('#')[0]!, { method: 'HEAD' });
  if (ok) location.replace(target.includes('#') ? target : target + location.hash);
}

// Without a connection the ways on that the page offers remain.
(typed === undefined ? mend() : nameSections(typed)).catch(() => undefined);
