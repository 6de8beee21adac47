// WebKitGTK, of the family that every browser on an iPhone is of, by its own WebDriver.
import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { until, type Driver, type BrowserEngine } from './driver.ts';

const browser = `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/webkit2gtk-4.1/MiniBrowser`;
/** The name under which WebDriver hands out elements. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function start(): Promise<Driver> {
  const port = await freePort();
  // A process group of its own: xvfb-run hands no signal on.
  const driver = spawn('xvfb-run', ['--auto-servernum', 'WebKitWebDriver', `--port=${port}`], {
    stdio: 'ignore',
    detached: true,
  });
  const base = `http://127.0.0.1:${port}/session`;
  await until(
    () =>
      fetch(`http://127.0.0.1:${port}/status`).then(
        ({ ok }) => ok,
        () => false,
      ),
    Boolean,
  );
  const send = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const response = await fetch(base + path, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = (await response.json()) as {
      value: T & { error?: string; message?: string };
    };
    if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
  const { sessionId, capabilities } = await send<{
    sessionId: string;
    capabilities: { browserVersion: string };
  }>('POST', '', {
    capabilities: {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } },
    },
  });
  const tell = <T>(path: string, body: object) => send<T>('POST', `/${sessionId}${path}`, body);
  const find = async (selector: string) =>
    (await tell<Record<string, string>>('/element', { using: 'css selector', value: selector }))[
      elementKey
    ];
  return {
    name: `WebKitGTK ${capabilities.browserVersion}`,
    open: (url) => tell('/url', { url }),
    run: async (body) =>
      JSON.parse(
        await tell<string>('/execute/sync', {
          script: `return (async () => { ${body} })().then((value) => JSON.stringify(value === undefined ? null : value));`,
          args: [],
        }),
      ),
    click: async (selector) => tell(`/element/${await find(selector)}/click`, {}),
    type: async (selector, text) => tell(`/element/${await find(selector)}/value`, { text }),
    heard: () => undefined,
    close: async () => {
      await send('DELETE', `/${sessionId}`).catch(() => undefined);
      process.kill(-driver.pid!, 'SIGTERM');
    },
  };
}

export const webkitEngine: BrowserEngine = {
  name: 'WebKit',
  binaries: ['WebKitWebDriver', 'xvfb-run', browser],
  packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
  start,
};
