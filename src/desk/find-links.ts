// Finds the links of the site in a text: full and short addresses, and codes that stand alone.
import { localeKeys } from '#i18n/locales.ts';
import { alphabet, codeLength } from '#sections/codes.ts';
import { readAddress, type LinkTarget } from '#sections/read-address.ts';
import type { Sections } from './sections.ts';

/** Where the site is published. */
export interface SiteAddress {
  /** Scheme and host of each place that serves it. */
  origins: readonly string[];
  /** Base path, with a slash at the end. */
  base: string;
}

export interface FoundLink {
  /** Where it begins in the text. */
  at: number;
  /** As it is written there. */
  raw: string;
  place: LinkTarget | { kind: 'code'; locale: undefined; code: string };
}

/** What an address may be written with; a Chinese sentence goes on behind it without a space. */
const tail = String.raw`[\w!#$%&'()*+,\-./:;=?@~\[\]\u00AD\u200B-\u200F\u2060\uFEFF＃％＆／＝？]*`;
/** What closes a sentence, a bracket or an emphasis behind an address. */
const closing = /[.,;:!?'"*_~\]\u200B-\u200F\u2060\uFEFF？]+$/u;
const entity = /&(?:quot|lt|gt|apos|nbsp|#\d+);.*$/i;
const foreign = String.raw`https?:\/\/${tail}`;
const code = String.raw`(?<![\w./#%=@&-])[${alphabet}]{${codeLength}}(?![\w/@-]|\.\w)`;

/** Takes a text, the site and its sections, which say what is a code; gives its links in order. */
export function findLinks(
  text: string,
  { origins, base }: SiteAddress,
  sections: Sections,
): FoundLink[] {
  const hosts = origins.map((origin) => escape(origin.replace(/^\w+:\/\//, ''))).join('|');
  const folder = escape(base.replace(/\/$/, ''));
  const own = String.raw`(?<![\w.@-])(?:https?:)?(?:\/\/)?(?:www\.)?(?:${hosts})(?![\w-]|\.\w|:\d)(?:[/?#＃／？%]${tail})?`;
  const local = String.raw`(?<![\w./:%-])${folder}\/(?:(?:${localeKeys.join('|')})(?=[/?#])|s(?=\/))${tail}`;
  const pattern = new RegExp(
    `(?<own>${own})|${foreign}|(?<local>${local})|(?<code>${code})`,
    'giu',
  );
  return [...text.matchAll(pattern)].flatMap((match): FoundLink[] => {
    const { own, local, code } = match.groups!;
    if (code !== undefined) {
      const known = sections.withCode(code.toLowerCase());
      return known
        ? [
            {
              at: match.index,
              raw: code,
              place: { kind: 'code', locale: undefined, code: known.code },
            },
          ]
        : [];
    }
    const raw = trim(own ?? local ?? '');
    return raw === '' || isFile(raw)
      ? []
      : [{ at: match.index, raw, place: readAddress(raw, base) }];
  });
}

/**
 * Takes off what belongs to the text behind an address: a bracket stays only where it was
 * opened inside.
 */
function trim(address: string): string {
  const shorter = address.replace(entity, '').replace(closing, '');
  const open = shorter.split('(').length;
  const cut =
    shorter.endsWith(')') && shorter.split(')').length > open ? shorter.slice(0, -1) : shorter;
  return cut === address ? cut : trim(cut);
}

/** Says whether an address names a file, such as a feed; those are no places. */
function isFile(address: string): boolean {
  const [path = ''] = address
    .replace(/^(?:https?:)?\/\//i, '')
    .replace(/^[^/?#]*/, '')
    .split(/[?#＃]/);
  return /\.(?!html?$|md$)[a-z]+$/i.test(path);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
