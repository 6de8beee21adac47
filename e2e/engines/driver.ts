// What the scenarios need of an engine, and nothing else: each engine has one adapter.

export interface Driver {
  /** Name and version as the engine gives them. */
  readonly name: string;
  /** Opens an address and waits until it is loaded. */
  open(address: string): Promise<void>;
  /** Runs the body of an async function in the page; gives what it returns. */
  run<T>(body: string): Promise<T>;
  /** Clicks the first element of a selector, as a pointer does. */
  click(selector: string): Promise<void>;
  /** Presses keys in the first element of a selector. */
  type(selector: string, text: string): Promise<void>;
  /**
   * Errors and warnings that the pages gave since the last call; undefined where the engine does
   * not tell.
   */
  heard(): string[] | undefined;
  close(): Promise<void>;
}

export interface BrowserEngine {
  name: string;
  /** Programs that must be there, and the packages of the distribution that bring them. */
  binaries: readonly string[];
  packages: readonly string[];
  start(): Promise<Driver>;
}

/** Keys without a character, as WebDriver writes them. */
export const keys = { enter: '\uE007', down: '\uE015', escape: '\uE00C' } as const;

/**
 * Tries again and again, past pages that are on their way out; throws with the last outcome once
 * the time is over.
 */
export async function until<T>(
  attempt: () => Promise<T>,
  isDone: (value: T) => boolean,
  limit = 20_000,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    let outcome: string;
    try {
      const value = await attempt();
      if (isDone(value)) return value;
      outcome = JSON.stringify(value);
    } catch (error) {
      outcome = String(error);
    }
    if (Date.now() > end) throw new Error(`Still ${outcome} after ${limit / 1000} s.`);
    await new Promise((wake) => setTimeout(wake, 50));
  }
}
