// Where on a page the answer stands, and one sentence of it.
import type { TermMatcher } from './term-matchers.ts';
import type { PageSection, SearchableText } from './page-sections.ts';
import { cut, mark, type ExcerptPart } from './excerpt.ts';

export interface Passage {
  /** The section with the answer; undefined for what stands before the first heading. */
  section: { id: string; title: string } | undefined;
  parts: ExcerptPart[];
  /** Whether it is what a screen says, in the words of the query. */
  isExact?: boolean;
  /** What the row of a code is called: the code and its meaning. */
  title?: string;
  /** What the row of a code says of who can fix it and whether to try again. */
  verdict?: string;
}

/**
 * Sections that only repeat what a message or a reader says count this much less: an answer
 * stands elsewhere.
 */
const demotedSections = { ids: ['say-this', 'seen-as'], factor: 0.4 };

/**
 * Takes the sections of a page, what finds the query's terms, and the names of banks and wallets in
 * it; gives the section and sentence to show.
 */
export function choosePassage(
  sections: readonly PageSection[],
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

/**
 * Gives the row that begins with one of the names and ends in a number, so that nobody is shown the
 * number of another.
 */
function rowOfParty(sections: readonly PageSection[], parties: readonly string[]) {
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

/** Adds the weights of the terms in a text; a term that returns adds less each time. */
function scoreOf({ small }: SearchableText, termMatchers: readonly TermMatcher[]): number {
  return termMatchers.reduce(
    (sum, { weight, spansIn }) => sum + weight * Math.sqrt(Math.min(3, spansIn(small).length)),
    0,
  );
}
