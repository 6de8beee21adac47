// The nginx configuration, for /etc/nginx/conf.d/ or sites-enabled/: it stands in `http`.
import { revalidate, type HeaderRule } from './header-rules.ts';

const indent = (lines: readonly string[]) =>
  lines.map((line) => (line === '' ? '' : `    ${line}`));
const block = (head: string, lines: readonly string[]) => [`${head} {`, ...indent(lines), '}', ''];
const variable = (name: string) => `$send_${name.toLowerCase().replaceAll('-', '_')}`;
/** An nginx pattern that says what a path with one `*` says. */
const pattern = (path: string) =>
  `~^${path
    .split('*')
    .map((part) => part.replace(/[.\\+?()[\]{}^$|]/g, '\\$&'))
    .join('.*')}$`;

/**
 * Takes the path that counts readers' answers; gives what stands before the server, a format
 * without who sent them, and what stands in it.
 */
export function nginxReceiver(endpoint: string): { before: string[]; inside: string[] } {
  return {
    before: [`log_format answers '$time_iso8601 "$request" $status';`, ''],
    inside: block(`location = ${endpoint}`, [
      'access_log /var/log/nginx/feedback.log answers;',
      'add_header Cache-Control no-store always;',
      'if ($request_method != POST) { return 405; }',
      'return 204;',
    ]),
  };
}

/**
 * Takes the rules, the base path, the languages, the types of files, and the path that counts
 * answers, '' for none; gives the text of the file.
 */
export function printNginx(
  rules: readonly HeaderRule[],
  basePath: string,
  locales: readonly string[],
  types: Readonly<Record<string, string>>,
  endpoint = '',
): string {
  const [everywhere, ...rest] = rules;
  const general: Record<string, string> = { 'Cache-Control': revalidate, ...everywhere?.headers };
  // nginx takes the first pattern that fits, our rules the last.
  const special = [...new Set(rest.flatMap(({ headers }) => Object.keys(headers)))].toSorted();
  const maps = special.flatMap((name) =>
    block(`map $uri ${variable(name)}`, [
      `default "${general[name] ?? ''}";`,
      ...rest
        .toReversed()
        .flatMap(({ paths, headers }) =>
          headers[name] === undefined
            ? []
            : paths.map((path) => `"${pattern(basePath + path)}" "${headers[name]}";`),
        ),
    ]),
  );
  const receiver = endpoint === '' ? { before: [], inside: [] } : nginxReceiver(endpoint);
  const names = [...new Set([...Object.keys(general), ...special])].toSorted();
  return [
    '# Written by `npm run headers`. Change the name, the folder, and add your certificate; then it is complete.',
    '# brotli_static needs ngx_brotli (Debian: libnginx-mod-http-brotli-static). Without it take the line out: gzip does the rest.',
    '',
    ...maps,
    ...block('map $uri $missing_page', [
      `default ${basePath}/404.html;`,
      ...locales.map((locale) => `"~^${basePath}/${locale}/" ${basePath}/${locale}/404.html;`),
    ]),
    ...receiver.before,
    ...block('server', [
      'listen 80;',
      'server_name _;',
      'root /srv;',
      '',
      'include /etc/nginx/mime.types;',
      `types { ${Object.entries(types)
        .map(([end, type]) => `${type} ${end};`)
        .join(' ')} }`,
      'default_type application/octet-stream;',
      'charset utf-8;',
      `charset_types text/plain text/xml text/css application/javascript application/json application/xml ${Object.values(types).join(' ')};`,
      'server_tokens off;',
      'absolute_redirect off;',
      '',
      'brotli_static on;',
      'gzip_static on;',
      'gzip on;',
      'gzip_vary on;',
      'gzip_proxied any;',
      `gzip_types text/plain text/xml text/css application/javascript application/json application/xml image/svg+xml ${Object.values(types).join(' ')};`,
      '',
      ...names.map(
        (name) =>
          `add_header ${name} ${special.includes(name) ? variable(name) : `"${general[name]}"`} always;`,
      ),
      '',
      ...receiver.inside,
      'if ($request_uri ~ "^((?:/[\\w-]+)*/)index\\.html(?:\\?|$)") { return 301 $1; }',
      `location ~ ^${basePath}/_(?:headers|redirects)$ { return 404; }`,
      'error_page 404 $missing_page;',
    ]),
  ].join('\n');
}
