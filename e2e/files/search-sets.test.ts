// What search learns from and what it is measured with are not the same texts, nor nearly the same.
import { test } from 'node:test';
import { expect } from '@playwright/test';
import { localeKeys, type Locale } from '../../src/i18n/locales.ts';
import { getKnowledge } from '../../src/knowledge/index.ts';
import { featuresOf } from '../../src/search/features.ts';
import { foldText } from '../../src/search/text.ts';
import { judgedQueries, type QuerySet, querySets, wilson } from '../judged-queries.ts';

const sets = Object.keys(querySets) as QuerySet[];
/**
 * From this share of common features on, two texts are nearly equal; shorter ones are
 * compared whole.
 */
const nearlyEqual = 0.85;
const fewFeatures = 8;

/** Texts that one finds near-copies among, looked up by the features that they share. */
class Collection {
  readonly #texts: { text: string; features: Set<string> }[] = [];
  readonly #byFeature = new Map<string, number[]>();

  add(text: string): void {
    const features = new Set(featuresOf(foldText(text)).keys());
    const at = this.#texts.push({ text, features }) - 1;
    for (const feature of features) {
      const others = this.#byFeature.get(feature);
      if (others) others.push(at);
      else this.#byFeature.set(feature, [at]);
    }
  }

  /** Gives a text that is nearly equal to the one given, or undefined. */
  nearest(text: string): string | undefined {
    const features = new Set(featuresOf(foldText(text)).keys());
    const common = new Map<number, number>();
    for (const feature of features)
      for (const at of this.#byFeature.get(feature) ?? [])
        common.set(at, (common.get(at) ?? 0) + 1);
    for (const [at, count] of common) {
      const other = this.#texts[at]!;
      const share = count / (features.size + other.features.size - count);
      if (share >= (features.size < fewFeatures ? 1 : nearlyEqual)) return other.text;
    }
    return undefined;
  }
}

function trainingOf(locale: Locale): Collection {
  const collection = new Collection();
  for (const lists of getKnowledge().questions.values())
    for (const { text } of lists[locale]) collection.add(text);
  return collection;
}

const copies = (from: Collection, locale: Locale, set: QuerySet) =>
  judgedQueries(locale, set).flatMap(({ query }) => {
    const other = from.nearest(query);
    return other === undefined ? [] : [`${query} = ${other}`];
  });

for (const locale of localeKeys) {
  test(`no question is a kept-back query, or nearly so (${locale})`, () => {
    const training = trainingOf(locale);
    for (const set of sets.slice(1))
      // The queries are not printed: words chosen for them would make them useless.
      expect(copies(training, locale, set).length, set).toBe(0);
  });

  test(`no query stands in two sets, or nearly so (${locale})`, () => {
    for (const [at, set] of sets.entries()) {
      const collection = new Collection();
      for (const { query } of judgedQueries(locale, set)) collection.add(query);
      for (const other of sets.slice(at + 1))
        expect(copies(collection, locale, other).length, `${set}, ${other}`).toBe(0);
    }
  });
}

test('near-copies are seen', () => {
  const collection = new Collection();
  collection.add('my passport says Michael David Chen but my card is printed Michael D Chen');
  expect(
    collection.nearest(
      'My passport says Michael David Chen, but my card is printed “Michael D Chen”!',
    ),
  ).toBeDefined();
  expect(collection.nearest('my card is printed wrong')).toBeUndefined();
});

test('a share lies in its interval, which narrows with the number of queries', () => {
  const [low, high] = wilson(95, 100);
  expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.888', '0.978']);
  expect(wilson(950, 1000)[0]).toBeGreaterThan(low);
});
