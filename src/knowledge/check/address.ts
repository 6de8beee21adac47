// Where the site is published: an origin that readers can open, and the folder under it.
import type { Fault } from '../faults.ts';

const file = 'src/site.ts';

/**
 * A name of a host, in the form that browsers give it (RFC 1123): no empty part, and no more than
 * 63 characters in one.
 */
const isHostName = (name: string) =>
  name.length <= 253 &&
  name.split('.').every((part) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(part));
const isMachine = (name: string) => /^\[.*\]$|^\d+(?:\.\d+){3}$/.test(name);

/**
 * Takes the origin of the site; gives what keeps it from being the origin of any page that
 * readers open.
 */
export function checkOrigin(origin: string): Fault[] {
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  const fault = (what: string, todo: string): Fault[] => [
    { file, what: `has the origin “${origin}” (SITE_URL), ${what}`, todo },
  ];
  if (url === undefined || !/^https?:$/.test(url.protocol))
    return fault(
      'which is not a scheme and a host alone',
      'Write it like https://help.example.com.',
    );
  const name = url.hostname;
  if (isMachine(name))
    return fault(
      'which is the number of a machine and no name',
      'Write the name under which readers open the site, like https://help.example.com; to try it on this machine, http://localhost:4321.',
    );
  if (name.endsWith('.') && isHostName(name.slice(0, -1)))
    return fault(
      'whose host ends with a dot: browsers take it for another site',
      `Write ${url.origin.replace(name, name.slice(0, -1))}.`,
    );
  if (!isHostName(name) || url.port === '0')
    return fault('at which no host can be', 'Write it like https://help.example.com.');
  if (url.origin !== origin)
    return fault(
      'which is not a scheme and a host alone',
      `Write ${url.origin}${url.pathname === '/' ? '' : `, and the path in BASE_PATH: ${url.pathname}`}.`,
    );
  return [];
}

/**
 * Takes a sound origin; gives what is to be said of it before the site is published, undefined
 * where nothing is.
 */
export function originWarning(origin: string): string | undefined {
  const { hostname, protocol } = new URL(origin);
  const first = `the origin is ${origin}, `;
  const last = ': before you publish, set it in src/site.ts or SITE_URL';
  if (/(?:^|\.)localhost$/.test(hostname))
    return `${first}this machine alone${last}; canonical links, previews and the sitemap name it`;
  if (/(?:^|\.)(?:example|test|invalid)$/.test(hostname))
    return `${first}which nobody can open${last}`;
  if (!hostname.includes('.') || /\.(?:local|internal|lan|home\.arpa)$/.test(hostname))
    return `${first}which can be opened in your own network alone${last}`;
  if (protocol === 'http:')
    return `${first}without https: browsers then keep nothing for times without a network`;
  return undefined;
}

/**
 * Takes the folder of the site under its origin, and the words with which its own addresses begin;
 * gives what is wrong with it.
 */
export function checkBasePath(basePath: string, own: readonly string[]): Fault[] {
  if (basePath === '') return [];
  const fault = (what: string, todo: string): Fault[] => [
    { file, what: `has the base path “${basePath}” (BASE_PATH), ${what}`, todo },
  ];
  const [start, ...parts] = basePath.split('/');
  if (
    start !== '' ||
    !parts.every((part) => /^[A-Za-z0-9._~-]+$/.test(part) && !/^\.+$/.test(part))
  )
    return fault(
      'which is not a path of plain words',
      'Write it like /help: Latin letters, digits, hyphens, one slash before each part.',
    );
  const taken = parts.find((part) => own.includes(part.toLowerCase()));
  if (taken !== undefined)
    return fault(
      `whose part “${taken}” begins addresses of the site itself`,
      'Take another word, like /help.',
    );
  return [];
}

/**
 * Takes the path that counts readers' answers, the folder of the site, and the words with which its
 * own addresses begin; gives what is wrong with the path.
 */
export function checkEndpoint(endpoint: string, basePath: string, own: readonly string[]): Fault[] {
  if (endpoint === '') return [];
  const fault = (what: string, todo: string): Fault[] => [
    { file, what: `has “${endpoint}” (FEEDBACK_ENDPOINT) to count answers, ${what}`, todo },
  ];
  if (/^(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(endpoint))
    return fault(
      'which names a host: pages send nothing to another origin than their own',
      'Write the path alone, like /feedback, and let the server of the site answer it.',
    );
  if (!/^(?:\/(?!\.+(?:\/|$))[A-Za-z0-9._~-]+)+$/.test(endpoint))
    return fault(
      'which is not a path of plain words',
      'Write it like /feedback: one slash before each part, none at the end, no ? and no #.',
    );
  const inside = endpoint.startsWith(`${basePath}/`) ? endpoint.slice(basePath.length) : undefined;
  if (endpoint === basePath || own.includes(inside?.split('/')[1]?.toLowerCase() ?? ''))
    return fault('where pages or files of the site stand', 'Take another word, like /feedback.');
  return [];
}
