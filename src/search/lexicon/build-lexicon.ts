// Makes the lexicon of a language from its texts. Used by the build only.
import type { Locale } from '#i18n/locales.ts';
import { normalise } from '#search/text.ts';
import { tokensOf } from '#search/tokens.ts';
import type { Lexicon, Traditional } from './lexicon.ts';
import { packPairs } from './pairs.ts';
import { pinyinTable } from './pinyin-table.ts';
import { withoutEndings } from './spelling.ts';
import { stops } from './stops.ts';
import { thesaurus } from './thesaurus.ts';
import { traditionalPairs } from './traditional.ts';

/** What a page is called, and its text. */
export interface PageText {
  names: string;
  text: string;
}

const shortestWord = 5;
const longestWord = 20;

/** Takes a language and its pages; gives the lexicon without the name of the build. */
export function buildLexicon(locale: Locale, pages: readonly PageText[]): Omit<Lexicon, 'build'> {
  const groups = thesaurus[locale];
  const named = new Set(
    [...groups.flat(), ...stops[locale].words].flatMap((phrase) => phrase.split(' ')),
  );
  return {
    stops: { phrases: stops[locale].phrases.join(' '), words: stops[locale].words.join(' ') },
    thesaurus: groups.map((group) => group.join('|')).join('\n'),
    pinyin: locale === 'zh' ? pinyinTable : '',
    words: withoutEndings(wordsToCorrectTo(pages))
      .filter((word) => !named.has(word))
      .sort()
      .join(' '),
  };
}

/** Takes a language and its pages; gives the traditional forms of all characters that a query of them may have. */
export function buildTraditional(locale: Locale, pages: readonly PageText[]): Traditional {
  return {
    pairs: packPairs(
      traditionalPairs(
        [
          ...pages.flatMap(({ names, text }) => [names, text]),
          ...thesaurus[locale].flat(),
          ...stops[locale].phrases,
        ].join(''),
      ),
    ),
  };
}

/** Gives the words that pages are named by: what only their texts say is no more likely to be meant than what was typed. */
function wordsToCorrectTo(pages: readonly PageText[]): string[] {
  const isWord = (word: string) =>
    /^[a-z]+$/.test(word) && word.length >= shortestWord && word.length <= longestWord;
  const words = pages.flatMap(({ names }) =>
    names.split('\n').flatMap((name) => tokensOf(normalise(name)).map(({ text }) => text)),
  );
  return [...new Set(words)].filter(isWord);
}
