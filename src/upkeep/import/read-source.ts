// Reads a Markdown file of others: what its front matter says, and its body.
import { parseYaml } from '#knowledge/index.ts';
import { decode } from './decode.ts';

export interface ImportNote {
  /** Counted from 1; undefined where the whole file is meant. */
  line?: number | undefined;
  what: string;
}

export interface SourceText {
  head: Record<string, unknown>;
  body: string;
  /** Lines before the body. */
  before: number;
  notes: ImportNote[];
}

const fence = /^---[ \t]*\n([\s\S]*?)\n?---[ \t]*(?:\n|$)/;

/** Takes the bytes of a file; gives what it holds, or why it cannot be taken. */
export function readSource(bytes: Uint8Array): SourceText | { refused: string } {
  const decoded = decode(bytes);
  if (decoded === undefined) return { refused: 'is no text' };
  const { text, note } = decoded;
  const notes: ImportNote[] = note === undefined ? [] : [{ what: note }];
  if (text.startsWith('+++'))
    return { refused: 'has front matter in TOML: write it as YAML between ---' };
  const found = fence.exec(text);
  const [all = '', yaml = ''] = found ?? [];
  const { value, errors } = parseYaml(yaml);
  if (errors[0] !== undefined)
    return {
      refused: `has broken front matter in line ${errors[0].line + 1}: ${errors[0].message}`,
    };
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (yaml.trim() !== '' && !isMap)
    notes.push({ line: 1, what: 'has front matter that is no list of fields: left out' });
  const body = text.slice(all.length);
  if (body.trim() === '') return { refused: 'has no text' };
  return {
    head: isMap ? (value as Record<string, unknown>) : {},
    body,
    before: all.split('\n').length - 1,
    notes,
  };
}

/** Gives the first of some fields that is a text. */
export function textField(head: Record<string, unknown>, ...names: string[]): string | undefined {
  const found = names
    .map((name) => head[name])
    .find((value) => typeof value === 'string' && value.trim() !== '');
  return (found as string | undefined)?.trim().replace(/\s+/g, ' ');
}

/** Gives the texts of some fields that are lists, or words with commas between, each once. */
export function listField(head: Record<string, unknown>, ...names: string[]): string[] {
  return [
    ...new Set(
      names
        .flatMap((name) => {
          const value = head[name];
          return Array.isArray(value)
            ? (value as unknown[])
            : typeof value === 'string'
              ? value.split(/[,，、]/)
              : [];
        })
        .filter((item): item is string => typeof item === 'string')
        .map((item) => item.trim())
        .filter((item) => item !== ''),
    ),
  ];
}
