// A port that nothing listens on, for a server of these tests alone.
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** Gives the number of a free port of this machine. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/**
 * Takes the name of a variable of the environment; gives the port that stands in it, or a free one
 * that is put there: the processes of Playwright's workers read a configuration again, and must
 * find the same port in it.
 */
export async function portFor(variable: string): Promise<number> {
  return Number((process.env[variable] ||= String(await freePort())));
}
