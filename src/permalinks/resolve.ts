// Where a code leads today, through everything that was moved or retired since.
import type { CodeEntry } from './lockfile.ts';

/** Codes by code and by place. */
export interface CodeIndex {
  byCode: ReadonlyMap<string, CodeEntry>;
  byPlace: ReadonlyMap<string, CodeEntry>;
}

/** Gives the register of these codes. */
export function indexCodes(entries: readonly CodeEntry[]): CodeIndex {
  return {
    byCode: new Map(entries.map((entry) => [entry.code, entry])),
    byPlace: new Map(entries.map((entry) => [entry.at, entry])),
  };
}

/** Gives the live code that a code leads to, or what is wrong with its chain. */
export function resolveCode(
  entry: CodeEntry,
  { byCode, byPlace }: CodeIndex,
): { live: CodeEntry } | { what: string } {
  const passed = [entry];
  for (let current = entry; ;) {
    const target = current.moved ?? current.retired;
    if (target === undefined) return { live: current };
    const next = byPlace.get(target) ?? byCode.get(target);
    const chain = [...passed.map(({ at }) => at), next?.at ?? target].join(' → ');
    if (next === undefined) return { what: `ends nowhere: ${chain}` };
    if (passed.includes(next)) return { what: `goes round in a circle: ${chain}` };
    passed.push(next);
    current = next;
  }
}
