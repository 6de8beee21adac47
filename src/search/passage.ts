// Where on a page the answer stands, and one sentence of it.
import type { TermMatcher } from './term-matchers.ts';
import { searchable, type PageSection, type SearchableText } from './page-sections.ts';
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

/** A section that a question like the query names. */
export interface AskedSection {
  id: string;
  /** How near that question is, from 0 to 1. */
  near: number;
}

/**
 * What a section counts for, measured on the questions that name theirs, each without itself
 * (e2e/files/search-sections.test.ts): a term in its heading as much as one in its text, and the
 * nearest question that names it at most as much as half of all terms. A long section has more
 * words by chance.
 */
const askedShare = 0.5;
const lengthPower = 0.1;
/** No section is so short that its length tells anything; in characters. */
const shortest = 40;

/**
 * Takes the sections of a page, what finds the query's terms, the names of banks and wallets in it,
 * and the section that the nearest question names; gives the section and sentence to show.
 */
export function choosePassage(
  sections: readonly PageSection[],
  termMatchers: readonly TermMatcher[],
  parties: readonly string[] = [],
  asked?: AskedSection,
): Passage {
  const row = rowOfParty(sections, parties);
  if (row)
    return {
      section: row.anchor && { id: row.anchor.id, title: row.anchor.text },
      parts: cut(mark(row.sentence, termMatchers)),
    };
  const best = bestSection(sections, termMatchers, asked);
  const sentence = bestOf(best.sentences, (one) => scoreOf(one, termMatchers)) ?? best.whole;
  return {
    section: best.anchor && { id: best.anchor.id, title: best.anchor.text },
    parts: cut(mark(sentence, termMatchers)),
  };
}

function bestSection(
  sections: readonly PageSection[],
  termMatchers: readonly TermMatcher[],
  asked: AskedSection | undefined,
): PageSection {
  // A term that every section has tells none of them from the others.
  const telling = termMatchers.map(({ weight, spansIn }) => {
    const having = sections.filter(({ whole }) => spansIn(whole.small).length > 0).length;
    return { weight: weight * Math.log(1 + sections.length / (having + 0.5)), spansIn };
  });
  const all = telling.reduce((sum, { weight }) => sum + weight, 0);
  return bestOf(sections, ({ anchor, whole }) => {
    const heading = searchable(anchor?.text ?? '');
    const words =
      scoreOf(whole, telling) +
      scoreOf(heading, telling) +
      (anchor && anchor.id === asked?.id ? askedShare * asked.near * all : 0);
    const share = anchor && demotedSections.ids.includes(anchor.id) ? demotedSections.factor : 1;
    return (share * words) / (whole.text.length + shortest) ** lengthPower;
  })!;
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
