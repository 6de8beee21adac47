import type { UpkeepStrings } from './upkeep-zh.ts';

export const upkeepEn: UpkeepStrings = {
  newer: 'The Chinese version is newer here ({day}) and is the one to go by.',
  newerUndated: 'The Chinese version is newer here and is the one to go by.',
  readNewer: 'Read it in Chinese',
  meaning: 'What to do has changed',
};
