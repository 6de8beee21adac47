// How a new version takes over while pages are open. A worker that is replaced in the middle of a
// request leaves that request without an answer for ever (Chromium 156), so the worker in charge
// hands over itself, at a moment when it answers nothing.
import { scope } from './scope.worker.ts';

/** What the worker in charge says to the one that waits. */
const takeOver = 'take over';
/** Milliseconds after which a worker that was not replaced goes on. */
const networkTimeout = 2000;

let underWay = 0;
let isWanted = false;
let hasHandedOver = false;

function handOver(): void {
  const { waiting } = scope.registration;
  if (!isWanted || underWay > 0 || !waiting) return;
  isWanted = false;
  hasHandedOver = true;
  setTimeout(() => {
    hasHandedOver = false;
  }, networkTimeout);
  waiting.postMessage(takeOver);
}

/** Says whether this worker is about to be replaced: then it must not begin an answer. */
export const isHandingOver = (): boolean => hasHandedOver;

/** Takes an answer that is on its way; gives it, and hands over after it if that is wanted. */
export async function trackAnswer<T>(answer: Promise<T>): Promise<T> {
  underWay += 1;
  try {
    return await answer;
  } finally {
    underWay -= 1;
    // After what waits for the answer has it.
    setTimeout(handOver);
  }
}

/**
 * Hands over to a version that waits, as soon as no answer is on its way; where none waits, nothing
 * is remembered. Called once a page is loaded: what a page still asks for starts the worker that is
 * about to go anew, and Chromium 156 then leaves the next version waiting until that one has been
 * idle for half a minute.
 */
export function requestHandover(): void {
  isWanted = scope.registration.waiting !== null;
  handOver();
}

/** Takes what came as a message; says whether the worker in charge hands over with it. */
export const isHandoverMessage = (data: unknown): boolean => data === takeOver;
