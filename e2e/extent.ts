// How much is tested: `npm test` looks at every kind of thing, `npm run test:all` at every one.

/** Whether every address, many random inputs and every server are wanted, which takes long. */
export const isExhaustive = process.env['TEST_ALL'] !== undefined;

/**
 * Takes a whole number and things that are alike; gives one of so many of them, the same in every
 * run, or all where every one is looked at.
 */
export const oneOf = <T>(count: number, things: readonly T[]): T[] =>
  things.filter((_, at) => isExhaustive || at % count === 0);
