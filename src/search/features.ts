// What a text is made of for the question model: the build weighs these, the browser looks them up.

/**
 * How much each kind of feature counts, measured on the judged queries (`npm run search:quality`).
 */
const weights = { character: 0.25, pair: 1, word: 1, letter: 0.3, wordPair: 0.7 };
/** Joins the two words of a pair of words; no word contains it. */
export const pairJoiner = '_';

/** Says whether a feature is a word or a pair of Chinese characters. */
export const isToken = (feature: string): boolean =>
  !feature.includes(pairJoiner) && [...feature].length > 1;

/** More features than this come from text that was pasted by mistake; the first ones are kept. */
const maxFeatures = 240;

const runs = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}'])+/gu;

/**
 * Takes an English word in lower case; gives it without the endings of its other forms: card and
 * cards, charge and charged. Short words stay as they are.
 */
export function stem(word: string): string {
  const bare = word.replace(/'s$/, '').replaceAll("'", '');
  return bare.length > 4 ? bare.replace(/(?:ing|edly|ed|ies|es|s|e|ly)$/, '') : bare;
}

/**
 * Takes normalised text (see text.ts); gives its features with their weights, each once: Chinese
 * characters and pairs of neighbours, stems of other words and pairs of neighbouring words.
 */
export function featuresOf(text: string): Map<string, number> {
  const features = new Map<string, number>();
  const add = (feature: string, weight: number) => {
    if (features.size < maxFeatures)
      features.set(feature, Math.max(features.get(feature) ?? 0, weight));
  };
  let previous = '';
  for (const [run] of text.matchAll(runs)) {
    if (/^\p{Script=Han}/u.test(run)) {
      const characters = [...run];
      characters.forEach((character) => add(character, weights.character));
      characters
        .slice(1)
        .forEach((character, index) => add(characters[index]! + character, weights.pair));
      previous = '';
      continue;
    }
    const word = stem(run);
    if (word === '') continue;
    add(word, word.length === 1 ? weights.letter : weights.word);
    if (previous !== '') add(previous + pairJoiner + word, weights.wordPair);
    previous = word;
  }
  return features;
}
