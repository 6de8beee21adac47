// What is looked up: overlapping pairs of Chinese characters, a character that stands alone, and words of other scripts.

export interface Token {
  text: string;
  kind: 'pair' | 'character' | 'word';
  /** How much the token says: a pair or a word 1, a lone character or letter .3. */
  weight: number;
}

/** What a language says without meaning anything for search. */
export interface Stops {
  /** Cut out wherever they stand, the longest first. */
  phrases: readonly string[];
  /** Left out where they are a whole word. */
  words: readonly string[];
}

/** More tokens than this come from text that was pasted by mistake; the first ones are kept. */
const mostTokens = 80;
const loneWeight = 0.3;
const runs = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}'])+/gu;

/** Takes normalised text; gives its tokens, each once, in order. */
export function tokensOf(text: string): Token[] {
  const tokens = new Map<string, Token>();
  for (const [run] of text.matchAll(runs)) {
    for (const token of tokensOfRun(run))
      if (!tokens.has(token.text) && tokens.size < mostTokens) tokens.set(token.text, token);
  }
  return [...tokens.values()];
}

function tokensOfRun(run: string): Token[] {
  const characters = [...run];
  if (!/^\p{Script=Han}/u.test(run)) {
    const word = run.replace(/'s$/, '').replaceAll("'", '');
    return word === ''
      ? []
      : [{ text: word, kind: 'word', weight: [...word].length === 1 ? loneWeight : 1 }];
  }
  if (characters.length === 1) return [{ text: run, kind: 'character', weight: loneWeight }];
  return characters
    .slice(1)
    .map((character, at) => ({ text: characters[at]! + character, kind: 'pair', weight: 1 }));
}

/**
 * Takes normalised text, and phrases that stay whole though they hold one that says nothing, such as 忘了.
 * Gives the tokens without what says nothing, or all of them where nothing would be left.
 */
export function tellingTokens(text: string, stops: Stops, whole: readonly string[] = []): Token[] {
  const words = new Set(stops.words);
  const phrases = [...stops.phrases].sort((a, b) => b.length - a.length);
  const kept = [...whole]
    .sort((a, b) => b.length - a.length)
    .filter((phrase) => text.includes(phrase));
  const cut =
    kept.length === 0
      ? cutOut(text, phrases)
      : text
          .split(new RegExp(`(${kept.join('|')})`))
          .map((part, at) => (at % 2 === 1 ? part : cutOut(part, phrases)))
          .join('');
  const telling = tokensOf(cut).filter((token) => !words.has(token.text));
  return telling.length > 0 ? telling : tokensOf(text);
}

function cutOut(text: string, phrases: readonly string[]): string {
  return phrases.reduce((rest, phrase) => rest.replaceAll(phrase, ' '), text);
}

/** So much of each word goes into a compound: enough to tell words apart, too little for most endings. */
const compoundStem = 5;
/** Words this far apart still belong together. */
const compoundReach = 2;

/** Takes tokens in order; gives a compound for each two words that stand together, whatever their order, with the places of both. */
export function compoundsOf(
  tokens: readonly Token[],
): { text: string; places: [number, number] }[] {
  return tokens.flatMap((token, at) =>
    tokens.slice(at + 1, at + 1 + compoundReach).flatMap((other, offset) => {
      if (token.kind !== 'word' || other.kind !== 'word') return [];
      return [
        {
          text: [token.text, other.text]
            .map((word) => word.slice(0, compoundStem))
            .sort()
            .join(''),
          places: [at, at + 1 + offset] as [number, number],
        },
      ];
    }),
  );
}
