// Where an address leads that is no page: one that was renamed or retired, and a short link.
import { isLocale, localeKeys } from '#i18n/locales.ts';
import { codesFile } from './kit.ts';
import type { Kits } from './kits.worker.ts';
import { base, moved, scope } from './scope.worker.ts';

const full = (path: string) => new URL(`${base}${path}`, self.location.href).href;

/** Takes the path of a page; gives the address it has now if the page was renamed or retired. */
export function newAddress(path: string): string | undefined {
  const [, locale, page = ''] = /^([\w-]+)\/(.+?)\/?$/.exec(path.slice(base.length)) ?? [];
  return isLocale(locale) && Object.hasOwn(moved, page)
    ? full(`${locale}/${moved[page]!}`)
    : undefined;
}

/**
 * Takes the path of a short link; gives the address of its section, in the link's language or else
 * the reader's first that is kept.
 */
export async function sectionAt(kits: Kits, path: string): Promise<string | undefined> {
  const [, own, code] = /^(?:([\w-]+)\/)?s\/(\w+)\/?$/.exec(path.slice(base.length)) ?? [];
  if (code === undefined) return undefined;
  const languages =
    own === undefined
      ? [...scope.navigator.languages.map((tag) => tag.slice(0, 2)), ...localeKeys]
      : [own];
  for (const locale of languages.filter(isLocale)) {
    const codes = JSON.parse((await kits.file(`${base}${locale}/${codesFile}`)) ?? '{}') as Record<
      string,
      string
    >;
    if (Object.hasOwn(codes, code)) return full(`${locale}/${codes[code]!}`);
  }
  return undefined;
}
