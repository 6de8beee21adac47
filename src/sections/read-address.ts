// Reads an address of the site, however dirty it has become on its way through messengers
// and editors.
import { isLocale, type Locale } from '#i18n/locales.ts';
import { cleanAddress } from './clean-address.ts';

/** What an address or a code names. */
export type LinkTarget =
  | { kind: 'full'; locale: Locale | undefined; page: string; id: string | null }
  | { kind: 'short'; locale: Locale | undefined; code: string };

const host = /^(?:(?:https?:)?\/\/)?[^/?#]*/;
/** A file that a folder's address stands for. */
const folderFile = /(?:^|\/)index\.(?:html?|md)$/;

/**
 * Takes an address with or without scheme and host, and the site's base path; gives the place,
 * which need not exist.
 */
export function readAddress(address: string, base: string): LinkTarget {
  const clean = cleanAddress(address).replace(host, '');
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(clean)!;
  const parts = withoutBase(path, base)
    .replace(folderFile, '')
    .split('/')
    .map((part) => part.replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, ''))
    .filter(Boolean);
  const locale = isLocale(parts[0]) ? parts[0] : undefined;
  const names = locale === undefined ? parts : parts.slice(1);
  if (names[0] === 's' && names[1] !== undefined)
    return { kind: 'short', locale, code: names[1].replace(/[^a-z0-9].*$/, '') };
  return {
    kind: 'full',
    locale,
    page: names.map((name) => name.replace(/[^a-z0-9-].*$/, '')).join('/'),
    id: readId(rest),
  };
}

function withoutBase(path: string, base: string): string {
  const folder = base.replace(/\/+$/, '').toLowerCase();
  const single = path.replace(/\/{2,}/g, '/');
  return folder !== '' && (single === folder || single.startsWith(`${folder}/`))
    ? single.slice(folder.length)
    : single;
}

/**
 * Gives the id behind the last `#` that has one; a text fragment, a value such as `q=` and what is
 * appended to an id are left out.
 */
function readId(rest: string): string | null {
  const ids = rest
    .split('#')
    .slice(1)
    .map(
      (part) =>
        /^[^a-z0-9:]*([a-z][a-z0-9]*(?:-+[a-z0-9]+)*)(?![a-z0-9=]|-+[a-z0-9])/.exec(part)?.[1],
    );
  return ids.findLast((id) => id !== undefined) ?? null;
}
