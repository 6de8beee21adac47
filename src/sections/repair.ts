// Mends addresses that messengers, chat apps and people have spoilt. Pure, for the browser.
import { cleanAddress } from './clean-address.ts';

/**
 * Takes what stands behind # and the ids of the page; gives the id that was meant, or what to look
 * up where the page has none.
 */
export function repairFragment(
  fragment: string,
  ids: { has: (id: string) => boolean },
): { id: string } | { unknown: string } {
  const text = cleanAddress(fragment).replace(/^[#\s]+/, '');
  const [strict = ''] = /^[a-z0-9]+(?:-[a-z0-9]+)*/.exec(text) ?? [];
  const loose = text.replace(/[\s_]+/g, '-');
  const [joined = ''] = /^[a-z0-9]+(?:-[a-z0-9]+)*/.exec(loose) ?? [];
  const found = [joined, strict].find((candidate) => ids.has(candidate));
  return found === undefined ? { unknown: strict } : { id: found };
}

/**
 * Takes the path of an address that does not exist; gives the path and fragment that were meant, or
 * undefined where nothing is left to mend.
 */
export function repairPath(path: string): string | undefined {
  const text = cleanAddress(path);
  const [page = '', ...rest] = text.split('#');
  const kept = /^(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+/.exec(
    page.replace(/\/{2,}/g, '/').replace(/\s/g, ''),
  )?.[0];
  const fragment = /^[a-z0-9]+(?:-[a-z0-9]+)*/.exec(rest.join(''))?.[0];
  if (kept === undefined) return undefined;
  const repaired = `${kept}/${fragment === undefined ? '' : `#${fragment}`}`;
  return repaired === path || `${kept}/` === path ? undefined : repaired;
}
