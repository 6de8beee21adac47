// What the browser must know about a language to understand a query; written beside the index by the build.

export interface Lexicon {
  /** Names this index: it changes with every change of the texts, so that no part of an older one is used. */
  build: string;
  stops: { phrases: string[]; words: string[] };
  /** Groups of phrases with one meaning. */
  thesaurus: string[][];
  /** Traditional and simplified characters by turns. */
  traditional: string;
  /** Syllables and how many characters have them; '' where the language has none. */
  pinyin: string;
  /** Words of the site, packed. */
  words: string;
}
