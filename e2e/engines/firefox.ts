// Firefox as the distribution ships it, by WebDriver BiDi on its own socket.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Driver, type BrowserEngine } from './driver.ts';

type Params = Record<string, unknown>;
type RemoteMessage = {
  id?: number;
  type: string;
  result?: Params;
  error?: string;
  message?: string;
  method?: string;
  params?: Params;
};

/**
 * No update, no first-run page, no request but those of the site; and fields get the focus although
 * no window is in front.
 */
const preferences = {
  'focusmanager.testmode': true,
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'toolkit.telemetry.enabled': false,
  'browser.startup.page': 0,
};

/** Takes the address of the socket; gives how to send a command, and calls back for each event. */
async function connect(
  address: string,
  listen: (event: RemoteMessage) => void,
): Promise<(method: string, params?: Params) => Promise<Params>> {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const waiting = new Map<number, (answer: RemoteMessage) => void>();
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(data as string) as RemoteMessage;
    if (message.id === undefined) return listen(message);
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  });
  let last = 0;
  return async (method, params = {}) => {
    const id = ++last;
    const answer = new Promise<RemoteMessage>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params }));
    const { type, result, error, message } = await answer;
    if (type === 'error') throw new Error(`${method}: ${error}: ${message}`);
    return result!;
  };
}

/**
 * A request that a page leaves behind when the next one is opened counts as failed in the worker;
 * it is none of the page's.
 */
const isFault = ({ level, text }: Params) =>
  ['error', 'warn'].includes(level as string) &&
  !/favicon.* A ServiceWorker intercepted/.test(String(text));

async function start(): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries(preferences)
      .map(([name, value]) => `user_pref("${name}", ${value});`)
      .join('\n'),
  );
  const firefox = spawn(
    'firefox-esr',
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let address = '';
  for await (const line of createInterface(firefox.stderr))
    if ((address = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1] ?? '')) break;
  firefox.stderr.resume();
  const heard: string[] = [];
  const send = await connect(
    `${address}/session`,
    ({ params }) => isFault(params!) && heard.push(String(params!['text'])),
  );
  const { capabilities } = (await send('session.new', { capabilities: {} })) as {
    capabilities: { browserVersion: string };
  };
  await send('session.subscribe', { events: ['log.entryAdded'] });
  const { contexts } = (await send('browsingContext.getTree')) as {
    contexts: { context: string }[];
  };
  const { context } = contexts[0]!;
  const run: Driver['run'] = async (body) => {
    const { type, result, exceptionDetails } = (await send('script.evaluate', {
      expression: `(async () => { ${body} })().then((value) => JSON.stringify(value ?? null))`,
      target: { context },
      awaitPromise: true,
    })) as { type: string; result: { value: string }; exceptionDetails: { text: string } };
    if (type === 'exception') throw new Error(exceptionDetails.text);
    return JSON.parse(result.value);
  };
  const act = (type: string, actions: Params[], more: Params = {}) =>
    send('input.performActions', { context, actions: [{ type, id: type, ...more, actions }] });
  const click: Driver['click'] = async (selector) => {
    const { x, y } = await run<{ x: number; y: number }>(
      `const target = document.querySelector(${JSON.stringify(selector)}); target.scrollIntoView({ block: 'center' }); const { x, y, width, height } = target.getBoundingClientRect(); return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };`,
    );
    await act(
      'pointer',
      [
        { type: 'pointerMove', x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
      { parameters: { pointerType: 'mouse' } },
    );
  };
  return {
    name: `Firefox ${capabilities.browserVersion}`,
    open: async (url) =>
      void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    run,
    click,
    type: async (selector, text) => {
      await run(`document.querySelector(${JSON.stringify(selector)}).focus();`);
      await act(
        'key',
        [...text].flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      );
    },
    heard: () => heard.splice(0),
    close: async () => {
      const ended = once(firefox, 'exit');
      await send('browser.close').catch(() => firefox.kill());
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

export const firefoxEngine: BrowserEngine = {
  name: 'Firefox',
  binaries: ['firefox-esr'],
  packages: ['firefox-esr'],
  start,
};
