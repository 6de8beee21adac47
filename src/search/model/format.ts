// The question model as it is sent: which features speak for which pages, and how strongly.

/** A page that the model can name. */
export interface ModelPage {
  /** Address without the base path. */
  url: string;
  title: string;
  kind: string;
  /** Name of its stage of the binding path, where it has one. */
  stage?: string | undefined;
  /** Keys of who can fix it, likeliest first. */
  fixers: readonly string[];
  /** Whether to try again, where the page says so. */
  retry?: string | undefined;
}

/** The weight of one feature for one page, from -`levels` to `levels`, never 0. */
export interface Posting {
  /** Index in `pages`. */
  page: number;
  weight: number;
}

export type Weights = ReadonlyMap<string, readonly Posting[]>;

/** Weights as they are sent. */
export interface EncodedWeights {
  /**
   * Features in order, each as the number of characters it shares with the one before and the rest.
   */
  features: string;
  /**
   * For each feature its postings: steps from page to page in base 36 with the weight behind each,
   * from A on what speaks for a page, from P on what speaks against it, in one string.
   */
  postings: string;
}

/** The file `questions.json` of a language. */
export interface QuestionModel extends EncodedWeights {
  /** Names this build of the index: it changes with every change of the texts. */
  build: string;
  pages: readonly ModelPage[];
  /**
   * Codes of the list of codes, such as `57` or `or-ccseh-22`, and families of codes, such
   * as `risk`.
   */
  codes: readonly string[];
  /**
   * What people call each wallet and bank, normalised: wallets first, in the order of their pages.
   */
  parties: readonly (readonly string[])[];
  /** Readings of Chinese characters (see pinyin-table.ts); '' where the language has none. */
  pinyin: string;
}

/**
 * The file `words.json` of a language: words that the first weights leave out, for queries of which
 * they know too little.
 */
export interface WordsFile extends EncodedWeights {
  /** The build of `questions.json`, whose pages it means. */
  build: string;
}

/** The weights that answer first have so many levels for a page and as many against it. */
export const levels = 7;
/** What such a level is worth in those of a page's own weights (see page-weights.ts). */
export const firstLevelSize = 2;
/** The characters before those of level 1. */
const before = { for: 64, against: 79 };

/** A front-coded feature shares at most so many characters: one digit. */
const maxShared = 9;

/**
 * Takes weights; gives the two strings of the file. Features come in code-unit order, pages in
 * rising order.
 */
export function encodeWeights(weights: Weights): EncodedWeights {
  const features = [...weights.keys()].sort();
  let previous = '';
  const coded = features.map((feature) => {
    let shared = 0;
    while (
      shared < Math.min(maxShared, previous.length, feature.length) &&
      previous[shared] === feature[shared]
    )
      shared += 1;
    previous = feature;
    return `${shared}${feature.slice(shared)}`;
  });
  const postings = features.map((feature) => {
    let last = 0;
    return [...weights.get(feature)!]
      .sort((a, b) => a.page - b.page)
      .map(({ page, weight }) => {
        const step = (page - last).toString(36);
        last = page;
        const letter = (weight > 0 ? before.for : before.against) + Math.abs(weight);
        return `${step}${String.fromCharCode(letter)}`;
      })
      .join('');
  });
  return { features: coded.join(' '), postings: postings.join(' ') };
}

/** Takes the two strings of the file; gives the weights that `encodeWeights` was given. */
export function decodeWeights({ features, postings }: EncodedWeights): Map<string, Posting[]> {
  const lists = postings.split(' ');
  const weights = new Map<string, Posting[]>();
  if (features === '') return weights;
  let previous = '';
  features.split(' ').forEach((coded, index) => {
    previous = previous.slice(0, Number(coded[0])) + coded.slice(1);
    let page = 0;
    const list = [...lists[index]!.matchAll(/([0-9a-z]+)([A-Z])/g)].map(([, step, level]) => {
      page += Number.parseInt(step!, 36);
      const letter = level!.charCodeAt(0);
      return {
        page,
        weight: letter > before.against ? before.against - letter : letter - before.for,
      };
    });
    weights.set(previous, list);
  });
  return weights;
}
