/**
 * One thing wrong with the content or the settings: where it is, what is wrong, and what the writer
 * does about it.
 */
export interface Fault {
  /** Path from the project's root, such as `content/fixes/get-the-code/zh.mdx`. */
  file: string;
  /** Line in that file, counted from 1; left out where the whole file is meant. */
  line?: number | undefined;
  what: string;
  todo: string;
  /** The file could not be read: what depends on it is not checked until it is mended. */
  stops?: true;
}

/** Thrown by a door, once, with every fault that was found. */
export class ContentError extends Error {
  readonly faults: readonly Fault[];
  /** Place of the first fault; the development server opens that file beside the message. */
  readonly loc: Pick<Fault, 'file' | 'line'> | undefined;

  constructor(faults: readonly Fault[]) {
    super(
      `${faults.length} fault${faults.length === 1 ? '' : 's'}:\n${faults.map(formatFault).join('\n')}`,
    );
    this.name = 'ContentError';
    this.faults = faults;
    this.loc = faults[0] && { file: faults[0].file, line: faults[0].line };
  }
}

/** Gives a fault as two lines for a terminal: place and fault, then what to do. */
export function formatFault({ file, line, what, todo, stops }: Fault): string {
  const place = line === undefined ? file : `${file}:${line}`;
  const rest = stops ? ' What depends on this file is checked once it is mended.' : '';
  return `  ${place}  ${what}\n      → ${todo}${rest}`;
}
