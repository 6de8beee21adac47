// Which header goes with which address: the one definition that every host's file is written from.
import { localeKeys, locales } from '#i18n/locales.ts';
import { dataPolicy, pagePolicy, workerPolicy } from './policy.ts';

/**
 * Addresses without the base path, with one `*` at most, and the headers they get. Where two rules
 * name one header, the later one holds on our own servers; some hosts send both, so only policies,
 * which may be joined, stand in two.
 */
export interface HeaderRule {
  paths: readonly string[];
  headers: Readonly<Record<string, string>>;
}

/** The name of such a file changes with its content. */
export const immutable = 'public, max-age=31536000, immutable';
/** What is not kept for ever is asked for each time and answered with 304 while it is the same. */
export const revalidate = 'no-cache';

const perLocale = (path: string) => localeKeys.map((locale) => path.replace(':locale', locale));
const hashed = [
  '/_assets/*',
  ...perLocale('/pagefind/:locale/index/*'),
  ...perLocale('/pagefind/:locale/*.pf_meta'),
  '/offline/kit-*',
];
/** Read by help desks on other sites. */
const open = [
  '/sections.json',
  '/sections.csv',
  '/sections.schema.json',
  '/cards.json',
  '/cards.schema.json',
];
const denied = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
];

export const headerRules: readonly HeaderRule[] = [
  {
    paths: ['/*'],
    headers: {
      'Content-Security-Policy': pagePolicy,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': denied.map((feature) => `${feature}=()`).join(', '),
      'Referrer-Policy': 'no-referrer',
      'Strict-Transport-Security': 'max-age=63072000',
      'X-Content-Type-Options': 'nosniff',
    },
  },
  {
    paths: [
      '/',
      ...perLocale('/:locale/*'),
      '/s/*',
      '/_assets/*',
      '/pagefind/*',
      '/offline/*',
      '/sw.js',
    ],
    headers: { 'Cross-Origin-Resource-Policy': 'same-origin' },
  },
  { paths: ['/_assets/*', '/sw.js'], headers: { 'Content-Security-Policy': workerPolicy } },
  {
    paths: ['/pagefind/*', '/offline/kit-*', ...open],
    headers: { 'Content-Security-Policy': dataPolicy },
  },
  {
    paths: open,
    headers: { 'Cross-Origin-Resource-Policy': 'cross-origin', 'Access-Control-Allow-Origin': '*' },
  },
  { paths: hashed, headers: { 'Cache-Control': immutable } },
  ...localeKeys.map((locale) => ({
    paths: [`/${locale}/*`],
    headers: { 'Content-Language': locales[locale].tag },
  })),
];

/** Files that are data, by the end of their name, where a server's own list may lack them. */
export const types: Readonly<Record<string, string>> = {
  atom: 'application/atom+xml',
  csv: 'text/csv',
  md: 'text/markdown',
  webmanifest: 'application/manifest+json',
};

/** Takes an address without the base path; says whether a pattern of a rule names it. */
export function isNamed(pattern: string, path: string): boolean {
  const [before = '', after] = pattern.split('*');
  return after === undefined
    ? path === pattern
    : path.length >= before.length + after.length &&
        path.startsWith(before) &&
        path.endsWith(after);
}

/** Takes an address without the base path; gives the headers it gets from our own servers. */
export function headersOf(path: string): Record<string, string> {
  return Object.assign(
    { 'Cache-Control': revalidate },
    ...headerRules
      .filter(({ paths }) => paths.some((pattern) => isNamed(pattern, path)))
      .map(({ headers }) => headers),
  ) as Record<string, string>;
}
