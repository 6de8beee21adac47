// The small pages under /s/: a preview of one section, and the way to it.
import { createHash } from 'node:crypto';
import { absolute, withBase } from '#i18n/address.ts';
import { strings } from '#i18n/index.ts';
import { fallbackLocale, localeKeys, locales, sourceLocale, type Locale } from '#i18n/locales.ts';
import { siteName } from '#i18n/site-name.ts';

/** What a page under /s/ says about its section in one language. */
export interface SectionText {
  /** The language in which the section is: another one where this lacks the page. */
  language: Locale;
  title: string;
  pageTitle: string;
  summary: string;
  /** Address of the section, and of its page. */
  target: string;
  page: string;
}

export interface SectionPageInput {
  /** The address under /s/ itself. */
  own: string;
  texts: Record<Locale, SectionText>;
  /** Tags of the preview picture, as the section's page has them. */
  picture: readonly MetaTag[];
}

/** A tag of <meta>, by name or, where it is of Open Graph, by property. */
export type MetaTag = { property: string; content: string } | { name: string; content: string };

const escape = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const styles =
  'body{font:1.0625rem/1.7 system-ui,sans-serif;margin:0 auto;padding:2rem 1rem;max-width:38rem;color-scheme:light dark}h1{font-size:1.375rem;line-height:1.35}a{display:inline-block;padding:.6rem 0}';

/**
 * Goes to the first of the reader's languages that the page offers, by the whole tag or its first
 * part; to another for a reader of none.
 */
const toOwnLanguage = `const a=[...document.querySelectorAll('a[hreflang]')],n=t=>t.toLowerCase(),m=t=>n(t).split('-')[0],f=l=>a.find(x=>n(x.hreflang)===n(l))||a.find(x=>m(x.hreflang)===m(l));location.replace((navigator.languages.map(f).find(Boolean)||f('${fallbackLocale}')||a[0]).href)`;

/** Goes where the old section went; the links of the page carry the ids of the old sections. */
const toOldSection =
  'location.replace((document.getElementById(location.hash.slice(1))||document.links[0]).href)';

/**
 * Gives the page of a section in one language. It goes on at once, without JavaScript too. Search
 * engines take that, with the canonical link, for a redirect to the page; a noindex would only keep
 * them from seeing it. `og:url` is the page's own address: messengers that read it would otherwise
 * show the preview of the whole page.
 */
export function sectionPage(locale: Locale, input: SectionPageInput): string {
  const text = input.texts[locale];
  const name = nameOf(text);
  return document({
    lang: locales[text.language].tag,
    title: `${name} · ${siteName[locale]}`,
    canonical: absolute(text.page),
    head: `${refresh(text.target)}${preview(name, text.summary, input, siteName[locale], locales[locale].openGraph)}`,
    body: part(text, 'h1'),
  });
}

/**
 * Gives the page of a section for readers of any language: it shows all, and goes to the reader's
 * own. Only a script can know that language; without one the page stays and offers all, since to
 * send everyone on would be to guess.
 */
export function neutralSectionPage(input: SectionPageInput): string {
  const first = sourceLocale;
  const spoken = localeKeys.filter((locale) => input.texts[locale].language === locale);
  const inAll = (text: (locale: Locale) => string, between: string) =>
    spoken.map(text).join(between);
  const names = inAll((locale) => nameOf(input.texts[locale]), ' · ');
  return document({
    lang: locales[first].tag,
    title: `${names} · ${siteName[first]}`,
    canonical: absolute(input.texts[first].page),
    head: preview(
      names,
      inAll((locale) => input.texts[locale].summary, ' '),
      input,
      inAll((locale) => siteName[locale], ' '),
      locales[first].openGraph,
    ),
    body: inAll((locale) => part(input.texts[locale], locale === first ? 'h1' : 'h2'), ''),
    script: toOwnLanguage,
  });
}

/**
 * Gives the page at an address that has moved: it takes the reader, and the section named behind #,
 * to where they are now.
 */
export function movedPage(
  locale: Locale,
  text: SectionText,
  sections: readonly { id: string; title: string; target: string }[],
): string {
  const list = sections
    .map(
      ({ id, title, target }) =>
        `<li><a id="${id}" href="${escape(target)}">${escape(title)}</a></li>`,
    )
    .join('');
  return document({
    lang: locales[locale].tag,
    title: `${text.pageTitle} · ${siteName[locale]}`,
    canonical: absolute(text.page),
    head: `<noscript>${refresh(text.target)}</noscript>`,
    body: `${part(text, 'h1')}${list && `<ul>${list}</ul>`}`,
    script: toOldSection,
  });
}

const nameOf = ({ title, pageTitle }: SectionText) =>
  title === pageTitle ? title : `${title} · ${pageTitle}`;
const refresh = (target: string) =>
  `<meta http-equiv="refresh" content="0; url=${escape(target)}">`;

function preview(
  title: string,
  description: string,
  { own, picture }: SectionPageInput,
  name: string,
  locale: string,
): string {
  const tags = {
    'og:type': 'article',
    'og:title': title,
    'og:description': description,
    'og:url': absolute(own),
    'og:site_name': name,
    'og:locale': locale,
  };
  return [
    { name: 'description', content: description },
    ...Object.entries(tags).map(([property, content]) => ({ property, content })),
    ...picture,
  ]
    .map((tag) => {
      const [[key, value] = []] = Object.entries(tag);
      return `<meta ${key}="${value}" content="${escape(tag.content)}">`;
    })
    .join('');
}

function part(text: SectionText, heading: 'h1' | 'h2'): string {
  const { tag } = locales[text.language];
  return `<div lang="${tag}"><${heading}>${escape(nameOf(text))}</${heading}><p>${escape(text.summary)}</p><p><a hreflang="${tag}" href="${escape(text.target)}">${escape(strings(text.language).permalinks.goOn)}</a></p></div>`;
}

/** The link to the manifest is the mark by which the worker knows a page of this site. */
function document({
  lang,
  title,
  canonical,
  head,
  body,
  script,
}: {
  lang: string;
  title: string;
  canonical: string;
  head: string;
  body: string;
  script?: string;
}): string {
  const policy = `default-src 'none'; img-src 'self'; manifest-src 'self'; style-src ${hash(styles)};${script ? ` script-src ${hash(script)};` : ''} base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><title>${escape(title)}</title>${head}<link rel="canonical" href="${escape(canonical)}"><link rel="icon" href="${withBase('/favicon.svg')}" type="image/svg+xml"><link rel="manifest" href="${withBase('/manifest.webmanifest')}"><style>${styles}</style></head><body><main>${body}</main>${script ? `<script>${script}</script>` : ''}</body></html>\n`;
}
