// Where on a page the answer stands, and one sentence of it.
import type { Anchor, PageText } from '#text/page-text.ts';
import { normalise } from './text.ts';
import { lowerCased, type TermMatcher } from './term-matchers.ts';

/** A piece of a sentence; marked where it matches the query. Shown as text, never as HTML. */
export interface Part {
  text: string;
  marked: boolean;
}

export interface Passage {
  /** The section with the answer; undefined for what stands before the first heading. */
  section: { id: string; title: string } | undefined;
  parts: Part[];
  /** Whether it is what a screen says, in the words of the query. */
  isExact?: boolean;
}

/** What fits two lines of a phone. */
const maxExcerptLength = { han: 64, latin: 150 };
/**
 * Sections that only repeat what a message or a reader says count this much less: an answer
 * stands elsewhere.
 */
const demotedSections = { ids: ['say-this', 'seen-as'], factor: 0.4 };
/** The way to a page may stand before its title, at most so long. */
const farthestTitle = 80;
const han = /\p{Script=Han}/u;

/** A part of a page from one heading to the next, made ready for many queries. */
export interface Section {
  /** Its heading; undefined for what stands before the first. */
  anchor: Anchor | undefined;
  whole: Text;
  sentences: Text[];
}

/** A text, and the same in small letters. */
interface Text {
  text: string;
  small: string;
}

/**
 * Takes a page's words in order, what stands between two of them, its headings and its title; gives
 * its sections.
 */
export function sectionsOf(
  words: readonly string[],
  joiner: '' | ' ',
  anchors: readonly Anchor[],
  title = '',
): Section[] {
  const ordered = [undefined, ...[...anchors].sort((a, b) => a.location - b.location)];
  const sections = ordered.map((anchor, at) => {
    const text = words
      .slice(anchor?.location ?? 0, ordered[at + 1]?.location)
      .join(joiner)
      .trim();
    return {
      anchor,
      whole: textOf(text),
      sentences: sentencesOf(text, anchor?.text ?? title).map(textOf),
    };
  });
  const [intro, first, ...rest] = sections;
  // Where nothing but the title stands before the first heading, the section below it is what the
  // title speaks of: the page opens there.
  return intro && first && intro.sentences.length === 0
    ? [
        { ...first, anchor: undefined, whole: textOf(`${intro.whole.text} ${first.whole.text}`) },
        ...rest,
      ]
    : sections;
}

/** Takes what the text file of a page holds, and its title; gives the sections to choose from. */
export function readSections({ pieces, sections }: PageText, title: string): Section[] {
  return sectionsOf(pieces, '', sections, title);
}

/**
 * Takes the sections of a page, what finds the query's terms, and the names of banks and wallets in
 * it; gives the section and sentence to show.
 */
export function choosePassage(
  sections: readonly Section[],
  termMatchers: readonly TermMatcher[],
  parties: readonly string[] = [],
): Passage {
  const row = rowOfParty(sections, parties);
  if (row)
    return {
      section: row.anchor && { id: row.anchor.id, title: row.anchor.text },
      parts: cut(mark(row.sentence, termMatchers)),
    };
  const best = bestOf(
    sections,
    ({ anchor, whole }) =>
      scoreOf(whole, termMatchers) *
      (anchor && demotedSections.ids.includes(anchor.id) ? demotedSections.factor : 1),
  )!;
  const sentence = bestOf(best.sentences, (one) => scoreOf(one, termMatchers)) ?? best.whole;
  return {
    section: best.anchor && { id: best.anchor.id, title: best.anchor.text },
    parts: cut(mark(sentence, termMatchers)),
  };
}

/** A wording of fewer letters is no message, and stands in many sentences. */
const shortestWording = 6;
const lettersOf = (text: string) => normalise(text).replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * Takes the sections of a message and a query; gives the wording of a screen that the query holds,
 * whole; undefined where it holds none.
 */
export function exactWording(sections: readonly Section[], query: string): Passage | undefined {
  const asked = lettersOf(query);
  const wording = sections
    .find(({ anchor }) => anchor?.id === 'seen-as')
    ?.sentences.filter(({ text }) => {
      const letters = lettersOf(text);
      return letters.length >= shortestWording && asked.includes(letters);
    })
    .sort((one, other) => other.text.length - one.text.length)[0];
  return (
    wording && { section: undefined, parts: [{ text: wording.text, marked: true }], isExact: true }
  );
}

/**
 * Takes the sections of the page of codes and a code, such as 05; gives what its row says;
 * undefined where it has none, or several.
 */
export function codeRow(sections: readonly Section[], code: string): Passage | undefined {
  for (const { whole } of sections) {
    const [, row, other] = whole.text.split(new RegExp(`(?<=[.。] )${code}\\. `, 'u'));
    // What a code of several systems means depends on where it was seen, as the page says first.
    if (other !== undefined) return undefined;
    // The next code ends it.
    const said = row?.split(/(?<=[.。]) (?=[0-9A-Z]{2}\. )/u)[0];
    if (said) return { section: undefined, parts: cut([{ text: said, marked: false }]) };
  }
  return undefined;
}

/**
 * Gives the row that begins with one of the names and ends in a number, so that nobody is shown the
 * number of another.
 */
function rowOfParty(sections: readonly Section[], parties: readonly string[]) {
  for (const { anchor, sentences } of sections)
    for (const sentence of sentences)
      if (
        parties.some(
          (name) =>
            sentence.small.startsWith(`${name} `) && /\d{3,}[)）]?\.?$/.test(sentence.small),
        )
      )
        return { anchor, sentence };
  return undefined;
}

/** Gives the first of the items with the highest score. */
function bestOf<T>(items: readonly T[], score: (item: T) => number): T | undefined {
  const scores = items.map(score);
  return items[scores.indexOf(Math.max(...scores))];
}

const textOf = (text: string): Text => ({ text, small: lowerCased(text) });

/** Adds the weights of the terms in a text; a term that returns adds less each time. */
function scoreOf({ small }: Text, termMatchers: readonly TermMatcher[]): number {
  return termMatchers.reduce(
    (sum, { weight, spansIn }) => sum + weight * Math.sqrt(Math.min(3, spansIn(small).length)),
    0,
  );
}

/** Gives the sentences below a heading; the heading itself is shown above them. */
function sentencesOf(text: string, heading: string): string[] {
  const at = text.indexOf(heading);
  const body =
    heading !== '' && at !== -1 && at <= farthestTitle
      ? text.slice(at + heading.length).replace(/^[.。\s]+/, '')
      : text;
  return (
    body
      .split(/(?<=[。！？；])|(?<=[.!?])\s+/u)
      // A heading, or the cell of a table, has no stop of its own: the one that parts it from the
      // next is not Chinese.
      .map((sentence) => sentence.trim().replace(/(?<=[\p{Script=Han}”）])\.$/u, ''))
      .filter((sentence) => sentence.length > 1)
  );
}

/** Takes a sentence; gives it in pieces, marked where it matches. */
export const markIn = (sentence: string, termMatchers: readonly TermMatcher[]): Part[] =>
  mark(textOf(sentence), termMatchers);

/** Takes a sentence; gives it in pieces, neighbouring matches as one. */
function mark({ text: sentence, small }: Text, termMatchers: readonly TermMatcher[]): Part[] {
  const isMarked = new Array<boolean>(sentence.length).fill(false);
  for (const { spansIn } of termMatchers)
    for (const [from, to] of spansIn(small)) isMarked.fill(true, from, to);
  const parts: Part[] = [];
  for (const [at, character] of sentence.split('').entries()) {
    const last = parts.at(-1);
    if (last && last.marked === isMarked[at]) last.text += character;
    else parts.push({ text: character, marked: isMarked[at]! });
  }
  return parts;
}

/** Cuts the pieces to what can be shown, around the first match. */
function cut(parts: readonly Part[]): Part[] {
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
