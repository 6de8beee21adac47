// Storage that never breaks a page: denied, full or holding rubbish, it only forgets.

export interface Store {
  /** Gives what was kept, or undefined where there is nothing that can be read. */
  read(key: string): unknown;
  /** Keeps a value; says whether that worked. */
  write(key: string, value: unknown): boolean;
  remove(key: string): void;
}

/**
 * Takes what gives the browser's storage, which may throw by itself; gives a store that does not.
 */
export function openStore(storage: () => Storage): Store {
  const attempt = <T>(work: (storage: Storage) => T): T | undefined => {
    try {
      return work(storage());
    } catch {
      return undefined;
    }
  };
  return {
    read: (key) =>
      attempt((open) => JSON.parse(open.getItem(key) ?? 'null') as unknown) ?? undefined,
    write: (key, value) =>
      attempt((open) => (open.setItem(key, JSON.stringify(value)), true)) ?? false,
    remove: (key) => attempt((open) => open.removeItem(key)),
  };
}

/**
 * Where a reader's answers about pages and noted searches stand on the device; the report's button
 * to clear everything clears them too.
 */
export const feedbackKeys = { answers: 'kabang:answers', searches: 'kabang:searches' } as const;
