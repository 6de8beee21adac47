// Keeps what was made from a text: checks and tests read the same files many times, of which few
// have changed.

/**
 * Takes a pure function of a text; gives one that makes each answer once. What it gives is shared
 * and must not be changed.
 * @param max at least so many of the answers that were asked for last are kept, at most twice as
 *   many: those that nobody asked for while as many others came go together.
 */
export function remember<T>(make: (text: string) => T, max = 4000): (text: string) => T {
  let kept = new Map<string, T>();
  let older = kept;
  return (text) => {
    if (kept.has(text)) return kept.get(text)!;
    const answer = older.has(text) ? older.get(text)! : make(text);
    if (kept.size >= max) [older, kept] = [kept, new Map<string, T>()];
    kept.set(text, answer);
    return answer;
  };
}
