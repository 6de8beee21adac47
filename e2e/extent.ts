// How much is tested: `npm test` looks at every kind of thing, `npm run test:all` at every one.

/** Whether every address, many random inputs and every server are wanted, which takes long. */
export const isExhaustive = process.env['TEST_ALL'] !== undefined;
