// What must hold in src/site.ts and src/i18n/locales.ts, and in the variables of the environment
// that override them.
import { checkBasePath, checkEndpoint, checkOrigin } from './address.ts';
import type { Fault } from '../faults.ts';

export interface Settings {
  name: Readonly<Record<string, string>>;
  origin: string;
  basePath: string;
  repository: string;
  operator?: string;
  contact?: string;
  mail?: string;
  feedback?: string;
  filings: readonly { text: string; address: string }[];
  indexNowKey?: string;
}

/** Address segment → language, as src/i18n/locales.ts holds them. */
export type LocaleTable = Readonly<
  Record<string, { tag: string; name: string; openGraph: string; fallback?: string }>
>;

const siteFile = 'src/site.ts';
/** Folders at the root of the site, beside those of the languages. */
const ownFolders = ['s', '_assets', 'pagefind', 'social', 'offline'];
const localesFile = 'src/i18n/locales.ts';

/** Takes the settings and the languages of the site; gives what is wrong with them. */
export function checkSettings(site: Settings, locales: LocaleTable): Fault[] {
  const faults: Fault[] = [
    ...checkOrigin(site.origin),
    ...checkBasePath(site.basePath, [...Object.keys(locales), ...ownFolders]),
    ...checkEndpoint(site.feedback ?? '', site.basePath, [...Object.keys(locales), ...ownFolders]),
  ];
  if (site.repository !== '' && !isSecure(site.repository))
    faults.push({
      file: siteFile,
      what: `has the repository “${site.repository}”, which is not an address with https`,
      todo: 'Write its full address, or leave it empty.',
    });
  if (site.contact && !isMail(site.contact) && !isSecure(site.contact))
    faults.push({
      file: siteFile,
      what: `has “${site.contact}” (SITE_CONTACT) as the contact of the operator, which is neither a mail address nor an address with https`,
      todo: 'Write one such as editors@example.com or https://example.com/contact, or leave it empty.',
    });
  if (site.contact && (site.operator ?? '').trim() === '')
    faults.push({
      file: siteFile,
      what: 'has a contact of the operator (SITE_CONTACT) without a name',
      todo: 'Name who runs this copy as `operator`, or leave both empty.',
    });
  if (site.mail && !isMail(site.mail))
    faults.push({
      file: siteFile,
      what: `has “${site.mail}” (SITE_MAIL) as the address for readers’ notes, which is no mail address`,
      todo: 'Write one address like editors@example.com, without a name or mailto:, or leave it empty.',
    });
  if (!/^(?:[A-Za-z0-9-]{8,128})?$/.test(site.indexNowKey ?? ''))
    faults.push({
      file: siteFile,
      what: `has the IndexNow key “${site.indexNowKey}”, which search engines refuse`,
      todo: 'Use 8 to 128 letters, digits or hyphens, or leave it empty.',
    });
  for (const { text, address } of site.filings) {
    if (text.trim() === '' || !isSecure(address))
      faults.push({
        file: siteFile,
        what: `has the filing “${text}” without a text or without an address with https`,
        todo: 'Write the number and the full address that it links to.',
      });
  }
  for (const [key, { fallback }] of Object.entries(locales)) {
    if (fallback === undefined && (site.name[key] ?? '').trim() === '')
      faults.push({
        file: siteFile,
        what: `has no name for the language \`${key}\``,
        todo: 'Add it to `name`.',
      });
  }
  return [
    ...faults,
    ...Object.entries(locales).flatMap(([key, locale]) => checkLocale(key, locale, locales)),
  ];
}

function checkLocale(
  key: string,
  { tag, name, openGraph, fallback }: LocaleTable[string],
  all: LocaleTable,
): Fault[] {
  const wrong = (what: string, todo: string): Fault => ({
    file: localesFile,
    what: `the language \`${key}\` ${what}`,
    todo,
  });
  return [
    ...(/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/.test(key)
      ? []
      : [
          wrong('is no address segment', 'Use the short tag in lower case, such as zh or zh-hant.'),
        ]),
    ...(fallback === undefined || (all[fallback] && all[fallback].fallback === undefined)
      ? []
      : [
          wrong(
            `falls back to \`${fallback}\`, which is no language with every text`,
            'Name one that has no `fallback` itself.',
          ),
        ]),
    ...(isLanguage(tag)
      ? []
      : [
          wrong(
            `has the tag “${tag}”, which names no language`,
            'Use a tag such as zh-CN, en or pt-BR.',
          ),
        ]),
    ...(name.trim() === ''
      ? [wrong('has no name of its own', 'Write it as its readers do, such as 中文.')]
      : []),
    ...(/^[a-z]{2,3}_[A-Z]{2}$/.test(openGraph)
      ? []
      : [wrong(`has the Open Graph locale “${openGraph}”`, 'Write it like zh_CN.')]),
  ];
}

function isLanguage(tag: string): boolean {
  try {
    return (
      Intl.getCanonicalLocales(tag)[0] === tag &&
      new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag) !== undefined
    );
  } catch {
    return false;
  }
}

function isMail(address: string): boolean {
  return /^[^\s@<>"?&%#]+@[^\s@<>"?&%#]+\.[a-z]{2,}$/i.test(address);
}

function isSecure(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'https:';
}
