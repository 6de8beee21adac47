// Blocks with a colour in the Markdown of other programs: they become alerts in a quotation, line
// by line, so that lines keep their numbers.

/** What a block of each name is here; names in capitals are written so in an alert. */
export const calloutKinds: Record<string, 'note' | 'wait' | 'stop'> = {
  note: 'note',
  info: 'note',
  tip: 'note',
  hint: 'note',
  success: 'note',
  important: 'wait',
  warning: 'wait',
  caution: 'stop',
  danger: 'stop',
  error: 'stop',
};

/** `:::note Title` of Docusaurus and VitePress, `:::note[Title]{…}` of Starlight, `::: warning`. */
const opening = /^(\s*)(:{3,})\s*([A-Za-z][\w-]*)\s*(?:\[([^\]]*)\])?\s*(?:\{[^}]*\})?\s*(.*?)\s*$/;
const closing = /^\s*(:{3,})\s*$/;
/** `!!! note "Title"` of MkDocs, with its text four spaces in. */
const indentedOpening = /^( *)(?:!!!|\?\?\?\+?)\s+([A-Za-z][\w-]*)[^"]*(?:"([^"]*)")?\s*$/;
const codeFence = /^\s*(`{3,}|~{3,})/;

/**
 * Takes a text and what is told of a line, counted from 1; gives the text with such blocks as
 * alerts, in as many lines.
 */
export function blocksToAlerts(text: string, note: (line: number, what: string) => void): string {
  const open: { colons: number; indent: number; isCallout: boolean; line: number }[] = [];
  let fence: string | undefined;
  let indented: number | undefined;
  const lines = text.split('\n');
  const written = lines.map((line, at) => {
    const depth = open.filter(({ isCallout }) => isCallout);
    const quoted = (words: string) =>
      depth.length === 0
        ? words
        : `${' '.repeat(Math.min(depth[0]!.indent, words.search(/\S|$/)))}${'> '.repeat(depth.length)}${words.slice(Math.min(depth[0]!.indent, words.search(/\S|$/)))}`;
    const mark = codeFence.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) fence = undefined;
      return quoted(line);
    }
    if (indented !== undefined) {
      const own = line.search(/\S|$/);
      if (line.trim() === '') return `${' '.repeat(indented)}>`;
      if (own >= indented + 4) return `${' '.repeat(indented)}> ${line.slice(indented + 4)}`;
      indented = undefined;
    }
    if (mark !== undefined) {
      fence = mark;
      return quoted(line);
    }
    const end = closing.exec(line)?.[1]?.length;
    const last = open.at(-1);
    if (end !== undefined && last !== undefined && end >= last.colons) {
      open.pop();
      return open.some(({ isCallout }) => isCallout) ? '> '.repeat(depth.length - 1) : '';
    }
    const [, space = '', colons = '', name = '', bracketed, plain = ''] = opening.exec(line) ?? [];
    if (colons !== '' && isClosed(lines, at, colons.length)) {
      const kind = calloutKinds[name.toLowerCase()];
      if (kind === undefined)
        note(at + 1, `has the block “${line.trim().slice(0, 40)}”: its text stays without it`);
      const title = bracketed ?? plain;
      const words = title === '' ? '' : ` **${title}**`;
      const start = quoted(
        `${space}${kind === undefined ? words.trim() : `> [!${name.toUpperCase()}]${words}`}`,
      );
      open.push({
        colons: colons.length,
        indent: space.length,
        isCallout: kind !== undefined,
        line: at + 1,
      });
      return start;
    }
    const [, before, called = '', title = ''] = indentedOpening.exec(line) ?? [];
    if (before !== undefined && calloutKinds[called.toLowerCase()] !== undefined) {
      indented = before.length;
      return `${before}> [!${called.toUpperCase()}]${title === '' ? '' : ` **${title}**`}`;
    }
    return quoted(line);
  });
  return written.join('\n');
}

/** Says whether a block that opens in a line is closed later on. */
const isClosed = (lines: readonly string[], at: number, colons: number) =>
  lines.slice(at + 1).some((line) => (closing.exec(line)?.[1]?.length ?? 0) >= colons);
