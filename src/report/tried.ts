// The steps that a reader has ticked as tried. They stay on this device.
import { inEach, wholeLocales } from '#i18n/locales.ts';
import type { TriedStep } from './fields.ts';
import type { Store } from '#privacy/storage.ts';

/** Holds the ids of the steps, in the order in which they were ticked. */
const idsKey = 'kabang:tried';
/** Holds the words of each step as they stood on the page when it was ticked. */
const wordsKey = 'kabang:tried-words';

/** More than anybody ticks; what rubbish could hold is cut off here. */
const max = 200;
const id = /^[a-z0-9-]+(?:\/[a-z0-9-]+)*#[1-9]\d?$/;

/**
 * Gives the ticked steps, page by page and in the order of their numbers. What cannot be read, or
 * has no words, is left out.
 */
export function readTried(store: Store): TriedStep[] {
  const ids = store.read(idsKey);
  const words = store.read(wordsKey);
  if (!Array.isArray(ids) || typeof words !== 'object' || words === null) return [];
  const steps = [...new Set(ids as unknown[])]
    .slice(0, max)
    .map((name) => ({ id: name, words: (words as Record<string, unknown>)[String(name)] }));
  // A step that was ticked before a language was added has no words in it.
  const sound = steps.filter(isStep).map((step) => ({ ...step, words: inEach(step.words) }));
  const pages = [...new Set(sound.map(pageOf))];
  return pages.flatMap((page) =>
    sound.filter((step) => pageOf(step) === page).sort((a, b) => numberOf(a) - numberOf(b)),
  );
}

const pageOf = (step: TriedStep) => step.id.split('#')[0]!;
const numberOf = (step: TriedStep) => Number(step.id.split('#')[1]);

/**
 * Takes where to keep them, and the ticked steps; keeps exactly these. Says whether that worked.
 */
export function writeTried(store: Store, steps: readonly TriedStep[]): boolean {
  if (steps.length === 0) {
    clearTried(store);
    return true;
  }
  const ids = steps.map((step) => step.id);
  return (
    store.write(wordsKey, Object.fromEntries(steps.map((step) => [step.id, step.words]))) &&
    store.write(idsKey, ids)
  );
}

/** Takes where ticks are kept; forgets all of them. */
export function clearTried(store: Store): void {
  store.remove(idsKey);
  store.remove(wordsKey);
}

function isStep(step: { id: unknown; words: unknown }): step is TriedStep {
  const { words } = step as { words?: Partial<Record<string, Partial<Record<string, unknown>>>> };
  return (
    typeof step.id === 'string' &&
    id.test(step.id) &&
    wholeLocales.every((locale) =>
      ['title', 'step'].every((part) => typeof words?.[locale]?.[part] === 'string'),
    )
  );
}
