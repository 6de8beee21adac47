// Asks one address what it holds: follows it, waits so long and no longer, and says how
// it answered.
import { textHash } from './text-hash.ts';

export type SourceAnswer =
  /** It is there; `movedTo` where it says that it has a new address for good. */
  | { kind: 'there'; hash: string | undefined; movedTo: string | undefined }
  /** 404 or 410: the document is no more. */
  | { kind: 'gone'; status: number }
  /** It does not answer programs: 401, 403, 405, 406, 429, 451. */
  | { kind: 'refused'; status: number }
  /** A fault of the server, too many turns, or an answer that does not end in time. */
  | { kind: 'failing'; why: string }
  /** Nothing came back: no such host, no connection, no answer in time, or no network here. */
  | { kind: 'unreachable'; why: string };

export interface AskOptions {
  userAgent: string;
  /** For one answer with all its turns, in milliseconds. */
  timeout: number;
}

const maxTurns = 8;
/** What is larger is not read, and its text not compared. */
const maxBytes = 8_000_000;
const refusing = new Set([401, 403, 405, 406, 429, 451]);
const forGood = new Set([301, 308]);

/** Takes an address; gives how it answers. Throws nothing. */
export async function ask(
  address: string,
  { userAgent, timeout }: AskOptions,
): Promise<SourceAnswer> {
  const signal = AbortSignal.timeout(timeout);
  let url = address;
  let isForGood = true;
  let isHeard = false;
  try {
    for (let turn = 0; turn <= maxTurns; turn += 1) {
      const response = await fetch(url, {
        redirect: 'manual',
        signal,
        headers: { 'user-agent': userAgent, accept: 'text/html,*/*;q=0.8' },
      });
      isHeard = true;
      const { status } = response;
      const next = response.headers.get('location');
      if (status >= 300 && status < 400 && next !== null && URL.canParse(next, url)) {
        await response.body?.cancel();
        // After a turn that is not for good, the address that was cited stays the right one.
        if (!forGood.has(status)) isForGood = false;
        url = new URL(next, url).href;
        continue;
      }
      if (!response.ok) await response.body?.cancel();
      if (status === 404 || status === 410) return { kind: 'gone', status };
      if (refusing.has(status)) return { kind: 'refused', status };
      if (!response.ok) return { kind: 'failing', why: `answers ${status}` };
      const bytes = await readAll(response);
      return {
        kind: 'there',
        hash: bytes && textHash(bytes, response.headers.get('content-type') ?? ''),
        movedTo: isForGood && isElsewhere(address, url) ? url : undefined,
      };
    }
    return { kind: 'failing', why: `leads on more than ${maxTurns} times` };
  } catch (error) {
    const why = signal.aborted ? `no answer within ${timeout / 1000} s` : reasonOf(error);
    return { kind: isHeard ? 'failing' : 'unreachable', why };
  }
}

/** The same but for http and https, or a slash at the end, is no other place. */
function isElsewhere(from: string, to: string): boolean {
  const plain = (url: string) =>
    url
      .split('#')[0]!
      .replace(/^http:/, 'https:')
      .replace(/\/$/, '');
  return plain(from) !== plain(to);
}

async function readAll(response: Response): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > maxBytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function reasonOf(error: unknown): string {
  const { cause } = error as { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? String(error);
}
