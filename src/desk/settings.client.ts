// What the markup of the desk says to its scripts.
import type { Locale } from '#i18n/locales.ts';
import type { Strings } from '#i18n/index.ts';
import type { SiteMap } from './check-links.ts';
import type { ReplyTexts } from './reply.ts';

export interface DeskSettings {
  locale: Locale;
  other: Locale;
  /** The site's base path, with a slash at the end. */
  base: string;
  /** Where the site is published; it may also be read elsewhere. */
  origin: string;
  others: string[];
  words: ReplyTexts;
  texts: Pick<Strings['desk'], 'choose' | 'reply' | 'check'> & {
    field: Pick<Strings['search'], 'masked' | 'kinds' | 'and'>;
  };
}

/** Gives a part of the desk by the name of its data attribute. Throws where the markup lacks it. */
export function findPart<T extends HTMLElement>(within: ParentNode, name: string): T {
  const found = within.querySelector<T>(`[data-${name}]`);
  if (found === null) throw new Error(`The desk has no part ${name}.`);
  return found;
}

/** Gives a copy of what a template holds. */
export function copyOf(template: HTMLTemplateElement): HTMLElement {
  return template.content.firstElementChild!.cloneNode(true) as HTMLElement;
}

/** Takes a text with {names} and what to put there; gives it filled. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Gives where the site is published and read. */
export function siteOf({ origin, base, others }: DeskSettings): SiteMap {
  return { origins: [...new Set([origin, location.origin])], base, others };
}
