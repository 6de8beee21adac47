// Keeps what was written into a reply by hand when its links, language or form change.
import { textOf, type ReplyPart } from './reply.ts';

/** A stretch of a reply: one of its parts, or what stands between them. */
interface Segment {
  name: string | undefined;
  text: string;
}

const gap = '\n\n';

/**
 * Takes a reply as it stands, the parts it was made of and those of the new one; gives the new one
 * with what was written by hand. A part that was changed by hand stays as it is.
 */
export function preserveEdits(
  text: string,
  old: readonly ReplyPart[],
  fresh: readonly ReplyPart[],
): string {
  if (text === textOf(old)) return textOf(fresh);
  const kept = withoutLost(cut(text, old), fresh);
  const isKept = (name: string | undefined) =>
    kept.some((stretch) => name !== undefined && stretch.name === name);
  const inOrder = fresh.filter(({ name }) => isKept(name));
  const stretches = kept.map((stretch): Segment =>
    stretch.name === undefined ? stretch : inOrder.shift()!,
  );
  fresh.forEach((part, at) => {
    if (old.some(({ name }) => name === part.name)) return;
    const localizedRouteOf = (other: ReplyPart | undefined) =>
      stretches.findIndex(({ name }) => name !== undefined && name === other?.name);
    const before = localizedRouteOf(fresh[at - 1]);
    const behind = localizedRouteOf(
      fresh.slice(at + 1).find((other) => localizedRouteOf(other) !== -1),
    );
    const space = { name: undefined, text: gap };
    if (before === -1 && behind !== -1) stretches.splice(behind, 0, part, space);
    else stretches.splice(before === -1 ? stretches.length : before + 1, 0, space, part);
  });
  return stretches
    .map((stretch) => stretch.text)
    .join('')
    .trim();
}

/** Cuts a reply at the parts that still stand in it as they were written. */
function cut(text: string, parts: readonly ReplyPart[]): Segment[] {
  const stretches: Segment[] = [];
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part.text, from);
    if (at === -1) continue;
    stretches.push({ name: undefined, text: text.slice(from, at) }, part);
    from = at + part.text.length;
  }
  return [...stretches, { name: undefined, text: text.slice(from) }];
}

/** Leaves out the parts that the new reply does not have, each with the gap behind it. */
function withoutLost(stretches: readonly Segment[], fresh: readonly ReplyPart[]): Segment[] {
  const isLost = (stretch: Segment | undefined) =>
    stretch?.name !== undefined && !fresh.some(({ name }) => name === stretch.name);
  return stretches.flatMap((stretch, at) =>
    isLost(stretch)
      ? []
      : [
          isLost(stretches[at - 1])
            ? { ...stretch, text: stretch.text.replace(/^\n{1,2}/, '') }
            : stretch,
        ],
  );
}
