// Real web servers with the files of deploy/. Run as a command without a name it says which are
// missing and prepares the site; with a name, a port and perhaps a folder of other configurations
// it serves.
import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { advice, distribution, hasProgram, meet, type Need } from './needs.ts';

const project = resolve(import.meta.dirname, '..');
/** The built site as it is deployed: with its compressed files. */
export const servedSite = join(project, '.served');

interface WebServer {
  name: string;
  binary: string;
  /** A file without which its configuration cannot be read. */
  module?: string;
  packages: string[];
  /**
   * Takes a port, a scratch folder and the folder of the configuration; gives the command line and
   * the environment that serve the prepared site. Answers of readers are logged in the folder of
   * the configuration.
   */
  start(
    port: number,
    scratch: string,
    folder: string,
  ): { options: string[]; environment?: Record<string, string> };
}

/**
 * Takes the text of a configuration and what differs here; throws where a line to change is
 * not there.
 */
function adapted(text: string, changes: Record<string, string>): string {
  return Object.entries(changes).reduce((changed, [line, here]) => {
    if (!changed.includes(line)) throw new Error(`nginx.conf has no line ${line}`);
    return changed.replace(line, here);
  }, text);
}

const webServers: WebServer[] = [
  {
    name: 'caddy',
    binary: 'caddy',
    packages: ['caddy'],
    start: (port, scratch, folder) => ({
      options: ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')],
      environment: {
        FEEDBACK_LOG: join(folder, 'feedback.log'),
        SITE_ADDRESS: `:${port}`,
        SITE_ROOT: servedSite,
        CADDY_ADMIN: 'off',
        HOME: scratch,
        XDG_DATA_HOME: scratch,
        XDG_CONFIG_HOME: scratch,
      },
    }),
  },
  {
    name: 'nginx',
    binary: 'nginx',
    module: '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so',
    packages: ['nginx', 'libnginx-mod-http-brotli-static'],
    start: (port, scratch, folder) => {
      const site = adapted(readFileSync(join(folder, 'nginx.conf'), 'utf8'), {
        'listen 80;': `listen ${port};`,
        'root /srv;': `root ${servedSite};`,
      }).replace('/var/log/nginx/feedback.log', join(folder, 'feedback.log'));
      const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (kind) => `${kind}_temp_path ${kind};`,
      );
      writeFileSync(
        join(scratch, 'nginx.conf'),
        [
          process.getuid?.() === 0 ? 'user root;' : '',
          'daemon off; pid pid; error_log stderr;',
          'include /etc/nginx/modules-enabled/*.conf;',
          'events {}',
          'http {',
          'access_log off; log_not_found off;',
          ...folders,
          site,
          '}',
        ].join('\n'),
      );
      symlinkSync('/usr/lib/nginx/modules', join(scratch, 'modules'));
      return { options: ['-p', scratch, '-c', 'nginx.conf', '-e', 'stderr'] };
    },
  },
];

const searched = `${process.env['PATH'] ?? ''}:/usr/sbin:/usr/local/sbin`;
const needOf = ({ name, binary, module, packages }: WebServer): Need => ({
  name: module === undefined ? name : `${name} with ${basename(module, '.so')}`,
  isThere: () => hasProgram(binary) && (module === undefined || existsSync(module)),
  ways: [distribution(packages)],
});

/** Gives the names of the web servers that are installed, with what their configuration needs. */
export function installedServers(): string[] {
  return webServers.filter((server) => needOf(server).isThere()).map(({ name }) => name);
}

/**
 * Gets what is missing where that is allowed, and prepares the site for the servers.
 * Gives a line for each server that there is not, which says how to get it.
 */
export function prepareServers(): string[] {
  const missing = webServers.map(needOf).filter((need) => !meet(need));
  prepareSite();
  return missing.map(advice);
}

function prepareSite(): void {
  rmSync(servedSite, { recursive: true, force: true });
  cpSync(join(project, 'dist'), servedSite, { recursive: true, preserveTimestamps: true });
  execFileSync('npm', ['run', '--silent', 'compress', '--', servedSite], {
    cwd: project,
    stdio: 'inherit',
  });
}

function serve(name: string, port: number, folder: string): void {
  const server = webServers.find((candidate) => candidate.name === name)!;
  const scratch = mkdtempSync(join(tmpdir(), `${name}-`));
  const { options, environment } = server.start(port, scratch, folder);
  const running = spawn(server.binary, options, {
    env: { ...process.env, PATH: searched, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: Buffer[] = [];
  running.stderr.on('data', (part: Buffer) => said.push(part));
  running.on('exit', (code) => {
    if (code) process.stderr.write(Buffer.concat(said));
    rmSync(scratch, { recursive: true, force: true });
    process.exit(code ?? 0);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => running.kill('SIGTERM'));
}

if (import.meta.main) {
  const [name, port, folder = join(project, 'deploy')] = process.argv.slice(2);
  if (name === undefined) {
    for (const line of prepareServers()) console.log(`Left out: ${line}`);
  } else serve(name, Number(port), folder);
}
