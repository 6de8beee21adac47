// A sentence in pieces, marked where it matches, and cut to what can be shown.
import type { TermMatcher } from './term-matchers.ts';
import { type SearchableText, searchable } from './page-sections.ts';

/** A piece of a sentence; marked where it matches the query. Shown as text, never as HTML. */
export interface ExcerptPart {
  text: string;
  marked: boolean;
}

/** What fits two lines of a phone. */
const maxExcerptLength = { han: 64, latin: 150 };

const han = /\p{Script=Han}/u;
/** What says nothing by itself, and is not marked. */
const idle =
  /^(?:的.*|an?|and|are|as|at|be|by|for|from|he|i|in|is|it|my|of|on|or|she|that|the[ny]?|them|there|these|this|to|was|we|were|with|your?)$/;

/** Takes a sentence; gives it in pieces, marked where it matches. */
export const markIn = (sentence: string, termMatchers: readonly TermMatcher[]): ExcerptPart[] =>
  mark(searchable(sentence), termMatchers);

/**
 * Takes a sentence and what finds the terms of a query; gives it in pieces, neighbouring matches as
 * one.
 */
export function mark(
  { text: sentence, small }: SearchableText,
  termMatchers: readonly TermMatcher[],
): ExcerptPart[] {
  const isMarked = new Array<boolean>(sentence.length).fill(false);
  for (const { spansIn } of termMatchers)
    for (const [from, to] of spansIn(small))
      if (!idle.test(small.slice(from, to))) isMarked.fill(true, from, to);
  const parts: ExcerptPart[] = [];
  for (const [at, character] of sentence.split('').entries()) {
    const last = parts.at(-1);
    if (last && last.marked === isMarked[at]) last.text += character;
    else parts.push({ text: character, marked: isMarked[at]! });
  }
  return parts;
}

/** Takes a sentence in pieces; gives what can be shown of it, around the first match. */
export function cut(parts: readonly ExcerptPart[]): ExcerptPart[] {
  const whole = parts.map((part) => part.text).join('');
  const max = han.test(whole) ? maxExcerptLength.han : maxExcerptLength.latin;
  if (whole.length <= max) return [...parts];
  const first = parts.findIndex((part) => part.marked);
  const before = parts
    .slice(0, Math.max(0, first))
    .reduce((sum, part) => sum + part.text.length, 0);
  const from = wordStart(
    whole,
    Math.max(0, Math.min(before - Math.floor(max / 3), whole.length - max)),
  );
  const to = from + max;
  let at = 0;
  const kept = parts.flatMap((part) => {
    const text = part.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += part.text.length;
    return text === '' ? [] : [{ ...part, text }];
  });
  return [
    ...(from > 0 ? [{ text: '…', marked: false }] : []),
    ...kept,
    ...(to < whole.length ? [{ text: '…', marked: false }] : []),
  ];
}

/** Moves a cut to the beginning of a Latin word; Chinese can be cut anywhere. */
function wordStart(text: string, at: number): number {
  if (at === 0 || han.test(text[at]!)) return at;
  const space = text.indexOf(' ', at);
  return space === -1 || space - at > 20 ? at : space + 1;
}
