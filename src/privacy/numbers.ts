// Numbers as people write them: groups of digits with anything between them. Finds those that a
// test knows.
import type { Span } from '#text/span.ts';

interface Group extends Span {
  digits: string;
}

/** Neighbouring groups of a number that is looked at. */
export interface Window extends Span {
  /** Without dividers; an X at the end of an identity number is one of them. */
  digits: string;
  /** How many digits each group has. */
  sizes: number[];
  /**
   * Whether only spaces, dots, hyphens and brackets divide it, as within one number; not what
   * divides the parts of a list.
   */
  isLight: boolean;
  hasPlus: boolean;
  /** What stands before and after it. */
  before: string;
  after: string;
}

const light = /^[ .·_()-]{1,3}$/;
/** Any signs but letters; a mask is none, and a single dot that looks like a part of one is. */
const divider = String.raw`(?:[^\p{L}\p{N}•\p{Co}]{1,6}| ?• ?|[ ]?(?:空格|横杠|然后|再|dash|space)[ ]?)`;
const group = String.raw`\d+(?:[ -]?[xX](?![\p{L}\p{N}]))?`;
const run = new RegExp(`${group}(?:${divider}${group})*`, 'gu');
const groups = new RegExp(group, 'gu');
/** More digits than any number has that is told by its digits. */
const maxLength = 19;
/** As much of the surroundings as a test may ask for. */
const reach = 30;

/** Takes a normalised text; gives the groups of each run of digits in it. */
function* runsIn(text: string): Generator<Group[]> {
  for (const { 0: all, index } of text.matchAll(run))
    yield [...all.matchAll(groups)].map((part) => ({
      start: index + part.index,
      end: index + part.index + part[0].length,
      digits: part[0].replace(/[ -]/g, '').toUpperCase(),
    }));
}

/**
 * Takes neighbouring groups; gives them as one number. What stands around them is cut out when it
 * is asked for.
 */
function windowOf(text: string, parts: readonly Group[], isLight: boolean): Window {
  const first = parts[0]!.start;
  const opened = /\(?(\+?)\(?$/.exec(text.slice(Math.max(0, first - 3), first))!;
  const start = first - opened[0].length;
  const { end } = parts.at(-1)!;
  return {
    start,
    end,
    digits: parts.map(({ digits }) => digits).join(''),
    sizes: parts.map(({ digits }) => digits.length),
    isLight,
    hasPlus: opened[1] === '+',
    get before() {
      return text.slice(Math.max(0, start - reach), start);
    },
    get after() {
      return text.slice(end, end + reach);
    },
  };
}

const isLightlyDivided = (text: string, one: Group, other: Group) =>
  light.test(text.slice(one.end, other.start));

/**
 * Takes a normalised text, the fewest digits and a test; gives the numbers that pass, each the
 * shortest that begins where it does, from left to right.
 */
export function numbersIn(
  text: string,
  min: number,
  isWanted: (window: Window) => boolean,
): Span[] {
  const found: Span[] = [];
  for (const parts of runsIn(text)) {
    for (let first = 0; first < parts.length; first++) {
      let count = 0;
      let isLight = true;
      for (let last = first; last < parts.length; last++) {
        count += parts[last]!.digits.length;
        // Who writes digit by digit writes one number; a long row of them is a list.
        if (count > maxLength || (last - first > 8 && parts.length > maxLength)) break;
        isLight &&= last === first || isLightlyDivided(text, parts[last - 1]!, parts[last]!);
        if (count < min) continue;
        const window = windowOf(text, parts.slice(first, last + 1), isLight);
        if (!isWanted(window)) continue;
        found.push(window);
        first = last;
        break;
      }
    }
  }
  return found;
}

/**
 * Takes a normalised text and a test; gives the numbers that pass, each as long as light
 * dividers go.
 */
export function longNumbersIn(text: string, isWanted: (window: Window) => boolean): Span[] {
  const found: Span[] = [];
  for (const parts of runsIn(text)) {
    let first = 0;
    for (let next = 1; next <= parts.length; next++) {
      if (next < parts.length && isLightlyDivided(text, parts[next - 1]!, parts[next]!)) continue;
      const window = windowOf(text, parts.slice(first, next), true);
      if (isWanted(window)) found.push(window);
      first = next;
    }
  }
  return found;
}
