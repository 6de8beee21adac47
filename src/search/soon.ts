// What suggestions wait for, and what they do not ask for.

/**
 * Suggestions wait so many milliseconds for the weights of pages, and as many for what people ask;
 * what comes later is there for the next letter.
 */
const patience = 250;

/**
 * Takes what is being loaded; gives it where it comes within the time that suggestions wait, and
 * undefined where it does not or fails.
 */
export const soon = <Loaded>(loading: Promise<Loaded>): Promise<Loaded | undefined> =>
  Promise.race([
    loading.catch(() => undefined),
    new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience)),
  ]);

/** Says whether the reader asks sites to save data. */
export const isSavingData = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
