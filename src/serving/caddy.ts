// The Caddyfile: Caddy from version 2.6 on, with certificates of its own when SITE_ADDRESS is a
// host name.
import { revalidate, type HeaderRule } from './header-rules.ts';

const indent = (depth: number, lines: readonly string[]) =>
  lines.map((line) => (line === '' ? '' : '\t'.repeat(depth) + line));
const block = (head: string, lines: readonly string[]) => [
  `${head} {`.trimStart(),
  ...indent(1, lines),
  '}',
];
const set = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers).map(([name, value]) => `${name} "${value}"`);

/** Fields of Caddy's log that say who asked. */
const personal = ['remote_ip', 'remote_port', 'client_ip', 'headers', 'tls'];

/**
 * Takes the path that counts readers' answers; gives what answers them and writes one line for each
 * into a log of its own, with nothing about who sent it.
 */
export function caddyReceiver(endpoint: string): string[] {
  return [
    ...block('@answer', ['method POST', `path ${endpoint}`]),
    ...block('handle @answer', [
      ...block('header', ['Cache-Control "no-store"', '-Server']),
      'respond 204',
    ]),
    ...block('log', [
      'output file {$FEEDBACK_LOG:/var/log/caddy/feedback.log}',
      ...block('format filter', [
        'wrap json',
        ...block('fields', [
          ...personal.map((field) => `request>${field} delete`),
          'resp_headers delete',
          'user_id delete',
        ]),
      ]),
    ]),
    `@unlogged not path ${endpoint}`,
    'skip_log @unlogged',
  ];
}

/**
 * Takes the rules, the base path, the languages, the types of files, and the path that counts
 * answers, '' for none; gives the text of the file.
 */
export function printCaddyfile(
  rules: readonly HeaderRule[],
  basePath: string,
  locales: readonly string[],
  types: Readonly<Record<string, string>>,
  endpoint = '',
): string {
  const [everywhere, ...rest] = rules;
  const named = rest.flatMap(({ paths, headers }, at) => [
    '',
    `@rule${at + 1} path ${paths.map((path) => basePath + path).join(' ')}`,
    ...block(`header @rule${at + 1}`, set(headers)),
  ]);
  const typed = Object.entries(types).flatMap(([end, type]) => [
    `@${end} path *.${end}`,
    `header @${end} Content-Type "${type}; charset=utf-8"`,
  ]);
  const folders = locales.map((locale) => `${basePath}/${locale}/*`);
  const missing = [
    ...locales.flatMap((locale, at) => [
      `@${locale} path ${folders[at]}`,
      `rewrite @${locale} ${basePath}/${locale}/404.html`,
    ]),
    `@elsewhere not path ${folders.join(' ')}`,
    `rewrite @elsewhere ${basePath}/404.html`,
    `header Cache-Control ${revalidate}`,
    ...block('file_server', ['precompressed br gzip']),
  ];
  return [
    '# Written by `npm run headers`. SITE_ADDRESS is a host name, or :80 behind something else that speaks TLS; SITE_ROOT is the built folder.',
    ...block('', ['admin {$CADDY_ADMIN:localhost:2019}']),
    '',
    ...block('{$SITE_ADDRESS:localhost}', [
      'root * {$SITE_ROOT:/srv}',
      'encode zstd gzip',
      '',
      ...(endpoint === '' ? [] : [...caddyReceiver(endpoint), '']),
      ...block('route', [
        ...block('header', set({ 'Cache-Control': revalidate, ...everywhere?.headers })),
        '# By itself: a header that is taken away makes its whole block wait until the end.',
        'header -Server',
        ...named,
        '',
        ...typed,
        '',
        '@sent not method GET HEAD',
        'respond @sent 405',
        '@index path_regexp index ^((?:/[\\w-]+)*/)index\\.html$',
        'redir @index {re.index.1} permanent',
        ...block('file_server', ['precompressed br gzip', 'hide _headers _redirects']),
      ]),
      '',
      '# The page for a missing address, in the language of that address.',
      ...block('handle_errors', missing),
    ]),
    '',
  ].join('\n');
}
