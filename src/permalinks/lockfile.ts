// The lockfile as text: one line a code, sorted, under a seal that shows every line lost or edited
// by hand.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Fault } from '#knowledge/index.ts';
import { codeLength, isCode } from '#sections/codes.ts';
import { firstFreeCode } from './derive-codes.ts';

export const lockfileName = 'content/permalinks.json';

/** One code: the place it was minted for, and where it leads once that place is gone. */
export interface CodeEntry {
  code: string;
  /** Page, or page and section: `fixes/get-the-code#steps`. It never changes. */
  at: string;
  /** The place or code that the content went to. */
  moved?: string;
  /** The place or code that is nearest to content that is gone. */
  retired?: string;
  /** The day on which it was moved or retired. */
  on?: string;
}

const restore = `Undo the edit (git checkout -- ${lockfileName}); the file is written by npm run permalinks, which also moves and retires codes.`;
const placePattern = /^[a-z][a-z0-9-]*(?:\/[a-z][a-z0-9-]*)?(?:#[a-z][a-z0-9-]*)?$/;
const linePattern = /^ {4}("[^"]*"): (\{.*\}),?$/;

/** Gives the lockfile of these codes. */
export function printLockfile(entries: readonly CodeEntry[]): string {
  const lines = inOrder(entries).map((entry) => `    "${entry.code}": ${printEntry(entry)}`);
  return `{\n  "seal": "${checksumOf(entries)}",\n  "codes": {\n${lines.join(',\n')}\n  }\n}\n`;
}

/** Takes the text of the lockfile; gives its codes and everything wrong with the file itself. */
export function readLockfile(text: string): {
  entries: CodeEntry[];
  faults: Fault[];
  lineOf: (code: string) => number | undefined;
} {
  const lines = new Map<string, number>();
  const lineOf = (code: string) => lines.get(code);
  if (/^(?:<{7}|={7}|>{7})/m.test(text)) {
    return {
      entries: [],
      lineOf,
      faults: [
        {
          file: lockfileName,
          what: 'holds the conflict of a merge',
          todo: 'Run npm run permalinks: it joins the codes of both sides.',
        },
      ],
    };
  }
  const entries: CodeEntry[] = [];
  const faults: Fault[] = [];
  let checksum: string | undefined;
  // A checkout on Windows may end its lines in two characters; what is written ends them in one.
  for (const [at, content] of text.split(/\r?\n/).entries()) {
    const fault = (what: string) =>
      faults.push({ file: lockfileName, line: at + 1, what, todo: restore });
    checksum ??= /^ {2}"seal": "([^"]*)",$/.exec(content)?.[1];
    const [, key, value] = linePattern.exec(content) ?? [];
    if (key === undefined || value === undefined) {
      if (!/^(?:\{|\}| {2}"seal": "[^"]*",| {2}"codes": \{| {2}\}|)$/.test(content))
        fault('is not one code a line');
      continue;
    }
    const entry = readEntry(key, value);
    const previous = entries.at(-1)?.code ?? '';
    if (entry === undefined)
      fault(
        `has a code whose value is not a place, ended by moved or retired with the day, or not at all: ${value}`,
      );
    else if (lines.has(entry.code))
      fault(`has the code ${entry.code} twice, first on line ${lines.get(entry.code)}`);
    else {
      if (entry.code < previous) fault(`is not sorted: ${entry.code} stands after ${previous}`);
      lines.set(entry.code, at + 1);
      entries.push(entry);
    }
  }
  faults.push(...codeFaults(entries, lineOf));
  if (faults.length === 0 && checksum !== checksumOf(entries))
    faults.push(checksumFault(checksum, entries.length));
  return { entries, faults, lineOf };
}

/** Gives the seal: how many codes there are, and a digest of all of them. */
function checksumOf(entries: readonly CodeEntry[]): string {
  const digest = createHash('sha256').update(
    inOrder(entries)
      .map((entry) => `${entry.code} ${printEntry(entry)}\n`)
      .join(''),
  );
  return `${entries.length} ${digest.digest('hex').slice(0, 16)}`;
}

const inOrder = (entries: readonly CodeEntry[]) =>
  entries.toSorted((a, b) => (a.code < b.code ? -1 : 1));

function printEntry({ at, moved, retired, on }: CodeEntry): string {
  const fields = Object.entries({ at, moved, retired, on }).filter(
    ([, value]) => value !== undefined,
  );
  return `{ ${fields.map(([name, value]) => `"${name}": ${JSON.stringify(value)}`).join(', ')} }`;
}

const target = z.string().refine((text) => placePattern.test(text) || isCode(text));
const entryValue = z
  .strictObject({
    at: z.string().regex(placePattern),
    moved: target.optional(),
    retired: target.optional(),
    on: z.iso.date().optional(),
  })
  .refine(({ moved, retired, on }) =>
    on === undefined
      ? moved === undefined && retired === undefined
      : (moved === undefined) !== (retired === undefined),
  );

function readEntry(key: string, value: string): CodeEntry | undefined {
  try {
    const { data } = entryValue.safeParse(JSON.parse(value));
    return data && ({ code: JSON.parse(key) as string, ...data } as CodeEntry);
  } catch {
    return undefined;
  }
}

/** Codes are derived, so a code or a place that was edited does not fit its other half. */
function codeFaults(
  entries: readonly CodeEntry[],
  lineOf: (code: string) => number | undefined,
): Fault[] {
  const codes = new Set(entries.map(({ code }) => code));
  const owners = new Map<string, string>();
  return entries.flatMap(({ code, at }) => {
    const fault = (what: string) => [
      { file: lockfileName, line: lineOf(code), what, todo: restore },
    ];
    const owner = owners.get(at);
    owners.set(at, code);
    if (!isCode(code))
      return fault(
        code.length === codeLength
          ? `has the code ${code}, whose letters fail their check`
          : `has the malformed code “${code}”`,
      );
    if (owner !== undefined) return fault(`gives ${at} a second code ${code}, beside ${owner}`);
    const derived = firstFreeCode(at, { has: (other) => other !== code && codes.has(other) });
    return derived === code
      ? []
      : fault(
          `has the code ${code} for ${at}, which is not derived from it (${derived} would be): the code or its target was edited`,
        );
  });
}

function checksumFault(checksum: string | undefined, found: number): Fault {
  const sealed = Number.parseInt(checksum ?? '', 10);
  if (found < sealed)
    return {
      file: lockfileName,
      line: 2,
      what: `was sealed with ${sealed} codes and holds ${found}: ${sealed - found === 1 ? 'a code has' : `${sealed - found} codes have`} vanished`,
      todo: `Restore the file (git log -p ${lockfileName} shows the line). A code is never removed: it is moved or retired.`,
    };
  return {
    file: lockfileName,
    line: 2,
    what: 'does not fit its seal: a line was edited by hand',
    todo: restore,
  };
}
