// What is read from the project's files, kept until they change.

/**
 * One process builds with two copies of this code, its own and the one that Astro bundles for the
 * pages: what was read lies where both find it.
 */
const cacheName = Symbol.for('kabang.read-once');
const cache = ((globalThis as unknown as Record<symbol, Map<string, unknown> | undefined>)[
  cacheName
] ??= new Map<string, unknown>());

/**
 * Forgets what was read: the next who asks reads it anew. The development server calls it at each
 * change of a file.
 */
export const clearBuildCache = (): void => cache.clear();

/**
 * Takes a name and what reads it; gives what was read, by the first who asked. What `read` throws
 * is thrown, and not kept.
 */
export function memoizePerBuild<Value>(name: string, read: () => Value): Value {
  if (!cache.has(name)) cache.set(name, read());
  return cache.get(name) as Value;
}
