// Reads one YAML file against its schema; everything wrong with it comes back as faults.
import type { z } from 'zod';
import type { Fault } from '../faults.ts';
import { parseYaml, type LineOf } from './parse-yaml.ts';
import { explainYaml } from './syntax-errors.ts';

/**
 * Takes a file's name and text and its schema; gives the value, or undefined with the faults that
 * prevent it, and a way to find lines.
 */
export function readYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
): { value: T | undefined; faults: Fault[]; lineOf: LineOf } {
  const { value, errors, lineOf } = parseYaml(text);
  const [first] = errors;
  return first === undefined
    ? { ...validate(file, value, schema, lineOf), lineOf }
    : { value: undefined, faults: [brokenYaml(file, text, first)], lineOf };
}

/** Gives the first error of a YAML text as a fault; the others mostly follow from it. */
function brokenYaml(
  file: string,
  text: string,
  { line, message }: { line: number; message: string },
): Fault {
  const todo = explainYaml(text, line, message);
  return { file, line, what: `is broken YAML: ${message}`, todo, stops: true };
}

/** What schemas made of the values that were valid: equal texts share one (see parse-yaml.ts). */
const valid = new WeakMap<z.ZodType, WeakMap<object, unknown>>();

/**
 * Takes a value, its schema and a way to find lines; gives the value, or undefined with a fault for
 * each field that is wrong. What it gives is shared and must not be changed.
 */
export function validate<T>(
  file: string,
  value: unknown,
  schema: z.ZodType<T>,
  lineOf: LineOf,
): { value: T | undefined; faults: Fault[] } {
  const known = valid.get(schema) ?? new WeakMap<object, unknown>();
  valid.set(schema, known);
  const isObject = typeof value === 'object' && value !== null;
  if (isObject && known.has(value)) return { value: known.get(value) as T, faults: [] };
  const result = schema.safeParse(value);
  if (result.success) {
    if (isObject) known.set(value, result.data);
    return { value: result.data, faults: [] };
  }
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
  const found = issue.path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );
  const line = lineOf(issue.path);
  if (found === undefined && issue.code !== 'custom')
    return [
      {
        file,
        line,
        what: `lacks the field \`${field}\``,
        todo: 'Add it; what it holds is written in src/knowledge/schema-*.ts.',
      },
    ];
  const kind = issue.code === 'invalid_type' ? kindRemark(issue.expected, found) : undefined;
  return [
    {
      file,
      line,
      what: `\`${field}\` ${kind?.what ?? issue.message.replace(/^Invalid/, 'is invalid')}`,
      todo: kind?.todo ?? 'Correct it; what it may hold is written in src/knowledge/schema-*.ts.',
    },
  ];
}

/** YAML makes numbers, dates and pairs of what was meant as words. */
function kindRemark(expected: string, found: unknown): Pick<Fault, 'what' | 'todo'> | undefined {
  if (found === null) return { what: 'is empty', todo: 'Write it, or remove the line.' };
  if (expected === 'boolean')
    return {
      what: `is ${JSON.stringify(found)}, neither true nor false`,
      todo: 'Write true or false, in English and without quotation marks.',
    };
  if (expected !== 'string') return undefined;
  if (typeof found === 'number' || typeof found === 'boolean')
    return {
      what: `is a ${typeof found}, not a text`,
      todo: `Put it into quotation marks; YAML takes it for the ${typeof found} ${String(found)}.`,
    };
  if (typeof found === 'object' && !Array.isArray(found)) {
    const [[key, rest] = []] = Object.entries(found);
    return {
      what: 'is a pair, not a text: YAML divides it at its colon',
      todo: `Put the whole text into quotation marks: '${key}: ${String(rest)}'.`,
    };
  }
  return { what: 'is a list, not a text', todo: 'Write one text, or put it into quotation marks.' };
}
