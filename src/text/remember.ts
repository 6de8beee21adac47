// Keeps what was made from a text: checks and tests read the same files many times, of which few
// have changed.

/**
 * Takes a pure function of a text; gives one that makes each answer once. What it gives is shared
 * and must not be changed.
 * @param max so many answers are kept; the ones asked for longest ago go first.
 */
export function remember<T>(make: (text: string) => T, max = 4000): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const answer = kept.has(text) ? kept.get(text)! : make(text);
    kept.delete(text);
    kept.set(text, answer);
    if (kept.size > max) kept.delete(kept.keys().next().value!);
    return answer;
  };
}
