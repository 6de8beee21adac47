// Parses YAML in such a way that every field keeps its line.
import { LineCounter, parseDocument } from 'yaml';
import { remember } from '#text/remember.ts';

/** Gives the line of a field, or of the nearest parent that exists. */
export type LineOf = (path: readonly PropertyKey[]) => number;

export interface ParsedYaml {
  /** What the text holds; undefined where there are errors. */
  value: unknown;
  errors: { line: number; message: string }[];
  lineOf: LineOf;
}

/** Takes a YAML text; gives its value, or what is wrong with it. Equal texts share one value. */
export const parseYaml = remember(parse);

function parse(text: string): ParsedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineOf: LineOf = (path) => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true) as
        { range?: [number, number, number] } | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const errors = document.errors.map(({ pos, message }) => ({
    line: lines.linePos(pos[0]).line,
    message: firstLine(message),
  }));
  if (errors.length > 0) return { value: undefined, errors, lineOf };
  try {
    return { value: document.toJS(), errors, lineOf };
  } catch (error) {
    // References that unfold to gigabytes are found only when they are read.
    return {
      value: undefined,
      errors: [
        { line: 1, message: firstLine(error instanceof Error ? error.message : String(error)) },
      ],
      lineOf,
    };
  }
}

const firstLine = (text: string) => text.split('\n')[0]!;
