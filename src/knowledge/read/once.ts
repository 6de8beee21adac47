// What is read from the content folder, kept for as long as it is true.

interface Kept {
  value: unknown;
  until: number;
}

/** One process builds with two copies of this code, its own and the one that Astro bundles for the pages: what was read lies where both find it. */
const shelfName = Symbol.for('kabang.read-once');
const shelf = globalThis as unknown as Record<symbol, Map<string, Kept> | undefined>;

/** Forgets what was read: the next who asks reads it anew. */
export const readAgain = (): void => shelf[shelfName]?.clear();

/** Takes a name and what reads it; gives what was read. A build reads once; a dev server looks again after a second, so that a writer sees the change. */
export function memoizePerBuild<Value>(name: string, read: () => Value): Value {
  const all = (shelf[shelfName] ??= new Map<string, Kept>());
  const kept = all.get(name);
  if (kept !== undefined && Date.now() <= kept.until) return kept.value as Value;
  const value = read();
  all.set(name, {
    value,
    until: Date.now() + (process.env['NODE_ENV'] === 'production' ? Infinity : 1000),
  });
  return value;
}
