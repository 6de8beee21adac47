// The sections of a page, made ready to look for an answer in them.
import type { Anchor, PageText } from '#text/page-text.ts';
import { lowerCased } from './term-matchers.ts';

/** The way to a page may stand before its title, at most so long. */
const farthestTitle = 80;

/** A part of a page from one heading to the next, made ready for many queries. */
export interface PageSection {
  /** Its heading; undefined for what stands before the first. */
  anchor: Anchor | undefined;
  whole: SearchableText;
  sentences: SearchableText[];
  /** The same as it stands on the page: paragraphs, items, cells. */
  pieces: readonly string[];
}

/** A text, and the same in small letters. */
export interface SearchableText {
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
): PageSection[] {
  const ordered = [undefined, ...[...anchors].sort((a, b) => a.location - b.location)];
  const sections = ordered.map((anchor, at) => {
    const pieces = words.slice(anchor?.location ?? 0, ordered[at + 1]?.location);
    const text = pieces.join(joiner).trim();
    return {
      anchor,
      pieces,
      whole: searchable(text),
      sentences: sentencesOf(text, anchor?.text ?? title).map(searchable),
    };
  });
  const [intro, first, ...rest] = sections;
  // Where nothing but the title stands before the first heading, the section below it is what the
  // title speaks of: the page opens there.
  return intro && first && intro.sentences.length === 0
    ? [
        {
          ...first,
          anchor: undefined,
          whole: searchable(`${intro.whole.text} ${first.whole.text}`),
        },
        ...rest,
      ]
    : sections;
}

/** Takes what the text file of a page holds, and its title; gives the sections to choose from. */
export function readSections({ pieces, sections }: PageText, title: string): PageSection[] {
  return sectionsOf(pieces, '', sections, title);
}

/** Takes a text; gives it with the same in small letters. */
export const searchable = (text: string): SearchableText => ({ text, small: lowerCased(text) });

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
