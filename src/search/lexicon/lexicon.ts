// What the browser must know about a language to understand a query; written beside the index by the build.

export interface Lexicon {
  /** Names this index: it changes with every change of the texts, so that no part of an older one is used. */
  build: string;
  /** What says nothing, parted by spaces. */
  stops: { phrases: string; words: string };
  /** A line is a group of phrases with one meaning, parted by bars. */
  thesaurus: string;
  /** Syllables and how many characters have them (see pinyin-table.ts); '' where the language has none. */
  pinyin: string;
  /** Words of the site that none of these names, parted by spaces. */
  words: string;
}

/** What only readers of traditional characters need, in a file of its own: these characters with their simplified forms, packed. */
export interface Traditional {
  pairs: string;
}
