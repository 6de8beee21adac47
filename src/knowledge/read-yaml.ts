// Reads one YAML file against its schema; everything wrong with it comes back as faults.
import type { z } from 'zod';
import type { Fault } from './faults.ts';
import { parseYaml, type LineOf } from './parse-yaml.ts';

/** Takes a file's name and text and its schema; gives the value, or undefined with the faults that prevent it, and a way to find lines. */
export function readYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
): { value: T | undefined; faults: Fault[]; lineOf: LineOf } {
  const { value, errors, lineOf } = parseYaml(text);
  const faults = errors.map(({ line, message }) => ({
    file,
    line,
    what: `is broken YAML: ${message}`,
    todo: 'Mend the indentation or the quotation marks on this line.',
  }));
  return faults.length > 0
    ? { value: undefined, faults, lineOf }
    : { ...validate(file, value, schema, lineOf), lineOf };
}

/** Takes a value, its schema and a way to find lines; gives the value, or undefined with a fault for each field that is wrong. */
export function validate<T>(
  file: string,
  value: unknown,
  schema: z.ZodType<T>,
  lineOf: LineOf,
): { value: T | undefined; faults: Fault[] } {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, faults: [] };
  const faults = result.error.issues.flatMap((issue) => issueFaults(file, issue, value, lineOf));
  return { value: undefined, faults };
}

function issueFaults(
  file: string,
  issue: z.core.$ZodIssue,
  value: unknown,
  lineOf: LineOf,
): Fault[] {
  const field = issue.path.join('.') || 'the file';
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      file,
      line: lineOf([...issue.path, key]),
      what: `has a field \`${[...issue.path, key].join('.')}\` that is not known`,
      todo: 'Correct its spelling, or remove it; the fields are listed in src/knowledge/schema-*.ts.',
    }));
  }
  const missing =
    issue.path.reduce<unknown>(
      (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
      value,
    ) === undefined && issue.code !== 'custom';
  const what = missing
    ? `lacks the field \`${field}\``
    : `\`${field}\` ${issue.message.replace(/^Invalid/, 'is invalid')}`;
  const todo = missing
    ? 'Add it; what it holds is written in src/knowledge/schema-*.ts.'
    : 'Correct it; what it may hold is written in src/knowledge/schema-*.ts.';
  return [{ file, line: lineOf(issue.path), what, todo }];
}
