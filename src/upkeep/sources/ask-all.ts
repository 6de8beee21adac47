// Asks many addresses without being a burden to any host: one at a time, with a pause between.
import { setTimeout as wait } from 'node:timers/promises';
import pLimit from 'p-limit';
import { ask, type SourceAnswer, type AskOptions } from './ask.ts';

export interface AskAllOptions extends AskOptions {
  /** Milliseconds between two questions to one host; a second try waits three times as long. */
  pause: number;
}

/** How many hosts are asked at the same time. */
const hostsAtOnce = 6;
/**
 * So many addresses of which nothing came back, and no other: there is no network here, and the
 * rest is not asked.
 */
const maxSilent = 12;

/**
 * Takes addresses; gives the answer of each. What fails is tried once more; where nothing comes
 * back from the first addresses, the rest is left out. `heard` is called after each address.
 */
export async function askAll(
  addresses: readonly string[],
  options: AskAllOptions,
  heard: (done: number) => void = () => undefined,
): Promise<Map<string, SourceAnswer>> {
  const answers = new Map<string, SourceAnswer>();
  const limit = pLimit(hostsAtOnce);
  const hosts = Map.groupBy(addresses, (address) => new URL(address).host);
  await Promise.all(
    [...hosts.values()].map((list) =>
      limit(async () => {
        for (const [at, address] of list.entries()) {
          if (isSilent(answers)) return;
          if (at > 0) await wait(options.pause);
          const first = await ask(address, options);
          if (isSound(first)) answers.set(address, first);
          else {
            await wait(3 * options.pause);
            answers.set(address, await ask(address, options));
          }
          heard(answers.size);
        }
      }),
    ),
  );
  return answers;
}

const isSound = ({ kind }: SourceAnswer) => kind !== 'failing' && kind !== 'unreachable';

function isSilent(answers: ReadonlyMap<string, SourceAnswer>): boolean {
  return (
    answers.size >= maxSilent && [...answers.values()].every(({ kind }) => kind === 'unreachable')
  );
}
